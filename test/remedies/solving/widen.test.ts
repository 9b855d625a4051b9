import { expect, it } from 'vitest';
import { main } from '../../../src/main.ts';
import { fakeIo } from '../../support/fake-io.ts';

/** What solves a piece of YAML, and at what cost. */
async function solved(yaml: string, ...words: string[]) {
  const io = fakeIo({ files: { 'cycles/all.yaml': `settings: { today: 2021-03-01 }\n${yaml}` } });
  await main(['solve', '--dry-run', '--format', 'json', ...words], io);
  const { cost, edits, unsolved } = JSON.parse(io.said.stdout);
  const told = edits.map(({ edit, meeting, to }: Record<string, string>) => [edit, meeting, to].join(' '));
  return { cost, told, unsolved };
}

// On every day to which the F of Easter Monday can go, a sits in the G at ten, and the F takes all of working hours.
const full = `
roles: { a: {} }
fora: { F: { time: "8:00", length: 10 uur, members: [a] }, G: { time: "10:00", length: 1 uur, members: [a] } }
cycles:
  A: { every: eenmalig, from: 2021-04-05, steps: { f: { day: maandag, forum: F } } }
  B:
    every: 1 week
    from: 2021-03-22
    rounds: 4
    steps: { ma: { day: ma, forum: G }, di: { day: di, forum: G }, wo: { day: wo, forum: G }, do: { day: do, forum: G }, vr: { day: vr, forum: G } }
changes: [{ cancel: G, on: [2021-04-02, 2021-04-05] }]
`;

it('moves a meeting to where it clashes, with what it clashes with, rather than cancel it', async () => {
  const { cost, told } = await solved(full);
  // Thursday and Tuesday are as near. There the G begins when the F is over.
  expect(told.sort()).toEqual([
    expect.stringMatching(/^move F 2021-04-05 2021-04-0[16]$/),
    expect.stringMatching(/^move G 2021-04-0[16] 18:00$/),
  ]);
  expect(cost.slice(0, 5)).toEqual([0, 0, 0, 2, 2]);
});

it('cancels it when that may not move', async () => {
  const { cost, told } = await solved(full, '--keep', 'G');
  expect(told).toEqual(['cancel F 2021-04-05 ']);
  expect(cost.slice(0, 4)).toEqual([0, 0, 1, 1]);
});
