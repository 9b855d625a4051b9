import DateHolidays from 'date-holidays';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, isoDay, partsOf, weekdayOf } from '../../src/calendar/day.ts';
import { EQUATED_YEARS, equatedDays } from '../../src/calendar/equated-days.ts';
import { dutchHolidays, easterSunday, HOLIDAY_NAMES } from '../../src/calendar/holidays.ts';

const years = fc.integer({ min: 1990, max: 2100 });

function namesOn(text: string): string[] {
  return dutchHolidays(Number(text.slice(0, 4)))
    .filter((holiday) => holiday.day === day(text))
    .map((holiday) => holiday.name.nl);
}

describe('the names of the holidays', () => {
  it('are known in English', () => {
    expect(HOLIDAY_NAMES.map(({ en }) => en).sort()).toEqual([
      'Ascension Day',
      'Boxing Day',
      'Christmas Day',
      'Easter Monday',
      'Easter Sunday',
      'Good Friday',
      "King's Day",
      'Liberation Day',
      "New Year's Day",
      "Queen's Day",
      'Whit Monday',
      'Whit Sunday',
    ]);
    expect(equatedDays(2021).map(({ name }) => name.en)).toEqual(['day after Ascension Day']);
  });
});

describe('Easter', () => {
  it.each([
    '2019-04-21',
    '2020-04-12',
    '2021-04-04',
    '2022-04-17',
    '2023-04-09',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2028-04-16',
    '2029-04-01',
    '2030-04-21',
    // The two exceptions of the reckoning: a moon of 29 days, and one of 28 late in the 19 years.
    '1981-04-19',
    '2038-04-25',
    '2049-04-18',
    '2076-04-19',
    '1818-03-22',
    '1943-04-25',
  ])('is on %s', (text) => {
    expect(isoDay(easterSunday(Number(text.slice(0, 4))))).toBe(text);
  });

  it('is a Sunday from 22 March to 25 April', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1583, max: 4000 }), (year) => {
        const easter = easterSunday(year);
        expect(weekdayOf(easter)).toBe(7);
        expect(isoDay(easter).slice(5) >= '03-22').toBe(true);
        expect(isoDay(easter).slice(5) <= '04-25').toBe(true);
      }),
    );
  });
});

describe('the Dutch public holidays', () => {
  it('are these in 2021', () => {
    expect(dutchHolidays(2021).map((holiday) => `${isoDay(holiday.day)} ${holiday.name.nl}`)).toEqual([
      '2021-01-01 Nieuwjaarsdag',
      '2021-04-02 Goede Vrijdag',
      '2021-04-04 Eerste Paasdag',
      '2021-04-05 Tweede Paasdag',
      '2021-04-27 Koningsdag',
      '2021-05-05 Bevrijdingsdag',
      '2021-05-13 Hemelvaartsdag',
      '2021-05-23 Eerste Pinksterdag',
      '2021-05-24 Tweede Pinksterdag',
      '2021-12-25 Eerste Kerstdag',
      '2021-12-26 Tweede Kerstdag',
    ]);
  });

  it.each([
    ['2013-04-30', 'Koninginnedag'],
    ['2014-04-26', 'Koningsdag'],
    ['2015-04-27', 'Koningsdag'],
    ['2025-04-26', 'Koningsdag'],
    ['2031-04-26', 'Koningsdag'],
    ['1990-04-30', 'Koninginnedag'],
    ['1995-04-29', 'Koninginnedag'],
    ['2000-04-29', 'Koninginnedag'],
    ['2006-04-29', 'Koninginnedag'],
  ])('give %s to %s', (text, name) => {
    expect(namesOn(text)).toEqual([name]);
  });

  it.each(['2025-04-27', '2014-04-27', '2006-04-30', '2014-04-30', '2013-04-27'])(
    'leave %s free of royalty',
    (text) => {
      expect(namesOn(text)).toEqual([]);
    },
  );

  it('may share a day', () => {
    expect(namesOn('2016-05-05').sort()).toEqual(['Bevrijdingsdag', 'Hemelvaartsdag']);
  });

  it('are eleven a year, in order, never a royal Sunday, each with a known name', () => {
    fc.assert(
      fc.property(years, (year) => {
        const holidays = dutchHolidays(year);
        expect(holidays).toHaveLength(11);
        expect(holidays.map(({ day }) => day)).toEqual(holidays.map(({ day }) => day).sort((a, b) => a - b));
        for (const holiday of holidays) {
          expect(partsOf(holiday.day).year).toBe(year);
          expect(HOLIDAY_NAMES).toContain(holiday.name);
          if (holiday.name.nl.startsWith('Koning')) expect(weekdayOf(holiday.day)).not.toBe(7);
        }
      }),
    );
  });
});

