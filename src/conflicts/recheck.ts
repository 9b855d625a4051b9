import type { Day } from '../calendar/day.ts';
import { grouped } from '../common/grouped.ts';
import type { Finding } from '../diagnostic/finding.ts';
import type { Meeting, Schedule } from '../schedule/schedule.ts';
import { findingsOf } from './check.ts';
import { keyOf } from './difference.ts';
import type { ConflictRule } from './rule.ts';
import type { rules } from './rules.ts';
import { roundKey, type Touched, touchedBy } from './touched.ts';

/** A schedule and what is wrong with it. */
export interface Looked {
  schedule: Schedule;
  findings: readonly Finding[];
}

/**
 * What `check` finds in a schedule that came of another by moving or cancelling meetings, by apologies, or by other rounds
 * and days for products: each rule is asked again only of what became otherwise, as far as it says that it looks at no more
 * than that. In another order, and what has one cause may stand there in parts, each with days of its own.
 * @param before with what these rules found there
 * @param elsewhere meetings where somebody else sits though they are the same
 * @example findingsDifference(before.findings, recheck(before, after, [], rules)).appeared
 */
export function recheck(
  before: Looked,
  after: Schedule,
  elsewhere: readonly Meeting[],
  chosen: typeof rules,
): Finding[] {
  const touched = touchedBy(before.schedule, after, elsewhere);
  const knownBy = grouped(before.findings, ({ kind }) => kind);
  const anew = beside(touched.days);
  const parts: Parts = {
    isAnew: (day) => anew.has(day),
    days: onDays(after, beside(anew)),
    routes: [onRoutes(before.schedule, touched), onRoutes(after, touched)],
  };
  const found: Finding[] = [];
  for (const rule of chosen) found.push(...again(rule, knownBy.get(rule) ?? [], after, parts, found));
  return found;
}

/** The parts of a schedule at which rules look again. */
interface Parts {
  isAnew(day: Day): boolean;
  /** The days on which what is found is new, and those beside them, which may have to do with it. */
  days: Schedule;
  routes: readonly [before: Schedule, after: Schedule];
}

function again(
  rule: ConflictRule<unknown>,
  known: readonly Finding[],
  after: Schedule,
  { isAnew, days, routes }: Parts,
  found: readonly Finding[],
): readonly Finding[] {
  switch (rule.reads) {
    case 'definitions':
      return known;
    case 'days':
      return [...only(known, (day) => !isAnew(day)), ...only(findingsOf(rule, days, found), isAnew)];
    case 'routes': {
      const [was, is] = routes.map((one) => findingsOf(rule, one, found).map(textOf));
      return String(was) === String(is) ? known : findingsOf(rule, after, found);
    }
    default:
      return findingsOf(rule, after, found);
  }
}

function only(findings: readonly Finding[], isMeant: (day: Day) => boolean): Finding[] {
  return findings.flatMap((finding) => {
    const when = finding.when.filter(isMeant);
    return when.length === 0 ? [] : [when.length === finding.when.length ? finding : { ...finding, when }];
  });
}

function beside(days: ReadonlySet<Day>): Set<Day> {
  return new Set([...days].flatMap((day) => [day - 1, day, day + 1]));
}

function onDays(schedule: Schedule, days: ReadonlySet<Day>): Schedule {
  const { meetings, outlying } = schedule;
  return {
    ...schedule,
    meetings: meetings.filter(({ day }) => days.has(day)),
    outlying: outlying.filter(({ day }) => days.has(day)),
  };
}

function onRoutes(schedule: Schedule, touched: Touched): Schedule {
  return {
    ...schedule,
    rounds: schedule.rounds.filter((round) => touched.rounds.has(roundKey(round))),
    journeys: schedule.journeys.filter(({ deliverable }) => touched.products.has(deliverable.id)),
  };
}

function textOf(finding: Finding): string {
  const { when, accepted } = finding;
  return JSON.stringify([when.map((day) => keyOf(finding, day)), keyOf(finding, null), accepted]);
}
