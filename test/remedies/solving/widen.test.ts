import { describe, expect, it } from 'vitest';
import { main } from '../../../src/main.ts';
import { type FakeIo, fakeIo } from '../../support/fake-io.ts';

/** What solves a piece of YAML, and at what cost. */
async function solved(yaml: string, ...words: string[]) {
  return solvedIn(fakeIo({ files: { 'cycles/all.yaml': `settings: { today: 2021-03-01 }\n${yaml}` } }), ...words);
}

async function solvedIn(io: FakeIo, ...words: string[]) {
  await main(['solve', '--dry-run', '--format', 'json', ...words], io);
  const { cost, edits, unsolved } = JSON.parse(io.said.stdout);
  const told = edits.map(({ edit, meeting, to }: Record<string, string>) => [edit, meeting, to].join(' '));
  return { cost, told, why: unsolved.map(({ why }: { why: string }) => why) };
}

// On every day to which the F of Easter Monday can go, a sits in the G at ten. Whenever the F begins, so as to be over by ten in
// the evening, it goes on during the G.
const full = `
roles: { a: {} }
fora: { F: { time: "8:00", length: 12 uur, members: [a] }, G: { time: "10:00", length: 1 uur, members: [a] } }
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
    expect.stringMatching(/^move G 2021-04-0[16] 20:00$/),
  ]);
  expect(cost.slice(0, 5)).toEqual([0, 0, 0, 2, 2]);
});

it('says of each of two edits what is wrong as it stands, and not what only one of them would bring', async () => {
  const io = fakeIo({ files: { 'cycles/all.yaml': `settings: { today: 2021-03-01 }\n${full}` } });
  await main(['solve', '--dry-run'], io);
  const ends = io.said.stdout.split('\n').filter((line) => line.includes('Lost op'));
  // The G and the F are at no time at once but on the day to which the F goes.
  expect(ends).toEqual(Array(2).fill('  Lost op  F valt op Tweede Paasdag (ma 5 apr 2021)'));
});

it('cancels it when that may not move', async () => {
  const { cost, told } = await solved(full, '--keep', 'G');
  expect(told).toEqual(['cancel F 2021-04-05 ']);
  expect(cost.slice(0, 4)).toEqual([0, 0, 1, 1]);
});

describe('an error is left', () => {
  it('when all that ends it makes another', async () => {
    // Without the F, p comes nowhere.
    const needed = `${full}deliverables: { p: { route: [F], from: 2021-04-05 } }\n`;
    const { cost, told, why } = await solved(needed, '--keep', 'G');
    expect([cost[0], told]).toEqual([1, []]);
    expect(why).toEqual(['wat het oplost, geeft een andere fout of gaat niet samen met de rest']);
  });

  it('when nothing ends it', async () => {
    const { told, why } = await solved('fora: { F: {} }\nchanges: [{ cancel: F 2021-04-06 }]\n');
    expect([told, why]).toEqual([[], ['geen van de mogelijkheden lost het op']]);
  });

  it('when there was no time to find out', async () => {
    const files = { 'cycles/all.yaml': `settings: { today: 2021-03-01 }\n${full}` };
    let worked = 0;
    const { told, why } = await solvedIn(
      Object.assign(fakeIo({ files }), { worked: () => (worked += 0.5) }),
      '--time',
      '1s',
    );
    expect(told.length + why.length).toBeGreaterThan(0);
    expect(why.every((one: string) => one === 'de tijd was om')).toBe(true);
  });
});
