import { describe, expect, it } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import { ALWAYS } from '../../src/calendar/period.ts';
import type { Workspace } from '../../src/definition/types/workspace.ts';
import { readFiles, readYaml } from './read-yaml.ts';

function workspaceOf(text: string): Workspace {
  const { workspace, findings } = readYaml(text);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  return workspace!;
}

const forum = (keys: string, rest = '') => workspaceOf(`fora: { MCC: { ${keys} } }\n${rest}`).fora.get('MCC')!;

describe('a forum', () => {
  it('needs nothing but its name', () => {
    expect(forum('')).toMatchObject({ id: 'MCC', name: 'MCC', time: null, length: 60, weekend: false, valid: ALWAYS });
    expect(workspaceOf('fora:\n  MCC:\n').fora.get('MCC')?.name).toBe('MCC');
    expect(workspaceOf('fora: { SG: SG-beraad }').fora.get('SG')?.name).toBe('SG-beraad');
  });

  it.each<[string, object]>([
    ['time: 14.00', { time: 840 }],
    ['time: "14:00"', { time: 840 }],
    ['time: onbekend', { time: null }],
    ['length: 1u30', { length: 90 }],
    ['weekend: ja', { weekend: true }],
    ['holiday: werkdag erna', { holiday: 'after' }],
    ['level: ministerial', { level: 'ministerial' }],
    ['place: zaal 1e3', { location: 'zaal 1e3' }],
    ['papers: { due: 2 werkdagen, at: 12.00 }', { papers: { lead: { count: 2, unit: 'working-days' }, at: 720 } }],
    ['from: 2020-07-01', { valid: { from: day('2020-07-01'), until: ALWAYS.until } }],
  ])('reads %s', (keys, expected) => expect(forum(keys)).toMatchObject(expected));

  it('has members, of whom a group is several', () => {
    const rest = 'roles: { MVWS: {}, MBZK: {} }\ngroups: { ministers: [MVWS, MBZK] }';
    const { members } = forum('members: [{ role: ministers, attendance: advisory, until: 2021-01-10 }]', rest);
    expect(members.map(({ role, attendance }) => [role, attendance])).toEqual([
      ['MVWS', 'advisory'],
      ['MBZK', 'advisory'],
    ]);
    expect(members[0]!.valid.until).toBe(day('2021-01-10'));
  });

  it('says per recess what it does', () => {
    const periods = '[{ name: Kerst 2020, kind: Kamerreces, from: 2020-12-18, until: 2021-01-11 }]';
    const { recess } = forum('recess: { forbid: kamerreces }', `calendar: { periods: ${periods} }`);
    expect([...recess]).toEqual([['Kamerreces', 'forbid']]);
  });
});

const limits = (...files: string[]) =>
  readFiles(Object.fromEntries(files.map((text, index) => [`${index}.yaml`, text]))).workspace!.settings.limits;

describe('the limits', () => {
  it('hold also when nothing is said', () => {
    expect(limits('fora: { MCC: {} }')).toEqual({
      roundsInFlight: 1,
      deadlinesPerDay: 3,
      workingDaysBetweenSteps: 1,
      staleAfterWeeks: 52,
      teamsPerPerson: 3,
    });
  });

  it('are set one by one, in any file, and switched off in either language', () => {
    expect(
      limits(
        'settings: { limits: { deadlines-per-day: 5, rounds-in-flight: geen } }',
        'settings: { limits: { stale-after: none, teams-per-person: 4, working-days-between-steps: 3 } }',
      ),
    ).toEqual({
      roundsInFlight: null,
      deadlinesPerDay: 5,
      workingDaysBetweenSteps: 3,
      staleAfterWeeks: null,
      teamsPerPerson: 4,
    });
  });
});

const cycle = (text: string, id = 'A') =>
  workspaceOf(`fora: { ACC: {}, MCC: { aliases: [MCC-19] }, VB: {} }\ncycles: { ${id}: { ${text} } }`).cycles.get(id)!;
const step = (keys: string, every = 'every: 2 weken, from: 2020-10-19') =>
  cycle(`${every}, steps: { s: { ${keys} } }`).versions[0]!.steps[0]!;

