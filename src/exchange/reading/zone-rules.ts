import { DAY_SECONDS } from '../../calendar/clock.ts';
import { day } from '../../calendar/day.ts';
import { offsetAt } from '../../calendar/zone.ts';
import { type Budget, spend } from './budget.ts';
import { all, type Component, property } from './components.ts';
import { dayOn, type Local, midnight, readCalendarMoment } from './moments.ts';
import { readRule } from './rule.ts';
import { ruleTimes } from './rule-times.ts';

/** Seconds since 1970-01-01T00:00Z. */
export type Second = number;

/**
 * Tells what the wall clock of a zone means. A time that it shows twice is the first, and a time that it jumps over has
 * the offset from before (RFC 5545, 3.3.5).
 */
export type ZoneRules = (local: Local) => Second;

export const UTC: ZoneRules = (local) => local;

/** The rules of a zone of the IANA database. @param zone for which `isZone` holds */
export function ianaRules(zone: string): ZoneRules {
  return (local) => {
    const date = dayOn(local);
    return local - offsetAt(date, Math.floor((local - midnight(date)) / 60), zone) * 60;
  };
}

/** From some instant on, a zone is so many seconds ahead of UTC. */
interface Change {
  at: Second;
  before: number;
  after: number;
}

/** Clocks that change before these days or after are of no use to anybody. */
const KNOWN = { from: midnight(day('1969-01-01')), until: midnight(day('2101-12-31')) };

/** No clock has changed more often in these years. */
const MOST_CHANGES = 2000;

/**
 * The rules of a zone that a calendar file explains itself (VTIMEZONE, RFC 5545, 3.6.5); undefined when it says nothing
 * that can be used.
 */
export function definedRules(definition: Component, budget: Budget): ZoneRules | undefined {
  const changes = definition.parts
    .flatMap((observance) => changesOf(observance, budget))
    .sort((one, other) => one.at - other.at);
  const first = changes[0];
  if (!first || changes.length > MOST_CHANGES) return undefined;
  return (local) => {
    // Nobody is more than a day off, so what lies further away plays no part.
    const near = lastBefore(changes, local - DAY_SECONDS);
    const offsets = [near < 0 ? first.before : changes[near]!.after];
    for (let next = near + 1; next < changes.length && changes[next]!.at <= local + DAY_SECONDS; next++)
      offsets.push(changes[next]!.after);
    const fitting = offsets.find((offset, index) => {
      const change = changes[near + index + 1];
      const begun = changes[near + index];
      return (!begun || begun.at <= local - offset) && (!change || local - offset < change.at);
    });
    return local - (fitting ?? offsetBefore(changes, local) ?? first.before);
  };
}

/** The offset that a clock had when it jumped over a time. */
function offsetBefore(changes: readonly Change[], local: Local): number | undefined {
  return changes.find(({ at, before, after }) => at + before <= local && local < at + after)?.before;
}

function lastBefore(changes: readonly Change[], instant: Second): number {
  let [low, high] = [0, changes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (changes[middle]!.at <= instant) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function changesOf(observance: Component, budget: Budget): Change[] {
  const start = readCalendarMoment(property(observance, 'DTSTART')?.value ?? '');
  const before = offsetIn(property(observance, 'TZOFFSETFROM')?.value ?? '');
  const after = offsetIn(property(observance, 'TZOFFSETTO')?.value ?? '');
  if (!start || before === undefined || after === undefined || !spend(budget)) return [];
  const extra = all(observance, 'RDATE').flatMap(({ value }) =>
    value.split(',').map((text) => readCalendarMoment(text)),
  );
  const repeated = all(observance, 'RRULE').flatMap(({ value }) => {
    const rule = readRule(value);
    if (!rule) return [];
    const until = rule.until === null ? KNOWN.until : rule.until.local + (rule.until.isUtc ? before : 0);
    return [...ruleTimes(rule, start.local, { from: KNOWN.from, until: Math.min(until, KNOWN.until) }, budget)];
  });
  return [start.local, ...extra.flatMap((one) => (one ? [one.local] : [])), ...repeated].map((local) => ({
    at: local - before,
    before,
    after,
  }));
}

/** `+0100` in seconds. */
function offsetIn(text: string): number | undefined {
  const match = /^([+-]?)(\d\d):?(\d\d):?(\d\d)?$/.exec(text.trim());
  if (!match) return undefined;
  const [hours, minutes, seconds] = [Number(match[2]), Number(match[3]), Number(match[4] ?? 0)];
  if (hours > 23) return undefined;
  return (match[1] === '-' ? -1 : 1) * (hours * 3600 + minutes * 60 + seconds);
}
