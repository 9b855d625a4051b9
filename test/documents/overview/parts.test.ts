import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, isoDay } from '../../../src/calendar/day.ts';
import { ALWAYS } from '../../../src/calendar/period.ts';
import type { Forum } from '../../../src/definition/types/fora.ts';
import type { Department, Role, Team } from '../../../src/definition/types/people.ts';
import type { Lanes } from '../../../src/documents/blocks/lanes.ts';
import type { Timeline } from '../../../src/documents/blocks/timeline.ts';
import { exactWords } from '../../../src/documents/blocks/words.ts';
import type { DocumentBlock } from '../../../src/documents/blocks.ts';
import { loadBlocks } from '../../../src/documents/overview/load.ts';
import { halfYears, roundsBlocks } from '../../../src/documents/overview/rounds.ts';
import { routesBlocks } from '../../../src/documents/overview/routes.ts';
import { loadsOf, minutesOf } from '../../../src/schedule/people/load.ts';
import type { Journey } from '../../../src/schedule/schedule.ts';
import {
  deadlineOf,
  forumOf,
  itemOf,
  journeyOf,
  meetingOf,
  recess,
  roundOf,
  scheduleWith,
  workspaceWith,
} from '../../support/handmade.ts';

const PLACE = { file: 'cycles/a.yaml', path: [] };
const named = (id: string) => ({ id, name: id, aliases: [], place: PLACE, valid: ALWAYS });
const dated = (value: string) => ({ value, valid: ALWAYS, place: PLACE });

function timelines(blocks: readonly DocumentBlock[]): Timeline[] {
  return blocks.filter((block): block is Timeline => block.kind === 'timeline');
}

/** A row of a timeline: for each line its spans as `words@column+columns`. */
function spans({ rows }: Timeline, head: string): string[][] {
  const { lines } = rows.find((row) => row.head === head)!;
  return lines.map((line) => line.map(({ words, column, columns }) => `${words}@${column}+${columns}`));
}

describe('the planner', () => {
  const cycles = [
    roundOf('A', 1, '2020-10-19'),
    roundOf('directeuren', 1, '2020-10-19', { every: 'weeks', count: 1 }),
    { ...roundOf('regie', 1, '2020-12-01'), cycle: monthly() },
  ].map(({ cycle }) => cycle);
  const schedule = scheduleWith('2020-12-14', '2021-01-17', {
    workspace: workspaceWith({
      cycles: new Map(cycles.map((cycle) => [cycle.id, cycle])),
      calendar: {
        holidays: 'nl',
        workOn: [],
        closed: [],
        periods: [recess('Kerstreces', '2020-12-18', '2021-01-11'), recess('Later', '2021-03-01', '2021-03-05')],
      },
    }),
  });
  const blocks = roundsBlocks(schedule, 'nl');
  const [planner] = timelines(blocks);

  function monthly() {
    const { cycle } = roundOf('regie', 1, '2020-12-01', { every: 'months', count: 1 });
    return { ...cycle, name: 'Regietafel', from: day('2020-12-01') };
  }

  it('has a column for each week, by its Monday and its number', () => {
    expect(planner!.columns.map(({ group, words, below }) => `${words} ${group} (${below})`)).toEqual([
      ...['14 dec 2020 (51)', '21 dec 2020 (52)', '28 dec 2020 (53)', '4 jan 2021 (1)', '11 jan 2021 (2)'],
    ]);
  });

  it('has the rounds of each cycle over their weeks, also those under way at the edge', () => {
    // A began on 19 October: A5 on 14 December, A6 on the 28th, A7 on 11 January.
    expect(spans(planner!, 'A')).toEqual([['A5@0+2', 'A6@2+2', 'A7@4+1']]);
    expect(spans(planner!, 'Directeuren')).toEqual([['9@0+1', '10@1+1', '11@2+1', '12@3+1', '13@4+1']]);
  });

  it('names rounds in print by the name of their cycle, and knows the cycles with a letter apart', () => {
    expect(planner!.rows.map(({ head, track }) => [head, track])).toEqual([
      ['A', 0],
      ['Directeuren', undefined],
      ['Regietafel', undefined],
      ['Feestdagen en vrije dagen', undefined],
      ['Kamerreces', undefined],
    ]);
    expect(planner!.rows[2]!.lines[0]!.map(({ name }) => name)).toEqual(['Regietafel 1', 'Regietafel 2']);
  });

  it('gives a week that two months share to the later one', () => {
    expect(spans(planner!, 'Regietafel')).toEqual([['1@0+2', '2@2+3']]);
  });

  it('has holidays and recesses below by name, each kind in a row, beside its bar where there is no room in it', () => {
    expect(blocks).toHaveLength(1);
    // Five weeks; so many letters to a week that "Eerste Kerstdag 25 dec" takes four.
    expect(spans(planner!, 'Kamerreces')).toEqual([['Kerstreces@0+5']]);
    const free = planner!.rows.find(({ head }) => head === 'Feestdagen en vrije dagen')!;
    const named = free.lines.flat().map(({ words, column, beside }) => `${words} in ${column} (${beside})`);
    expect(named.sort()).toEqual([
      'Eerste Kerstdag 25 dec in 1 (-1)',
      'Nieuwjaarsdag 1 jan in 2 (-2)',
      'Tweede Kerstdag 26 dec in 1 (-1)',
    ]);
  });

  it('shows at most half a year at a time, in whole weeks, and leaves out no day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 18_000, max: 20_000 }), fc.nat(900), (from, length) => {
        const parts = halfYears({ from, until: from + length });
        expect(parts[0]!.from).toBeLessThanOrEqual(from);
        expect(parts.at(-1)!.until).toBeGreaterThanOrEqual(from + length);
        parts.forEach((part, index) => {
          expect((part.until - part.from + 1) % 7).toBe(0);
          expect(part.until - part.from + 1).toBeLessThanOrEqual(182);
          if (index > 0) expect(part.from).toBe(parts[index - 1]!.until + 1);
        });
      }),
    );
  });
});

