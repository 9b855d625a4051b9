import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseClock } from '../../src/calendar/clock.ts';
import { day, FIRST_DAY, LAST_DAY } from '../../src/calendar/day.ts';
import {
  bareDay,
  clockWords,
  dayRange,
  daysWords,
  longDay,
  monthRange,
  monthWords,
  shortDay,
  shortRange,
  weekdayName,
} from '../../src/calendar/words.ts';

const days = fc.integer({ min: FIRST_DAY, max: LAST_DAY });

describe('a day in words', () => {
  it('has a long form', () => {
    expect(longDay(day('2020-11-03'), 'nl')).toBe('dinsdag 3 november 2020');
    expect(longDay(day('2020-11-03'), 'en')).toBe('Tuesday 3 November 2020');
  });

  it('has a short form', () => {
    expect(shortDay(day('2020-11-03'), 'nl')).toBe('di 3 nov');
    expect(shortDay(day('2021-03-28'), 'nl')).toBe('zo 28 mrt');
    expect(shortDay(day('2020-11-03'), 'en')).toBe('Tue 3 Nov');
  });

  it('has a short form without its weekday, and a form of its month', () => {
    expect(bareDay(day('2021-03-28'), 'nl')).toBe('28 mrt');
    expect(bareDay(day('2020-11-03'), 'en')).toBe('3 Nov');
    expect(monthWords(day('2021-01-31'), 'nl')).toBe('januari 2021');
    expect(monthWords(day('2020-12-01'), 'en')).toBe('December 2020');
  });

  it('has the name of its weekday', () => {
    expect(weekdayName(1, 'nl')).toBe('maandag');
    expect(weekdayName(7, 'en')).toBe('Sunday');
  });

  it.each([
    ['nl', 'nl-NL'],
    ['en', 'en-GB'],
  ] as const)('is what the Unicode locale data say, in %s', (lang, locale) => {
    const format = new Intl.DateTimeFormat(locale, {
      timeZone: 'UTC',
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    });
    fc.assert(
      fc.property(days, (one) => {
        expect(longDay(one, lang)).toBe(format.format(new Date(one * 86_400_000)).replace(',', ''));
      }),
    );
  });
});

describe('a period in words', () => {
  it.each([
    ['2020-11-02', '2020-11-15', 'maandag 2 t/m zondag 15 november 2020', 'Monday 2 to Sunday 15 November 2020'],
    [
      '2020-11-30',
      '2020-12-13',
      'maandag 30 november t/m zondag 13 december 2020',
      'Monday 30 November to Sunday 13 December 2020',
    ],
    [
      '2020-12-28',
      '2021-01-10',
      'maandag 28 december 2020 t/m zondag 10 januari 2021',
      'Monday 28 December 2020 to Sunday 10 January 2021',
    ],
    [
      '2020-11-02',
      '2021-11-01',
      'maandag 2 november 2020 t/m maandag 1 november 2021',
      'Monday 2 November 2020 to Monday 1 November 2021',
    ],
    ['2020-11-03', '2020-11-03', 'dinsdag 3 november 2020', 'Tuesday 3 November 2020'],
  ])('%s to %s', (from, until, nl, en) => {
    expect(dayRange(day(from), day(until), 'nl')).toBe(nl);
    expect(dayRange(day(from), day(until), 'en')).toBe(en);
  });

  it.each([
    ['2020-11-16', '2020-12-01', 'ma 16 nov t/m di 1 dec 2020', 'Mon 16 Nov to Tue 1 Dec 2020'],
    ['2020-12-28', '2021-01-10', 'ma 28 dec 2020 t/m zo 10 jan 2021', 'Mon 28 Dec 2020 to Sun 10 Jan 2021'],
    ['2020-11-03', '2020-11-03', 'di 3 nov 2020', 'Tue 3 Nov 2020'],
  ])('%s to %s, as in a table', (from, until, nl, en) => {
    const period = { from: day(from), until: day(until) };
    expect([shortRange(period, 'nl'), shortRange(period, 'en')]).toEqual([nl, en]);
  });

  it.each([
    ['2021-01-01', '2021-03-31', 'jan t/m mrt 2021', 'Jan to Mar 2021'],
    ['2020-12-01', '2021-01-31', 'dec 2020 t/m jan 2021', 'Dec 2020 to Jan 2021'],
    ['2021-01-01', '2021-01-31', 'jan 2021', 'Jan 2021'],
  ])('%s to %s, in months', (from, until, nl, en) => {
    const period = { from: day(from), until: day(until) };
    expect([monthRange(period, 'nl'), monthRange(period, 'en')]).toEqual([nl, en]);
  });

  it('may be months with an open end', () => {
    const [from, until] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    expect(monthRange({ from: day('2021-02-01'), until }, 'nl')).toBe('vanaf feb 2021');
    expect(monthRange({ from, until: day('2021-02-28') }, 'en')).toBe('up to and including Feb 2021');
  });

  it('may have open ends', () => {
    const one = day('2020-11-03');
    const [ever, always] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    expect(dayRange(one, always, 'nl')).toBe('vanaf dinsdag 3 november 2020');
    expect(dayRange(one, always, 'en')).toBe('from Tuesday 3 November 2020');
    expect(dayRange(ever, one, 'nl')).toBe('t/m dinsdag 3 november 2020');
    expect(dayRange(ever, one, 'en')).toBe('up to and including Tuesday 3 November 2020');
    expect(dayRange(ever, always, 'nl')).toBe('altijd');
    expect(dayRange(ever, always, 'en')).toBe('always');
  });
});

