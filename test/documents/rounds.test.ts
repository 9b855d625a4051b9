import { expect, it } from 'vitest';
import { roundsWords } from '../../src/documents/rounds.ts';
import type { Round } from '../../src/schedule/schedule.ts';
import { roundOf, scheduleWith, workspaceWith } from '../support/handmade.ts';

const [a2, b1, b2] = [roundOf('A', 2, '2020-11-02'), roundOf('B', 1, '2020-10-19'), roundOf('B', 2, '2020-11-02')];

function named(rounds: Round[], lang: 'nl' | 'en' = 'nl', leading = a2): string {
  const workspace = workspaceWith({ cycles: new Map([[leading.cycle.id, leading.cycle]]) });
  return roundsWords(scheduleWith('2020-11-02', '2020-11-15', { rounds, workspace }), lang);
}

it.each([
  [[a2, b2, b1], 'Rondes A2 en B2, met stappen uit ronde B1', 'Rounds A2 and B2, with steps of round B1'],
  [[a2], 'Ronde A2', 'Round A2'],
  [[b1], 'Met stappen uit ronde B1', 'With steps of round B1'],
  [[], '', ''],
])('names the rounds of a window %#', (rounds, dutch, english) => {
  expect(named(rounds)).toBe(dutch);
  expect(named(rounds, 'en')).toBe(english);
});

it('leaves out what has another pace than the leading cycle', () => {
  const weekly = roundOf('directeuren', 3, '2020-11-02', { every: 'weeks', count: 1 });
  const once = roundOf('start', 1, '2020-11-02', { every: 'once' });
  expect(named([a2, weekly, b2, once])).toBe('Rondes A2 en B2');
});

it('names any rounds when the leading cycle is not among them', () => {
  const weekly = roundOf('directeuren', 3, '2020-11-02', { every: 'weeks', count: 1 });
  expect(named([weekly])).toBe('Ronde directeuren 3');
});
