import { expect, it } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import {
  bareClock,
  capital,
  dayAndTime,
  exactDayAndTime,
  forumName,
  roundName,
  roundsWords,
  treatmentWords,
} from '../../src/documents/words.ts';
import { roundOf } from '../support/handmade.ts';

const window = { from: day('2020-11-02'), until: day('2020-11-15') };
const [a2, b1, b2] = [roundOf('A', 2, '2020-11-02'), roundOf('B', 1, '2020-10-19'), roundOf('B', 2, '2020-11-02')];

it.each([
  [[a2, b2, b1], 'rondes A2 en B2, met stappen uit ronde B1', 'rounds A2 and B2, with steps of round B1'],
  [[a2], 'ronde A2', 'round A2'],
  [[b1], 'met stappen uit ronde B1', 'with steps of round B1'],
  [[], '', ''],
])('names the rounds of a window %#', (rounds, dutch, english) => {
  expect(roundsWords(rounds, window, 'nl')).toBe(dutch);
  expect(roundsWords(rounds, window, 'en')).toBe(english);
});

it('writes the number against a letter, and apart from a word', () => {
  expect(roundName(roundOf('A', 7, '2020-11-02'))).toBe('A7');
  expect(roundName(roundOf('regie', 7, '2020-11-02'))).toBe('regie 7');
  expect(roundName(roundOf('B2', 7, '2020-11-02'))).toBe('B2 7');
});

it('names a forum once when it has one name', () => {
  expect(forumName({ id: 'MCC', name: 'Ministeriële Commissie' })).toBe('MCC (Ministeriële Commissie)');
  expect(forumName({ id: 'debat', name: 'debat' })).toBe('debat');
});

it.each([
  ['decision', 'ter besluitvorming', 'for decision'],
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
