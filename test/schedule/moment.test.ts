import { describe, expect, it } from 'vitest';
import { DAY_MINUTES } from '../../src/calendar/clock.ts';
import { day } from '../../src/calendar/day.ts';
import { workingCalendar } from '../../src/calendar/working-days.ts';
import { firstDayAfter, follows, isBefore, isNotAfter, lastDayBefore, type Moment } from '../../src/schedule/moment.ts';

const calendar = workingCalendar({ holidays: 'nl', workOn: [], closed: [] });
const at = (on: string, start: number | null = null): Moment => ({ day: day(on), start });

describe('a moment', () => {
  const ten = at('2020-11-03', 600);
  it.each<[string, Moment, Moment, boolean, boolean]>([
    ['on an earlier day', at('2020-11-02', 900), ten, true, true],
    ['on a later day', at('2020-11-04', 0), ten, false, false],
    ['at an earlier hour', at('2020-11-03', 540), ten, true, true],
    ['at the same hour', ten, ten, false, true],
    ['at a later hour', at('2020-11-03', 660), ten, false, false],
    ['at an unknown hour of that day', at('2020-11-03'), ten, false, false],
    ['on the day of an unknown hour', ten, at('2020-11-03'), false, false],
    ['at an unknown hour of a day that is over then', at('2020-11-03'), at('2020-11-03', DAY_MINUTES), false, true],
  ])('%s certainly comes before, or does not come after, another', (_, one, other, before, notAfter) => {
    expect([isBefore(one, other), isNotAfter(one, other)]).toEqual([before, notAfter]);
  });
});

describe('a gap in working days', () => {
  // Friday 6 November, the weekend, Monday the ninth.
  it.each<[Moment, Moment, number, boolean]>([
    [at('2020-11-06', 600), at('2020-11-06', 660), 0, true],
    [at('2020-11-06', 600), at('2020-11-06', 600), 0, false],
    [at('2020-11-06', 600), at('2020-11-06', 660), 1, false],
    [at('2020-11-06'), at('2020-11-06', 660), 0, false],
    [at('2020-11-06'), at('2020-11-07'), 0, true],
    [at('2020-11-06'), at('2020-11-08'), 1, false],
    [at('2020-11-06'), at('2020-11-09'), 1, true],
    [at('2020-11-06'), at('2020-11-09'), 2, false],
    [at('2020-11-09'), at('2020-11-06'), 0, false],
  ])('from %o to %o of %s is kept: %s', (before, after, gap, kept) =>
    expect(follows(before, after, gap, calendar)).toBe(kept),
  );

  it('ends on the first day that is so many after, and begins on the last that leaves so many', () => {
    expect([0, 1, 2].map((gap) => firstDayAfter(day('2020-11-06'), gap, calendar))).toEqual(
      ['2020-11-06', '2020-11-09', '2020-11-10'].map(day),
    );
    // Between Sunday 8 November and Tuesday the tenth lie Monday and that Tuesday itself.
    expect([0, 1, 2, 3].map((gap) => lastDayBefore(day('2020-11-10'), gap, calendar))).toEqual(
      ['2020-11-10', '2020-11-09', '2020-11-08', '2020-11-05'].map(day),
    );
  });
});
