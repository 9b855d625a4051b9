import { expect, it } from 'vitest';
import { proposedIn } from '../../support/findings.ts';

const products = (...minutes: string[]) => `
fora: { MCC: { time: "14:00" } }
cycles: { A: { every: 2 weken, from: 2020-11-02, rounds: 2, steps: { besluit: { day: dinsdag, forum: MCC } } } }
deliverables:
${minutes.map((one, index) => `  p${index}: { route: A, round: A1${one && `, minutes: ${one}`} }`).join('\n')}
`;

const proposal = (yaml: string) => proposedIn(yaml, '2020-11-02', '2020-11-29', 'agenda-overfull')[0]?.proposal;

it('gives a meeting the time that its items ask for together, in quarters of an hour', () => {
  expect(proposal(products('40 min', '30 min', ''))).toEqual({
    nl: 'geef MCC op dinsdag 3 november 2020 1 uur en 15 minuten',
    en: 'give MCC on Tuesday 3 November 2020 1 hour and 15 minutes',
  });
  expect(proposal(products('40 min', '35 min'))?.nl).toContain('1 uur en 15 minuten');
  expect(proposal(products('45 min', '31 min'))?.nl).toContain('1 uur en 30 minuten');
});
