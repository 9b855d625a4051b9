import { describe, expect, it } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import { withWriting } from '../../src/definition/edits/revise.ts';
import { readWorkspace } from '../../src/definition/read.ts';
import type { SourceFile } from '../../src/definition/source-file.ts';
import type { Workspace } from '../../src/definition/types/workspace.ts';
import {
  carriedOut,
  type Edit,
  editKind,
  withFirstDay,
  withForumHour,
  withGap,
  withHours,
  withLead,
  withMinutes,
  withRound,
  withSharing,
  withStepDay,
} from '../../src/remedies/edits.ts';
import { writtenEdit } from '../../src/remedies/solving/written.ts';
import type { Meeting } from '../../src/schedule/schedule.ts';
import { scheduleOf, workspaceOf } from '../support/yaml.ts';

// What an edit makes of the definitions is what somebody would write: they differ from it in their places alone.

const YAML = `
roles: { MP: {}, MVWS: {} }
fora: { ACC: { time: "10:00", members: [MP] }, MCC: { time: "14:00", papers: { due: 3 werkdagen, at: "12:00" } } }
cycles:
  A:
    every: 2 weken
    from: 2020-11-02
    steps:
      advies: { week: 1, day: di, forum: [ACC, MCC] }
      besluit: { week: 2, day: di, forum: MCC, papers: { due: 5 werkdagen, at: "10:00" } }
      los: { week: 2, day: wo, forum: ACC }
      nota: { week: 1, day: do, forum: MCC, shared: nee }
    versions: [{ from: 2021-01-11, steps: { besluit: { week: 2, day: wo, forum: MCC } } }]
routes: { w: [ACC, { forum: MCC, gap: 2 werkdagen }] }
deliverables:
  p: { route: w, from: 2020-11-02 }
  q: { route: w, from: 2020-11-16 }
  r: { route: A, round: A1 }
  s: { route: A, round: A2, minutes: 20 min }
  t: { route: A, round: A2, minutes: { besluit: 20 min, nota: 10 min } }
absences: [{ who: MVWS, from: 2020-12-01, until: 2020-12-02 }]
changes: [{ cancel: ACC 2020-12-01 }, { add: [MCC 2020-11-05 09:00, MCC 2020-11-06] }]
`;

const workspace = workspaceOf(YAML);
const schedule = scheduleOf(YAML, '2020-11-02', '2020-12-31');
const step = (key: string) => workspace.cycles.get('A')!.versions[0]!.steps.find((one) => one.key === key)!;
const product = (id: string) => workspace.deliverables.get(id)!;
const routeStep = (index: number) => workspace.routes.get('w')!.steps[index]!;
const meeting = (forum: string, on: string): Meeting =>
  schedule.all.find((one) => one.forum.id === forum && one.day === day(on))!;

/** Definitions without their places; a product has its route with it, whatever the list of routes says. */
function bare(definitions: Workspace): unknown {
  const text = JSON.stringify(definitions, (key, value) => {
    if (/^(place|reason|unused|routes)$/.test(key) || value?.file !== undefined) return undefined;
    return value instanceof Map ? [...value] : value;
  });
  return JSON.parse(text);
}

const byDay = (forum: string, on: string) => ({ by: 'date' as const, forum, day: day(on), time: null });

