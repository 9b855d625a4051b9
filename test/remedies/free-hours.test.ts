import { describe, expect, it } from 'vitest';
import { isoClock } from '../../src/calendar/clock.ts';
import { day, isoDay } from '../../src/calendar/day.ts';
import { check } from '../../src/conflicts/check.ts';
import { type FreeHour, freeHours, freeHoursOn, type MeetingToMove } from '../../src/remedies/free-hours.ts';
import { scheduleOf } from '../support/yaml.ts';

/** The F on Tuesday 3 November 2020, or what is added instead. */
const week = (forum: string, more = '', added = 'F 2020-11-03') => `
roles: { a: {}, b: {} }
fora: { F: { ${forum} }, G: { time: "12:00", length: 1 uur, place: zaal } }
changes: [{ add: [${added}] }]
${more}`;
const [MONDAY, TUESDAY, WEDNESDAY, FRIDAY, SUNDAY] = [
  ...['2020-11-02', '2020-11-03', '2020-11-04', '2020-11-06', '2020-11-08'],
] as const;

function toMove(yaml: string): MeetingToMove {
  const schedule = scheduleOf(yaml, '2020-10-26', '2020-11-29');
  const meeting = schedule.all.find(({ forum }) => forum.id === 'F')!;
  return { meeting, name: { by: 'date', forum: 'F', day: meeting.day, time: null }, schedule };
}

const told = (hours: readonly FreeHour[]) => hours.map((one) => `${isoDay(one.day)} ${isoClock(one.start)}`);

/** Where the F can go in some days, as it is seen on a day. */
function found(yaml: string, from: string = TUESDAY, until = from, today = '2020-10-26'): FreeHour[] {
  return freeHours(toMove(yaml), { from: day(from), until: day(until) }, day(today));
}
const on = (date: string, ...hours: string[]) => hours.map((hour) => `${date} ${hour}`);

describe('the free hours of a day', () => {
  it('are the three nearest, the earlier of two, and not where the meeting is', () => {
    expect(told(found(week('time: "10:00", length: 2 uur')))).toEqual(on(TUESDAY, '09:30', '10:30', '09:00'));
    expect(told(found(week('time: "10:00", length: 2 uur'), WEDNESDAY))).toEqual(
      on(WEDNESDAY, '10:00', '09:30', '10:30'),
    );
  });

  it('are as many minutes past the half hour as the meeting begins now', () => {
    expect(told(found(week('time: "10:15", length: 1 uur')))).toEqual(on(TUESDAY, '09:45', '10:45', '09:15'));
  });

  it('are from eight on for a meeting that has none', () => {
    expect(told(found(week('length: 1 uur')))).toEqual(on(TUESDAY, '08:00', '08:30', '09:00'));
  });

  it('are over by ten in the evening', () => {
    expect(told(found(week('time: "8:15", length: 13 uur'), WEDNESDAY))).toEqual(on(WEDNESDAY, '08:15', '08:45'));
    expect(told(found(week('time: "8:00", length: 14 uur'), WEDNESDAY))).toEqual(on(WEDNESDAY, '08:00'));
    expect(found(week('time: "8:00", length: 15 uur'), WEDNESDAY)).toEqual([]);
  });
});

describe('the free hours of a week', () => {
  const F = 'time: "10:00", length: 1 uur';

  it('are ten at most: first of the day itself, then of the days next to it, nearest to the usual hour', () => {
    expect(told(found(week(F), MONDAY, FRIDAY))).toEqual([
      ...on(TUESDAY, '09:30', '10:30', '09:00'),
      ...on(MONDAY, '10:00'),
      ...on(WEDNESDAY, '10:00'),
      ...on(MONDAY, '09:30', '10:30'),
      ...on(WEDNESDAY, '09:30', '10:30'),
      // Two working days away, which costs more.
      ...on('2020-11-05', '10:00'),
    ]);
  });

  it('are on working days from today on', () => {
    const days = (today: string, from: string) =>
      new Set(found(week(F), from, SUNDAY, today).map((one) => isoDay(one.day)));
    expect(days(WEDNESDAY, MONDAY)).toEqual(new Set([WEDNESDAY, '2020-11-05', FRIDAY]));
    expect(days(MONDAY, FRIDAY)).toEqual(new Set([FRIDAY]));
    expect(found(week(F), TUESDAY, TUESDAY, TUESDAY)).toHaveLength(3);
    expect(days(SUNDAY, MONDAY)).toEqual(new Set());
    expect(days('2020-11-09', MONDAY)).toEqual(new Set());
  });
});

