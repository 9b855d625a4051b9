import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, isoDay } from '../../src/calendar/day.ts';
import { memberships } from '../../src/schedule/people/memberships.ts';
import { absentTeams, teamStates } from '../../src/schedule/team-states.ts';
import { topicStates } from '../../src/schedule/topic-states.ts';
import { scheduleOf, workspaceOf } from '../support/yaml.ts';

const ALL = { fora: [], cycles: [], teams: [], people: [] };

const YAML = `
departments: { VWS: {}, BZK: {} }
roles:
  minister VWS: { department: VWS, substitute: stas VWS }
  stas VWS: { department: VWS }
  SG BZK: { department: BZK }
  trekker: {}
fora:
  ACC: { chair: SG BZK, members: [SG BZK, { role: trekker, attendance: observer, until: 2020-11-30 }] }
  MCC: { members: [minister VWS], papers: { due: 1 werkdag, at: "12:00" } }
cycles:
  B:
    every: 2 weken
    from: 2020-10-19
    steps:
      advies:   { week: 1, day: dinsdag, forum: ACC }
      uitkomst: { week: 3, day: dinsdag, forum: MCC }
teams:
  MLT3: { sponsor: minister VWS, departments: BZK, until: 2020-12-31 }
  MLT4:
    sponsor: [{ role: minister VWS, until: 2020-11-15 }, { role: stas VWS, from: 2020-11-16 }]
    departments: [VWS]
    from: 2020-11-02
  MLT9: { from: 2022-01-03 }
deliverables:
  een:  { team: MLT3, route: B, round: B2 }
  twee: { team: MLT3, route: B, round: B3 }
  vaag: { team: MLT3, route: [ACC], from: voor de zomer }
topics:
  jeugd: { team: MLT4, target: B4, status: [{ value: voorstel, from: 2020-10-19 }, { value: geagendeerd, from: 2020-11-03 }] }
  zorg:  { team: MLT3, target: 2020-11, deliverables: [een, twee] }
  later: { status: { value: geagendeerd, from: 2021-01-01 } }
`;

const schedule = (from: string, until = from) => scheduleOf(YAML, from, until);

