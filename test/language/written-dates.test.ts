import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS } from '../../src/language/names.ts';
import { writtenDates } from '../../src/language/written-dates.ts';
import { measured } from '../support/processor.ts';

const brief = (text: string) =>
  writtenDates(text).map(({ weekday, date, month, year }) =>
    [weekday, date, month, year].map((part) => part ?? '-').join(' '),
  );

describe('writtenDates', () => {
  it.each([
    ['stukken van dinsdag 4 november 2020', '2 4 11 2020'],
    ['Versie 15 januari 2019', '- 15 1 2019'],
    ['di 4 nov. 2020', '2 4 11 2020'],
    ['(Tuesday, 3rd November 2020)', '2 3 11 2020'],
    ['Tuesday November 3, 2020', '2 3 11 2020'],
    ['op Donderdag 7/1 een sessie', '4 7 1 -'],
    ['d.d. 04-11-2020.', '- 4 11 2020'],
    ['wo 2020-11-04', '3 4 11 2020'],
    ['zo 1 nov', '7 1 11 -'],
    ['op 31 februari 2021', '- 31 2 2021'],
  ])('reads %s', (text, expected) => expect(brief(text)).toEqual([expected]));

  it('reads several in one text', () => {
    expect(brief('van maandag 2 november 2020 t/m 5 november 2020')).toEqual(['1 2 11 2020', '- 5 11 2020']);
  });

  it.each([
    'een dag zonder jaar, 3 november',
    'de jaarwisseling 2020-2021',
    'nr. 25 295, nr. 1135',
    'Kamerstuk 25295-995',
    'besluit 2020D41846',
    'Turfmarkt 147, 10.00 uur',
    '3/4 van de leden',
    'vanaf 2021-01',
    'dinsdag in de MCC',
    'maandag 32/13',
    'eisen 1e en 2e maand 2020',
    '',
  ])('finds no date in: %s', (text) => expect(brief(text)).toEqual([]));

  it('reads what it is given in either language, wherever it stands', () => {
    const lang = fc.constantFrom('nl' as const, 'en' as const);
    const parts = fc.record({
      lang,
      weekday: fc.integer({ min: 1, max: 7 }),
      date: fc.integer({ min: 1, max: 31 }),
      month: fc.integer({ min: 1, max: 12 }),
      year: fc.integer({ min: 1990, max: 2100 }),
      short: fc.boolean(),
      around: fc.constantFrom<[string, string][]>(['', ''], ['nota ', '.'], ['(', ')'], ['“', '”, versie 2']),
    });
    fc.assert(
      fc.property(parts, ({ lang: own, weekday, date, month, year, short, around: [before, after] }) => {
        const name = (short ? SHORT_WEEKDAYS : WEEKDAYS)[own][weekday - 1]!;
        const text = `${before}${name} ${date} ${(short ? SHORT_MONTHS : MONTHS)[own][month - 1]} ${year}${after}`;
        expect(brief(text)).toEqual([`${weekday} ${date} ${month} ${year}`]);
      }),
    );
  });

  it('takes no long time over any text', async () => {
    const texts = ['1 '.repeat(20_000), 'ma 1-'.repeat(10_000), '1-1-'.repeat(10_000), 'mei '.repeat(10_000)];
    const { took } = await measured(() => texts.flatMap(writtenDates));
    expect(took).toBeLessThan(2000);
  });
});
