import fc from 'fast-check';
import { expect, it } from 'vitest';
import { day, FIRST_DAY, isoDay, LAST_DAY } from '../../../src/calendar/day.ts';
import { longDay } from '../../../src/calendar/words.ts';
import { readDay } from '../../../src/definition/texts/day-texts.ts';

function guessed(text: string): unknown {
  const read = readDay(text);
  return 'mistake' in read ? (read.mistake.args as { guess: unknown }).guess : 'a day';
}

it('reads a day in one form, and knows which one was meant by others', () => {
  fc.assert(
    fc.property(fc.integer({ min: FIRST_DAY, max: LAST_DAY }), (one) => {
      const [year, month, date] = isoDay(one).split('-');
      expect(readDay(isoDay(one))).toEqual({ value: one });
      const ways = [`${date}-${month}-${year}`, `${Number(date)}/${Number(month)}/${year}`];
      for (const text of [...ways, longDay(one, 'nl'), longDay(one, 'en'), longDay(one, 'nl').replace(/^\S+ /, '')])
        expect(guessed(text), text).toBe(one);
    }),
  );
});

it.each([
  ['2 nov. 2020', '2020-11-02'],
  ['November 2, 2020', '2020-11-02'],
  ['2020-02-30', '2020-02-29'],
  ['30 februari 2020', '2020-02-29'],
])('takes %s for %s', (text, meant) => {
  expect(guessed(text)).toBe(day(meant));
});

it('guesses at nothing that depends on what day it is', () => {
  for (const text of ['', '2020-11', '1 november', 'gisteren', 'maandag', 'week 46', 'HEAD~3', '2020-11-01 12:00'])
    expect(guessed(text), text).toBeUndefined();
});