describe('a team on a day', () => {
  const mlt3 = (on: string) => teamStates(schedule(on), ALL).find(({ team }) => team.id === 'MLT3')!;
  const rounds = (on: string) => mlt3(on).rounds.map(({ number }) => number);
  const next = (on: string) => [mlt3(on).next?.meeting, mlt3(on).deadline].map((one) => one && isoDay(one.day));

  // B2 runs from 2 to 17 November (its outcome), B3 from 16 November to 1 December.
  it.each([
    ['2020-10-30', [2]],
    ['2020-11-02', [2]],
    ['2020-11-15', [2]],
    ['2020-11-16', [2, 3]],
    ['2020-11-17', [2, 3]],
    ['2020-11-18', [3]],
    ['2020-12-02', []],
  ])('on %s is in the rounds of its products, or waits for the first', (on, expected) =>
    expect(rounds(on)).toEqual(expected),
  );

  it.each([
    ['2020-11-02', ['2020-11-03', '2020-11-16']],
    ['2020-11-03', ['2020-11-03', '2020-11-16']],
    ['2020-11-04', ['2020-11-17', '2020-11-16']],
    ['2020-11-17', ['2020-11-17', '2020-11-30']],
    ['2020-12-02', [undefined, undefined]],
  ])('on %s has its next meeting and deadline, that day included', (on, expected) =>
    expect(next(on)).toEqual(expected),
  );

  it('has under way what has not come to its end, also what has no dates', () => {
    const products = (on: string) => mlt3(on).products.map(({ journey }) => journey.deliverable.id);
    expect(products('2020-11-17')).toEqual(['een', 'twee', 'vaag']);
    expect(products('2020-11-18')).toEqual(['twee', 'vaag']);
    expect(products('2020-12-02')).toEqual(['vaag']);
  });

  it('is in the round that a route of its own takes a product through', () => {
    const yaml = `
fora: { ACC: {}, MCC: {} }
cycles:
  B:
    every: 2 weken
    from: 2020-10-19
    steps:
      advies:   { week: 1, day: dinsdag, forum: ACC }
      uitkomst: { week: 3, day: dinsdag, forum: MCC }
teams: { MLT3: {} }
routes:
  rond: [{ round: B }]
deliverables: { sportclubs: { team: MLT3, route: rond, from: 2020-11-02 } }
`;
    const [team] = teamStates(scheduleOf(yaml, '2020-11-10', '2020-11-10'), ALL);
    expect(team!.rounds.map(({ number }) => number)).toEqual([2]);
  });

  it('has the sponsor of that day, or of its first day when it has yet to begin', () => {
    const sponsors = (from: string, until: string) =>
      teamStates(schedule(from, until), ALL).find(({ team }) => team.id === 'MLT4')?.sponsors;
    expect(sponsors('2020-11-15', '2020-11-15')).toEqual(['minister VWS']);
    expect(sponsors('2020-11-16', '2020-11-16')).toEqual(['stas VWS']);
    expect(sponsors('2020-10-19', '2020-11-30')).toEqual(['minister VWS']);
    expect(sponsors('2020-10-19', '2020-11-01')).toBeUndefined();
  });

  it('is there in exactly the windows that share a day with it; in all others it is absent', () => {
    const date = fc.integer({ min: day('2020-10-01'), max: day('2022-03-01') });
    const workspace = workspaceOf(YAML);
    fc.assert(
      fc.property(date, fc.integer({ min: 0, max: 90 }), (from, length) => {
        const window = { from, until: from + length };
        const there = teamStates({ ...schedule('2020-11-02'), workspace, window }, ALL).map(({ team }) => team.id);
        const absent = absentTeams(workspace, window, ALL).map(({ id }) => id);
        expect([...there, ...absent].sort()).toEqual(['MLT3', 'MLT4', 'MLT9']);
        expect(there.includes('MLT3')).toBe(from <= day('2020-12-31'));
        expect(there.includes('MLT9')).toBe(window.until >= day('2022-01-03'));
      }),
      { numRuns: 100 },
    );
  });

  it('fits a filter by its seats of that time and by where its products still go', () => {
    const ids = (on: string, filter: object) =>
      teamStates(schedule(on), { ...ALL, ...filter }).map(({ team }) => team.id);
    expect(ids('2020-11-02', { people: ['BZK'] })).toEqual(['MLT3']);
    expect(ids('2020-11-02', { people: ['VWS'] })).toEqual(['MLT3', 'MLT4']);
    expect(ids('2020-11-20', { people: ['stas VWS'] })).toEqual(['MLT4']);
    expect(ids('2020-11-02', { people: ['stas VWS'] })).toEqual([]);
    expect(ids('2020-11-02', { fora: ['MCC'] })).toEqual(['MLT3']);
    expect(ids('2020-12-02', { fora: ['MCC'] })).toEqual([]);
    expect(ids('2020-11-02', { cycles: ['B'], teams: ['MLT4'] })).toEqual([]);
    expect(ids('2020-11-02', { teams: ['MLT4'] })).toEqual(['MLT4']);
    // Its last ACC is that of 17 November, and its last step of all on 1 December.
    expect(ids('2020-11-17', { fora: ['ACC'] })).toEqual(['MLT3']);
    expect(ids('2020-11-18', { fora: ['ACC'] })).toEqual([]);
    expect(ids('2020-12-01', { cycles: ['B'] })).toEqual(['MLT3']);
    expect(ids('2020-12-02', { cycles: ['B'] })).toEqual([]);
  });

  it('is absent when it is asked for by itself or by who takes part in it', () => {
    const window = { from: day('2021-01-01'), until: day('2021-01-31') };
    const absent = (filter: object) =>
      absentTeams(workspaceOf(YAML), window, { ...ALL, ...filter }).map(({ id }) => id);
    expect(absent({})).toEqual(['MLT3', 'MLT9']);
    expect(absent({ teams: ['MLT9'] })).toEqual(['MLT9']);
    expect(absent({ teams: ['MLT4'] })).toEqual([]);
    expect(absent({ people: ['BZK'] })).toEqual(['MLT3']);
    expect(absent({ people: ['stas VWS'] })).toEqual([]);
  });
});

describe('a topic on a day', () => {
  const states = (from: string, filter: object = {}, until?: string) =>
    topicStates(
      schedule(from, until),
      { ...ALL, ...filter },
      until === undefined ? undefined : { from: day(from), until: day(until) },
    ).map(({ topic, status, later }) => `${topic.id} ${later ? 'later' : status.value.status}`);

  it('has the last status that has begun; before the first it is not yet on the agenda', () => {
    expect(states('2020-10-18')).toEqual(['zorg proposed', 'jeugd later', 'later later']);
    expect(states('2020-10-19')).toEqual(['zorg proposed', 'jeugd proposed', 'later later']);
    expect(states('2020-11-02')).toEqual(['zorg proposed', 'jeugd proposed', 'later later']);
    expect(states('2020-11-03')).toEqual(['zorg proposed', 'jeugd scheduled', 'later later']);
    expect(states('2021-01-01')).toEqual(['zorg proposed', 'jeugd scheduled', 'later scheduled']);
  });

  it('fits a filter by team, sponsor and the fora of its products', () => {
    expect(states('2020-11-03', { teams: ['MLT3'] })).toEqual(['zorg proposed']);
    expect(states('2020-11-03', { people: ['BZK'] })).toEqual(['zorg proposed']);
    expect(states('2020-11-03', { fora: ['MCC'] })).toEqual(['zorg proposed']);
    expect(states('2020-11-03', { cycles: ['B'] })).toEqual(['jeugd scheduled']);
    expect(states('2020-11-03', { fora: ['VB'] })).toEqual([]);
    expect(states('2020-11-03', { people: ['trekker'] })).toEqual([]);
  });

  it('has to do with a period by its target, products or changes of status; without any day with every period', () => {
    // jeugd: B4 is 30 November to 15 December; zorg: November, and products until 1 December.
    expect(states('2020-12-02', {}, '2020-12-15')).toEqual(['jeugd scheduled', 'later later']);
    expect(states('2020-12-16', {}, '2020-12-31')).toEqual(['later later']);
    expect(states('2020-11-03', {}, '2020-11-03')).toEqual(['zorg proposed', 'jeugd scheduled', 'later later']);
    expect(states('2020-10-20', {}, '2020-10-31')).toEqual(['later later']);
  });
});

