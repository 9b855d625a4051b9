import { UTCDate } from '@date-fns/utc';
import {
  addDays,
  differenceInBusinessDays,
  differenceInCalendarDays,
  endOfMonth,
  format,
  formatISO,
  getISODay,
  isValid,
  parse,
  startOfISOWeek,
  subBusinessDays,
} from 'date-fns';
import { enGB } from 'date-fns/locale/en-GB';
import { nl } from 'date-fns/locale/nl';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Day,
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
import { daysIn } from '../../src/calendar/period.ts';
import { bareDay, longDay, monthWords, shortDay } from '../../src/calendar/words.ts';
import { workingCalendar } from '../../src/calendar/working-days.ts';

// What the calendar reckons itself, held against date-fns on every day that can be planned.

const days = daysIn({ from: FIRST_DAY, until: LAST_DAY });
const anyDay = fc.integer({ min: FIRST_DAY, max: LAST_DAY });

function dateOf(day: Day): Date {
  return addDays(new UTCDate(0), day);
}

function dayOfDate(date: Date): Day {
  return differenceInCalendarDays(date, new UTCDate(0));
}

/** The days on which two answers are not the same. */
function apart(ours: (day: Day) => unknown, theirs: (date: Date) => unknown): string[] {
  return days.filter((day) => ours(day) !== theirs(dateOf(day))).map(isoDay);
}

describe('date-fns finds on every day from 1990 to 2100', () => {
  it('as many of them', () => {
    // 111 years, of which 1992 to 2096 are leap years every fourth year.
    expect(days).toHaveLength(111 * 365 + 27);
  });

  it('the same weekday and Monday', () => {
    expect(apart(weekdayOf, getISODay)).toEqual([]);
    expect(apart(mondayOf, (date) => dayOfDate(startOfISOWeek(date)))).toEqual([]);
  });

  it('the same year, month and date, and reads them back', () => {
    expect(apart(isoDay, (date) => formatISO(date, { representation: 'date' }))).toEqual([]);
    expect(
      apart(
        (day) => Object.values(partsOf(day)).join(' '),
        (date) => format(date, 'y M d'),
      ),
    ).toEqual([]);
    expect(days.filter((day) => parseDay(formatISO(dateOf(day), { representation: 'date' })) !== day)).toEqual([]);
  });

  it('the same words in Dutch and English', () => {
    // On a calendar of ours a name that is cut short has no full stop.
    const words = (form: string, locale: typeof nl) => (date: Date) => format(date, form, { locale }).replace('.', '');
    expect(apart((day) => longDay(day, 'nl'), words('EEEE d MMMM y', nl))).toEqual([]);
    expect(apart((day) => longDay(day, 'en'), words('EEEE d MMMM y', enGB))).toEqual([]);
    expect(apart((day) => shortDay(day, 'nl'), words('EEEEEE d MMM', nl))).toEqual([]);
    expect(apart((day) => shortDay(day, 'en'), words('EEE d MMM', enGB))).toEqual([]);
    expect(apart((day) => bareDay(day, 'nl'), words('d MMM', nl))).toEqual([]);
    expect(apart((day) => monthWords(day, 'nl'), words('MMMM y', nl))).toEqual([]);
    expect(apart((day) => monthWords(day, 'en'), words('MMMM y', enGB))).toEqual([]);
  });
});

it('agrees with date-fns on which days there are', () => {
  const number = (max: number) => fc.integer({ min: 0, max });
  const text = fc
    .tuple(fc.integer({ min: 1990, max: 2100 }), number(14), number(33))
    .map(([year, month, date]) => [year, month, date].map((one) => String(one).padStart(2, '0')).join('-'));
  fc.assert(
    fc.property(text, (written) => {
      const date = parse(written, 'yyyy-MM-dd', new UTCDate(0));
      expect(parseDay(written)).toBe(isValid(date) ? dayOfDate(date) : undefined);
    }),
  );
});

it('agrees with date-fns on the nth weekday of a month', () => {
  const nths = fc.constantFrom(1, 2, 3, 4, 5, -1) as fc.Arbitrary<1 | 2 | 3 | 4 | 5 | -1>;
  const weekdays = fc.integer({ min: 1, max: 7 }) as fc.Arbitrary<Weekday>;
  fc.assert(
    fc.property(anyDay, weekdays, nths, (day, weekday, nth) => {
      const { year, month } = partsOf(day);
      const last = dayOfDate(endOfMonth(dateOf(day)));
      const all = daysIn({ from: firstOfMonth(day), until: last }).filter((one) => getISODay(dateOf(one)) === weekday);
      expect(nthWeekday(year, month, weekday, nth)).toBe(all.at(nth < 0 ? nth : nth - 1));
    }),
  );
});

it('agrees with date-fns on working days where nobody has a holiday', () => {
  const calendar = workingCalendar({ holidays: 'none', workOn: [], closed: [] });
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (day, count) => {
      expect(calendar.countBack(day, count)).toBe(dayOfDate(subBusinessDays(dateOf(day), count)));
    }),
  );
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 400 }), (day, more) => {
      // date-fns counts the first day and not the last, we the last and not the first.
      const counted = differenceInBusinessDays(dateOf(day + more + 1), dateOf(day + 1));
      expect(calendar.workingDaysBetween(day, day + more)).toBe(counted);
    }),
  );
});

it('gives the calendar the weeks and ends of months that counting finds', () => {
  // Of these the calendar asks date-fns, so they are counted here: by the Thursday of the week (ISO 8601), and day by day.
  const thursdays = (day: Day) => Math.ceil((mondayOf(day) + 4 - firstOfYear(mondayOf(day) + 3)) / 7);
  const firstOfYear = (day: Day) => Date.UTC(partsOf(day).year, 0, 1) / 86_400_000;
  expect(days.filter((day) => weekNumber(day) !== thursdays(day))).toEqual([]);
  const ends = days.filter((day) => partsOf(day + 1).date === 1);
  expect(ends).toHaveLength(111 * 12);
  expect(ends.map((day) => lastOfMonth(partsOf(day).year, partsOf(day).month))).toEqual(ends);
  expect(days.map((day) => firstOfMonth(day))).toEqual(days.map((day) => day - partsOf(day).date + 1));
  const months = fc.integer({ min: -30, max: 30 });
  fc.assert(
    fc.property(anyDay, months, (day, count) => {
      const found = partsOf(firstOfMonth(day, count));
      const { year, month } = partsOf(day);
      expect([found.year * 12 + found.month - (year * 12 + month), found.date]).toEqual([count, 1]);
    }),
  );
});
