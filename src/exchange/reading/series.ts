import { DAY_SECONDS } from '../../calendar/clock.ts';
import type { Period } from '../../calendar/period.ts';
import { type Instant, momentAt } from '../../calendar/zone.ts';
import { type Budget, spend } from './budget.ts';
import type { CalendarEvent, Lasting, ZonedMoment } from './calendar-event.ts';
import { dayOn, type Local, midnight } from './moments.ts';
import type { Occurrence, OccurrenceTime } from './occurrence.ts';
import type { RecurrenceRule } from './rule.ts';
import { ruleTimes, type Stretch } from './rule-times.ts';
import { ianaRules, type Second, UTC, type ZoneRules } from './zone-rules.ts';

/** The events that are about the same thing: what repeats, and what takes the place of some of its times. */
export interface EventSeries {
  masters: readonly CalendarEvent[];
  replacements: readonly CalendarEvent[];
}

/** What somebody wants to know: the days, where these begin and end, and what times without a zone mean. */
export interface Question {
  window: Period;
  zone: string;
  floating: ZoneRules;
  from: Second;
  until: Second;
}

/** What finding one more time costs, beside what looking at a day costs. */
const COST_OF_FINDING = 20;
/** No two zones are further apart, nor further from UTC. */
const MARGIN = 2 * DAY_SECONDS;

/** What somebody wants to know who asks about some days in a zone. */
export function questionOf(window: Period, zone: string): Question {
  const floating = ianaRules(zone);
  return { window, zone, floating, from: floating(midnight(window.from)), until: floating(midnight(window.until + 1)) };
}

/** The times of the events of a series that fall in the window, in no order. */
export function* occurrencesOf(
  { masters, replacements }: EventSeries,
  question: Question,
  budget: Budget,
): Generator<Occurrence> {
  for (const event of replacements) yield* occurrencesAt(event, placeOf(event, question), null, question, budget);
  for (const master of masters) yield* occurrencesOfMaster(master, replacements, question, budget);
}

/** A time on the wall clock of a zone. */
interface Place {
  local: Local;
  isDay: boolean;
  rules: ZoneRules;
}

function* occurrencesOfMaster(
  master: CalendarEvent,
  replacements: readonly CalendarEvent[],
  question: Question,
  budget: Budget,
): Generator<Occurrence> {
  if (!spend(budget, replacements.length)) return;
  const { isDay, rules } = placeOf(master, question);
  const gone = keysOf([...master.except, ...replacements.flatMap(({ replaces }) => replaces ?? [])], master, question);
  const shifts = shiftsOf(master, replacements, question);
  const stretch = stretchFor(master, shifts, question);
  const exceptTimes = new Set(master.exceptRules.flatMap((rule) => [...timesOf(rule, master, rules, stretch, budget)]));
  for (const { place, lasting } of allTimes(master, question, stretch, budget)) {
    if (!spend(budget, shifts.length)) return;
    const key = isDay ? dayOn(place.local) : place.rules(place.local);
    if (gone.days.has(dayOn(place.local)) || gone.instants.has(key) || exceptTimes.has(place.local)) continue;
    const shift = shifts.findLast(({ from }) => from <= key);
    if (shift) {
      const { event, by } = shift;
      const there = placeOf(event, question);
      const moved = { local: place.local + by, isDay: there.isDay, rules: isDay ? there.rules : place.rules };
      yield* occurrencesAt(event, moved, null, question, budget);
    } else yield* occurrencesAt(master, place, lasting, question, budget);
  }
}

/** Every time of an event, each once: the first, those of its rules, and the extra ones. */
function* allTimes(
  event: CalendarEvent,
  question: Question,
  stretch: Stretch,
  budget: Budget,
): Generator<{ place: Place; lasting: Lasting }> {
  const seen = new Set<number>();
  const first = placeOf(event, question);
  const isNew = ({ local, rules }: Place) => {
    const key = first.isDay ? dayOn(local) : rules(local);
    return !seen.has(key) && seen.add(key);
  };
  const inStretch = (local: Local) => stretch.from <= local && local <= stretch.until;
  for (const { start, lasting } of event.extra) {
    const place = extraPlace(start, first, question);
    if (spend(budget) && inStretch(place.local) && isNew(place)) yield { place, lasting };
  }
  if (inStretch(first.local) && isNew(first)) yield { place: first, lasting: null };
  for (const rule of event.rules)
    for (const local of timesOf(rule, event, first.rules, stretch, budget)) {
      const place = { ...first, local };
      if (isNew(place)) yield { place, lasting: null };
    }
}

/** A day off among times means the usual time on that day, and a time among days off means its day. */
function extraPlace(start: ZonedMoment, first: Place, question: Question): Place {
  if (start.isDay === first.isDay)
    return { local: start.local, isDay: first.isDay, rules: rulesOf(start, question, first.rules) };
  const day = midnight(dayOn(start.local));
  return { ...first, local: first.isDay ? day : day + first.local - midnight(dayOn(first.local)) };
}

/** The times of one rule, until the last that it says. */
function* timesOf(
  rule: RecurrenceRule,
  { start }: CalendarEvent,
  rules: ZoneRules,
  stretch: Stretch,
  budget: Budget,
): Generator<Local> {
  const { until } = rule;
  const isPast = (local: Local) => {
    if (!until) return false;
    if (until.isDay || start.isDay) return dayOn(local) > dayOn(until.local);
    return (until.isUtc ? rules(local) : local) > until.local;
  };
  const last = until ? Math.min(stretch.until, until.local + MARGIN) : stretch.until;
  for (const local of ruleTimes(rule, start.local, { from: stretch.from, until: last }, budget)) {
    if (isPast(local)) return;
    yield local;
  }
}