it('a topic has the sponsor of its team on the day, or on the first of that team', () => {
  const sponsors = (on: string) =>
    topicStates(schedule(on), ALL, undefined).map(({ topic, sponsor }) => [topic.id, sponsor]);
  expect(sponsors('2020-10-20')).toContainEqual(['jeugd', 'minister VWS']);
  expect(sponsors('2020-11-16')).toContainEqual(['jeugd', 'stas VWS']);
  expect(sponsors('2020-11-16')).toContainEqual(['later', undefined]);
});

describe('seats', () => {
  const seats = (on: string, filter: object = {}) =>
    memberships(workspaceOf(YAML), { from: day(on), until: day(on) }, { ...ALL, ...filter }).map(
      ({ body, role, department, capacity }) => `${body.id} ${role ?? department} ${capacity}`,
    );

  it('go forum by forum and team by team; who is in the chair is not named again as a member', () => {
    expect(seats('2020-11-02')).toEqual([
      'ACC SG BZK chair',
      'ACC trekker observer',
      'MCC minister VWS required',
      'MLT3 minister VWS sponsor',
      'MLT3 BZK department',
      'MLT4 minister VWS sponsor',
      'MLT4 VWS department',
    ]);
  });

  it('end with the seat, and with the team', () => {
    expect(seats('2020-12-01', { fora: ['ACC'] })).toEqual(['ACC SG BZK chair']);
    expect(seats('2021-01-01', { teams: ['MLT3'] })).toEqual([]);
  });

  it('of a department are its own and those of its roles', () => {
    expect(seats('2020-11-20', { people: ['BZK'] })).toEqual(['ACC SG BZK chair', 'MLT3 BZK department']);
    expect(seats('2020-11-20', { people: ['minister VWS'] })).toEqual([
      'MCC minister VWS required',
      'MLT3 minister VWS sponsor',
    ]);
  });

  it('show deputies, on whose behalf somebody is there, and the people of a team in its working group', () => {
    const workspace = workspaceOf(`
departments: { BZK: {} }
roles: { minister BZK: { department: BZK }, stas BZK: {}, minister BVOM: {}, trekker: {}, secretaris: {}, contact BZK: { department: BZK } }
teams: { MLT4: { lead: trekker, secretary: secretaris, departments: [{ department: BZK, role: contact BZK }], until: 2020-12-31 } }
fora:
  MCC: { chair: minister BZK, deputy: stas BZK, members: [{ role: minister BZK, for: minister BVOM }, { role: stas BZK, for: minister BVOM }] }
  Werkgroep: { team: MLT4 }`);
    const found = memberships(workspace, { from: day('2020-11-02'), until: day('2020-11-02') }, ALL);
    expect(
      found.map(({ body, role, department, capacity, behalf }) => [body.id, role ?? department, capacity, ...behalf]),
    ).toEqual([
      ['MCC', 'minister BZK', 'chair', 'minister BVOM'],
      ['MCC', 'stas BZK', 'deputy'],
      ['MCC', 'stas BZK', 'required', 'minister BVOM'],
      ['Werkgroep', 'trekker', 'chair'],
      ['Werkgroep', 'secretaris', 'required'],
      ['Werkgroep', 'contact BZK', 'required'],
      ['MLT4', 'trekker', 'lead'],
      ['MLT4', 'secretaris', 'secretary'],
      ['MLT4', 'contact BZK', 'delegate'],
      ['MLT4', 'BZK', 'department'],
    ]);
    // The working group goes on as a forum, but the team and its people do not.
    expect(
      memberships(workspace, { from: day('2021-01-01'), until: day('2021-01-01') }, ALL).map(({ body }) => body.id),
    ).toEqual(['MCC', 'MCC', 'MCC']);
  });

  it('of a cycle are those where it meets and of teams that deliver in it', () => {
    expect(new Set(seats('2020-11-20', { cycles: ['B'] }).map((seat) => seat.split(' ')[0]))).toEqual(
      new Set(['ACC', 'MCC', 'MLT3']),
    );
    expect(seats('2020-11-20', { cycles: ['B'], teams: ['MLT4'] })).toEqual([]);
  });
});
