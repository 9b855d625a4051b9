import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readWorkspace } from '../../src/definition/read.ts';
import { main } from '../../src/main.ts';
import { type FakeIo, fakeIo } from '../support/fake-io.ts';
import { filesIn, wordsOf } from '../support/folders.ts';
import { EU_COUNCIL } from './eu-council.ts';
import { GEMEENTE } from './gemeente.ts';
import { MINISTERRAAD } from './ministerraad.ts';
import { OPEN_SOURCE } from './open-source.ts';
import { daysFrom } from './own-days.ts';
import { ZIEKENHUIS } from './ziekenhuis.ts';

// Five programmes of other houses, written from docs/definitions.md. Each is a folder of YAML beside a calculation by hand
// of what its description in words comes to.

const PROGRAMMES = {
  gemeente: GEMEENTE,
  ministerraad: MINISTERRAAD,
  'eu-council': EU_COUNCIL,
  ziekenhuis: ZIEKENHUIS,
  'open-source': OPEN_SOURCE,
};

const folder = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const machineOf = (name: string) => fakeIo({ files: filesIn(folder(name), 'cycles') });

/** Runs on the machine, all in order, and gives what it printed. */
async function run(io: FakeIo, line: string): Promise<string> {
  const before = io.said.stdout.length;
  expect(await main(wordsOf(line), io), io.said.stderr).toBe(0);
  return io.said.stdout.slice(before);
}

interface Meeting {
  id: string;
  forum: string;
  date: string;
  start: string;
  status: string;
  steps: { cycle: string }[];
  items: { deliverable: string }[];
}

async function meetings(io: FakeIo, from: string, until: string): Promise<Meeting[]> {
  const { meetings: all } = JSON.parse(await run(io, `schedule --format json --from ${from} --until ${until}`));
  return all.filter(({ status }: Meeting) => status !== 'cancelled');
}

const itemsOf = (all: Meeting[]) =>
  Object.fromEntries(all.map(({ id, items }) => [id, items.map(({ deliverable }) => deliverable)]));

/** A line of the list of plans, in the words of the calculation by hand. */
function stop([, day, until, forum, , , due]: string[]): string {
  if (/^\d{4}-/.test(until!)) return `${day} to ${until} in writing`;
  return due ? `${day} ${forum}, papers ${due}` : `${day} ${forum}`;
}

describe.each(Object.entries(PROGRAMMES))('the programme %s', (name, { from, until, on, ways, move }) => {
  const days = daysFrom(from, until);

  it('reads without findings', () => {
    const files = filesIn(folder(name), '.');
    const bytes = Object.entries(files).map(([path, text]) => ({ name: path, bytes: new TextEncoder().encode(text) }));
    expect(readWorkspace(bytes).findings).toEqual([]);
  });

  it('has no conflicts in its year', async () => {
    const { findings } = JSON.parse(
      await run(machineOf(name), `check --strict --format json --from ${from} --until ${until}`),
    );
    expect(findings).toEqual([]);
  });

  it('meets on the days that its description comes to', async () => {
    const found = await meetings(machineOf(name), from, until);
    const byHand = days.flatMap((day) => on(day).map((forum) => `${day} ${forum}`));
    expect(found.map(({ date, start, forum }) => `${date} ${start.slice(11, 16)} ${forum}`).sort()).toEqual(
      byHand.sort(),
    );
  });

  it('brings its products along the ways worked out by hand', async () => {
    const lines = (await run(machineOf(name), 'plan --format csv --no-bom --lang nl')).trim().split(/\r?\n/).slice(1);
    const found: Record<string, string[]> = {};
    for (const cells of lines.map((text) => text.split(';'))) {
      found[cells[0]!] = [...(found[cells[0]!] ?? []), stop(cells)];
    }
    expect(found).toEqual(ways);
  });

  it('publishes its next weeks, with an agenda of each meeting', async () => {
    const io = machineOf(name);
    await run(io, 'publish');
    const record = Object.keys(io.files).find((path) => /^cycles\/publications\/.*json$/.test(path))!;
    const window: { from: string; until: string } = JSON.parse(io.files[record]!);
    const agendas = io.written.flatMap((path) => path.match(/([^/]+) agenda\.docx$/)?.[1] ?? []);
    const byHand = daysFrom(window.from, window.until).flatMap((day) =>
      on(day).map((forum) => `${day} ${forum.slice(6)}`),
    );
    expect(byHand).not.toEqual([]);
    expect(agendas.sort()).toEqual(byHand.sort());
  });

  it('leaves all items where they are when a meeting moves', async () => {
    const io = machineOf(name);
    const before = await meetings(io, from, until);
    await run(io, `move "${move.meeting}" --to ${move.to} --yes`);
    const after = await meetings(io, from, until);
    const moved = after.find(({ status, date }) => status === 'moved' && date === move.to);
    expect(moved?.items.map(({ deliverable }) => deliverable)).toEqual(move.items);
    expect(itemsOf(after)).toEqual(itemsOf(before));
  });
});

describe('what comes together', () => {
  it('two cycles are one ministerraad, each with its item', async () => {
    const [first, ...others] = (await meetings(machineOf('ministerraad'), '2027-03-12', '2027-03-12')) as [Meeting];
    expect(others).toEqual([]);
    expect(first.steps.map(({ cycle }) => cycle)).toEqual(['sociaal', 'internationaal']);
    expect(first.items.map(({ deliverable }) => deliverable)).toEqual(['arbeidsmarktpakket', 'handelsverdrag']);
  });

  it('one file has the chair of each presidency in turn', async () => {
    const chair = async (day: string, forum: string) => {
      const agenda = await run(machineOf('eu-council'), `agenda --from ${day} --until ${day} --forum "${forum}"`);
      expect(agenda).toContain('Letter to the budget committee');
      return agenda.match(/Chair +(.*)/)?.[1];
    };
    expect(await chair('2026-12-15', 'WP')).toBe('Irish attaché');
    expect(await chair('2027-01-06', 'Coreper II')).toBe('Lithuanian permanent representative');
  });
});