describe('an edit', () => {
  const rows: [string, Edit, string, string][] = [
    [
      'moves a meeting to another day',
      { move: meeting('ACC', '2020-11-03'), target: { day: day('2020-11-04') }, name: byDay('ACC', '2020-11-03') },
      'MCC 2020-11-06] }]',
      'MCC 2020-11-06] }, { move: ACC 2020-11-03, to: 2020-11-04 }]',
    ],
    [
      'moves a meeting to another hour',
      { move: meeting('ACC', '2020-11-03'), target: { time: 660 }, name: byDay('ACC', '2020-11-03') },
      'MCC 2020-11-06] }]',
      'MCC 2020-11-06] }, { move: ACC 2020-11-03, to: "11:00" }]',
    ],
    [
      'gives an added meeting its hour where it was added, and no other',
      { move: meeting('MCC', '2020-11-06'), target: { time: 660 }, name: null },
      'MCC 2020-11-06]',
      'MCC 2020-11-06 11:00]',
    ],
    [
      'adds apologies to those that there are',
      {
        apologies: [
          {
            roles: ['MP'],
            valid: { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY },
            meetings: [{ reference: byDay('ACC', '2020-11-03'), place: { file: '', path: [] } }],
            reason: '',
            substitute: 'MVWS',
            unreplaced: false,
            place: { file: '', path: [] },
          },
        ],
      },
      'until: 2020-12-02 }]',
      'until: 2020-12-02 }, { who: MP, meeting: ACC 2020-11-03, substitute: MVWS }]',
    ],
    [
      'gives one product another beginning',
      withFirstDay(workspace.deliverables.get('p')!, day('2020-11-09')),
      'p: { route: w, from: 2020-11-02 }',
      'p: { route: w, from: 2020-11-09 }',
    ],
    ['puts more time before a step of a route', withGap(routeStep(1), 7), 'gap: 2 werkdagen', 'gap: 7 werkdagen'],
    [
      'shortens the lead time that a step has of its own',
      withLead(step('besluit').fora[0]!.place, { count: 1, unit: 'working-days' }),
      'due: 5 werkdagen',
      'due: 1 werkdag',
    ],
    [
      'shortens for a step the lead time of its forum',
      withLead(step('nota').fora[0]!.place, { count: 1, unit: 'working-days' }),
      'day: do, forum: MCC, shared: nee }',
      'day: do, forum: MCC, shared: nee, papers: { due: 1 werkdag, at: "12:00" } }',
    ],
    ['leaves alone a step without papers', withLead(step('los').fora[0]!.place, { count: 0, unit: 'days' }), '', ''],
    [
      'gives steps another hour',
      withHours([step('besluit').fora[0]!.place, step('los').fora[0]!.place], 540),
      'at: "10:00" } }\n      los: { week: 2, day: wo, forum: ACC }',
      'at: "10:00" }, time: "9:00" }\n      los: { week: 2, day: wo, forum: ACC, time: "9:00" }',
    ],
    ['gives a forum another usual hour', withForumHour('ACC', 540), 'ACC: { time: "10:00"', 'ACC: { time: "9:00"'],
    [
      'holds a step on another day',
      withStepDay(step('los'), { on: 'weekday', week: 1, weekday: 5 }),
      'los: { week: 2, day: wo',
      'los: { week: 1, day: vr',
    ],
    [
      'cancels a meeting',
      { cancel: meeting('ACC', '2020-11-03'), name: byDay('ACC', '2020-11-03') },
      'MCC 2020-11-06] }]',
      'MCC 2020-11-06] }, { cancel: ACC 2020-11-03 }]',
    ],
    ['takes a product to another round', withRound(product('r'), 'A', 4), 'round: A1', 'round: A4'],
    ['gives a product less time wherever it comes', withMinutes(product('s'), 'nota', 5), '20 min }', '5 min }'],
    ['gives a product less time at one step', withMinutes(product('t'), 'nota', 5), 'nota: 10 min', 'nota: 5 min'],
    [
      'lets a step go on in another meeting',
      withSharing({ step: step('nota') }, undefined),
      'shared: nee',
      'shared: ja',
    ],
    [
      'lets a step go on in another meeting at its hour',
      withSharing({ step: step('los') }, 600),
      'day: wo, forum: ACC }',
      'day: wo, forum: ACC, time: "10:00" }',
    ],
  ];

  it.each(rows)('%s', (_, edit, before, after) => {
    const written = YAML.replace(before, after);
    if (before) expect(written).not.toBe(YAML);
    expect(bare(carriedOut(edit, workspace))).toEqual(bare(workspaceOf(written)));
  });

  it.each(rows.filter(([, , before]) => before))('%s, as is written for it', (_, edit) => {
    let files: readonly SourceFile[] = [{ name: 'test.yaml', bytes: new TextEncoder().encode(YAML) }];
    for (const writing of writtenEdit(edit, workspace, '')!.writings) files = withWriting(files, writing)!;
    expect(bare(readWorkspace(files).workspace!)).toEqual(bare(carriedOut(edit, workspace)));
  });

  it('is written in no few words for one of two fora that meet in a step', () => {
    const [acc] = step('advies').fora;
    const written = (edit: Edit) => writtenEdit(edit, workspace, '');
    expect(written(withHours([acc!.place], 540))).toBeUndefined();
    expect(written(withHours([step('los').fora[0]!.place, acc!.place], 540))).toBeUndefined();
    expect(written(withSharing({ step: step('advies') }, 540))).toBeUndefined();
  });

  it('leaves a product alone that is not dated so', () => {
    expect(carriedOut(withRound(product('p'), 'A', 4), workspace).deliverables).toEqual(workspace.deliverables);
    expect(carriedOut(withFirstDay(product('r'), day('2020-11-09')), workspace).deliverables).toEqual(
      workspace.deliverables,
    );
  });

  it('is of a kind', () => {
    const [move, name] = [meeting('ACC', '2020-11-03'), byDay('ACC', '2020-11-03')];
    const kinds = [
      { cancel: move, name },
      { apologies: [] },
      { move, target: { time: 540 }, name },
      { move, target: { length: 30 }, name },
    ];
    expect(kinds.map(editKind)).toEqual(['cancel', 'stand-in', 'move', 'length']);
    const { place } = step('los').fora[0]!;
    const definitions = [
      ...[
        withHours([place], 540),
        withForumHour('ACC', 540),
        withStepDay(step('los'), { on: 'weekday', week: 1, weekday: 5 }),
      ],
      ...[
        withSharing({ step: step('los') }, 600),
        withMinutes(product('s'), 'nota', 5),
        withRound(product('r'), 'A', 4),
      ],
      ...[
        withFirstDay(product('p'), day('2020-11-09')),
        withGap(routeStep(1), 7),
        withLead(place, { count: 1, unit: 'days' }),
      ],
    ];
    expect(definitions.map(editKind)).toEqual([
      ...['usual-time', 'usual-time', 'usual-day', 'one-sitting', 'minutes', 'round', 'begin', 'gap', 'lead'],
    ]);
  });
});
