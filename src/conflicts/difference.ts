import type { Day } from '../calendar/day.ts';
import { addTo } from '../common/add-to.ts';
import { entryOf } from '../common/entry-of.ts';
import type { Finding } from '../diagnostic/finding.ts';

/** What became of the conflicts when something changed. */
export interface FindingsDifference {
  /** Those that are gone, or that somebody accepted. */
  solved: Finding[];
  /** Those that were not there before. */
  appeared: Finding[];
}

/**
 * Compares what is open before and after a change. A finding on several days counts for each day by itself, so one that
 * gains a day appears with that day only. It is the same when code, severity, those concerned and day are: a change
 * shifts places and proposals, and these say nothing new. One that reads the same is the same too, whoever it concerns. What
 * is said of several days together, with all that are concerned on any of them, is the same as what is then said of one of
 * these days.
 * @example findingsDifference(check(before), check(after)).appeared.some(({ severity }) => severity === 'error')
 */
export function findingsDifference(before: readonly Finding[], after: readonly Finding[]): FindingsDifference {
  // Most findings of a trial are those of before themselves.
  const [there, here] = [new Set(before), new Set(after)];
  const was = timesOf(before.filter((finding) => !here.has(finding)));
  const is = timesOf(after.filter((finding) => !there.has(finding)));
  pairOff(was, is, findingKey, () => true);
  pairOff(was, is, withoutWho, readsAlike);
  pairOff(was, is, withoutWho, (one, other) => isPartOf(one, other) || isPartOf(other, one));
  return { solved: left(was), appeared: left(is) };
}

/** A finding on one of its days; null for one without days, which stands there once. */
interface Time {
  finding: Finding;
  day: Day | null;
  paired: boolean;
}

function timesOf(findings: readonly Finding[]): Time[] {
  return findings
    .filter(isOpen)
    .flatMap((finding) => findingDays(finding).map((day): Time => ({ finding, day, paired: false })));
}

/** Takes out what is there before and after, each time with one other. */
function pairOff(
  before: readonly Time[],
  after: readonly Time[],
  key: (finding: Finding, day: Day | null) => string,
  fits: (one: Finding, other: Finding) => boolean,
): void {
  const waiting = new Map<string, Time[]>();
  for (const time of after) if (!time.paired) addTo(waiting, key(time.finding, time.day), time);
  for (const time of before) {
    if (time.paired) continue;
    const others = waiting.get(key(time.finding, time.day)) ?? [];
    const other = others.find(({ finding, paired }) => !paired && fits(time.finding, finding));
    if (other) time.paired = other.paired = true;
  }
}

/** Whether two findings of one kind say the same, though others are concerned: nobody can tell the one from the other. */
function readsAlike(one: Finding, other: Finding): boolean {
  return one.kind.say.nl(one.args) === other.kind.say.nl(other.args);
}

/** Whether one finding may have been said together with other days in another, and with those who are concerned there. */
function isPartOf({ who }: Finding, whole: Finding): boolean {
  return whole.when.length > 1 && who.every((name) => whole.who.includes(name));
}

/** What is left of findings, with the days that are. */
function left(times: readonly Time[]): Finding[] {
  const days = new Map<Finding, Day[]>();
  for (const { finding, day, paired } of times) {
    if (paired) continue;
    const own = entryOf(days, finding, () => []);
    if (day !== null) own.push(day);
  }
  return [...days].map(([finding, when]) => ({ ...finding, when }));
}

function withoutWho({ kind, severity }: Finding, day: Day | null): string {
  return JSON.stringify([kind.code, severity, day]);
}

export function isOpen({ accepted }: Finding): boolean {
  return accepted === undefined;
}

/** A finding without days stands there once. */
export function findingDays({ when }: Finding): (Day | null)[] {
  return when.length === 0 ? [null] : when;
}

/** What makes a finding on a day the same one: code, severity and those concerned. */
export function findingKey({ kind, severity, who }: Finding, day: Day | null): string {
  return JSON.stringify([kind.code, severity, [...who].sort(), day]);
}