describe('where somebody would be missed', () => {
  const F = 'time: "10:00", length: 1 uur, members: [a, b]';
  const away = (who: string) => `{ who: ${who}, from: 2020-11-03, until: 2020-11-03 }`;

  it('are the hours at which nobody is', () => {
    const blocked = 'blocked: [{ who: a, day: dinsdag, time: "8:00 - 14:00" }]';
    // Though nobody is missed at the meeting before it.
    const hours = found(week(F, blocked, 'G 2020-11-02, F 2020-11-03'));
    expect(told(hours)).toEqual(on(TUESDAY, '14:00', '14:30', '15:00'));
    expect(hours.flatMap(({ missed }) => missed)).toEqual([]);
  });

  it('are those at which the fewest are, where there is no such', () => {
    const blocked = `absences: [${away('a')}]\nblocked: [{ who: b, day: dinsdag, time: "8:00 - 14:00" }]`;
    const hours = found(week(F, blocked));
    expect(told(hours)).toEqual(on(TUESDAY, '14:00', '14:30', '15:00'));
    expect(hours.map(({ missed }) => missed.map(({ role }) => role))).toEqual([['a'], ['a'], ['a']]);
    const none = found(week(F, `absences: [${away('a')}, ${away('b')}]`));
    expect(none.map(({ missed }) => missed.length)).toEqual([2, 2, 2]);
  });

  it('are those where the fewest are of the hours that will do', () => {
    // Before two a is away; from two on the room is taken.
    const blocked = 'blocked: [{ who: a, day: dinsdag, time: "8:00 - 14:00" }]';
    const full = week(`${F}, place: zaal`, blocked, 'F 2020-11-03, G 2020-11-03').replace(
      '"12:00", length: 1 uur',
      '"14:00", length: 8 uur',
    );
    const hours = found(full);
    expect(told(hours)).toEqual(on(TUESDAY, '09:30', '10:30', '09:00'));
    expect(hours.map(({ missed }) => missed.map(({ role }) => role))).toEqual([['a'], ['a'], ['a']]);
  });

  it('are none where it is an error to meet, whoever is missed', () => {
    const closed = `absences: [{ who: a, from: 2020-11-04, until: 2020-11-04 }]
calendar: { periods: [{ name: reces, from: 2020-11-04, until: 2020-11-04 }] }`;
    expect(found(week(`${F}, recess: { forbid: reces }`, closed), WEDNESDAY)).toEqual([]);
  });

  it('are offered though the chair and the quorum are missed', () => {
    const away = 'absences: [{ who: a, from: 2020-11-04, until: 2020-11-04 }]';
    const hours = found(week(`${F}, chair: a, quorum: 2`, away), WEDNESDAY);
    expect(hours.map(({ missed }) => missed.map(({ role }) => role))).toEqual([['a'], ['a'], ['a']]);
  });
});

