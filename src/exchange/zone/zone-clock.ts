import { DAY_MINUTES, type Minutes } from '../../calendar/clock.ts';
import { day, partsOf } from '../../calendar/day.ts';
import type { Period } from '../../calendar/period.ts';
import { type Instant, offsetAt, offsetOf } from '../../calendar/zone.ts';
import type { EntrySpan, LocalMinutes } from '../entry.ts';
import { clockChanges, disturbedFrom, disturbedUntil } from './clock-changes.ts';
import { ruleOffset, type YearlyRule, yearlyRule } from './yearly-rule.ts';

/** A span as it can be written: on the wall clock of the zone, or in UTC. */
export interface WrittenSpan {
  zoned: boolean;
  from: LocalMinutes | Instant;
  until: LocalMinutes | Instant;
  /** When it begins, to put entries in order. */
  begins: Instant;
}

export interface ZoneClock {
  /** What a VTIMEZONE has to say for the spans that are zoned. */
  rule: YearlyRule | undefined;
  write(span: EntrySpan): WrittenSpan;
  /** When a day begins. */
  midnight(local: LocalMinutes): Instant;
}

/**
 * Decides how times in a zone are written, so that every reader of the file finds the instant that the tz database
 * gives, whether it reads the rule in the file or knows the zone itself.
 *
 * A calendar program keeps one yearly rule for a zone, so the rule that fits most years is the rule of the file, and
 * each time is held against it. Where the rule is wrong for that time, where the wall clock skips a time or shows it
 * twice, and where the clock changes during an entry, the entry is written in UTC. So is everything in a zone that is
 * always on UTC.
 *
 * @param zone for which `isZone` holds
 * @param days the first and last day on which something begins
 */
export function zoneClock(zone: string, days: Period): ZoneClock {
  const years = wholeYears(days);
  const changes = clockChanges(zone, years);
  const first = offsetOf(years.from * DAY_MINUTES, zone);
  const rule = yearlyRule(changes, first);
  const alwaysUtc = changes.length === 0 && first === 0;

  /**
   * Undefined when the clock does not show this time exactly once. The first minute after is left to UTC too: not every
   * reader takes it for the hour that has come.
   */
  const plainOffset = (local: LocalMinutes): Minutes | undefined => {
    const last = changes.findLast((change) => disturbedFrom(change) <= local);
    if (!last) return first;
    return local <= disturbedUntil(last) ? undefined : last.after;
  };
  const instant = (local: LocalMinutes): Instant => local - (plainOffset(local) ?? offsetAt(0, local, zone));
  /** The offset of a time at which the wall clock, the rule and the zone agree. */
  const agreedOffset = (local: LocalMinutes): Minutes | undefined => {
    const offset = plainOffset(local);
    return rule !== undefined && offset === ruleOffset(local, rule) ? offset : undefined;
  };

  return {
    rule,
    midnight: instant,
    write({ moment, before, after }) {
      const [from, until] = [moment - before, moment + after];
      const offset = alwaysUtc ? undefined : agreedOffset(from);
      if (offset !== undefined && offset === agreedOffset(until))
        return { zoned: true, from, until, begins: from - offset };
      const at = instant(moment);
      return { zoned: false, from: at - before, until: at + after, begins: at - before };
    },
  };
}

/** Whole years, so that a rule can be told from few days, and a night more for what runs on. */
function wholeYears({ from, until }: Period): Period {
  const year = (local: number) => String(partsOf(local).year);
  return { from: day(`${year(from)}-01-01`) - 1, until: day(`${year(until)}-12-31`) + 2 };
}
