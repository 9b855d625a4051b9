import { describe, expect, it } from 'vitest';
import { byMoment, inOrder } from '../../../src/schedule/meetings/order.ts';
import type { Deadline, Meeting } from '../../../src/schedule/schedule.ts';
import { scheduleOf } from '../../support/yaml.ts';

/** All on Tuesday 3 November 2020 but for the one that moved to the day before. */
const { all } = scheduleOf(
  `
fora: { Z: {}, Y: {}, X: {}, A: { time: "9:00" }, B: { time: "8:00" }, C: { time: "9:00" } }
cycles:
  P:
    every: 1 week
    from: 2020-11-02
    rounds: 1
    steps: { eerst: { day: di, chain: [Z, Y] }, dan: { day: di, forum: X }, vroeg: { day: di, forum: [C, B, A] } }
changes: [{ add: A 2020-11-03 }, { add: [X 2020-11-03, X 2020-11-02] }]
`,
  '2020-11-01',
  '2020-11-30',
);
const names = (meetings: readonly Meeting[]) => meetings.map(({ id }) => id);
const ORDER = [
  ...['X/2020-11-02', 'P-1/vroeg/B', 'P-1/vroeg/C', 'P-1/vroeg/A', 'A/2020-11-03'],
  ...['P-1/eerst/Z', 'P-1/eerst/Y', 'P-1/dan/X', 'X/2020-11-03'],
];

describe('meetings', () => {
  it('come by day, hour with the unknown last, the lines of their step and cycle, and those added last', () => {
    expect(names(all)).toEqual(ORDER);
    expect(names(all.toReversed().sort(inOrder))).toEqual(ORDER);
  });

  it('that nothing else tells apart come by forum, and by identity', () => {
    const added = all.find(({ id }) => id === 'X/2020-11-03')!;
    const [b, a] = ['b', 'a'].map((id) => ({ ...added, id }));
    const other = { ...added, forum: { ...added.forum, id: 'W' }, id: 'c' };
    expect(names([b!, a!, other].sort(inOrder))).toEqual(['c', 'a', 'b']);
    expect(inOrder(a!, a!)).toBe(0);
  });
});

it('deadlines come by day, hour, meeting and identity', () => {
  const [meeting, later] = [all[0]!, all[1]!];
  const deadline = (id: string, day: number, at: number, of: Meeting) => ({ id, day, at, meeting: of }) as Deadline;
  const sorted = [
    deadline('a', 1, 0, meeting),
    deadline('z', 2, 1, meeting),
    deadline('b', 2, 2, meeting),
    deadline('c', 2, 2, meeting),
    deadline('a', 2, 2, later),
  ];
  expect(sorted.toReversed().sort(byMoment)).toEqual(sorted);
});
