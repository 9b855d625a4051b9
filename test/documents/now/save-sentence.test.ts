import { expect, it } from 'vitest';
import { check } from '../../../src/conflicts/check.ts';
import { findingsDifference } from '../../../src/conflicts/difference.ts';
import { saveSentence } from '../../../src/documents/now/save-sentence.ts';
import type { Lang } from '../../../src/language/language.ts';
import { differenceOf } from '../../../src/schedule/changes/difference.ts';
import { scheduleOf } from '../../support/yaml.ts';

// The ACC meets on a closed day; papers are due two working days before.
const BASE = `
fora:
  ACC: { time: "10:00", papers: { due: 2 werkdagen, at: "12:00" } }
  MCC: { time: "14:00", papers: { due: 2 werkdagen, at: "12:00" } }
cycles:
  A:
    every: 2 weken
    from: 2020-11-02
    steps:
      advies:  { week: 1, day: donderdag, forum: ACC }
      besluit: { week: 2, day: donderdag, forum: MCC }
deliverables: { jeugdpakket: { route: A, round: A1 } }
calendar: { closed: [{ on: 2020-11-05, name: Sluiting }] }
`;

/** What a save at 12.03 is told as. */
function told(changes: readonly string[], lang: Lang = 'nl', base: readonly string[] = []): string {
  const yaml = (list: readonly string[]) => `${BASE}changes:\n${list.map((one) => `  - { ${one} }\n`).join('')}`;
  const [before, after] = [base, changes].map((list) =>
    scheduleOf(list.length === 0 ? BASE : yaml(list), '2020-11-02', '2020-11-15'),
  );
  const findings = findingsDifference(check(before!), check(after!));
  return saveSentence(12 * 60 + 3, differenceOf(before!, after!), findings, lang);
}

it('tells where a meeting went, how many deadlines went along, and what that solves', () => {
  expect(told(['move: ACC 2020-11-05, to: 2020-11-09'])).toBe(
    '12.03: ACC naar ma 9 nov 10.00 uur, 1 deadline, 1 knelpunt opgelost',
  );
  expect(told(['move: ACC 2020-11-05, to: 2020-11-09'], 'en')).toBe(
    '12:03: ACC to Mon 9 Nov 10:00, 1 deadline, 1 conflict solved',
  );
});

it('names an hour alone on the same day', () => {
  expect(told(['move: ACC 2020-11-05, to: "10:30"'])).toBe('12.03: ACC naar 10.30');
});

it('tells what else became of a meeting, and what that brings', () => {
  const extra = 'add: ACC 2020-11-12 09:00, cycle: A, reason: spoed';
  expect(told([extra])).toMatch(/^12\.03: ACC erbij/);
  expect(told([], 'nl', [extra])).toMatch(/^12\.03: ACC eruit/);
  const off = 'cancel: MCC 2020-11-12, reason: zaal';
  expect(told([off])).toMatch(/^12\.03: MCC gaat niet door, /);
  expect(told([], 'nl', [off])).toMatch(/^12\.03: MCC gaat toch door, /);
  expect(told(['move: MCC 2020-11-12, place: elders'])).toBe('12.03: MCC gewijzigd');
  expect(told([], 'nl', ['move: ACC 2020-11-05, to: 2020-11-09'])).toBe(
    '12.03: ACC naar do 5 nov 10.00 uur, 1 deadline, 1 nieuw knelpunt',
  );
});

it('counts meetings that are many', () => {
  const three = ['09:00', '10:30', '12:00'].map((time) => `add: ACC 2020-11-10 ${time}, cycle: A, reason: spoed`);
  expect(told(three)).toMatch(/^12\.03: 3 overleggen/);
});

it('says when nothing that people look at is otherwise', () => {
  expect(told([])).toBe('12.03: opgeslagen; overleggen, deadlines en knelpunten bleven gelijk');
  expect(told([], 'en')).toBe('12:03: saved; meetings, deadlines and conflicts stayed the same');
});