describe('date-holidays', () => {
  /** What it calls something else than a public holiday, although the Algemene termijnenwet has it (article 3). */
  const MISCALLED = ['easter -2', '05-05'];

  it('knows the same days from 2019 to 2030', () => {
    const library = new DateHolidays('NL');
    for (let year = 2019; year <= 2030; year++) {
      const theirs = library
        .getHolidays(year)
        .filter((holiday) => holiday.type === 'public' || MISCALLED.includes(holiday.rule))
        .map((holiday) => holiday.date.slice(0, 10));
      expect(dutchHolidays(year).map((holiday) => isoDay(holiday.day))).toEqual(theirs.sort());
    }
  });

  it('still miscalls two of them, has no equated days, and counts New Year’s Eve as a bank holiday', () => {
    const library = new DateHolidays('NL');
    const typeOn = (text: string) =>
      library
        .getHolidays(text.slice(0, 4))
        .filter((holiday) => holiday.date.startsWith(text))
        .map((holiday) => holiday.type);
    expect(typeOn('2021-04-02')).toEqual(['school']);
    expect(typeOn('2021-05-05')).toEqual(['school']);
    expect(typeOn('2021-05-14')).toEqual([]);
    expect(typeOn('2021-12-31')).toEqual(['bank']);
    expect(namesOn('2021-12-31')).toEqual([]);
  });
});

describe('the equated days', () => {
  it.each([
    ['2019-05-31', 'dag na Hemelvaartsdag'],
    ['2019-12-27', 'dag na Tweede Kerstdag'],
    ['2020-05-22', 'dag na Hemelvaartsdag'],
    ['2021-05-14', 'dag na Hemelvaartsdag'],
    ['2022-05-27', 'dag na Hemelvaartsdag'],
    ['2023-04-28', 'dag na Koningsdag'],
    ['2023-05-19', 'dag na Hemelvaartsdag'],
    ['2024-05-10', 'dag na Hemelvaartsdag'],
    ['2024-12-27', 'dag na Tweede Kerstdag'],
    ['2025-05-30', 'dag na Hemelvaartsdag'],
    ['2026-01-02', 'dag na Nieuwjaarsdag'],
    ['2026-05-15', 'dag na Hemelvaartsdag'],
    ['2027-05-07', 'dag na Hemelvaartsdag'],
    ['2028-04-28', 'dag na Koningsdag'],
    ['2028-05-26', 'dag na Hemelvaartsdag'],
  ])('have %s, the %s', (text, name) => {
    const found = equatedDays(Number(text.slice(0, 4))).find((equated) => equated.day === day(text));
    expect(found?.name.nl).toBe(name);
    expect(found?.source).toMatch(/^Besluit /);
    expect(weekdayOf(day(text))).toBe(5);
  });

  it('do not follow from a rule: the Friday after Liberation Day 2022 is none', () => {
    expect(equatedDays(2022).map((equated) => isoDay(equated.day))).toEqual(['2022-05-27']);
  });

  it('are known for the years that it says', () => {
    const all = Array.from({ length: 20 }, (_, index) => 2015 + index).filter((year) => equatedDays(year).length > 0);
    expect(all[0]).toBe(EQUATED_YEARS.first);
    expect(all.at(-1)).toBe(EQUATED_YEARS.last);
    expect(all).toHaveLength(10);
  });
});
