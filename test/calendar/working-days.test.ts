import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, FIRST_DAY, isoDay, LAST_DAY, weekdayOf } from '../../src/calendar/day.ts';
import { ALWAYS } from '../../src/calendar/period.ts';
import { workingCalendar, workOnNames } from '../../src/calendar/working-days.ts';

const dutch = workingCalendar({ holidays: 'nl', workOn: [], closed: [] });
const days = fc.integer({ min: FIRST_DAY, max: LAST_DAY });
const counts = fc.integer({ min: 0, max: 40 });

describe('working days', () => {
  it.each([
    ['2020-11-02', true],
    ['2020-11-07', false],
    ['2020-11-08', false],
    ['2021-01-01', false],
    ['2021-04-02', false],
    ['2021-05-14', false],
    ['2022-05-06', true],
    ['2020-12-31', true],
    ['2025-04-26', false],
    ['2025-04-28', true],
  ])('%s: %s', (text, works) => {
    expect(dutch.isWorkingDay(day(text))).toBe(works);
  });

  it('are lost to free days, which have a name and a kind', () => {
    expect(dutch.freeDay(day('2021-01-01'))).toEqual({
      name: { nl: 'Nieuwjaarsdag', en: "New Year's Day" },
      kind: 'public',
    });
    expect(dutch.freeDay(day('2021-05-14'))).toEqual({
      name: { nl: 'dag na Hemelvaartsdag', en: 'day after Ascension Day' },
      kind: 'equated',
    });
    expect(dutch.freeDay(day('2021-04-04'))?.name.en).toBe('Easter Sunday');
    expect(dutch.freeDay(day('2020-11-07'))).toBeUndefined();
    expect(dutch.freeDay(day('2020-11-02'))).toBeUndefined();
  });

  it('are all weekdays without the Dutch holidays', () => {
    const plain = workingCalendar({ holidays: 'none', workOn: [], closed: [] });
    fc.assert(fc.property(days, (one) => plain.isWorkingDay(one) === weekdayOf(one) <= 5));
  });

  it('include the holidays that the workspace works on, named in either language', () => {
    const working = workingCalendar({ holidays: 'nl', workOn: ['bevrijdingsdag', 'Good Friday '], closed: [] });
    expect(working.isWorkingDay(day('2021-05-05'))).toBe(true);
    expect(working.isWorkingDay(day('2021-04-02'))).toBe(true);
    expect(working.isWorkingDay(day('2021-04-05'))).toBe(false);
    // Ascension Day too in 2016, so still free.
    expect(working.freeDay(day('2016-05-05'))?.name.nl).toBe('Hemelvaartsdag');
  });

  it('include the equated days, one by one or all together', () => {
    const one = workingCalendar({ holidays: 'nl', workOn: ['dag na Hemelvaartsdag'], closed: [] });
    expect(one.isWorkingDay(day('2021-05-14'))).toBe(true);
    expect(one.isWorkingDay(day('2023-04-28'))).toBe(false);
    const all = workingCalendar({ holidays: 'nl', workOn: ['gelijkgestelde dagen'], closed: [] });
    expect(all.isWorkingDay(day('2023-04-28'))).toBe(true);
    expect(all.isWorkingDay(day('2023-04-27'))).toBe(false);
  });

  it('know every name that makes a free day a working day, each once', () => {
    const names = workOnNames();
    expect(names.map((name) => name.nl)).toEqual(
      expect.arrayContaining(['Goede Vrijdag', 'Koninginnedag', 'gelijkgestelde dagen', 'dag na Hemelvaartsdag']),
    );
    expect(new Set(names.map((name) => name.nl)).size).toBe(names.length);
    const all = workingCalendar({ holidays: 'nl', workOn: names.map((name) => name.en), closed: [] });
    fc.assert(fc.property(days, (one) => all.freeDay(one) === undefined));
  });

  it('are lost to the closed days of the workspace; a holiday among them keeps its name', () => {
    const closed = workingCalendar({
      holidays: 'nl',
      workOn: [],
      closed: [{ name: 'Blokdagen', from: day('2020-12-24'), until: day('2020-12-28') }],
    });
    expect(closed.freeDay(day('2020-12-24'))).toEqual({ name: { nl: 'Blokdagen', en: 'Blokdagen' }, kind: 'closed' });
    expect(closed.freeDay(day('2020-12-25'))?.kind).toBe('public');
    expect(closed.isWorkingDay(day('2020-12-28'))).toBe(false);
    expect(closed.isWorkingDay(day('2020-12-29'))).toBe(true);
  });

  it('have data for the years of which the equated days are known, where that matters', () => {
    expect([2018, 2019, 2028, 2029].map(dutch.hasData)).toEqual([false, true, true, false]);
    const without = workingCalendar({ holidays: 'none', workOn: [], closed: [] });
    const working = workingCalendar({ holidays: 'nl', workOn: ['equated days'], closed: [] });
    expect(without.hasData(2050)).toBe(true);
    expect(working.hasData(2050)).toBe(true);
  });
});

