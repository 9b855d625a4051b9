import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, FIRST_DAY, isoDay, LAST_DAY, partsOf, weekdayOf, weekNumber } from '../../src/calendar/day.ts';
import { type DayAsked, daysSaid, isDaySaid, misnamedDay } from '../../src/calendar/said-days.ts';
import { longDay, weekdayName } from '../../src/calendar/words.ts';
import type { Lang } from '../../src/language/language.ts';
import { MONTHS, SHORT_MONTHS } from '../../src/language/names.ts';
import { chosen } from '../support/runs.ts';

// Friday 30 October 2020, in ISO week 44.
const today = day('2020-10-30');

function said(text: string, asked: Partial<DayAsked> = {}): string {
  return daysSaid(text, { today, lang: 'nl', ...asked })
    .map(isoDay)
    .join(' ');
}

describe('on Friday 30 October 2020', () => {
  it.each([
    ['vandaag', '2020-10-30'],
    ['Today', '2020-10-30'],
    ['morgen', '2020-10-31'],
    ['tomorrow', '2020-10-31'],
    ['overmorgen', '2020-11-01'],
    ['the day after tomorrow', '2020-11-01'],
    ['gisteren', '2020-10-29'],
    ['yesterday', '2020-10-29'],
    ['eergisteren', '2020-10-28'],
    // The coming one.
    ['maandag', '2020-11-02'],
    ['ma.', '2020-11-02'],
    ['Monday', '2020-11-02'],
    ['donderdag', '2020-11-05'],
    ['zaterdag', '2020-10-31'],
    ['aanstaande vrijdag', '2020-11-06'],
    ['dinsdag a.s.', '2020-11-03'],
    ['afgelopen vrijdag', '2020-10-23'],
    // Today is a Friday: the one of today, or of next week.
    ['vrijdag', '2020-10-30 2020-11-06'],
    ['Friday', '2020-10-30 2020-11-06'],
    // The coming Tuesday lies in the next week, so there is one; the coming Saturday does not.
    ['volgende dinsdag', '2020-11-03'],
    ['next Saturday', '2020-10-31 2020-11-07'],
    // Tuesday was in this week, and that of the week before is the previous one for many.
    ['vorige dinsdag', '2020-10-20 2020-10-27'],
    ['deze dinsdag', '2020-10-27 2020-11-03'],
    ['volgende week dinsdag', '2020-11-03'],
    ['dinsdag volgende week', '2020-11-03'],
    ['next week Tuesday', '2020-11-03'],
    ['Tuesday next week', '2020-11-03'],
    ['deze week maandag', '2020-10-26'],
    ['vorige week woensdag', '2020-10-21'],
    ['dinsdag week 46', '2020-11-10'],
    ['week 46, dinsdag', '2020-11-10'],
    ['dinsdag in week 46', '2020-11-10'],
    ['dinsdag,3 november', '2020-11-03'],
    // The year in which it lies nearest to today.
    ['2 november', '2020-11-02'],
    ['2 nov', '2020-11-02'],
    ['2 nov.', '2020-11-02'],
    ['2e november', '2020-11-02'],
    ['November 2nd', '2020-11-02'],
    ['2-11', '2020-11-02'],
    ['1 maart', '2021-03-01'],
    ['3 mrt', '2021-03-03'],
    ['1 juni', '2020-06-01'],
    ['29 februari', '2020-02-29'],
    ['maandag 2 november', '2020-11-02'],
    ['2 nov 2020', '2020-11-02'],
    ['2-11-2020', '2020-11-02'],
    ['02/11/2020', '2020-11-02'],
    ['2.11.2020', '2020-11-02'],
    ['2-nov-2020', '2020-11-02'],
    ['2020-11-2', '2020-11-02'],
    ['2020-11-02', '2020-11-02'],
    ['Monday, November 2, 2020', '2020-11-02'],
    ['2 november 2019', '2019-11-02'],
    ['31 december 2100', '2100-12-31'],
  ])('%s is %s', (text, days) => {
    expect(said(text)).toBe(days);
  });

  it.each([
    ['week 46', '2020-11-09', '2020-11-15'],
    ['wk 46', '2020-11-09', '2020-11-15'],
    ['deze week', '2020-10-26', '2020-11-01'],
    ['volgende week', '2020-11-02', '2020-11-08'],
    ['next week', '2020-11-02', '2020-11-08'],
    // 13 weeks ahead, and 39 back.
    ['week 5', '2021-02-01', '2021-02-07'],
    ['week 53', '2020-12-28', '2021-01-03'],
    ['week 46 van 2021', '2021-11-15', '2021-11-21'],
    ['week 46 2021', '2021-11-15', '2021-11-21'],
    ['week46', '2020-11-09', '2020-11-15'],
  ])('%s begins on %s and ends on %s', (text, first, last) => {
    expect(said(text, { week: 'first' })).toBe(first);
    expect(said(text, { week: 'last' })).toBe(last);
    expect(said(text)).toBe('');
  });

  it.each([
    ['maandag', '2020-10-26'],
    ['vrijdag', '2020-10-23 2020-10-30'],
    ['2 november', '2019-11-02'],
    ['29 oktober', '2020-10-29'],
    ['30 oktober', '2020-10-30'],
  ])('%s as a day that has been is %s', (text, days) => {
    expect(said(text, { past: true })).toBe(days);
  });

  it.each([
    // From Monday 9 November on, Friday is the 13th; from Friday the 13th on, it can be that one or a week later.
    ['vrijdag', '2020-11-09', '2020-11-13'],
    ['vrijdag', '2020-11-13', '2020-11-13 2020-11-20'],
    // A period that has begun is no other matter, and what is no weekday is neither.
    ['dinsdag', '2020-10-05', '2020-11-03'],
    ['morgen', '2020-11-09', '2020-10-31'],
    ['15 november', '2020-11-09', '2020-11-15'],
  ])('%s as the last day of a period from %s on is %s', (text, begin, days) => {
    expect(said(text, { week: 'last', begin: day(begin) })).toBe(days);
  });

  it.each([
    ['11/2/2020', '2020-02-11', '2020-02-11 2020-11-02'],
    ['11-2-2020', '2020-02-11', '2020-02-11 2020-11-02'],
    ['2/2/2020', '2020-02-02', '2020-02-02'],
    ['23/11/2020', '2020-11-23', '2020-11-23'],
    // Who writes the month first in Dutch writes no day.
    ['11/23/2020', '', '2020-11-23'],
    ['11/2', '2021-02-11', '2020-11-02 2021-02-11'],
  ])('%s is %s in Dutch and %s in English', (text, dutch, english) => {
    expect(said(text)).toBe(dutch);
    expect(said(text, { lang: 'en' })).toBe(english);
  });

  it.each([
    '',
    'x',
    'ooit',
    '31 november',
    '30 februari 2020',
    'dinsdag 2 november 2020',
    'dinsdag 2 november',
    '2020-02-30',
    '29 februari 2021',
    '31 december 1989',
    '1 januari 2101',
    '2101-01-01',
    'week 54',
    'week 0',
    'week 53 2021',
    '14.00',
    '2.11',
    'HEAD~3',
    'maandag maandag',
    'bespreking week 46',
    'week 46 bespreking',
    'MCC volgende week dinsdag',
    'volgende week dinsdag MCC',
  ])('%s is no day', (text) => {
    expect(said(text, { week: 'first' })).toBe('');
  });
});

