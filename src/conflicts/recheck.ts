import type { Day } from '../calendar/day.ts';
import { entryOf } from '../common/entry-of.ts';
import { grouped } from '../common/grouped.ts';
import type { Finding } from '../diagnostic/finding.ts';
import { placeKey } from '../diagnostic/places.ts';
import type { Meeting, Round, Schedule } from '../schedule/schedule.ts';
import { type ChangedParts, changedParts, roundKey } from './changed-parts.ts';
import { check, findingsOf } from './check.ts';
import { findingKey } from './difference.ts';
import type { ConflictRule } from './rule.ts';
import { rules } from './rules.ts';

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
  const knownBy = grouped(before.findings, ({ kind }) => kind);
  const ask = entryOf(
    entryOf(asked, before.schedule, () => new WeakMap<Schedule, Ask>()),
    after,
    () => asking(before.schedule, after, changedParts(before.schedule, after, elsewhere)),
  );
  const found: Finding[] = [];
  for (const rule of chosen) found.push(...ask(rule, knownBy.get(rule) ?? [], found));
  return found;
}

/**
 * The same for a schedule that came of another by writing in its changes: what looks at the definitions themselves is asked
 * again of all of them.
 * @param before with what all rules found there
 * @example findingsDifference(before.findings, recheckChanges(before, after)).solved
 */
export function recheckChanges(before: Looked, after: Schedule): Finding[] {
  const written = rules.filter(({ reads }) => reads === 'definitions');
  const known = before.findings.filter(({ kind }) => !written.some((rule) => rule === kind));
  return recheck({ ...before, findings: [...known, ...check(after, written)] }, after, [], rules);
}

/** Who tries an edit asks some rules, and others when these leave hope. */
const asked = new WeakMap<Schedule, WeakMap<Schedule, Ask>>();

type Ask = (rule: ConflictRule<unknown>, known: readonly Finding[], found: readonly Finding[]) => readonly Finding[];

function asking(before: Schedule, after: Schedule, changed: ChangedParts): Ask {
  const near = beside(changed.days);
  // What meets on the days beside them may have to do with it.
  const days = onDays(after, beside(near));
  const routes = [before, after].map((schedule) => onRoutes(schedule, changed, new Set()));
  const askDays: Ask = (rule, known) => [
    ...only(known, (day) => !near.has(day)),
    ...only(findingsOf(rule, days, []), (day) => near.has(day)),
  ];
  const askRoutes: Ask = (rule, known) => {
    const [was, is] = routes.map((schedule) => findingsOf(rule, schedule, []));
    const others = daysOfDifference(was!, is!);
    if (others.size === 0) return known;
    // Other rounds and products that meet on these days may have found the same there.
    const anew = findingsOf(rule, onRoutes(after, changed, others), []);
    return [...only(known, (day) => !others.has(day)), ...only(anew, (day) => others.has(day))];
  };
  return (rule, known, found) => {
    if (rule.reads === 'definitions') return known;
    if (rule.reads === 'days') return askDays(rule, known, found);
    if (rule.reads === 'routes') return askRoutes(rule, known, found);
    return findingsOf(rule, after, found);
  };
}

/** The days of which something else was found than before. */
function daysOfDifference(before: readonly Finding[], after: readonly Finding[]): Set<Day> {
  const [was, is] = [before, after].map(
    (findings) => new Map(findings.flatMap((one) => one.when.map((day): [string, Day] => [textOf(one, day), day]))),
  ) as [Map<string, Day>, Map<string, Day>];
  const others = (some: Map<string, Day>, known: Map<string, Day>) =>
    [...some].flatMap(([text, day]) => (known.has(text) ? [] : [day]));
  return new Set([...others(was, is), ...others(is, was)]);
}

function textOf(finding: Finding, day: Day): string {
  return `${findingKey(finding, day)} ${JSON.stringify(finding.accepted)} ${finding.places.map(placeKey).join(' ')}`;
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

/** @param days on which rounds and products are taken in that meet there too */
function onRoutes(schedule: Schedule, { rounds, products }: ChangedParts, days: ReadonlySet<Day>): Schedule {
  const there = schedule.all.filter(({ day }) => days.has(day));
  const meeting = new Set(there.flatMap(({ blocks }) => blocks.map(({ round }) => roundKey(round))));
  const travelling = new Set(there.flatMap(({ items }) => items.map(({ deliverable }) => deliverable.id)));
  const isThere = (round: Round) => rounds.has(roundKey(round)) || meeting.has(roundKey(round));
  return {
    ...schedule,
    rounds: schedule.rounds.filter(isThere),
    journeys: schedule.journeys.filter(({ deliverable: { id } }) => products.has(id) || travelling.has(id)),
  };
}
