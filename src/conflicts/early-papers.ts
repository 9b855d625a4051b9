import type { Day } from '../calendar/day.ts';
import { type WorkingCalendar, workingCalendar } from '../calendar/working-days.ts';
import type { Lead } from '../definition/workspace.ts';
import type { Place } from '../diagnostic/finding.ts';
import type { Lang, Said } from '../language/language.ts';
import { quantity } from '../language/quantity.ts';
import { paperDay } from '../schedule/papers.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { distinctPlaces, grouped } from './group.ts';
import { type Leg, type PaperLeg, paperLegsInWindow, type Stop, stopsKey } from './legs.ts';
import { origins } from './meetings.ts';
import type { Occurrence } from './rule.ts';

/** What the sentences on a deadline between two steps need. */
export interface LegArgs {
  of: Leg['of'];
  from: { forum: string; step: string };
  to: { forum: string; step: string };
  lead: Lead;
  /** The largest number of working days whose deadline falls after the day of the step before; null when unknown. */
  most: number | null;
  /** Whether the lead time does fit where no holiday or change is in the way. */
  usual: boolean;
}

const WEEKENDS_ONLY = workingCalendar({ holidays: 'none', workOn: [], closed: [] });

/**
 * The legs whose deadline lies wrong against the day of the step before: of every round that touches the window, also
 * when no product travels it, and of every product on a route of its own. One occurrence a leg, with all its dates.
 */
export function* legsWhere(
  wrong: (deadline: Day, before: Day) => boolean,
  schedule: Schedule,
): Generator<Occurrence<LegArgs>, void, void> {
  for (const same of grouped(paperLegsInWindow(schedule), keyOf)) {
    const failing = same.filter(({ deadline, from }) => wrong(deadline, from.meeting.day));
    if (failing.length === 0) continue;
    const { of, from, to } = same[0]!;
    const { rule } = to;
    yield {
      args: { of, from: named(from), to: named(to), lead: rule.lead, ...feasible(same, schedule.calendar) },
      places: distinctPlaces([to.place, from.place, rule.place, ...failing.flatMap(changesOf)]),
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
export function named({ meeting, step }: Stop): { forum: string; step: string } {
  return { forum: meeting.forum.id, step };
}

/** The changes that put either end of a leg where it is. */
export function changesOf({ from, to }: Leg): Place[] {
  return [to, from].flatMap(({ meeting }) => (meeting.was ? origins(meeting).slice(0, 1) : []));
}

/** A product travels once, so for it there is no regular round: what counts is its own dates. */
function feasible(same: readonly PaperLeg[], calendar: WorkingCalendar): Pick<LegArgs, 'most' | 'usual'> {
  if ('product' in same[0]!.of) return { most: leastRoom(same, calendar), usual: false };
  const regular = same.filter(({ from, to }) => isRegular(from) && isRegular(to));
  if (regular.length === 0) return { most: null, usual: false };
  return { most: leastRoom(regular, WEEKENDS_ONLY), usual: regular.every(inTime) };
}

function inTime({ from, to }: PaperLeg): boolean {
  return paperDay(to.meeting.day, to.rule, WEEKENDS_ONLY) > from.meeting.day;
}

function isRegular({ meeting }: Stop): boolean {
  return meeting.status === 'planned' && meeting.history.every(({ what }) => what === 'shared');
}

/** The working days strictly between two stops, at their fewest: as many can be counted back without reaching the first. */
function leastRoom(legs: readonly Leg[], calendar: WorkingCalendar): number {
  const room = legs.map(({ from, to }) => calendar.workingDaysBetween(from.meeting.day, to.meeting.day - 1));
  return Math.max(0, Math.min(...room));
}

/** A stop in words. @example 'MCC (uitkomst)' */
export function stopWords({ forum, step }: LegArgs['to']): string {
  return forum === step ? forum : `${forum} (${step})`;
}

/** A route's owner in words. @example 'cyclus B' */
export function ownerWords(of: LegArgs['of'], lang: Lang): string {
  if ('product' in of) return of.product;
  return lang === 'nl' ? `cyclus ${of.cycle}` : `cycle ${of.cycle}`;
}

/** The way out as a sentence. */
export const leadAdvice: Said<(args: LegArgs) => string> = {
  nl: ({ of, lead, most, usual }) => {
    if (most === null) return 'kort de aanlevertermijn van deze stap in, of leg meer tijd tussen beide overleggen';
    const where = 'cycle' in of ? 'in een gewone ronde' : 'op deze data';
    if (most === 0)
      return `${where} ligt er geen werkdag tussen beide overleggen: laat de stukken ter vergadering uitreiken of leg er meer tijd tussen`;
    const feasible = `${where} is ten hoogste ${quantity(most, 'working-days', 'nl')} haalbaar`;
    return usual
      ? `${feasible}, dus ${quantity(lead.count, lead.unit, 'nl')} past daar: verzet hier een van beide overleggen, of spreek af wanneer de stukken dan komen`
      : `${feasible}: kort de aanlevertermijn van deze stap in, of leg meer tijd tussen beide overleggen`;
  },
  en: ({ of, lead, most, usual }) => {
    if (most === null) return 'shorten the lead time of this step, or put more time between the two meetings';
    const where = 'cycle' in of ? 'in a regular round' : 'on these dates';
    if (most === 0)
      return `${where} no working day lies between the two meetings: hand out the papers at the meeting or put more time in between`;
    const feasible = `${where} at most ${quantity(most, 'working-days', 'en')} can be met`;
    return usual
      ? `${feasible}, so ${quantity(lead.count, lead.unit, 'en')} fits there: move one of the two meetings here, or agree when the papers come`
      : `${feasible}: shorten the lead time of this step, or put more time between the two meetings`;
  },
};
