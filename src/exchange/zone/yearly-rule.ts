import { DAY_MINUTES, type Minutes } from '../../calendar/clock.ts';
import { lastOfMonth, nthWeekday, partsOf, type Weekday, weekdayOf } from '../../calendar/day.ts';
import { grouped } from '../../common/grouped.ts';
import { remembered } from '../../common/remembered.ts';
import type { LocalMinutes } from '../entry.ts';
import type { ClockChange } from './clock-changes.ts';

/** The same wall-clock time of the same weekday of a month, every year: the last Sunday of March at 2:00. */
export interface YearlyChange {
  month: number;
  weekday: Weekday;
  nth: 1 | 2 | 3 | 4 | -1;
  /** On the clock before it is changed. */
  time: Minutes;
  /** Minutes east of UTC. */
  before: Minutes;
  after: Minutes;
}

/** What a calendar can say of a zone: one offset all year, or a yearly change to summer time and back. */
export type YearlyRule = { standard: Minutes; summer: null } | { standard: Minutes; summer: Summer };

interface Summer {
  offset: Minutes;
  begins: YearlyChange;
  ends: YearlyChange;
}

/** When the changes of a rule fall in the years that were asked for: each is asked for by many events. */
const changesOf = remembered(
  ({ begins, ends }: Summer) =>
    remembered((year: number) => ({ begins: changeIn(year, begins), ends: changeIn(year, ends) })),
  new WeakMap<Summer, (year: number) => { begins: LocalMinutes; ends: LocalMinutes }>(),
);

/**
 * The yearly rule that most of these changes follow; undefined when there is none, as where summer time was
 * abolished. It need not hold in every year: `ruleOffset` is to be compared with the zone itself.
 * @param offset of the zone, for when there are no changes
 */
export function yearlyRule(changes: readonly ClockChange[], offset: Minutes): YearlyRule | undefined {
  if (changes.length === 0) return { standard: offset, summer: null };
  const begins = mostCommon(changes.filter(({ before, after }) => after > before));
  const ends = mostCommon(changes.filter(({ before, after }) => after < before));
  if (begins?.before === undefined || begins.before !== ends?.after || begins.after !== ends.before) return undefined;
  return { standard: begins.before, summer: { offset: begins.after, begins, ends } };
}

/** The rule that fits most changes. Of two that fit as many, "the last" goes before "the fourth". */
function mostCommon(changes: readonly ClockChange[]): YearlyChange | undefined {
  const votes = grouped(changes.flatMap(rulesOf), (rule) => JSON.stringify(rule));
  const [most] = [...votes.values()].sort((one, other) => other.length - one.length || one[0]!.nth - other[0]!.nth);
  return most?.[0];
}

/** The ways in which one change can be said: the last Sunday of a month may also be its fourth. */
function rulesOf({ at, before, after }: ClockChange): YearlyChange[] {
  const day = Math.floor((at + before) / DAY_MINUTES);
  const { year, month, date } = partsOf(day);
  const rule = { month, weekday: weekdayOf(day), time: at + before - day * DAY_MINUTES, before, after };
  const nth = Math.ceil(date / 7) as 1 | 2 | 3 | 4 | 5;
  const last = day > lastOfMonth(year, month) - 7;
  return [...(last ? [{ ...rule, nth: -1 as const }] : []), ...(nth === 5 ? [] : [{ ...rule, nth }])];
}

/** When the change falls in a year, on the clock before it is changed. */
export function changeIn(year: number, { month, weekday, nth, time }: YearlyChange): LocalMinutes {
  return nthWeekday(year, month, weekday, nth)! * DAY_MINUTES + time;
}

/** The offset that a reader of the rule finds for a wall-clock time; undefined when it is skipped or shown twice. */
export function ruleOffset(local: LocalMinutes, { standard, summer }: YearlyRule): Minutes | undefined {
  if (!summer) return standard;
  const { year } = partsOf(Math.floor(local / DAY_MINUTES));
  const shift = summer.offset - standard;
  const { begins, ends } = changesOf(summer)(year);
  if (within(local, begins, begins + shift) || within(local, ends - shift, ends)) return undefined;
  // South of the equator summer time runs through New Year.
  const isSummer = begins < ends ? within(local, begins, ends) : !within(local, ends, begins);
  return isSummer ? summer.offset : standard;
}

function within(local: LocalMinutes, from: LocalMinutes, until: LocalMinutes): boolean {
  return from <= local && local < until;
}
