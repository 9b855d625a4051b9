import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  day,
  dayOf,
  FIRST_DAY,
  firstOfMonth,
  isoDay,
  LAST_DAY,
  lastOfMonth,
  mondayOf,
  nthWeekday,
  parseDay,
  partsOf,
  type Weekday,
  weekdayOf,
  weekNumber,
} from '../../src/calendar/day.ts';

const days = fc.integer({ min: FIRST_DAY, max: LAST_DAY });
const weekdays = fc.integer({ min: 1, max: 7 }) as fc.Arbitrary<Weekday>;
const nths = fc.constantFrom(1, 2, 3, 4, 5, -1) as fc.Arbitrary<1 | 2 | 3 | 4 | 5 | -1>;

describe('a day', () => {
  it('is counted from 1970', () => {
    expect(day('1970-01-01')).toBe(0);
    expect(day('1970-01-31')).toBe(30);
    expect(day('1969-12-31')).toBe(-1);
    // 50 years of 365 days, 13 leap days, and 31 + 28 + ... days to 19 October in a leap year.
    expect(day('2020-10-19')).toBe(50 * 365 + 12 + 292);
  });

  it.each([
    '2020-02-30',
    '2021-02-29',
    '1900-02-29',
    '2020-13-01',
    '2020-00-10',
    '2020-01-00',
    '2020-1-1',
    '0000-01-01',
  ])('is not %s', (text) => {
    expect(parseDay(text)).toBeUndefined();
    expect(() => day(text)).toThrow(RangeError);
  });

  it.each(['', 'maandag', '2020-10-19 ', '20201019', '19-10-2020', '2020-10-19T14:00'])(
    'is not written as "%s"',
    (text) => {
      expect(parseDay(text)).toBeUndefined();
    },
  );

  it('comes back from its text and from its parts', () => {
    fc.assert(
      fc.property(days, (one) => {
        expect(parseDay(isoDay(one))).toBe(one);
        const { year, month, date } = partsOf(one);
        expect(dayOf(year, month, date)).toBe(one);
      }),
    );
  });

  it('is not there when the calendar has no such day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2100 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const { date } = partsOf(lastOfMonth(year, month));
        expect(dayOf(year, month, date + 1)).toBeUndefined();
        expect(dayOf(year, month, 0)).toBeUndefined();
      }),
    );
  });
});

describe('the week', () => {
  it.each([
    ['1990-01-01', 1],
    ['2000-02-29', 2],
    ['2020-11-18', 3],
    ['1970-01-01', 4],
    ['2021-01-01', 5],
    ['1969-12-27', 6],
    ['2021-04-04', 7],
  ])('%s is weekday %i', (text, weekday) => {
    expect(weekdayOf(day(text))).toBe(weekday);
  });

  it('goes round in seven days and begins on Monday', () => {
    fc.assert(
      fc.property(days, (one) => {
        expect(weekdayOf(one + 1)).toBe((weekdayOf(one) % 7) + 1);
        expect(weekdayOf(mondayOf(one))).toBe(1);
        expect(one - mondayOf(one)).toBe(weekdayOf(one) - 1);
      }),
    );
  });
});

describe('the month', () => {
  it.each([
    [2020, 2, '2020-02-29'],
    [2021, 2, '2021-02-28'],
    [2000, 2, '2000-02-29'],
    [2100, 2, '2100-02-28'],
    [2020, 12, '2020-12-31'],
  ])('%i-%i ends on %s', (year, month, last) => {
    expect(isoDay(lastOfMonth(year, month))).toBe(last);
  });

  it('begins on its first, also some months on', () => {
    expect(isoDay(firstOfMonth(day('2020-11-30')))).toBe('2020-11-01');
    expect(isoDay(firstOfMonth(day('2020-11-30'), 3))).toBe('2021-02-01');
    expect(isoDay(firstOfMonth(day('2021-01-31'), -1))).toBe('2020-12-01');
  });

  it.each([
    [2020, 10, 2, 1, '2020-10-06'],
    [2020, 10, 2, -1, '2020-10-27'],
    [2020, 12, 2, 5, '2020-12-29'],
    [2020, 11, 7, 5, '2020-11-29'],
    [2021, 2, 1, 4, '2021-02-22'],
  ] as const)('of %i-%i has weekday %i number %i on %s', (year, month, weekday, nth, expected) => {
    expect(isoDay(nthWeekday(year, month, weekday, nth)!)).toBe(expected);
  });

  it('may have no fifth weekday', () => {
    expect(nthWeekday(2020, 10, 2, 5)).toBeUndefined();
    expect(nthWeekday(2021, 2, 1, 5)).toBeUndefined();
  });

  it('has its nth weekday where counting finds it', () => {
    const months = fc.tuple(fc.integer({ min: 1990, max: 2100 }), fc.integer({ min: 1, max: 12 }));
    fc.assert(
      fc.property(months, weekdays, nths, ([year, month], weekday, nth) => {
        const all = Array.from({ length: 31 }, (_, index) => dayOf(year, month, index + 1)).filter(
          (one) => one !== undefined && weekdayOf(one) === weekday,
        );
        expect(nthWeekday(year, month, weekday, nth)).toBe(all.at(nth === -1 ? -1 : nth - 1));
      }),
    );
  });
});

it('numbers weeks as ISO 8601 does, also around New Year', () => {
  expect(weekNumber(day('2020-12-31'))).toBe(53);
  expect(weekNumber(day('2021-01-03'))).toBe(53);
  expect(weekNumber(day('2021-01-04'))).toBe(1);
  // Monday 31 December 2018 belongs to the first week of 2019.
  expect(weekNumber(day('2018-12-31'))).toBe(1);
  fc.assert(
    fc.property(fc.integer({ min: 8000, max: 40_000 }), (one) => {
      expect(weekNumber(one)).toBe(weekNumber(mondayOf(one)));
      const next = weekNumber(mondayOf(one) + 7);
      expect(next === 1 ? weekNumber(one) >= 52 : next === weekNumber(one) + 1).toBe(true);
    }),
  );
});