describe('a step', () => {
  it.each<[string, string, object]>([
    ['a weekday', 'week: 3, day: di, forum: MCC', { on: 'weekday', week: 3, weekday: 2 }],
    ['week 1 when not said', 'day: Friday, forum: MCC', { on: 'weekday', week: 1, weekday: 5 }],
  ])('of a cycle in weeks is on %s', (_, keys, expected) => expect(step(keys).day).toEqual(expected));

  it.each<[string, object]>([
    ['day: 2e dinsdag', { on: 'nth-weekday', month: 1, nth: 2, weekday: 2 }],
    ['month: 2, day: laatste donderdag', { on: 'nth-weekday', month: 2, nth: -1, weekday: 4 }],
    ['day: 15', { on: 'date', month: 1, date: 15 }],
    ['day: laatste dag', { on: 'date', month: 1, date: 'last' }],
  ])('of a cycle in months is on %s', (keys, expected) =>
    expect(step(`${keys}, forum: MCC`, 'every: 2 maanden, from: 2020-11-01').day).toEqual(expected),
  );

  it('goes to one forum, to several, or through a chain', () => {
    const fora = (keys: string) => step(`day: ma, ${keys}`).fora.map((part) => part.forum);
    expect(fora('forum: mcc-19')).toEqual(['MCC']);
    expect(fora('forum: [VB, MCC]')).toEqual(['VB', 'MCC']);
    expect(step('day: ma, chain: [ACC, MCC]').chain).toBe(true);
  });

  it('may say other things per forum', () => {
    const { fora } = step(
      'day: ma, forum: [VB, MCC], time: { VB: 10.00, MCC: onbekend }, phase: { MCC: richting: deel 1 }'.replace(
        'richting: deel 1',
        '"richting: deel 1, 2"',
      ),
    );
    expect(fora.map(({ time, phase }) => [time, phase])).toEqual([
      [600, null],
      [null, 'richting: deel 1, 2'],
    ]);
  });

  it('is shared unless it says otherwise', () => {
    expect(step('day: ma, forum: MCC').shared).toBe(true);
    expect(step('day: ma, forum: MCC, shared: nee').shared).toBe(false);
  });
});

describe('a cycle', () => {
  it('keeps its steps in the order in which they were written, also when they are numbers', () => {
    const { versions } = cycle(
      'every: 1 week, from: 2020-10-19, steps: { 2: { day: ma, forum: VB }, 1: { day: di, forum: MCC } }',
    );
    expect(versions[0]!.steps.map(({ key }) => key)).toEqual(['2', '1']);
  });

  it('has versions, in which what is not said stays as it was', () => {
    const { versions } = cycle(`every: 2 weken, from: 2020-10-19, route: [a], steps: { a: { day: ma, forum: MCC } },
      versions: [{ from: 2021-03-01, every: 1 week }, { from: 2021-01-11, steps: { a: { day: di, forum: MCC }, b: { day: wo, forum: VB } } }]`);
    const said = versions.map(({ from, rhythm, steps, routes }) => [from, rhythm, steps.length, routes[0]?.steps]);
    expect(said).toEqual([
      [day('2020-10-19'), { every: 'weeks', count: 2 }, 1, ['a']],
      [day('2021-01-11'), { every: 'weeks', count: 2 }, 2, ['a']],
      [day('2021-03-01'), { every: 'weeks', count: 1 }, 2, ['a']],
    ]);
  });
});

const BASE = `fora: { ACC: {}, MCC: {} }
cycles: { B: { every: 2 weken, from: 2020-10-19, steps: { u: { day: di, forum: MCC } } } }
`;
const product = (keys: string) => workspaceOf(`${BASE}deliverables: { p: { ${keys} } }`).deliverables.get('p')!;

