import { day } from '../../src/calendar/day.ts';
import { ALWAYS, type Period } from '../../src/calendar/period.ts';
import { workingCalendar } from '../../src/calendar/working-days.ts';
import { usualAgenda, usualPapers } from '../../src/definition/parts/agenda.ts';
import type { Change } from '../../src/definition/types/changes.ts';
import type { Cycle } from '../../src/definition/types/cycles.ts';
import type { Deliverable } from '../../src/definition/types/deliverables.ts';
import type { Forum } from '../../src/definition/types/fora.ts';
import type { Workspace } from '../../src/definition/types/workspace.ts';
import type { CalendarView } from '../../src/exchange/calendar-view.ts';
import type { DeadlineForm } from '../../src/exchange/entries/deadline-entry.ts';
import { openRegister, type Register } from '../../src/exchange/published/register.ts';
import { EVERYTHING } from '../../src/exchange/selections.ts';
import { calendarEntries, calendarFile } from '../../src/exchange/writing/icalendar.ts';
import type { Block, Deadline, Item, Journey, Meeting, Round, Schedule } from '../../src/schedule/schedule.ts';
import { limitsWith, NO_WEIGHTS } from '../support/limits.ts';

const place = { file: 'test.yaml', path: [] };

export function forum(id: string, more: Partial<Forum> = {}): Forum {
  return {
    ...{ id, name: id, aliases: [], place, valid: ALWAYS, level: null, chair: [], members: [], time: null, length: 60 },
    ...{ deputies: [], quorum: null, team: null, contact: [], copy: [] },
    ...{ documents: usualPapers(more.level ?? null), agenda: usualAgenda(usualPapers(more.level ?? null)) },
    ...{ location: '', link: null, papers: null, holiday: null, recess: new Map(), weekend: false },
    ...more,
  };
}

export function cycle(id: string, more: Partial<Cycle> = {}): Cycle {
  return {
    ...{ id, name: id, aliases: [], place, valid: ALWAYS, from: day('2020-10-19'), until: null, rounds: null },
    ...{ recess: new Map(), holiday: null, versions: [] },
    ...more,
  };
}

export function block(of: Cycle, number: number, phase: string | null): Block {
  const from = day('2020-10-19') + (number - 1) * 14;
  const round: Round = {
    cycle: of,
    number,
    from,
    until: from + 13,
    steps: [],
    routes: [],
    starts: () => from,
    cut: null,
  };
  const part = {
    forum: '',
    phase,
    time: undefined,
    length: undefined,
    location: undefined,
    papers: undefined,
    status: null,
    place,
  };
  const on = { on: 'weekday', week: 1, weekday: 1 } as const;
  const step = {
    key: 'step',
    day: on,
    fora: [part],
    chain: false,
    shared: true,
    holiday: null,
    recess: new Map(),
    place,
  };
  return { cycle: of, round, step, part, phase };
}

/** An MCC at two o'clock on Tuesday 10 November 2020, but for what is said. */
export function meeting(more: Partial<Meeting> = {}): Meeting {
  return {
    ...{ id: 'A-2/beeld/MCC', forum: forum('MCC'), day: day('2020-11-10'), start: 14 * 60, length: 120, location: '' },
    ...{ status: 'planned', was: null, blocks: [], phase: null, items: [], places: [place], history: [] },
    ...more,
  };
}

export function item(title: string, more: Partial<Item> = {}): Item {
  const named = { id: title, name: title, aliases: [], place, valid: ALWAYS };
  const deliverable = {
    ...{ ...named, team: null, route: { cycle: 'B', along: null }, timing: null, needed: null, treatment: new Map() },
    ...{ minutes: new Map(), speaker: null, papers: [], after: [], ready: new Map() },
    ...{ explanation: new Map(), questions: new Map(), remark: new Map(), subItems: [] },
  };
  return {
    ...{
      deliverable,
      step: 'step',
      title,
      team: null,
      treatment: null,
      minutes: null,
      speaker: null,
      substitute: null,
    },
    ...{
      papers: [],
      explanation: null,
      questions: [],
      remark: null,
      subItems: [],
      carried: null,
      round: null,
      cycle: null,
      place,
    },
    ...more,
  };
}

