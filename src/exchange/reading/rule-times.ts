import { type Day, firstOfMonth, lastOfMonth, partsOf, weekdayOf } from '../../calendar/day.ts';
import { type Budget, spend } from './budget.ts';
import { dayOn, type Local, midnight } from './moments.ts';
import type { Frequency, RecurrenceRule } from './rule.ts';
import { fitsDay, weekOf } from './rule-days.ts';

/** The part of a rule's times that somebody wants to know. */
export interface Stretch {
  from: Local;
  /** Itself included. */
  until: Local;
}

/** The seconds of the frequencies that are counted on the clock. */
const CLOCKED: Partial<Record<Frequency, number>> = { HOURLY: 3600, MINUTELY: 60, SECONDLY: 1 };

/**
 * The times of a rule on a wall clock, in order (RFC 5545, 3.3.10). The date of a rule that ends in UTC must be guarded
 * by who asks; its COUNT is kept here, so what must be counted is looked at from the beginning.
 * @param start the first time of the event, which need not be a time of the rule
 * @param budget what may be looked at; when it runs out, the times end
 */
export function* ruleTimes(
  written: RecurrenceRule,
  start: Local,
  { from, until }: Stretch,
  budget: Budget,
): Generator<Local> {
  const rule = filledIn(written, start);
  if (!spend(budget, clockSize(rule))) return;
  const turns = turnsOf(rule, start);
  // What is counted, or has its place among others, must be looked at from the beginning.
  const earliest = rule.count === null && !rule.positions ? dayOn(Math.max(from, start)) : Number.NEGATIVE_INFINITY;
  let count = rule.count ?? Number.POSITIVE_INFINITY;
  let turn = rule.count === null ? Math.max(0, turns.before(from)) : 0;
  while (turns.begin(turn) <= until && count > 0 && spend(budget)) {
    for (const time of timesIn(rule, turns.days(turn), earliest, turns.clock(turn), budget)) {
      if (time < start) continue;
      if (time > until || count-- <= 0) return;
      if (time >= from) yield time;
    }
    turn = turns.next(turn);
  }
}

/** What a rule leaves open is taken from the first time. */
function filledIn(rule: RecurrenceRule, start: Local): RecurrenceRule {
  const { frequency, weekdays, monthDays, yearDays, weeks } = rule;
  const day = dayOn(start);
  const clock = start - midnight(day);
  const { month, date } = partsOf(day);
  const isClocked = (...more: Frequency[]) => more.includes(frequency);
  const filled: RecurrenceRule = {
    ...rule,
    hours: rule.hours ?? (isClocked('HOURLY', 'MINUTELY', 'SECONDLY') ? null : [Math.floor(clock / 3600)]),
    minutes: rule.minutes ?? (isClocked('MINUTELY', 'SECONDLY') ? null : [Math.floor(clock / 60) % 60]),
    seconds: rule.seconds?.map((second) => Math.min(second, 59)) ?? (isClocked('SECONDLY') ? null : [clock % 60]),
  };
  if (weekdays || monthDays || yearDays) return filled;
  const sameWeekday = { ...filled, weekdays: [{ nth: null, weekday: weekdayOf(day) }] };
  if (frequency === 'WEEKLY') return sameWeekday;
  if (frequency === 'MONTHLY') return { ...filled, monthDays: [date] };
  if (frequency !== 'YEARLY') return filled;
  return weeks ? sameWeekday : { ...filled, months: rule.months ?? [month], monthDays: [date] };
}

/** The turns of a rule: the years, weeks or hours in which it may have times. The first is 0. */
interface Turns {
  /** A turn that does not lie after a time. */
  before(local: Local): number;
  begin(turn: number): Local;
  days(turn: number): Iterable<Day>;
  /** The times of the day. */
  clock(turn: number): readonly number[];
  /** The next turn in which there may be anything. */
  next(turn: number): number;
}

function turnsOf(rule: RecurrenceRule, start: Local): Turns {
  const seconds = CLOCKED[rule.frequency];
  return seconds ? clockTurns(rule, start, seconds) : dayTurns(rule, start);
}