describe('a deliverable', () => {
  const MCC = { by: 'date', forum: 'MCC', day: day('2020-12-15'), time: null };

  it.each<[string, object]>([
    ['round: B3', { by: 'round', round: 3 }],
    ['round: 3', { by: 'round', round: 3 }],
    ['from: 2020-11-16', { by: 'from', moment: { day: day('2020-11-16') } }],
    ['decided-by: 2020-12-15', { by: 'decided', moment: { day: day('2020-12-15') } }],
    ['decided-by: MCC 2020-12-15', { by: 'decided', moment: { meeting: MCC } }],
    ['from: MCC B3', { by: 'from', moment: { meeting: { by: 'round', forum: 'MCC', cycle: 'B', round: 3 } } }],
    ['decided-by: voor de zomer', { by: 'decided', moment: { vague: 'voor de zomer' } }],
  ])('gets its dates from %s', (keys, expected) => expect(product(`route: B, ${keys}`).timing).toMatchObject(expected));

  it('follows a cycle, or a route of its own', () => {
    expect(product('route: b').route).toEqual({ cycle: 'B', along: null });
    const { route } = product('route: [ACC, MCC, ACC]');
    expect(
      'route' in route && route.route.steps.map((step) => [step.key, step.kind === 'forum' && step.forum, step.gap]),
    ).toEqual([
      ['ACC', 'ACC', 1],
      ['MCC', 'MCC', 1],
      ['ACC-2', 'ACC', 1],
    ]);
  });

  it('is treated in one way, or differently per step', () => {
    expect([...product('route: B, treatment: ter bespreking').treatment]).toEqual([['*', 'bespreking']]);
    expect([...product('route: B, treatment: { u: besluitvorming }').treatment]).toEqual([['u', 'besluitvorming']]);
    expect([...product('route: B, minutes: { u: 20 min }').minutes]).toEqual([['u', 20]]);
  });
});

const change = (keys: string) => workspaceOf(`${BASE}changes: [{ ${keys} }]`).changes[0]!;

describe('a change', () => {
  it.each<[string, object]>([
    ['to: 2021-01-11', { day: day('2021-01-11'), time: null }],
    ['to: 2021-01-11 11:00', { day: day('2021-01-11'), time: 660 }],
    ['to: 11.00', { day: null, time: 660 }],
    ['by: 1 dag', { days: 1, unit: 'days' }],
    ['by: -1 werkdag', { days: -1, unit: 'working-days' }],
  ])('moves a meeting %s', (keys, to) =>
    expect(change(`move: MCC 2020-10-20, ${keys}`)).toMatchObject({ kind: 'move', to }),
  );

  it('is about one meeting, or about all of a forum or cycle', () => {
    expect(change('cancel: MCC B2')).toMatchObject({ targets: [{ meetings: { by: 'round', cycle: 'B', round: 2 } }] });
    expect(change('cancel: B, from: 2020-12-21')).toMatchObject({
      targets: [{ forum: null, cycle: 'B', period: { from: day('2020-12-21'), until: ALWAYS.until } }],
    });
    const on = day('2021-02-09');
    expect(change('cancel: MCC, on: 2021-02-09')).toMatchObject({
      targets: [{ forum: 'MCC', cycle: null, period: { from: on, until: on } }],
    });
  });

  it('adds meetings and starts a cycle again', () => {
    expect(change('add: [MCC 2020-12-14 10:00, ACC 2020-12-14], cycle: B')).toMatchObject({
      cycle: 'B',
      meetings: [
        { forum: 'MCC', time: 600 },
        { forum: 'ACC', time: undefined },
      ],
    });
    expect(change('restart: B, from: 2021-03-15')).toMatchObject({ cycle: 'B', from: day('2021-03-15'), stop: null });
  });
});

describe('sections that are spread over files', () => {
  const whole = {
    settings: 'title: x',
    roles: 'DG: {}',
    fora: 'MCC: { chair: DG }',
    cycles: 'B: { every: 2 weken, from: 2020-10-19, steps: { u: { day: di, forum: MCC } } }',
    calendar: 'closed: [{ name: Blokdag, on: 2021-05-14 }]',
  };

  it('are the same as in one file, but for their places', () => {
    const sections = Object.entries(whole);
    const one = readYaml(sections.map(([section, text]) => `${section}:\n  ${text}\n`).join(''));
    const many = readFiles(
      Object.fromEntries(sections.map(([section, text]) => [`${section}.yaml`, `${section}: { ${text} }`])),
    );
    const withoutPlaces = (_: string, value: unknown) =>
      value instanceof Map ? [...value] : typeof value === 'object' && value && 'file' in value ? undefined : value;
    expect(one.findings).toEqual([]);
    expect(JSON.stringify(many.workspace, withoutPlaces)).toBe(JSON.stringify(one.workspace, withoutPlaces));
  });

  it('are read in order of name of the files', () => {
    const cycleOf = (id: string) => `cycles: { ${id}: { every: ad hoc, steps: {} } }`;
    const { workspace } = readFiles({ 'z.yaml': cycleOf('Z'), 'a.yaml': cycleOf('A') });
    expect([...workspace!.cycles.keys()]).toEqual(['A', 'Z']);
  });
});
