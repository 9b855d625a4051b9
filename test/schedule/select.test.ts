import { describe, expect, it } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import { concernsForum, type Filter, isEmpty, select, selectJourneys } from '../../src/schedule/select.ts';
import { scheduleOf } from '../support/yaml.ts';

const schedule = scheduleOf(
  `
departments: { VWS: {}, BZK: {}, JenV: {} }
roles: { MVWS: { department: VWS, substitute: stas }, stas: {}, MBZK: { department: BZK }, lead: {} }
fora:
  ACC: { members: [MBZK], papers: { due: 1 werkdag, at: "12:00" } }
  MCC: { members: [MVWS, { role: MBZK, until: 2020-11-10 }], papers: { due: 1 werkdag, at: "12:00" } }
teams: { T: { departments: [{ department: JenV, until: 2020-11-15 }], lead: lead }, U: {} }
cycles:
  A: { every: 2 weken, from: 2020-11-02, rounds: 2, steps: { besluit: { day: di, forum: MCC } } }
  B: { every: 2 weken, from: 2020-11-02, rounds: 2, steps: { advies: { day: do, forum: ACC } } }
deliverables:
  van T: { team: T, route: A, round: A1 }
  van U: { team: U, route: B, round: B2 }
  van niemand: { route: [ACC], from: 2020-11-02 }
absences: [{ who: MVWS, meeting: MCC A2 }]
`,
  '2020-11-02',
  '2020-11-29',
);

// The MCC meets on 3 and 17 November, the ACC on 5 and 19 November.
const asked = (parts: Partial<Filter>): Filter => ({ fora: [], cycles: [], teams: [], people: [], ...parts });
const days = (parts: Partial<Filter>) =>
  select(schedule, asked(parts)).meetings.map((meeting) => meeting.day - day('2020-11-01') + 1);
const papers = (parts: Partial<Filter>) =>
  select(schedule, asked(parts)).deadlines.map(({ item }) => item.deliverable.id);
const products = (parts: Partial<Filter>) =>
  selectJourneys(schedule, asked(parts)).map(({ deliverable }) => deliverable.id);

describe('what somebody wants to see', () => {
  it('is everything when nothing in particular is asked for', () => {
    expect(days({})).toEqual([3, 5, 17, 19]);
    expect(papers({})).toEqual(['van T', 'van niemand', 'van U']);
    expect(products({})).toEqual(['van T', 'van U', 'van niemand']);
    expect(isEmpty(asked({}))).toBe(true);
    for (const part of ['fora', 'cycles', 'teams', 'people']) expect(isEmpty(asked({ [part]: ['x'] }))).toBe(false);
  });

  it.each<[Partial<Filter>, number[], string[], string[]]>([
    [{ fora: ['MCC'] }, [3, 17], ['van T'], ['van T']],
    [{ fora: ['MCC', 'ACC'] }, [3, 5, 17, 19], ['van T', 'van niemand', 'van U'], ['van T', 'van U', 'van niemand']],
    [{ cycles: ['B'] }, [5, 19], ['van niemand', 'van U'], ['van U']],
    [{ teams: ['U'] }, [19], ['van U'], ['van U']],
    [{ fora: ['MCC'], cycles: ['B'] }, [], [], []],
    [{ cycles: ['A'], teams: ['T'] }, [3], ['van T'], ['van T']],
    [{ people: ['MBZK'] }, [3, 5, 19], ['van T', 'van niemand', 'van U'], ['van T', 'van U', 'van niemand']],
    [{ people: ['MVWS'] }, [3, 17], ['van T'], ['van T']],
  ])('is what fits all of %j', (filter, meetings, deadlines, journeys) => {
    expect(days(filter)).toEqual(meetings);
    expect(papers(filter)).toEqual(deadlines);
    expect(products(filter)).toEqual(journeys);
  });

  it('are the products of a cycle, also those without a date and those that take one of its rounds', () => {
    const { journeys, ...more } = scheduleOf(
      `fora: { ACC: {}, MCC: {} }
cycles:
  A: { every: 2 weken, from: 2020-11-02, rounds: 2, steps: { besluit: { day: di, forum: MCC } } }
  B: { every: 2 weken, from: 2020-11-02, rounds: 2, steps: { advies: { day: do, forum: ACC } } }
deliverables:
  vaag: { route: A, from: na de zomer }
  eigen: { route: [{ round: B }, { round: A }], from: 2020-11-02 }
  ander: { route: B, round: B1 }`,
      '2020-11-02',
      '2020-11-29',
    );
    const ids = (cycle: string) =>
      selectJourneys({ ...more, journeys }, asked({ cycles: [cycle] })).map(({ deliverable }) => deliverable.id);
    expect(ids('A')).toEqual(['vaag', 'eigen']);
    expect(ids('B')).toEqual(['eigen', 'ander']);
  });

  it('is for a department what its roles and its teams have to do with', () => {
    expect(days({ people: ['BZK'] })).toEqual([3, 5, 19]);
    expect(days({ people: ['JenV'] })).toEqual([3]);
  });

  it('is for who stands in where he does', () => {
    expect(days({ people: ['stas'] })).toEqual([17]);
    expect(days({ people: ['lead'] })).toEqual([]);
  });
});

describe('a forum that no longer has a meeting', () => {
  const concerns = (person: string, on = '2020-11-03', teams: string[] = [], forum = 'MCC') =>
    concernsForum({ forum, day: day(on), teams }, person, schedule);

  it('concerned its members of that day, their departments and those of the teams', () => {
    expect([concerns('MBZK'), concerns('BZK'), concerns('MVWS'), concerns('VWS')]).toEqual([true, true, true, true]);
    expect([concerns('MBZK', '2020-11-17'), concerns('BZK', '2020-11-17')]).toEqual([false, false]);
    expect([
      concerns('JenV'),
      concerns('JenV', '2020-11-03', ['U', 'T']),
      concerns('JenV', '2020-11-17', ['T']),
    ]).toEqual([...[false, true, false]]);
    expect(concerns('MVWS', '2020-11-03', [], 'weg')).toBe(false);
  });
});
