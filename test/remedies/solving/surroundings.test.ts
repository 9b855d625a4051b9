import { describe, expect, it } from 'vitest';
import { type Day, day, isoDay } from '../../../src/calendar/day.ts';
import { check } from '../../../src/conflicts/check.ts';
import type { Finding } from '../../../src/diagnostic/finding.ts';
import { type Edit, UNWRITTEN, withForumHour } from '../../../src/remedies/edits.ts';
import { playedOut } from '../../../src/remedies/evaluate.ts';
import { changedMeetings } from '../../../src/remedies/solving/changed.ts';
import { surroundingsOf, surroundingsOfFinding } from '../../../src/remedies/solving/surroundings.ts';
import type { Meeting } from '../../../src/schedule/schedule.ts';
import { scheduleOf } from '../../support/yaml.ts';

// Each week the F on Tuesday; the G on one Thursday, the H on another. The products stop at the F, one of them late in April.
const schedule = scheduleOf(
  `
roles: { a: {} }
fora: { F: { time: "10:00" }, G: { time: "10:00", members: [a] }, H: { time: "10:00" } }
cycles: { A: { every: 1 week, from: 2021-03-01, rounds: 9, steps: { f: { day: dinsdag, forum: F } } } }
deliverables:
  early: { route: [F], from: 2021-03-08 }
  late: { route: [F], from: 2021-04-19 }
  looks: { route: [F, { forum: H, gap: 90 werkdagen }], from: 2021-04-19 }
changes: [{ add: [G 2021-03-11, H 2021-03-18] }]
`,
  '2021-03-01',
  '2021-04-30',
);

const meeting = (forum: string, on: string): Meeting =>
  schedule.all.find((one) => one.forum.id === forum && one.day === day(on))!;

const move = (forum: string, on: string, to: string): Edit => ({
  move: meeting(forum, on),
  target: { day: day(to) },
  name: { by: 'date', forum, day: day(on), time: null },
});

/** Of what an edit can touch, the days in words, and what begins with a word. */
function around(edit: Edit) {
  const found = [...surroundingsOf(edit, schedule, playedOut(schedule, [edit]))];
  const beginning = (word: string) =>
    found.flatMap((one) => (one.startsWith(`${word} `) ? one.slice(word.length + 1) : [])).sort();
  return {
    days: beginning('day').map((one) => isoDay(Number(one) as Day)),
    rounds: beginning('round').length,
    products: beginning('product'),
    meetings: beginning('meeting').length,
  };
}

describe('what an edit can touch', () => {
  it('are the days from and to which it moves a meeting, and those beside them', () => {
    expect(around(move('G', '2021-03-11', '2021-03-17'))).toEqual({
      days: ['2021-03-10', '2021-03-11', '2021-03-12', '2021-03-16', '2021-03-17', '2021-03-18'],
      rounds: 0,
      products: [],
      meetings: 1,
    });
  });

  it('is the round of a meeting, and the products at it or that look for one of its forum', () => {
    const products = ['early'];
    expect(around(move('F', '2021-03-09', '2021-03-10'))).toMatchObject({ rounds: 1, meetings: 1, products });
    expect(around(move('H', '2021-03-18', '2021-03-19')).products).toEqual(['looks']);
  });

  it('are products within two weeks of a meeting that is gone, at whose forum they stop, and those that still look', () => {
    const cancelled = (forum: string, on: string) => {
      const one = meeting(forum, on);
      return around({ cancel: one, name: { by: 'date', forum, day: one.day, time: null } }).products;
    };
    expect(cancelled('F', '2021-03-09')).toEqual(['early', 'looks']);
    expect(cancelled('F', '2021-03-23')).toEqual(['early', 'looks']);
    expect(cancelled('F', '2021-03-30')).toEqual(['looks']);
    // The first stop of the one that is late is the F of 20 April, two weeks after the 6th.
    expect(cancelled('F', '2021-04-06')).toEqual(['late', 'looks']);
    expect(cancelled('G', '2021-03-11')).toEqual(['looks']);
  });

  it('is the day of a meeting for which somebody sends apologies', () => {
    const reference = { by: 'date' as const, forum: 'G', day: day('2021-03-11'), time: null };
    const valid = { from: day('2021-03-11'), until: day('2021-03-11') };
    const meetings = [{ reference, place: UNWRITTEN }];
    const apology = {
      roles: ['a'],
      valid,
      reason: '',
      substitute: null,
      meetings,
      unreplaced: false,
      place: UNWRITTEN,
    };
    expect(around({ apologies: [apology] })).toMatchObject({ days: ['2021-03-10', '2021-03-11', '2021-03-12'] });
  });

  it('is every product when definitions become otherwise, and all meetings that do', () => {
    const found = around(withForumHour('H', 11 * 60));
    expect(found).toMatchObject({ products: ['early', 'late', 'looks'], meetings: 1 });
    expect(found.days).toEqual(['2021-03-17', '2021-03-18', '2021-03-19']);
  });
});

describe('where a finding lies', () => {
  const [any] = check(schedule);
  const finding = (code: string, when: string[], ...who: string[]): Finding => ({
    ...any!,
    ...{ kind: { ...any!.kind, code }, when: when.map(day), who },
  });
  const lies = (one: Finding) => surroundingsOfFinding(one, schedule);

  it('is everywhere when it is about no day', () => {
    expect(lies(finding('role-double-booked', [], 'F'))).toBe('all');
  });

  it('are the meetings alone when it is about their days', () => {
    for (const code of ['meeting-on-public-holiday', 'meeting-in-recess', 'meeting-in-weekend', 'meeting-on-eve'])
      expect(lies(finding(code, ['2021-03-09', '2021-03-11'], 'F', 'H'))).toEqual(
        new Set([`meeting ${meeting('F', '2021-03-09').id}`]),
      );
  });

  it('are the days and those beside them, the rounds of its meetings and the products that it names', () => {
    const found = [...lies(finding('role-double-booked', ['2021-03-09'], 'F', 'late'))];
    expect(found.filter((one) => one.startsWith('day '))).toEqual(
      ['2021-03-08', '2021-03-09', '2021-03-10'].map((on) => `day ${day(on)}`),
    );
    expect(found.filter((one) => one.startsWith('round '))).toHaveLength(1);
    expect(found.filter((one) => one.startsWith('product '))).toEqual(['product F', 'product late']);
  });
});

describe('meetings that edits change', () => {
  const changed = (edit: Edit) =>
    changedMeetings(schedule, playedOut(schedule, [edit])).map(({ before, after }) => [before?.day, after?.day]);

  it('are those at another moment, of another length or no longer held', () => {
    expect(changed(move('G', '2021-03-11', '2021-03-12'))).toEqual([[day('2021-03-11'), day('2021-03-12')]]);
    const { name, move: one } = move('G', '2021-03-11', '2021-03-12') as Extract<Edit, { move: unknown }>;
    const here = [[day('2021-03-11'), day('2021-03-11')]];
    expect(changed({ move: one, target: { time: 11 * 60 }, name })).toEqual(here);
    expect(changed({ move: one, target: { length: 30 }, name })).toEqual(here);
    expect(changed({ cancel: one, name: name! })).toEqual(here);
  });

  it('are none when all is as it was, by whatever is written', () => {
    expect(changed(withForumHour('F', 10 * 60))).toEqual([]);
  });
});