it('asks which year when two are just as near', () => {
  // 183 days back and 183 ahead, as 29 February 2020 lies between them.
  expect(said('1 november', { today: day('2020-05-02') })).toBe('2019-11-01 2020-11-01');
  expect(said('1 november', { today: day('2020-05-01') })).toBe('2019-11-01');
  expect(said('1 november', { today: day('2020-05-03') })).toBe('2020-11-01');
});

it('looks for 29 February as far as it takes', () => {
  // 672 days back, and 789 ahead; 2100 has none.
  expect(said('29 februari', { today: day('2018-01-01') })).toBe('2016-02-29');
  expect(said('29 februari', { today: day('2100-03-01') })).toBe('2096-02-29');
});

it('knows a date with the wrong weekday', () => {
  const asked: DayAsked = { today, lang: 'nl' };
  expect(misnamedDay('dinsdag 2 november 2020', asked)).toBe(day('2020-11-02'));
  expect(misnamedDay('maandag 2 november 2020', asked)).toBeUndefined();
  expect(misnamedDay('dinsdag', asked)).toBeUndefined();
  expect(misnamedDay('dinsdag ooit', asked)).toBeUndefined();
});

it('knows what can be a day without knowing what day it is', () => {
  for (const text of ['morgen', 'vrijdag', 'week 46', '11/23', '29 februari', 'dinsdag 2 november'])
    expect(isDaySaid(text), text).toBe(true);
  for (const text of ['HEAD~3', 'nooit', '', '14.00']) expect(isDaySaid(text), text).toBe(false);
});

