import { describe, expect, it } from 'vitest';
import { roundsOf } from '../../../src/schedule/rounds/rounds.ts';
import { workspaceOf } from '../../support/yaml.ts';

/** The keys of the steps of a round, in order; the VB meets at an hour that nobody knows. */
function ordered(steps: string): string[] {
  const workspace = workspaceOf(`
fora: { ACC: { time: "10:00" }, MCC: { time: "14:00" }, BWO: { time: "12:00" }, VB: {} }
cycles: { A: { every: 1 week, from: 2020-11-02, steps: { ${steps} } } }
`);
  return roundsOf(workspace.cycles.get('A')!, workspace)
    .next()
    .value!.steps.map(({ key }) => key);
}

describe('the steps of a round on one day', () => {
  it('come by the hour, that of the step before that of its forum', () => {
    const late = 'laat: { day: di, forum: ACC, time: "16:00" }, vroeg: { day: di, forum: MCC }';
    expect(ordered(late)).toEqual(['vroeg', 'laat']);
    expect(ordered(late.replace(', time: "16:00"', ''))).toEqual(['laat', 'vroeg']);
  });

  it('come by the hour at which the first of their fora meets', () =>
    expect(ordered('een: { day: di, forum: BWO }, keten: { day: di, chain: [ACC, MCC] }')).toEqual(['keten', 'een']));

  it('stay as they were written where not every hour is known, and on that day alone', () => {
    const day = (name: string, of: string) =>
      `${name}1: { day: ${of}, forum: MCC }, ${name}3: { day: ${of}, forum: ACC }`;
    expect(ordered(`${day('di', 'di')}, di2: { day: di, forum: VB }, ${day('ma', 'ma')}`)).toEqual([
      ...['ma3', 'ma1', 'di1', 'di3', 'di2'],
    ]);
  });
});