describe('the load', () => {
  const role = (id: string, department: string): [string, Role] => [
    id,
    { ...named(id), department, holders: [], substitutes: [] },
  ];
  const department = (id: string): [string, Department] => [id, named(id)];
  const member = (id: string): Forum['members'][number] => ({
    ...{ role: id, attendance: 'required', substitute: null, behalf: [], valid: ALWAYS, place: PLACE },
  });
  const team: Team = {
    ...{ ...named('MLT4'), topic: '', sponsors: [], delegates: [], leads: [dated('trekker')], secretaries: [] },
    departments: [dated('BZK'), dated('VWS')],
  };
  const mcc = forumOf('MCC', { members: ['minister VWS', 'SG VWS'].map(member) });
  const bwo = forumOf('BWO', { members: ['minister VWS'].map(member) });
  const item = itemOf('jeugd', { team: 'MLT4' });
  const meetings = [
    meetingOf(bwo, '2020-11-03 09:00', { length: 90 }),
    meetingOf(mcc, '2020-11-03 14:00', { length: 120, items: [item] }),
    meetingOf(mcc, '2020-11-05 14:00', { length: 120, status: 'cancelled' }),
    meetingOf(mcc, '2020-11-20 14:00', { length: 120 }),
  ];
  const schedule = scheduleWith('2020-11-02', '2020-11-08', {
    workspace: workspaceWith({
      roles: new Map([role('minister VWS', 'VWS'), role('SG VWS', 'VWS'), role('trekker', 'BZK')]),
      departments: new Map([department('VWS'), department('BZK')]),
      teams: new Map([['MLT4', team]]),
    }),
    meetings,
    all: meetings,
    deadlines: [deadlineOf(meetings[1]!, item, '2020-11-02 12:00')],
  });

  it('counts the meetings of a role and of its department, each once, and what is due for their teams', () => {
    const { roles, departments } = loadsOf(schedule);
    const summed = (loads: typeof roles) =>
      loads.map(({ party, days }) => [
        party,
        ...[...days].map(([on, load]) => `${isoDay(on)}: ${minutesOf(load)} min, ${load.deadlines.length}`).sort(),
      ]);
    expect(summed(roles)).toEqual([
      ['minister VWS', '2020-11-03: 210 min, 0'],
      ['SG VWS', '2020-11-03: 120 min, 0'],
      ['trekker', '2020-11-02: 0 min, 1'],
    ]);
    expect(summed(departments)).toEqual([
      ['VWS', '2020-11-02: 0 min, 1', '2020-11-03: 210 min, 0'],
      ['BZK', '2020-11-02: 0 min, 1'],
    ]);
  });

  it('says it in numbers on the days of the week, and in words for who does not see them', () => {
    const [byRole, byDepartment] = timelines(loadBlocks(schedule, [], 'nl'));
    expect(byRole!.columns.map(({ words }) => words)).toEqual(['ma 2', 'di 3', 'wo 4', 'do 5', 'vr 6']);
    // How to read them is said once.
    expect(byRole!.key).toContain('Hoe sterker een vak is gekleurd');
    expect(byDepartment!.key).toBe('');
    expect(spans(byRole!, 'minister van VWS')).toEqual([['3,5 uur@1+1']]);
    expect(spans(byDepartment!, 'VWS')).toEqual([['1 stuk@0+1', '3,5 uur@1+1']]);
    const [, heavy] = byDepartment!.rows[0]!.lines[0]!;
    expect(heavy!.name).toBe('2 overleggen (3 uur en 30 minuten)');
    expect([heavy!.when, exactWords(heavy!.from), heavy!.level]).toEqual(['di 3 nov', '2020-11-03', 2]);
  });

  it('shows only those who are asked for, and says so when they have nothing', () => {
    expect(timelines(loadBlocks(schedule, ['BZK'], 'nl')).map(({ rows }) => rows.map(({ head }) => head))).toEqual([
      ['BZK'],
    ]);
    expect(loadBlocks(schedule, ['minister BZ'], 'en')).toEqual([
      { kind: 'paragraph', text: 'In this period nobody has a meeting or a deadline for papers.' },
    ]);
  });
});