const LANGS: readonly Lang[] = ['nl', 'en'];

describe('whatever day it is', () => {
  it('reads every day of the calendar in every full form as that day', () => {
    const days = Array.from({ length: LAST_DAY - FIRST_DAY + 1 }, (_, index) => FIRST_DAY + index);
    const wrong = chosen(days).filter((one) =>
      fullForms(one).some(([text, lang]) => said(text, { lang }) !== isoDay(one)),
    );
    expect(wrong.map(isoDay)).toEqual([]);
  });

  function fullForms(one: number): [string, Lang][] {
    const { year, month, date } = partsOf(one);
    const inWords = LANGS.flatMap((lang): [string, Lang][] => [
      [longDay(one, lang), lang],
      [`${date} ${SHORT_MONTHS[lang][month - 1]} ${year}`, lang],
      [`${MONTHS[lang][month - 1]} ${date}, ${year}`, lang],
    ]);
    return [[isoDay(one), 'nl'], [isoDay(one), 'en'], [`${date}-${month}-${year}`, 'nl'], ...inWords];
  }

  const anyDay = fc.integer({ min: FIRST_DAY + 400, max: LAST_DAY - 400 });

  it('understands itself: what is understood, written in full, is understood as the same', () => {
    const texts = [
      'morgen',
      'vrijdag',
      'volgende week dinsdag',
      '2 november',
      'week 46',
      'vorige maandag',
      '29 februari',
    ];
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...texts), fc.constantFrom(...LANGS), (now, text, lang) => {
        const asked: DayAsked = { today: now, lang, week: 'first' };
        for (const one of daysSaid(text, asked)) expect(daysSaid(longDay(one, lang), asked)).toEqual([one]);
      }),
    );
  });

  it('takes the coming weekday within a week, and asks on that day itself', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 7 }), fc.constantFrom(...LANGS), (now, weekday, lang) => {
        const days = daysSaid(weekdayName(weekday as 1, lang), { today: now, lang });
        expect(days.map(weekdayOf)).toEqual(days.map(() => weekday));
        expect(days).toHaveLength(weekdayOf(now) === weekday ? 2 : 1);
        expect(days.every((one) => one >= now && one <= now + 7)).toBe(true);
      }),
    );
  });

  it('takes the week of that number within half a year', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 52 }), (now, number) => {
        for (const monday of daysSaid(`week ${number}`, { today: now, lang: 'nl', week: 'first' })) {
          expect([weekNumber(monday), weekdayOf(monday)]).toEqual([number, 1]);
          expect(Math.abs(monday - now)).toBeLessThan(27 * 7);
        }
      }),
    );
  });
});