/** From some time on, the times of a series lie so much later, and are those of another event. */
interface Shift {
  from: number;
  by: number;
  event: CalendarEvent;
}

function shiftsOf(master: CalendarEvent, replacements: readonly CalendarEvent[], question: Question): Shift[] {
  const { isDay, rules } = placeOf(master, question);
  return replacements
    .flatMap((event) => {
      if (!event.andLater || !event.replaces) return [];
      const { replaces } = event;
      const replaced = instantOf(replaces, question, rules);
      const from = isDay ? dayOn(replaces.local) : replaced;
      const by = isDay
        ? event.start.local - midnight(dayOn(replaces.local))
        : localAt(rules, instantOf(event.start, question)) - localAt(rules, replaced);
      return [{ from, by, event }];
    })
    .sort((one, other) => one.from - other.from);
}

/** The stretch of the wall clock in which a time must lie for the event to reach into the window. */
function stretchFor(master: CalendarEvent, shifts: readonly Shift[], question: Question): Stretch {
  const { window } = question;
  const away = most(shifts.map(({ by }) => Math.abs(by)));
  const events = [master, ...shifts.map(({ event }) => event)];
  const longest = most([
    ...events.map((event) => lengthOf(event.lasting, question)),
    ...master.extra.map(({ lasting }) => lengthOf(lasting, question)),
  ]);
  return {
    from: midnight(window.from) - MARGIN - away - longest,
    until: midnight(window.until + 1) + MARGIN + away,
  };
}

function most(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => Math.max(one, other), 0);
}

/** How long it takes, in seconds; where days are no full days, at most a day more. */
function lengthOf(lasting: Lasting, question: Question): number {
  if (!lasting) return 0;
  if ('until' in lasting) return instantOf(lasting.until, question) - instantOf(lasting.from, question);
  return lasting.days * DAY_SECONDS + lasting.seconds + (lasting.days > 0 ? DAY_SECONDS : 0);
}

/** The times of a series that are gone: by the day for whole days, otherwise by the instant. */
function keysOf(moments: readonly ZonedMoment[], master: CalendarEvent, question: Question) {
  const { isDay, rules } = placeOf(master, question);
  const days = new Set<number>();
  const instants = new Set<number>();
  for (const moment of moments) {
    if (moment.isDay) days.add(dayOn(moment.local));
    else if (isDay) days.add(dayMeant(moment, question));
    else instants.add(instantOf(moment, question, rules));
  }
  return { days, instants };
}

/** The day that is meant by a time: some write the midnight with which it begins in their own zone as a time in UTC. */
function dayMeant({ local, isUtc }: ZonedMoment, { zone }: Question): number {
  return isUtc && local % DAY_SECONDS !== 0 ? momentAt(Math.floor(local / 60), zone).day : dayOn(local);
}

/** The occurrence of an event at a time; nothing when that lies outside the window. */
function* occurrencesAt(
  event: CalendarEvent,
  place: Place,
  lasting: Lasting,
  question: Question,
  budget: Budget,
): Generator<Occurrence> {
  const when = whenOf(place, lasting ?? event.lasting, question);
  if (!when || !spend(budget, COST_OF_FINDING)) return;
  const { uid, summary, location, busy, cancelled, tentative, confidential } = event;
  yield { uid, summary, location, when, busy, cancelled, tentative, confidential };
}

function whenOf(place: Place, lasting: Lasting, question: Question): OccurrenceTime | undefined {
  if (place.isDay) {
    const first = dayOn(place.local);
    const days = { from: first, until: first + daysOf(lasting) - 1 };
    return days.from <= question.window.until && question.window.from <= days.until ? { days } : undefined;
  }
  const from = place.rules(place.local);
  const until = Math.max(from, endOf(place, lasting, question));
  const isIn = from < question.until && (until > question.from || from >= question.from);
  return isIn ? inMinutes(from, until) : undefined;
}

/** Seconds go outwards, but what takes no time takes no minute either. */
function inMinutes(from: Second, until: Second): { from: Instant; until: Instant } {
  const first = Math.floor(from / 60);
  return { from: first, until: until > from ? Math.ceil(until / 60) : first };
}

/** How many whole days, at least one. */
function daysOf(lasting: Lasting): number {
  if (!lasting) return 1;
  const days =
    'until' in lasting
      ? dayOn(lasting.until.local) - dayOn(lasting.from.local)
      : lasting.days + Math.ceil(lasting.seconds / DAY_SECONDS);
  return Math.max(1, days);
}

/** An end that was written makes every time as long as the first; a length that was written counts days by the clock. */
function endOf({ local, rules }: Place, lasting: Lasting, question: Question): Second {
  if (!lasting) return rules(local);
  if (!('until' in lasting)) return rules(local + lasting.days * DAY_SECONDS) + lasting.seconds;
  return rules(local) + instantOf(lasting.until, question) - instantOf(lasting.from, question);
}

function placeOf({ start }: CalendarEvent, question: Question): Place {
  return { local: start.local, isDay: start.isDay, rules: rulesOf(start, question) };
}

function rulesOf({ isUtc, zone }: ZonedMoment, { floating }: Question, otherwise = floating): ZoneRules {
  return isUtc ? UTC : (zone ?? otherwise);
}

function instantOf(moment: ZonedMoment, question: Question, otherwise?: ZoneRules): Second {
  return rulesOf(moment, question, otherwise)(moment.local);
}

/** What the wall clock of a zone shows at an instant. */
function localAt(rules: ZoneRules, instant: Second): Local {
  const nearly = instant + (instant - rules(instant));
  return instant + (nearly - rules(nearly));
}