describe('an hour is not free', () => {
  it('when the room is taken', () => {
    const taken = week('time: "12:00", length: 1 uur, place: zaal', '', 'F 2020-11-03, G 2020-11-04');
    // The G is there from twelve to one.
    expect(told(found(taken, WEDNESDAY))).toEqual(on(WEDNESDAY, '11:00', '13:00', '10:30'));
  });

  it('when a product would miss the meeting', () => {
    const product = 'deliverables: { p: { route: [F, G], from: 2020-11-02 } }';
    const both = week('time: "12:00", length: 1 uur', product, 'F 2020-11-03, G 2020-11-04, G 2020-11-18');
    // It goes on to the G that begins at twelve, as long as the F begins before that.
    expect(told(found(both, WEDNESDAY))).toEqual(on(WEDNESDAY, '11:30', '11:00', '10:30'));
  });

  it('when it is an error to meet on that day', () => {
    const closed = 'calendar: { periods: [{ name: reces, from: 2020-11-04, until: 2020-11-04 }] }';
    expect(found(week('time: "10:00", recess: { forbid: reces }', closed), WEDNESDAY)).toEqual([]);
  });

  it('when papers that are still to come would have been due', () => {
    const papers = 'time: "10:00", papers: { due: 2 werkdagen, at: "12:00" }';
    const product = 'deliverables: { p: { route: [F], from: 2020-11-02 } }';
    const onThursday = week(papers, product, 'F 2020-11-05');
    // They are due on Tuesday, and would be on Monday.
    expect(found(onThursday, WEDNESDAY, WEDNESDAY, TUESDAY)).toEqual([]);
    expect(found(onThursday, WEDNESDAY, WEDNESDAY, MONDAY)).not.toEqual([]);
    expect(found(onThursday, FRIDAY, FRIDAY, TUESDAY)).not.toEqual([]);
  });
});

it('a free hour comes with the warnings that it brings', () => {
  const advisory = 'time: "10:00", length: 1 uur, recess: { report: reces }';
  const recess = 'calendar: { periods: [{ name: reces, from: 2020-11-04, until: 2020-11-04 }] }';
  const codes = (hours: readonly FreeHour[]) =>
    new Set(hours.flatMap(({ warnings }) => warnings.map(({ kind }) => kind.code)));
  expect(codes(found(week(advisory, recess), WEDNESDAY))).toEqual(new Set(['meeting-in-recess']));
  expect(codes(found(week(advisory, recess), '2020-11-05'))).toEqual(new Set());
});

describe('the free hours of a day that help', () => {
  const F = 'time: "10:00", length: 1 uur, members: [a, b]';

  /** The hours of Wednesday at which nobody is missed, out of those that help. */
  function helping(helps: (hour: number) => boolean, more = '', forum = F, added = 'F 2020-11-03') {
    const move = toMove(week(forum, more, added));
    const sought = {
      findings: check(move.schedule),
      helps: (edit: object) => 'target' in edit && helps((edit.target as { time: number }).time / 60),
    };
    return told(freeHoursOn(day(WEDNESDAY), move, sought, day(MONDAY)));
  }

  it('are the nearest of them', () => {
    expect(helping(() => true)).toEqual(on(WEDNESDAY, '10:00', '09:30', '10:30'));
    expect(helping((hour) => hour >= 15)).toEqual(on(WEDNESDAY, '15:00', '15:30', '16:00'));
    expect(helping((hour) => hour === 21)).toEqual(on(WEDNESDAY, '21:00'));
    expect(helping(() => false)).toEqual([]);
  });

  it('are not those at which anybody is missed, though these are nearer', () => {
    const blocked = 'blocked: [{ who: a, day: woensdag, time: "8:00 - 13:00" }]';
    expect(helping(() => true, blocked)).toEqual(on(WEDNESDAY, '13:00', '13:30', '14:00'));
  });

  it('are looked for among the six nearest alone, as what is in the way mostly is so all day', () => {
    // Behind the G at noon p would miss the F, which is at three now.
    const product = 'deliverables: { p: { route: [F, G], from: 2020-11-02 } }';
    const afternoon = (start: string) =>
      helping(() => true, product, `time: "${start}", length: 1 uur`, 'F 2020-11-03, G 2020-11-04, G 2020-11-18');
    expect(afternoon('15:00')).toEqual([]);
    expect(afternoon('12:00')).toEqual(on(WEDNESDAY, '11:30', '11:00', '10:30'));
  });

  it('are none where anybody is missed', () => {
    const away = 'absences: [{ who: a, from: 2020-11-04, until: 2020-11-04 }]';
    expect(helping(() => true, away)).toEqual([]);
  });

  it('are the earliest for a meeting without one', () => {
    expect(helping(() => true, '', 'length: 1 uur')).toEqual(on(WEDNESDAY, '08:00', '08:30', '09:00'));
  });
});
