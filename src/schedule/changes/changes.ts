import type { Clock } from '../../calendar/clock.ts';
import { type Day, weekdayOf } from '../../calendar/day.ts';
import { within } from '../../calendar/period.ts';
import type { WorkingCalendar } from '../../calendar/working-days.ts';
import type { Change, ChangeTarget } from '../../definition/types/changes.ts';
import type { Cycle, StepForum } from '../../definition/types/cycles.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import { isHeld } from '../meetings/is-held.ts';
import { meetingsNamed } from '../meetings/named.ts';
import { addedIdentity } from '../rounds/identity.ts';
import type { EarlierLayouts } from '../rounds/layout.ts';
import { restartsOf } from '../rounds/rounds.ts';
import type { Block, Meeting, Round, Schedule } from '../schedule.ts';
import { stoodOn } from './meant.ts';
import { type MeetingIndex, meetingIndex } from './meeting-index.ts';

type Cancel = Extract<Change, { kind: 'cancel' }>;
type Move = Extract<Change, { kind: 'move' }>;
type Add = Extract<Change, { kind: 'add' }>;

/** What changing led to, with the changes that found no meeting or too many. */
export type Changed = Pick<Schedule, 'unmatched' | 'ambiguous'> & { meetings: Meeting[] };

/**
 * Applies the changes to the planned meetings, in the order in which they are written. A meeting keeps its identity
 * through all of them; a cancelled one stays, with that status. Restarts have already had their say in the rounds.
 */
export function applyChanges(
  planned: readonly Meeting[],
  earlier: EarlierLayouts,
  rounds: readonly Round[],
  workspace: Workspace,
  calendar: WorkingCalendar,
): Changed {
  const all = meetingIndex(planned);
  let restarts = 0;
  const changed: Changed = { meetings: all.meetings, unmatched: [], ambiguous: [] };
  for (const change of workspace.changes) {
    if (change.kind === 'add') add(change, all, rounds, workspace);
    else if (change.kind === 'restart') {
      restarts++;
      reportIdle(change, workspace, changed);
    } else
      for (const target of change.targets)
        for (const meeting of matches(change, target, all, { earlier, restarts }, changed)) {
          if (change.kind === 'cancel') cancel(meeting, change, target);
          else move(meeting, change, all, calendar);
        }
  }
  return changed;
}

function matches(change: Change, target: ChangeTarget, all: MeetingIndex, when: Written, changed: Changed): Meeting[] {
  const found = foundBy(target, all, when);
  if (found.length === 0) {
    const cancelled = 'meetings' in target && meetingsNamed(target.meetings, all.meetings).some((one) => !isHeld(one));
    changed.unmatched.push({ change, target, place: target.place, near: nearTo(target, all), cancelled });
  } else if ('meetings' in target && found.length > 1) {
    changed.ambiguous.push({ change, place: target.place, fits: found });
    return [];
  }
  return found;
}

/** When a change was written: after so many restarts. */
interface Written {
  earlier: EarlierLayouts;
  restarts: number;
}

/**
 * The meetings that a target means. Before a restart each that had not been moved stood where the old count had it; what
 * finds nothing may speak of how things were before a restart, or before a new version of a cycle.
 */
function foundBy(target: ChangeTarget, all: MeetingIndex, { earlier, restarts }: Written): Meeting[] {
  const now = all.find(target);
  if (!('meetings' in target) || target.meetings.by !== 'date') return now;
  const { meetings: reference } = target;
  const layout = earlier.restarts()[restarts];
  const then = layout ? stoodOn(reference, [layout]).filter((meeting) => isHeld(meeting) && !isMoved(meeting)) : [];
  const found = layout ? [...new Set([...then, ...now.filter(isMoved)])] : now;
  if (found.length > 0) return found;
  return now.length > 0 ? now : stoodOn(reference, [...earlier.restarts(), ...earlier.versions()]).filter(isHeld);
}

function isMoved({ history }: Meeting): boolean {
  return history.some((event) => event.what === 'change' && event.from !== null);
}

function nearTo(target: ChangeTarget, all: MeetingIndex): Meeting[] {
  return 'meetings' in target && target.meetings.by === 'date'
    ? all.near(target.meetings.forum, target.meetings.day)
    : [];
}

