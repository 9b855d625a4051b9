import type { Day } from '../calendar/day.ts';
import { type WorkingCalendar, workingCalendar } from '../calendar/working-days.ts';
import type { Lead } from '../definition/workspace.ts';
import type { Place } from '../diagnostic/finding.ts';
import type { Lang } from '../language/language.ts';
import { quantity } from '../language/quantity.ts';
import { paperDay } from '../schedule/papers.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { distinctPlaces, grouped, placeKey } from './group.ts';
import { type Leg, legsInWindow, type Stop } from './legs.ts';
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
  for (const same of grouped(legsInWindow(schedule), keyOf)) {
    const failing = same.filter(({ deadline, from }) => wrong(deadline, from.meeting.day));
    if (failing.length === 0) continue;
    const { of, from, to, rule } = same[0]!;
    yield {
      args: { of, from: named(from), to: named(to), lead: rule.lead, ...feasible(same, schedule.calendar) },
      places: distinctPlaces([to.place, from.place, rule.place, ...failing.flatMap(changesOf)]),
      days: failing.map((leg) => leg.to.meeting.day),
      who: [to.meeting.forum.id, from.meeting.forum.id, 'cycle' in of ? of.cycle : of.product],
    };
  }
}

function keyOf({ of, from, to, rule }: Leg): string {
  return JSON.stringify([of, named(from), named(to), rule.lead, placeKey(to.place), placeKey(from.place)]);
}

function named({ meeting, step }: Stop): { forum: string; step: string } {
  return { forum: meeting.forum.id, step };
}

function changesOf({ from, to }: Leg): Place[] {
  return [to, from].flatMap(({ meeting }) => (meeting.was ? origins(meeting).slice(0, 1) : []));
}

/** A product travels once, so for it there is no usual round: what is feasible is feasible on its own dates. */
function feasible(same: readonly Leg[], calendar: WorkingCalendar): Pick<LegArgs, 'most' | 'usual'> {
  const ordinary = 'product' in same[0]!.of ? [] : same.filter(({ from, to }) => isOrdinary(from) && isOrdinary(to));
  const days = ordinary.length > 0 ? WEEKENDS_ONLY : calendar;
  const legs = ordinary.length > 0 ? ordinary : 'product' in same[0]!.of ? same : [];
  return {
    most: legs.length === 0 ? null : Math.min(...legs.map(({ from, to }) => daysBetween(from, to, days))),
    usual:
      ordinary.length > 0 &&
      ordinary.every(({ from, to, rule }) => paperDay(to.meeting.day, rule, days) > from.meeting.day),
  };
}

function isOrdinary({ meeting }: Stop): boolean {
  return meeting.status === 'planned' && meeting.history.every(({ what }) => what === 'shared');
}

/** The working days that lie strictly between two stops: as many can be counted back without reaching the first. */
function daysBetween(from: Stop, to: Stop, calendar: WorkingCalendar): number {
  return Math.max(0, calendar.workingDaysBetween(from.meeting.day, to.meeting.day - 1));
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
export function leadAdvice({ of, lead, most, usual }: LegArgs, lang: Lang): string {
  const asked = quantity(lead.count, lead.unit, lang);
  const feasible = most === null ? undefined : quantity(most, 'working-days', lang);
  if (lang === 'nl') {
    const where = 'cycle' in of ? 'in een gewone ronde' : 'op deze data';
    if (usual)
      return `${where} is ten hoogste ${feasible} haalbaar, dus ${asked} past daar; verzet op deze datum een van beide overleggen of spreek af wanneer de stukken dan komen`;
    if (feasible === undefined)
      return 'kort de aanlevertermijn van deze stap in, of leg meer tijd tussen beide overleggen';
    if (most === 0)
      return `${where} ligt er geen werkdag tussen beide overleggen: laat de stukken ter vergadering komen of leg meer tijd ertussen`;
    return `${where} is ten hoogste ${feasible} haalbaar: kort de aanlevertermijn van deze stap in, of leg meer tijd tussen beide overleggen`;
  }
  const where = 'cycle' in of ? 'in a regular round' : 'on these dates';
  if (usual)
    return `${where} at most ${feasible} can be met, so ${asked} fits there; on this date, move one of the meetings or agree when the papers come`;
  if (feasible === undefined) return 'shorten the lead time of this step, or put more time between the two meetings';
  if (most === 0)
    return `${where} no working day lies between the two meetings: let the papers come at the meeting or put more time in between`;
  return `${where} at most ${feasible} can be met: shorten the lead time of this step, or put more time between the two meetings`;
}