describe('a time of day in words', () => {
  it.each([
    [840, '14.00 uur', '14:00'],
    [570, '9.30 uur', '09:30'],
    [0, '0.00 uur', '00:00'],
    [605, '10.05 uur', '10:05'],
    [1439, '23.59 uur', '23:59'],
    [1440, '0.00 uur (volgende dag)', '00:00 (next day)'],
    [1470, '0.30 uur (volgende dag)', '00:30 (next day)'],
    [2879, '23.59 uur (volgende dag)', '23:59 (next day)'],
    [2880, '0.00 uur (2 dagen later)', '00:00 (2 days later)'],
    [10_920, '14.00 uur (7 dagen later)', '14:00 (7 days later)'],
  ])('%i', (clock, nl, en) => {
    expect(clockWords(clock, 'nl')).toBe(nl);
    expect(clockWords(clock, 'en')).toBe(en);
  });

  it('can be typed back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1439 }),
        fc.constantFrom('nl' as const, 'en' as const),
        (clock, lang) => parseClock(clockWords(clock, lang)) === clock,
      ),
    );
  });
});

describe('days in words', () => {
  const weekly = (count: number) => Array.from({ length: count }, (_, index) => day('2020-12-01') + 7 * index);

  it('say the year once, after its last day', () => {
    expect(daysWords([day('2020-11-03')], 'nl')).toBe('di 3 nov 2020');
    expect(daysWords([day('2020-11-03'), day('2020-11-17')], 'nl')).toBe('di 3 nov en di 17 nov 2020');
    expect(daysWords([day('2020-12-22'), day('2021-01-05'), day('2021-01-19')], 'en')).toBe(
      'Tue 22 Dec 2020, Tue 5 Jan and Tue 19 Jan 2021',
    );
    expect(daysWords([], 'nl')).toBe('');
  });

  it('are all there when they are few', () => {
    expect(daysWords(weekly(5), 'nl')).toBe('di 1 dec, di 8 dec, di 15 dec, di 22 dec en di 29 dec 2020');
  });

  it('are counted when they are many', () => {
    expect(daysWords(weekly(12), 'nl')).toBe(
      'di 1 dec, di 8 dec, di 15 dec, di 22 dec 2020 en nog 8 dagen t/m di 16 feb 2021',
    );
    expect(daysWords(weekly(6), 'en')).toBe(
      'Tue 1 Dec, Tue 8 Dec, Tue 15 Dec, Tue 22 Dec 2020 and another 2 days up to and including Tue 5 Jan 2021',
    );
  });
});
