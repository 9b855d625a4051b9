import { expect, it } from 'vitest';
import { day } from '../../../src/calendar/day.ts';
import { cellWords, exactWords } from '../../../src/documents/blocks/words.ts';
import { planningDocument, planningTable } from '../../../src/documents/lists/planning.ts';
import { fortnight } from '../../support/fortnight.ts';

it('lists every meeting, for people', () => {
  expect(planningTable(fortnight(), 'nl').rows.map((row) => row.map(cellWords))).toEqual([
    ['ma 28 dec 2020', '', '', 'Catshuis', 'A6; B6 adviesbehoefte uit A', '', '', ''],
    ['di 29 dec 2020', '10.00', '11.00', 'ACC', 'A6 beeld en richting', '', '', 'Afgelast: kerstreces'],
    [
      'di 29 dec 2020',
      '14.00',
      '16.00',
      'MCC',
      'A6 beeld en richting; B5 uitkomsten advies',
      'ministerie van Algemene Zaken',
      '',
      '',
    ],
    [
      'ma 4 jan 2021',
      '11.00',
      '12.00',
      'MCC',
      'A6 concept besluit',
      'ministerie van Algemene Zaken',
      '',
      'Verplaatst van vr 1 jan 14.00 uur: Nieuwjaarsdag',
    ],
    [
      'wo 6 jan 2021',
      '23.00',
      'do 01.00',
      'MCC',
      'maatregelen rond de jaarwisseling',
      'digitaal',
      '',
      'Ingelast: lockdown',
    ],
  ]);
});

it('has exact dates, times and states for a spreadsheet', () => {
  const rows = planningTable(fortnight(), 'nl').rows.map((row) => row.map(exactWords));
  expect(rows.map(([date, from, until]) => [date, from, until])).toEqual([
    ['2020-12-28', '', ''],
    ['2020-12-29', '10:00', '11:00'],
    ['2020-12-29', '14:00', '16:00'],
    ['2021-01-04', '11:00', '12:00'],
    ['2021-01-06', '23:00', '2021-01-07 01:00'],
  ]);
  expect(rows.map((row) => row[6])).toEqual(['gepland', 'afgelast', 'gepland', 'verplaatst', 'ingelast']);
});

it('has a title and a heading in both languages', () => {
  const context = { today: day('2020-12-18'), fixed: false };
  expect(planningDocument(fortnight(), { ...context, lang: 'nl' }).title).toBe(
    'Planning van maandag 28 december 2020 t/m zondag 10 januari 2021',
  );
  const english = planningDocument(fortnight(), { ...context, lang: 'en' });
  expect(english.title).toBe('Schedule for Monday 28 December 2020 to Sunday 10 January 2021');
  expect(planningTable(fortnight(), 'en').columns.map(({ title }) => title)).toEqual([
    'Date',
    'From',
    'Until',
    'Forum',
    'Round and phase',
    'Place',
    'Status',
    'Remarks',
  ]);
});
