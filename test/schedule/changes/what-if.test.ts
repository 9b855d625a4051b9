import { describe, expect, it } from 'vitest';
import { day } from '../../../src/calendar/day.ts';
import type { Lead } from '../../../src/definition/types/fora.ts';
import { supposing, trial, type WhatIf } from '../../../src/schedule/changes/what-if.ts';
import { resolve } from '../../../src/schedule/resolve.ts';
import { line, workspaceOf } from '../../support/yaml.ts';

const workspace = workspaceOf(`
calendar: { holidays: none }
fora: { ACC: {}, MCC: { papers: { due: 1 werkdag, at: "12:00" } } }
cycles:
  A:
    every: 1 week
    from: 2020-11-02
    rounds: 4
    steps:
      acc: { day: di, forum: ACC }
      mcc: { day: do, forum: MCC, papers: { due: 2 werkdagen, at: "10:00" } }
deliverables: { p: { route: A, round: A1 }, q: { route: A, from: 2020-11-02 } }
changes: [{ move: ACC A1, to: 2020-11-04 }]
`);
const NOTHING: WhatIf = { original: false, leads: new Map(), timing: null };
const window = { from: day('2020-11-02'), until: day('2020-11-29') };
const supposed = (whatIf: Partial<WhatIf>, ...products: string[]) =>
  resolve(supposing(workspace, { ...NOTHING, ...whatIf }, new Set(products)), window);
const leads = (forum: string, count: number) => new Map<string, Lead>([[forum, { count, unit: 'working-days' }]]);
const due = (whatIf: Partial<WhatIf>) =>
  supposed(whatIf).deadlines.map(({ meeting, day: on, at }) => `${meeting.forum.id} ${on - meeting.day} ${at / 60}`);

describe('what if', () => {
  it('nothing is supposed, all is as it was written', () => {
    expect(supposing(workspace, NOTHING, new Set(['p']))).toEqual(workspace);
    expect(new Set(due({}))).toEqual(new Set(['MCC -2 10']));
  });

  it('nothing had changed', () => {
    expect(line(supposed({ original: true }).meetings[0]!)).toBe('2020-11-03 ? ACC A1');
    expect(line(supposed({}).meetings[0]!)).toBe('2020-11-04 ? ACC A1 moved was 2020-11-03');
  });

  it('a forum has another lead time, at its own hour, whatever its steps say', () =>
    expect(new Set(due({ leads: leads('MCC', 3) }))).toEqual(new Set(['MCC -3 12'])));

  it('a forum that asks for no papers does, at the end of the day; and others keep theirs', () => {
    // Monday before a Tuesday, and Tuesday before the ACC that moved to Wednesday.
    expect(new Set(due({ leads: leads('ACC', 1) }))).toEqual(new Set(['ACC -1 18', 'MCC -2 10']));
  });

  it('a product begins on another day, and no other does', () => {
    const timing = { by: 'from', moment: { day: day('2020-11-16') }, day: day('2020-11-16') } as const;
    const { journeys } = supposed({ timing }, 'p');
    expect(journeys.map(({ meetingStops }) => meetingStops[0]!.round!.number)).toEqual([3, 1]);
    expect(journeys[0]!.deliverable.timing!.place).toEqual(workspace.deliverables.get('p')!.timing!.place);
  });
});

it('a route can be tried with a product that nobody wrote', () => {
  const place = { file: 'test.yaml', path: [] };
  const { route } = workspace.deliverables.get('p')!;
  const product = trial('x', 'Proef', route, place);
  expect(product).toMatchObject({
    id: 'x',
    name: 'Proef',
    place,
    team: null,
    route,
    timing: null,
    papers: [],
    after: [],
  });
});
