import type { Day } from '../../calendar/day.ts';
import { type WorkingCalendar, workingCalendar } from '../../calendar/working-days.ts';
import { grouped } from '../../common/grouped.ts';
import type { Lead } from '../../definition/types/fora.ts';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import { distinctPlaces } from '../../diagnostic/places.ts';
import { paperDay } from '../../schedule/journeys/papers.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import { origins } from '../meetings.ts';
import type { ConflictOccurrence } from '../rule.ts';
import { type Leg, type LegEnd, type PaperLeg, paperLegsInWindow, stopsKey, type Traveller } from './legs.ts';
import { phaseOf } from './phase.ts';

/** What the sentences on a deadline between two steps need. */
export interface LegArgs {
  of: Traveller;
  from: { forum: string; step: string };
  to: { forum: string; step: string };
  lead: Lead;
  /** The largest number of working days whose deadline falls after the day of the step before; null when unknown. */
  most: number | null;
  /** Where that is so: in most rounds, in fewer, or on the dates of a product. */
  where: 'usual' | 'tightest' | 'dates';
  /** Whether the lead time does fit where no holiday or change is in the way. */
  usual: boolean;
}

const WEEKENDS_ONLY = workingCalendar({ holidays: 'none', workOn: [], closed: [] });

/**
 * The legs whose deadline lies wrong against the day of the step before: of every round that touches the window along the
 * routes that its cycle says, also when no product travels it, and of every product elsewhere. One occurrence a leg, with
 * all its dates.
 */
export function* legsWhere(
  wrong: (deadline: Day, before: Day) => boolean,
  schedule: Schedule,
): Generator<ConflictOccurrence<LegArgs>, void, void> {
  for (const legs of paperLegsInWindow(schedule))
    for (const same of grouped(legs, keyOf).values()) {
      const failing = same.filter(({ deadline, from }) => wrong(deadline, from.meeting.day));
      if (failing.length === 0) continue;
      const { of, from, to } = same[0]!;
      const { rule } = to;
      yield {
        args: { of, from: namedStop(from), to: namedStop(to), lead: rule.lead, ...feasible(same, schedule.calendar) },
        places: distinctPlaces([...legPlaces(same[0]!), rule.place, ...failing.flatMap(legChanges)]),
        days: failing.map((leg) => leg.to.meeting.day),
        who: [to.meeting.forum.id, from.meeting.forum.id, 'cycle' in of ? of.cycle : of.product],
      };
    }
}

function keyOf(leg: PaperLeg): string {
  const { lead } = leg.to.rule;
  return [stopsKey(leg), lead.count, lead.unit].join(' ');
}

/** A stop as sentences name it. */
export function namedStop({ meeting, step, round }: LegEnd): { forum: string; step: string } {
  return { forum: meeting.forum.id, step: phaseOf(meeting, round, step) };
}

/** Where it is written that papers go from one stop to the other. */
export function legPlaces({ from, to, said }: Leg): SourcePlace[] {
  return said ? [to.place, from.place, said] : [to.place, from.place];
}

/** The changes that put either end of a leg where it is. */
export function legChanges({ from, to }: Leg): SourcePlace[] {
  return [to, from].flatMap(({ meeting }) => (meeting.was ? origins(meeting).slice(0, 1) : []));
}

/** A product travels once, so for it there is no regular round: what counts is its own dates. */
function feasible(same: readonly PaperLeg[], calendar: WorkingCalendar): Pick<LegArgs, 'most' | 'where' | 'usual'> {
  if ('product' in same[0]!.of)
    return { most: same.some(isReversed) ? null : leastOf(roomOf(same, calendar)), where: 'dates', usual: false };
  const regular = same.filter(({ from, to }) => isRegular(from) && isRegular(to));
  if (regular.length === 0) return { most: null, where: 'usual', usual: false };
  const rooms = roomOf(regular, WEEKENDS_ONLY);
  const most = leastOf(rooms);
  const as = rooms.filter((room) => room <= most).length;
  return { most, where: 2 * as < rooms.length ? 'tightest' : 'usual', usual: regular.every(inTime) };
}

function inTime({ from, to }: PaperLeg): boolean {
  return paperDay(to.meeting.day, to.rule, WEEKENDS_ONLY) > from.meeting.day;
}

function isRegular({ meeting }: LegEnd): boolean {
  return meeting.status === 'planned' && meeting.history.every(({ what }) => what === 'shared');
}

function isReversed({ from, to }: Leg): boolean {
  return to.meeting.day < from.meeting.day;
}

/** The working days strictly between two stops: as many can be counted back without reaching the first. */
function roomOf(legs: readonly Leg[], calendar: WorkingCalendar): number[] {
  return legs.map(({ from, to }) => calendar.workingDaysBetween(from.meeting.day, to.meeting.day - 1));
}

function leastOf(rooms: readonly number[]): number {
  return Math.max(0, Math.min(...rooms));
}
