import { expect, it } from 'vitest';
import { day, isoDay } from '../../../src/calendar/day.ts';
import type { Edit } from '../../../src/remedies/edits.ts';
import { inWritingOrder } from '../../../src/remedies/solving/order.ts';
import { scheduleOf } from '../../support/yaml.ts';

const { all } = scheduleOf(
  `
fora: { MCC: {}, VB: {} }
cycles: { A: { every: 1 week, from: 2020-11-02, rounds: 3, steps: { s: { day: di, forum: [MCC, VB] } } } }
`,
  '2020-11-02',
  '2020-11-22',
);

/** What is done to the meeting of a forum on a day: moved to another, or cancelled. */
function edit(forum: string, from: string, to?: string): { edit: Edit } {
  const meeting = all.find((one) => one.forum.id === forum && one.day === day(from))!;
  const name = { by: 'date' as const, forum, day: meeting.day, time: null };
  return { edit: to ? { move: meeting, target: { day: day(to) }, name } : { cancel: meeting, name } };
}

function ordered(...edits: { edit: Edit }[]): string[] {
  return inWritingOrder(edits).map(({ edit: one }) => {
    const meeting = 'move' in one ? one.move : 'cancel' in one ? one.cancel : undefined;
    return `${meeting!.forum.id} ${isoDay(meeting!.day)}`;
  });
}

it('names the meeting of a day before another of that forum comes there', () => {
  const first = edit('MCC', '2020-11-03', '2020-11-10');
  expect(ordered(first, edit('MCC', '2020-11-10', '2020-11-17'), edit('MCC', '2020-11-17'))).toEqual([
    'MCC 2020-11-17',
    'MCC 2020-11-10',
    'MCC 2020-11-03',
  ]);
});

it('leaves the rest as it was, other fora on that day too', () => {
  const first = edit('MCC', '2020-11-03', '2020-11-10');
  expect(ordered(first, edit('VB', '2020-11-10'), edit('VB', '2020-11-03'))).toEqual([
    'MCC 2020-11-03',
    'VB 2020-11-10',
    'VB 2020-11-03',
  ]);
});

it('comes to an end where two meetings change places', () => {
  const there = edit('MCC', '2020-11-03', '2020-11-10');
  expect(ordered(there, edit('MCC', '2020-11-10', '2020-11-03'))).toHaveLength(2);
});

it('leaves as they were edits of no meeting, and a meeting that keeps its day', () => {
  const definitions: { edit: Edit } = { edit: { kind: 'gap', apply: (same) => same, writings: () => undefined } };
  const [stays, other] = [edit('MCC', '2020-11-03', '2020-11-03'), edit('VB', '2020-11-10', '2020-11-12')];
  expect(inWritingOrder([stays, definitions, other])).toEqual([stays, definitions, other]);
});
