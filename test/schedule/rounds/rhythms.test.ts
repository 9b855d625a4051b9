import { describe, expect, it } from 'vitest';
import { day, isoDay } from '../../../src/calendar/day.ts';
import { currentRound } from '../../../src/schedule/rounds/fortnight.ts';
import { roundsOf } from '../../../src/schedule/rounds/rounds.ts';
import { workspaceOf } from '../../support/yaml.ts';

/** The first days of the first rounds of a cycle. */
function starts(yaml: string, count: number): string[] {
  const workspace = workspaceOf(yaml);
  const rounds = roundsOf(workspace.cycles.get('A')!, workspace);
  return Array.from({ length: count }, () => rounds.next().value).flatMap((round) => (round ? isoDay(round.from) : []));
}

describe('a cycle that is held once', () => {
  const workspace = workspaceOf(`
fora: { ACC: {} }
cycles: { A: { every: eenmalig, from: 2020-11-02, steps: { s: { week: 1, day: woensdag, forum: ACC } } } }
`);
  const round = (on: string) => currentRound(workspace, workspace.cycles.get('A')!, day(on))?.number;

  it('has one round, of one week', () => {
    expect(['2020-11-01', '2020-11-02', '2020-11-08', '2020-11-09'].map(round)).toEqual([undefined, 1, 1, undefined]);
  });
});

it('a cycle without dates has no rounds', () =>
  expect(starts('fora: { ACC: {} }\ncycles: { A: { every: ad hoc, steps: { s: { forum: ACC } } } }', 1)).toEqual([]));

describe('a cycle that goes on in another rhythm', () => {
  const yaml = (first: string, from: string, then: string) => `
fora: { ACC: {} }
cycles:
  A:
    ${first}
    versions: [{ from: ${from}, ${then} }]
`;

  it('waits for the first of a month', () => {
    const weeks = 'every: 2 weken\n    from: 2020-10-19\n    steps: { s: { week: 1, day: di, forum: ACC } }';
    const months = 'every: 1 maand, steps: { s: { day: 1e dinsdag, forum: ACC } }';
    expect(starts(yaml(weeks, '2020-11-16', months), 5)).toEqual([
      ...['2020-10-19', '2020-11-02', '2020-12-01', '2021-01-01', '2021-02-01'],
    ]);
  });
});

describe('the steps of a cycle in months', () => {
  const workspace = workspaceOf(`
fora: { ACC: {} }
cycles:
  A: { every: 1 maand, from: 2020-11-01, steps: { tweede: { day: 2e dinsdag, forum: ACC }, tiende: { day: 10, forum: ACC } } }
`);

  it('come in each month in the order of its own days', () => {
    const rounds = roundsOf(workspace.cycles.get('A')!, workspace);
    const keys = () => rounds.next().value!.steps.map(({ key }) => key);
    // The second Tuesday of November 2020 is the tenth, of December the eighth, of January the twelfth.
    expect([keys(), keys(), keys()]).toEqual([
      ['tweede', 'tiende'],
      ['tweede', 'tiende'],
      ['tiende', 'tweede'],
    ]);
  });
});