/** A cycle is cancelled out of a meeting that it shares; the rest of that meeting goes on. */
function cancel(meeting: Meeting, change: Cancel, target: ChangeTarget): void {
  const cycle = 'meetings' in target ? null : target.cycle;
  const left = cycle === null ? [] : meeting.blocks.filter((block) => block.cycle.id !== cycle);
  if (cycle !== null && left.length > 0) {
    meeting.blocks = left;
    meeting.history.push({ what: 'change', change, from: null, without: cycle });
    meeting.places.push(change.place);
    return;
  }
  meeting.status = 'cancelled';
  note(meeting, change, null);
}

function move(meeting: Meeting, change: Move, all: MeetingIndex, calendar: WorkingCalendar): void {
  const from = { day: meeting.day, start: meeting.start };
  const first = meeting.was ?? from;
  if (change.to) {
    meeting.day = newDay(from.day, change.to, calendar);
    if ('time' in change.to && change.to.time !== null) meeting.start = change.to.time;
  }
  if (change.location !== null) meeting.location = change.location;
  if (change.length !== null) meeting.length = change.length;
  Object.assign(meeting, movedSince(first, meeting));
  all.moved(meeting, from.day);
  note(meeting, change, from);
}

/**
 * What is said of a meeting that once stood at another moment: one that stands there again has not moved.
 * @param first where it first stood
 */
export function movedSince(
  first: NonNullable<Meeting['was']>,
  { day, start, status }: Pick<Meeting, 'day' | 'start' | 'status'>,
): Pick<Meeting, 'was' | 'status'> {
  const back = day === first.day && start === first.start;
  return { was: back ? null : first, status: status === 'extra' ? 'extra' : back ? 'planned' : 'moved' };
}

function newDay(day: Day, to: NonNullable<Move['to']>, calendar: WorkingCalendar): Day {
  if (!('days' in to)) return to.day ?? day;
  if (to.unit === 'days') return day + to.days;
  let moved = day;
  for (let count = 0; count < Math.abs(to.days); count++)
    moved = to.days < 0 ? calendar.workingDayBefore(moved) : calendar.workingDayAfter(moved);
  return moved;
}

function add(change: Add, all: MeetingIndex, rounds: readonly Round[], workspace: Workspace): void {
  for (const added of change.meetings) {
    const forum = workspace.fora.get(added.forum)!;
    const cycle = change.cycle === null ? undefined : workspace.cycles.get(change.cycle);
    const block = cycle && addedBlock(cycle, added.day, added, change, rounds);
    const meeting: Meeting = {
      id: all.fresh(addedIdentity(added.forum, added.day)),
      forum,
      day: added.day,
      start: added.time === undefined ? forum.time : added.time,
      length: change.length ?? forum.length,
      location: change.location ?? forum.location,
      status: 'extra',
      was: null,
      blocks: block ? [block] : [],
      phase: block ? null : change.phase,
      items: [],
      places: [added.place],
      history: [{ what: 'change', change, from: null }],
    };
    all.put(meeting);
  }
}

/** What an added meeting does for a cycle: something extra in the round that is then in progress, if there is one. */
function addedBlock(
  cycle: Cycle,
  day: Day,
  { forum, place }: { forum: string; place: SourcePlace },
  { phase }: Add,
  rounds: readonly Round[],
): Block | undefined {
  const round = rounds.findLast((candidate) => candidate.cycle === cycle && within(day, candidate));
  if (!round) return undefined;
  const part: StepForum = {
    forum,
    phase,
    time: undefined,
    length: undefined,
    location: undefined,
    papers: undefined,
    status: null,
    place,
  };
  const week = Math.floor((day - round.from) / 7) + 1;
  const step = {
    key: 'extra',
    day: { on: 'weekday' as const, week, weekday: weekdayOf(day) },
    fora: [part],
    chain: false,
    shared: false,
    holiday: null,
    recess: new Map(),
    place,
  };
  return { cycle, round, step, part, phase };
}

function note(meeting: Meeting, change: Change, from: { day: Day; start: Clock | null } | null): void {
  meeting.history.push({ what: 'change', change, from });
  meeting.places.push(change.place);
}

/** A restart of a cycle that has not begun, or that had already ended, changes nothing. */
function reportIdle(change: Extract<Change, { kind: 'restart' }>, workspace: Workspace, changed: Changed): void {
  const cycle = workspace.cycles.get(change.cycle)!;
  const ended = cycle.until !== null && change.from > cycle.until;
  if (restartsOf(cycle, workspace).includes(change) && !ended) return;
  const target = {
    forum: null,
    cycle: cycle.id,
    period: { from: change.from, until: change.from },
    place: change.place,
  };
  changed.unmatched.push({ change, target, place: change.place, near: [], cancelled: false });
}
