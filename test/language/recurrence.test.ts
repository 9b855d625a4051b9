import { describe, expect, it } from 'vitest';
import { MONTH_DAY_FORMS, RHYTHM_FORMS, readMonthDay, readRhythm } from '../../src/language/recurrence.ts';

describe('a rhythm', () => {
  it.each([
    ['2 weken', { every: 'weeks', count: 2 }],
    ['2 Weeks', { every: 'weeks', count: 2 }],
    ['week', { every: 'weeks', count: 1 }],
    ['1 maand', { every: 'months', count: 1 }],
    ['maand', { every: 'months', count: 1 }],
    ['2 months', { every: 'months', count: 2 }],
    ['Eenmalig', { every: 'once' }],
    ['once', { every: 'once' }],
    ['ad hoc', { every: 'ad hoc' }],
    ['Ad-hoc', { every: 'ad hoc' }],
    ['120 maanden', { every: 'months', count: 120 }],
  ])('"%s"', (text, rhythm) => {
    expect(readRhythm(text)).toEqual(rhythm);
  });

  it.each(['', '2', '0 weken', '-1 week', '523 weken', '121 maanden', '1,5 week', '2 dagen', 'soms', '9999 weken'])(
    '"%s" is none',
    (text) => {
      expect(readRhythm(text)).toBeUndefined();
    },
  );
});

describe('a day of a month', () => {
  it.each([
    ['1e dinsdag', { on: 'nth-weekday', nth: 1, weekday: 2 }],
    ['1ste di', { on: 'nth-weekday', nth: 1, weekday: 2 }],
    ['Eerste dinsdag', { on: 'nth-weekday', nth: 1, weekday: 2 }],
    ['2de ma.', { on: 'nth-weekday', nth: 2, weekday: 1 }],
    ['3rd Wednesday', { on: 'nth-weekday', nth: 3, weekday: 3 }],
    ['fourth Thu', { on: 'nth-weekday', nth: 4, weekday: 4 }],
    ['5th Friday', { on: 'nth-weekday', nth: 5, weekday: 5 }],
    ['laatste vrijdag', { on: 'nth-weekday', nth: -1, weekday: 5 }],
    ['last Sunday', { on: 'nth-weekday', nth: -1, weekday: 7 }],
    ['laatste dag', { on: 'date', date: 'last' }],
    ['last day', { on: 'date', date: 'last' }],
    ['eerste dag', { on: 'date', date: 1 }],
    ['15', { on: 'date', date: 15 }],
    ['15e', { on: 'date', date: 15 }],
    ['2de', { on: 'date', date: 2 }],
    ['31st', { on: 'date', date: 31 }],
    ['1', { on: 'date', date: 1 }],
  ])('"%s"', (text, expected) => {
    expect(readMonthDay(text)).toEqual(expected);
  });

  it.each([
    '',
    '0',
    '32',
    '-1',
    'dinsdag',
    '6e dinsdag',
    '2e weekend',
    'laatste',
    'dag',
    '1e dinsdag en',
    '15 november',
    '1.5',
  ])('"%s" is none', (text) => {
    expect(readMonthDay(text)).toBeUndefined();
  });
});

it('the forms that are named to people can be read', () => {
  for (const form of [...RHYTHM_FORMS.nl, ...RHYTHM_FORMS.en]) expect(readRhythm(form), form).toBeDefined();
  for (const form of [...MONTH_DAY_FORMS.nl, ...MONTH_DAY_FORMS.en]) expect(readMonthDay(form), form).toBeDefined();
});
