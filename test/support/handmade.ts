import { parseClock } from '../../src/calendar/clock.ts';
import { day, mondayOf, weekdayOf } from '../../src/calendar/day.ts';
import { ALWAYS } from '../../src/calendar/period.ts';
import { workingCalendar } from '../../src/calendar/working-days.ts';
import { usualAgenda, usualPapers } from '../../src/definition/parts/agenda.ts';
import type { Change } from '../../src/definition/types/changes.ts';
import type { Cycle, Rhythm, Step } from '../../src/definition/types/cycles.ts';
import type { CalendarPeriod } from '../../src/definition/types/day-rules.ts';
import type { Deliverable } from '../../src/definition/types/deliverables.ts';
import type { Forum } from '../../src/definition/types/fora.ts';
import type { Workspace } from '../../src/definition/types/workspace.ts';
import type { Finding, FindingKind, Severity, SourcePlace } from '../../src/diagnostic/finding.ts';
import type { Location, Sources } from '../../src/diagnostic/sources.ts';
import { meetingsNamed } from '../../src/schedule/meetings/named.ts';
import type { Block, Deadline, Item, Journey, Meeting, Round, Schedule } from '../../src/schedule/schedule.ts';
import { limitsWith, NO_WEIGHTS } from './limits.ts';

// Schedules made by hand, for what only reads them.

const PLACE: SourcePlace = { file: 'cycles/b.yaml', path: [] };

/** A workspace with nothing in it but what is given. */
export function workspaceWith(parts: Partial<Workspace> = {}): Workspace {
  return {
    settings: {
      title: 'Programma Samenleving en Covid-19',
      language: null,
      timezone: 'Europe/Amsterdam',
      today: null,
      horizon: 26,
      chainGap: 60,
      domain: 'samenleving.example',
      sender: [],
      visitingAddress: [],
      postalAddress: [],
      correspondence: null,
      keepsConfidential: true,
      calendars: { hide: [], class: null, reminder: 24 * 60, past: 8, organizer: null, key: null },
      limits: limitsWith(),
      weights: NO_WEIGHTS,
      written: { title: null, sender: null },
    },
    fora: new Map(),
    departments: new Map(),
    roles: new Map(),
    teams: new Map(),
    cycles: new Map(),
    routes: new Map(),
    deliverables: new Map(),
    topics: new Map(),
    monthPlans: new Map(),
    calendar: { holidays: 'nl', workOn: [], closed: [], periods: [] },
    towns: new Map(),
    blocked: [],
    busy: [],
    absences: [],
    answers: [],
    agendas: [],
    annotations: [],
    actions: [],
    changes: [],
    accepted: [],
    unused: [],
    ...parts,
  };
}

export function recess(name: string, from: string, until: string): CalendarPeriod {
  return { name, kind: 'Kamerreces', from: day(from), until: day(until), place: PLACE };
}

export function forumOf(id: string, parts: Partial<Forum> = {}): Forum {
  return {
    id,
    name: id,
    aliases: [],
    place: PLACE,
    valid: ALWAYS,
    level: null,
    chair: [],
    deputies: [],
    members: [],
    quorum: null,
    team: null,
    time: null,
    length: 60,
    location: '',
    link: null,
    papers: null,
    documents: usualPapers(parts.level ?? null),
    agenda: usualAgenda(parts.documents ?? usualPapers(parts.level ?? null)),
    contact: [],
    copy: [],
    holiday: null,
    recess: new Map(),
    weekend: false,
    ...parts,
  };
}

function cycleOf(id: string, rhythm: Rhythm = { every: 'weeks', count: 2 }): Cycle {
  return {
    id,
    name: id,
    aliases: [],
    place: PLACE,
    valid: ALWAYS,
    from: day('2020-10-19'),
    until: null,
    rounds: null,
    recess: new Map(),
    holiday: null,
    versions: [{ from: null, rhythm, steps: [], routes: [], place: PLACE }],
  };
}

/** The round of a cycle, two-weekly when not said, that starts on this Monday. */
export function roundOf(cycle: string, number: number, from: string, rhythm?: Rhythm): Round {
  return {
    cycle: cycleOf(cycle, rhythm),
    number,
    from: day(from),
    until: day(from) + 13,
    steps: [],
    routes: [],
    starts: (index) => day(from) + 7 * index,
    cut: null,
  };
}

/** What a round does on a day of its programme. */
export function blockOf(round: Round, key: string, phase: string | null, on: string): Block {
  const week = (mondayOf(day(on)) - round.from) / 7 + 1;
  const step: Step = {
    key,
    day: { on: 'weekday', week, weekday: weekdayOf(day(on)) },
    fora: [],
    chain: false,
    shared: true,
    holiday: null,
    recess: new Map(),
    place: PLACE,
  };
  const part = {
    forum: '',
    phase,
    time: undefined,
    length: undefined,
    location: undefined,
    papers: undefined,
    status: null,
    place: PLACE,
  };
  return { cycle: round.cycle, round, step, part, phase };
}