describe('the routes', () => {
  const [acc, mcc] = [forumOf('ACC', { level: 'official' }), forumOf('MCC', { level: 'ministerial' })];
  const schedule = scheduleWith('2020-11-02', '2020-12-13', {
    workspace: workspaceWith({ fora: new Map([acc, mcc].map((forum) => [forum.id, forum])) }),
  });
  const way = (id: string, ...days: [Forum, string][]): Journey => {
    const item = itemOf(id, { step: 'stap', treatment: 'bespreking' });
    return journeyOf(...days.map(([forum, on]) => deadlineOf(meetingOf(forum, `${on} 10:00`), item, `${on} 09:00`)));
  };
  const drawings = (...journeys: Journey[]) =>
    routesBlocks(journeys, schedule, 'nl').filter((block): block is Lanes => block.kind === 'lanes');

  it('have a lane for each forum from official to public, and days from the first stop to the last', () => {
    const [lanes] = drawings(way('jeugd', [mcc, '2020-10-27'], [acc, '2020-11-05'], [mcc, '2020-11-10']));
    expect(lanes!.lanes).toEqual(['ACC', 'MCC']);
    // From Monday 26 October to Sunday 15 November.
    expect(lanes!.days).toBe(21);
    expect(lanes!.lines[0]!.stops.map(({ at, lane, brief }) => [at, lane, brief])).toEqual([
      [1, 1, '27 okt'],
      [10, 0, '5 nov'],
      [15, 1, '10 nov'],
    ]);
    expect(lanes!.lines[0]!.stops[1]!.what).toBe('stap, ter bespreking');
  });

  it('put what mostly comes first above what is as official', () => {
    const doc = forumOf('DOC', { level: 'official' });
    const officials = [{ ...acc, level: 'official' as const }, doc, { ...mcc, level: 'ministerial' as const }];
    const workspace = workspaceWith({ fora: new Map(officials.map((forum) => [forum.id, forum])) });
    const journey = way('jeugd', [doc, '2020-11-03'], [acc, '2020-11-05'], [mcc, '2020-11-10']);
    const [lanes] = routesBlocks([journey], { ...schedule, workspace }, 'nl') as [Lanes];
    expect(lanes.lanes).toEqual(['DOC', 'ACC', 'MCC']);
  });

  it('leave out what is not there in these days, and say so when nothing is', () => {
    expect(routesBlocks([way('later', [acc, '2021-03-01'])], schedule, 'nl')).toEqual([
      { kind: 'paragraph', text: 'In deze periode is er geen product onderweg.' },
    ]);
  });
});
