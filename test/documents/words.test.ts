import { describe, expect, it } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import type { Rhythm } from '../../src/definition/types/cycles.ts';
import {
  bareClock,
  dayAndTime,
  endWords,
  exactDayAndTime,
  exactEnd,
  forumName,
  roundName,
  roundTitle,
} from '../../src/documents/words.ts';
import { capital } from '../../src/language/capital.ts';
import { treatmentWords } from '../../src/language/treatment.ts';
import { roundOf } from '../support/handmade.ts';

it('writes the number against a letter, and apart from a word', () => {
  expect(roundName(roundOf('A', 7, '2020-11-02'))).toBe('A7');
  expect(roundName(roundOf('regie', 7, '2020-11-02'))).toBe('regie 7');
  expect(roundName(roundOf('B2', 7, '2020-11-02'))).toBe('B2 7');
});

it('calls a round in print by the name of its cycle, unless that has a letter', () => {
  const named = (id: string, name: string, every?: Rhythm) => {
    const round = roundOf(id, 7, '2020-11-02', every);
    return { ...round, cycle: { ...round.cycle, name } };
  };
  expect(roundTitle(named('A', 'Acute aanpak'))).toBe('A7');
  expect(roundTitle(named('regie', 'Regietafel'))).toBe('Regietafel 7');
  expect(roundTitle(named('start', 'Start van het programma', { every: 'once' }))).toBeNull();
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
});

describe('the end of a meeting', () => {
  const ends = (start: number | null, length: number, on = '2020-11-03', zone = 'Europe/Amsterdam') => {
    const meeting = { day: day(on), start, length };
    return [endWords(meeting, zone, 'nl'), endWords(meeting, zone, 'en'), exactEnd(meeting, zone)];
  };

  it.each<[string, number | null, number, string[]]>([
    ['of the same day', 840, 120, ['16.00', '16:00', '16:00']],
    ['after midnight', 1380, 120, ['wo 01.00', 'Wed 01:00', '2020-11-04 01:00']],
    ['at midnight', 1380, 60, ['wo 00.00', 'Wed 00:00', '2020-11-04 00:00']],
    ['a day later', 540, 1440, ['wo 09.00', 'Wed 09:00', '2020-11-04 09:00']],
    ['on the second day', 840, 1800, ['wo 20.00', 'Wed 20:00', '2020-11-04 20:00']],
    ['six days later', 840, 6 * 1440, ['ma 14.00', 'Mon 14:00', '2020-11-09 14:00']],
    [
      'a week later, when it is the same weekday',
      840,
      7 * 1440,
      ['di 10 nov 14.00', 'Tue 10 Nov 14:00', '2020-11-10 14:00'],
    ],
    ['that is not known', null, 120, ['', '', '']],
  ])('%s', (_, start, length, expected) => expect(ends(start, length)).toEqual(expected));

  it('is as many hours later as it takes, in a night in which the clocks change', () => {
    expect(ends(1380, 300, '2021-03-27')).toEqual(['zo 05.00', 'Sun 05:00', '2021-03-28 05:00']);
    expect(ends(1380, 300, '2021-10-30')).toEqual(['zo 03.00', 'Sun 03:00', '2021-10-31 03:00']);
    expect(ends(1380, 300, '2021-03-27', 'UTC')).toEqual(['zo 04.00', 'Sun 04:00', '2021-03-28 04:00']);
  });
});

it('begins a heading with a capital', () => {
  expect(capital('dinsdag')).toBe('Dinsdag');
  expect(capital('ACC')).toBe('ACC');
  expect(capital('élan')).toBe('Élan');
});