describe('stepping to a working day', () => {
  it.each([
    ['2021-04-06', '2021-04-01', '2021-04-07'],
    ['2021-04-03', '2021-04-01', '2021-04-06'],
    ['2020-11-04', '2020-11-03', '2020-11-05'],
    ['2021-01-01', '2020-12-31', '2021-01-04'],
  ])('from %s goes back to %s and on to %s', (from, before, after) => {
    expect(isoDay(dutch.workingDayBefore(day(from)))).toBe(before);
    expect(isoDay(dutch.workingDayAfter(day(from)))).toBe(after);
  });

  it('ends in a calendar that never works', () => {
    const never = workingCalendar({ holidays: 'nl', workOn: [], closed: [{ name: 'gesloten', ...ALWAYS }] });
    expect(never.workingDayBefore(day('2021-04-06'))).toBe(day('2021-04-05'));
    expect(never.workingDayAfter(day('2021-04-06'))).toBe(day('2021-04-07'));
    expect(never.countBack(day('2021-04-06'), 2)).toBe(day('2021-04-04'));
  });
});

describe('counting back', () => {
  it.each([
    // Christmas: Friday 25 December 2020, a weekend, Monday 28 December.
    ['2020-12-29', 2, '2020-12-24'],
    ['2020-12-29', 3, '2020-12-23'],
    ['2021-01-05', 2, '2020-12-31'],
    ['2021-01-05', 3, '2020-12-30'],
    // Easter: Good Friday 2 April and Easter Monday 5 April 2021.
    ['2021-04-06', 1, '2021-04-01'],
    ['2021-04-06', 2, '2021-03-31'],
    ['2020-11-10', 0, '2020-11-10'],
    ['2020-11-08', 0, '2020-11-06'],
    ['2020-11-08', 1, '2020-11-06'],
    ['2020-11-09', 1, '2020-11-06'],
    ['2021-05-17', 1, '2021-05-12'],
  ])('from %s %i gives %s', (from, count, expected) => {
    expect(isoDay(dutch.countBack(day(from), count))).toBe(expected);
  });

  it('with Good Friday a working day falls on it', () => {
    const working = workingCalendar({ holidays: 'nl', workOn: ['Goede Vrijdag'], closed: [] });
    expect(isoDay(working.countBack(day('2021-04-06'), 1))).toBe('2021-04-02');
    expect(isoDay(working.countBack(day('2021-04-06'), 2))).toBe('2021-04-01');
  });

  it('never goes later, always lands on a working day, and passes as many as it counts', () => {
    fc.assert(
      fc.property(days, counts, (from, count) => {
        const back = dutch.countBack(from, count);
        expect(back).toBeLessThanOrEqual(from);
        expect(dutch.isWorkingDay(back)).toBe(true);
        if (dutch.isWorkingDay(from)) expect(dutch.workingDaysBetween(back, from)).toBe(count);
      }),
    );
  });

  it('further goes earlier, and in two goes is as far as in one', () => {
    fc.assert(
      fc.property(days, counts, counts, (from, one, two) => {
        expect(dutch.countBack(dutch.countBack(from, one + 1), two)).toBe(dutch.countBack(from, one + 1 + two));
        expect(dutch.countBack(from, one + 1)).toBeLessThanOrEqual(dutch.countBack(from, one));
      }),
    );
  });
});

describe('working days between', () => {
  it.each([
    ['2020-11-02', '2020-11-09', 5],
    ['2020-11-02', '2020-11-02', 0],
    ['2020-11-06', '2020-11-08', 0],
    ['2021-04-01', '2021-04-06', 1],
    ['2020-12-23', '2021-01-04', 6],
    ['2020-11-09', '2020-11-02', -5],
  ])('%s and %s are %i', (from, to, count) => {
    expect(dutch.workingDaysBetween(day(from), day(to))).toBe(count);
  });

  it('add up, in whatever order the days come', () => {
    const near = fc.integer({ min: -60, max: 60 });
    fc.assert(
      fc.property(days, near, near, (from, one, two) => {
        const sum = dutch.workingDaysBetween(from, from + one) + dutch.workingDaysBetween(from + one, from + two);
        expect(sum).toBe(dutch.workingDaysBetween(from, from + two));
      }),
    );
  });
});