function dayTurns(rule: RecurrenceRule, start: Local): Turns {
  const { frequency, interval } = rule;
  const first = dayOn(start);
  const { year, month } = partsOf(first);
  const clock = clockTimes(rule);
  const shared = { clock: () => clock, next: (turn: number) => turn + 1 };
  if (frequency === 'YEARLY') {
    const yearOf = (turn: number) => year + turn * interval;
    return {
      ...shared,
      before: (local) => Math.floor((partsOf(dayOn(local)).year - year) / interval),
      begin: (turn) => midnight(lastOfMonth(yearOf(turn) - 1, 12) + 1),
      days: (turn) => daysOfYear(yearOf(turn), rule),
    };
  }
  if (frequency === 'MONTHLY') {
    const begin = (turn: number) => firstOfMonth(first, turn * interval);
    return {
      ...shared,
      before: (local) => {
        const then = partsOf(dayOn(local));
        return Math.floor(((then.year - year) * 12 + then.month - month) / interval);
      },
      begin: (turn) => midnight(begin(turn)),
      days: (turn) => daysFrom(begin(turn), firstOfMonth(begin(turn), 1) - 1),
    };
  }
  const length = frequency === 'WEEKLY' ? 7 : 1;
  const zero = frequency === 'WEEKLY' ? weekOf(first, rule.weekStart) : first;
  const begin = (turn: number) => zero + turn * interval * length;
  return {
    ...shared,
    before: (local) => Math.floor((dayOn(local) - zero) / (interval * length)),
    begin: (turn) => midnight(begin(turn)),
    days: (turn) => daysFrom(begin(turn), begin(turn) + length - 1),
  };
}

function* daysFrom(first: Day, last: Day): Generator<Day> {
  for (let day = first; day <= last; day++) yield day;
}

function* daysOfYear(year: number, { months }: RecurrenceRule): Generator<Day> {
  for (let month = 1; month <= 12; month++)
    if (!months || months.includes(month)) yield* daysFrom(lastOfMonth(year, month - 1) + 1, lastOfMonth(year, month));
}

function clockTurns(rule: RecurrenceRule, start: Local, unit: number): Turns {
  const step = rule.interval * unit;
  const zero = Math.floor(start / unit) * unit;
  const begin = (turn: number) => zero + turn * step;
  const notBefore = (local: Local) => Math.ceil((local - zero) / step);
  const fits = (list: readonly number[] | null, value: number) => !list || list.includes(value);
  const hourOf = (local: Local) => Math.floor((local - midnight(dayOn(local))) / 3600);
  const fitsHour = (local: Local) => fits(rule.hours, hourOf(local));
  return {
    before: (local) => Math.floor((local - zero) / step),
    begin,
    days: (turn) => [dayOn(begin(turn))],
    clock: (turn) => {
      const local = begin(turn);
      if (!fitsHour(local)) return [];
      const clock = local - midnight(dayOn(local));
      const minute = Math.floor(clock / 60) % 60;
      return clockTimes({
        hours: [hourOf(local)],
        minutes: unit === 3600 ? rule.minutes : fits(rule.minutes, minute) ? [minute] : [],
        seconds: unit > 1 ? rule.seconds : fits(rule.seconds, clock % 60) ? [clock % 60] : [],
      });
    },
    next: (turn) => {
      const local = begin(turn);
      // Whole days and hours without anything would take for ever second by second.
      if (!fitsDay(rule, dayOn(local))) return Math.max(turn + 1, notBefore(midnight(dayOn(local) + 1)));
      if (!fitsHour(local)) return Math.max(turn + 1, notBefore((Math.floor(local / 3600) + 1) * 3600));
      return turn + 1;
    },
  };
}

/** How many times of the day a rule may have. */
function clockSize({ hours, minutes, seconds }: RecurrenceRule): number {
  return (hours?.length ?? 1) * (minutes?.length ?? 1) * (seconds?.length ?? 1);
}

/** The times of a day in order, in seconds after midnight. */
function clockTimes({ hours, minutes, seconds }: Pick<RecurrenceRule, 'hours' | 'minutes' | 'seconds'>): number[] {
  return inOrder(hours).flatMap((hour) =>
    inOrder(minutes).flatMap((minute) => inOrder(seconds).map((second) => hour * 3600 + minute * 60 + second)),
  );
}

function inOrder(numbers: readonly number[] | null): number[] {
  return [...new Set(numbers)].sort((one, other) => one - other);
}

/** The times of one turn, in order. */
function* timesIn(
  rule: RecurrenceRule,
  candidates: Iterable<Day>,
  earliest: Day,
  clock: readonly number[],
  budget: Budget,
): Generator<Local> {
  const days: Day[] = [];
  for (const day of candidates) {
    if (day < earliest) continue;
    if (!spend(budget)) return;
    if (fitsDay(rule, day)) days.push(day);
  }
  const total = days.length * clock.length;
  const at = (index: number) => midnight(days[Math.floor(index / clock.length)]!) + clock[index % clock.length]!;
  if (rule.positions) {
    if (!spend(budget, clock.length + rule.positions.length)) return;
    const chosen = rule.positions.map((position) => (position > 0 ? position - 1 : total + position));
    for (const index of inOrder(chosen)) if (0 <= index && index < total) yield at(index);
  } else for (let index = 0; index < total && spend(budget); index++) yield at(index);
}