/** @example meetingOf(mcc, '2020-11-10 14:00') */
export function meetingOf(forum: Forum, moment: string, parts: Partial<Meeting> = {}): Meeting {
  const { day: on, start } = momentOf(moment);
  return {
    id: `${forum.id} ${moment}`,
    forum,
    day: on,
    start,
    length: 60,
    location: forum.location,
    status: 'planned',
    was: null,
    blocks: [],
    phase: null,
    items: [],
    places: [PLACE],
    history: [],
    ...parts,
  };
}

/** @example momentOf('2020-11-10 14:00') // { day, start: 840 }; start is null without a time */
function momentOf(moment: string): { day: number; start: number | null } {
  const [date, time] = moment.split(' ');
  return { day: day(date!), start: time === undefined ? null : parseClock(time)! };
}

/** A change as it stands in the history of a meeting. */
export function changed(kind: Change['kind'], reason: string): Meeting['history'][number] {
  return { what: 'change', change: { kind, reason } as Change, from: null };
}

export function itemOf(id: string, parts: Partial<Item> = {}): Item {
  return {
    deliverable: { id, name: id } as Deliverable,
    step: 'uitkomst',
    title: id,
    team: null,
    treatment: null,
    minutes: null,
    speaker: null,
    substitute: null,
    papers: [],
    explanation: null,
    questions: [],
    remark: null,
    subItems: [],
    round: null,
    cycle: null,
    carried: null,
    place: PLACE,
    ...parts,
  };
}

export function deadlineOf(meeting: Meeting, item: Item, moment: string): Deadline {
  const { day: on, start } = momentOf(moment);
  const rule = { lead: { count: 1, unit: 'working-days' as const }, at: start!, place: PLACE };
  return { id: `${meeting.id} ${item.deliverable.id}`, day: on, at: start!, meeting, item, rule, places: [PLACE] };
}

/** The journey of a product with one leg for each deadline. */
export function journeyOf(...deadlines: Deadline[]): Journey {
  const { deliverable } = deadlines[0]!.item;
  const stops = deadlines.map((deadline) => {
    const { item, meeting } = deadline;
    return { step: item.step, meeting, item, deadline, routeStep: null, round: null, planned: null, slip: null };
  });
  return { deliverable, meetingStops: stops, stops, missing: null, unplaced: null };
}

/** A product that goes nowhere. */
function nowhere(deliverable: Deliverable): Journey {
  return { deliverable, meetingStops: [], stops: [], missing: null, unplaced: null };
}

export function scheduleWith(from: string, until: string, parts: Partial<Schedule> = {}): Schedule {
  return {
    workspace: workspaceWith(),
    calendar: workingCalendar({ holidays: 'nl', workOn: [], closed: [] }),
    window: { from: day(from), until: day(until) },
    meetings: [],
    outlying: [],
    all: [],
    stop: () => undefined,
    deadlines: [],
    journeys: [],
    travel: nowhere,
    latest: nowhere,
    meant: (reference) => meetingsNamed(reference, parts.all ?? []),
    rounds: [],
    unmatched: [],
    ambiguous: [],
    dayless: [],
    ...parts,
  };
}

/** A kind of finding that says its own code, or what it is given to say. */
export function kindOf(
  code: string,
  severity: Severity,
  parts: Partial<FindingKind<string>> = {},
): FindingKind<string> {
  return {
    code,
    severity,
    say: { nl: (text) => text, en: (text) => text },
    explain: { nl: '', en: '' },
    sample: '',
    ...parts,
  };
}

export function findingOf(code: string, severity: Severity, parts: Partial<Finding<string>> = {}): Finding {
  const finding: Finding<string> = {
    kind: kindOf(code, severity),
    severity,
    args: `zin over ${code}`,
    places: [],
    when: [],
    who: [],
    ...parts,
  };
  return finding as Finding;
}

/** A place with its spot written in it: `at('a.yaml', 3, 5, 8)` is line 3, columns 5 up to 8. */
export function at(file: string, line: number, column: number, endColumn = column + 1, endLine = line): SourcePlace {
  return { file, path: [line, column, endLine, endColumn] };
}

/** Sources in which a place of `at` is found. */
export function sourcesOf(texts: Record<string, string>): Sources {
  return {
    locate({ file, path }): Location {
      const [line, column, endLine, endColumn] = path as number[];
      return { file, line: line ?? 1, column: column ?? 1, endLine: endLine ?? line ?? 1, endColumn: endColumn ?? 2 };
    },
    text: (file) => texts[file],
    isClosed: () => false,
    files: Object.keys(texts).sort(),
  };
}