/** Papers due at noon on Monday 9 November 2020, but for what is said. */
export function deadline(of: Meeting, more: Partial<Deadline> = {}): Deadline {
  const rule = { lead: { count: 1, unit: 'working-days' as const }, at: 12 * 60, place };
  const [due = item('Jeugdpakket')] = of.items;
  return {
    id: 'jeugdpakket/uitkomst/MCC',
    day: day('2020-11-09'),
    at: 720,
    meeting: of,
    item: due,
    rule,
    places: [],
    ...more,
  };
}

const base = { reason: '', decided: null, place };

export function moved(
  from: { day: number; start: number | null },
  more: Partial<Change> = {},
): Meeting['history'][number] {
  const change = {
    ...base,
    kind: 'move',
    targets: [],
    to: null,
    location: null,
    length: null,
    status: null,
    ...more,
  } as Change;
  return { what: 'change', change, from };
}

export function cancelled(more: Partial<Change> = {}): Meeting['history'][number] {
  return { what: 'change', change: { ...base, kind: 'cancel', targets: [], ...more } as Change, from: null };
}

export function workspace(timezone = 'Europe/Amsterdam', cycles: Cycle[] = [cycle('A')]): Workspace {
  const settings = {
    title: 'Test',
    language: null,
    timezone,
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
  };
  return {
    ...{ settings, fora: new Map(), departments: new Map(), roles: new Map(), teams: new Map(), routes: new Map() },
    ...{ cycles: new Map(cycles.map((one) => [one.id, one])), deliverables: new Map() },
    ...{ topics: new Map(), monthPlans: new Map(), blocked: [], absences: [], answers: [], busy: [] },
    ...{ calendar: { holidays: 'nl' as const, workOn: [], closed: [], periods: [] }, changes: [], accepted: [] },
    ...{ towns: new Map(), agendas: [], annotations: [], actions: [], unused: [] },
  };
}

/** A calendar in which everything stands, and that nobody has seen before. */
export function calendar(
  given: Schedule,
  { name = 'x', deadlines = 'none', ...more }: Partial<CalendarView> & { name?: string; deadlines?: DeadlineForm } = {},
): string | undefined {
  const options = { view: view(more), deadlines, register: register(given), filter: EVERYTHING };
  return calendarFile(calendarEntries(given, options), name, given.workspace.settings.timezone);
}

export function view(more: Partial<CalendarView> = {}): CalendarView {
  return { lang: 'nl', hide: new Set(), class: null, reminder: null, ...more };
}

/** A register in which nothing was published before. */
export function register(given: Schedule = schedule([])): Register {
  return openRegister(new Map(), given, day('2020-10-30'));
}

/** Nobody travels here. */
const nowhere = (deliverable: Deliverable): Journey => ({
  deliverable,
  meetingStops: [],
  stops: [],
  missing: null,
  unplaced: null,
});

export function schedule(meetings: Meeting[], more: { deadlines?: Deadline[]; workspace?: Workspace } = {}): Schedule {
  const window: Period = { from: day('2020-10-19'), until: day('2021-12-31') };
  const calendar = workingCalendar({ holidays: 'nl', workOn: [], closed: [] });
  return {
    ...{ workspace: more.workspace ?? workspace(), calendar, window, meetings, all: meetings, stop: () => undefined },
    ...{ travel: nowhere, latest: nowhere, meant: () => [], outlying: [] },
    ...{ deadlines: more.deadlines ?? [], journeys: [], rounds: [], unmatched: [], ambiguous: [], dayless: [] },
  };
}
