import { expect, it } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import { bareClock, capital, dayAndTime, exactDayAndTime, forumName, roundName } from '../../src/documents/words.ts';
import { treatmentWords } from '../../src/language/treatment.ts';
import { roundOf } from '../support/handmade.ts';

it('writes the number against a letter, and apart from a word', () => {
  expect(roundName(roundOf('A', 7, '2020-11-02'))).toBe('A7');
  expect(roundName(roundOf('regie', 7, '2020-11-02'))).toBe('regie 7');
  expect(roundName(roundOf('B2', 7, '2020-11-02'))).toBe('B2 7');
});

it('writes no number for what does not repeat', () => {
  const { cycle } = roundOf('start', 1, '2020-11-02', { every: 'once' });
  expect(roundName({ cycle, number: 1 })).toBe('start');
});

it('names a forum once when it has one name', () => {
  expect(forumName({ id: 'MCC', name: 'Ministeriële Commissie' })).toBe('MCC (Ministeriële Commissie)');
  expect(forumName({ id: 'debat', name: 'debat' })).toBe('debat');
});

it.each([
  ['besluitvorming', 'ter besluitvorming', 'for decision'],
  ['besluitvorming', 'ter besluitvorming', 'for decision'],
  ['hamerstuk', 'hamerstuk', 'for adoption without debate'],
  ['iets anders', 'iets anders', 'iets anders'],
])('says what to do with an item: %s', (treatment, dutch, english) => {
  expect(treatmentWords(treatment, 'nl')).toBe(dutch);
  expect(treatmentWords(treatment, 'en')).toBe(english);
});

it('writes moments for people and for machines', () => {
  expect(dayAndTime(day('2020-11-04'), 1080, 'nl')).toBe('wo 4 nov 18.00 uur');
  expect(dayAndTime(day('2020-11-04'), null, 'en')).toBe('Wed 4 Nov');
  expect(exactDayAndTime(day('2020-11-04'), 540)).toBe('2020-11-04 09:00');
  expect(bareClock(570, 'nl')).toBe('09.30');
  expect(bareClock(1500, 'en')).toBe('01:00');
});

it('begins a heading with a capital', () => {
  expect(capital('dinsdag')).toBe('Dinsdag');
  expect(capital('ACC')).toBe('ACC');
  expect(capital('élan')).toBe('Élan');
});
