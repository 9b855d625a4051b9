import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FIRST_DAY, isoDay, LAST_DAY } from '../../../src/calendar/day.ts';
import { longDay } from '../../../src/calendar/words.ts';
import { dayNamed } from '../../../src/definition/texts/day-texts.ts';

it('knows a day in every usual way to write it', () => {
  fc.assert(
    fc.property(fc.integer({ min: FIRST_DAY, max: LAST_DAY }), (day) => {
      const [year, month, date] = isoDay(day).split('-');
      const ways = [`${year}-${month}-${date}`, `${date}-${month}-${year}`, `${Number(date)}/${Number(month)}/${year}`];
      for (const text of [
        ...ways,
        longDay(day, 'nl'),
        longDay(day, 'en'),
        longDay(day, 'nl').split(' ').slice(1).join(' '),
      ])
        expect(dayNamed(text), text).toBe(day);
    }),
  );
});

it('knows no other day', () => {
  for (const text of [
    '',
    '2020-02-30',
    '30 februari 2020',
    '2020-11',
    '1 november',
    'gisteren',
    '1989-12-31',
    'HEAD~3',
    '2020-11-01 12:00',
  ])
    expect(dayNamed(text), text).toBeUndefined();
});
