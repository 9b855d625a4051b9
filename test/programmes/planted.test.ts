import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { type FakeIo, fakeIo } from '../support/fake-io.ts';
import { filesIn } from '../support/folders.ts';
import { chosen } from '../support/runs.ts';
import { EU_COUNCIL } from './eu-council.ts';
import { GEMEENTE } from './gemeente.ts';
import { MINISTERRAAD } from './ministerraad.ts';
import { OPEN_SOURCE } from './open-source.ts';
import { ZIEKENHUIS } from './ziekenhuis.ts';

// The five programmes with five errors planted in each: a forum that meets while it sits already. Each of these can be
// put right by itself, so that five edits are enough, and none of them need cancel anything.

const PROGRAMMES = {
  gemeente: GEMEENTE,
  ministerraad: MINISTERRAAD,
  'eu-council': EU_COUNCIL,
  ziekenhuis: ZIEKENHUIS,
  'open-source': OPEN_SOURCE,
};

const PLANTED = 5;

interface Meeting {
  forum: string;
  date: string;
  start: string | null;
  end: string | null;
}

async function printed(io: FakeIo, ...words: string[]): Promise<{ exit: number; json: Record<string, unknown> }> {
  Object.assign(io.said, { stdout: '', stderr: '' });
  const exit = await main([...words, '--format', 'json'], io);
  expect([0, 1], io.said.stderr).toContain(exit);
  return { exit, json: JSON.parse(io.said.stdout) };
}

/** A quarter of an hour after a meeting has begun. */
function meanwhile({ forum, date, start }: Meeting): string {
  const [hour, minute] = start!.slice(11, 16).split(':').map(Number) as [number, number];
  const later = hour * 60 + minute + 15;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${forum} ${date} ${two(Math.floor(later / 60))}:${two(later % 60)}`;
}

describe.each(chosen(Object.entries(PROGRAMMES)))('five errors in the programme %s', (name, { from, until }) => {
  it('are ended by five edits, which can be taken back', async () => {
    const clean = filesIn(fileURLToPath(new URL(name, import.meta.url)), 'cycles');
    const window = ['--from', from, '--until', until];
    const { meetings } = (await printed(fakeIo({ files: clean, today: from }), 'schedule', ...window)).json;
    const timed = (meetings as Meeting[]).filter(({ start, end }) => start && end);
    const some = Array.from(
      { length: PLANTED },
      (_, at) => timed[Math.floor(((at + 1) * timed.length) / (PLANTED + 1))]!,
    );
    const lines = some.map((meeting) => `  - { add: "${meanwhile(meeting)}", reason: geplant }\n`);
    const files = { ...clean, 'cycles/planted.yaml': `changes:\n${lines.join('')}` };
    const io = fakeIo({ files: { ...files }, today: from });
    const { exit, json } = await printed(io, 'solve', ...window, '--yes');
    expect([name, json.before, json.after, exit, json.unsolved]).toMatchObject([
      name,
      { error: PLANTED },
      { error: 0 },
      0,
      [],
    ]);
    expect(json.cost).toEqual([0, 0, 0, expect.any(Number), ...Array(4).fill(expect.any(Number))]);
    expect((json.cost as number[])[3]).toBeLessThanOrEqual(PLANTED);
    expect((await printed(io, 'check', ...window)).exit).toBe(0);
    expect(await main(['undo', '--yes'], io)).toBe(0);
    expect(io.files).toEqual(files);
  });
});
