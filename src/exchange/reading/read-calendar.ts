import type { Period } from '../../calendar/period.ts';
import { addTo } from '../../common/add-to.ts';
import { entryOf } from '../../common/entry-of.ts';
import { grouped } from '../../common/grouped.ts';
import { shortText } from '../text/plain-text.ts';
import { type Budget, spend } from './budget.ts';
import { type CalendarEvent, type FindZone, readBusyTimes, readEvent } from './calendar-event.ts';
import { type Component, property, readComponents } from './components.ts';
import { propertyText } from './content-line.ts';
import { midnight } from './moments.ts';
import type { CalendarFile, Occurrence, Occurrences } from './occurrence.ts';
import type { ReadingProblem, ReadingProblemKind, UnreadableCalendar } from './reading-problem.ts';
import { type EventSeries, occurrencesOf, type Question, questionOf } from './series.ts';
import { textLines } from './text-lines.ts';
import { describedZone, ianaZone } from './zone-names.ts';
import { definedRules, ianaRules, type ZoneRules } from './zone-rules.ts';

/** The largest file that is read, in bytes; a calendar of years with its attachments is smaller. */
const MOST_BYTES = 32 * 1024 * 1024;
/** So many problems tell enough. */
const MOST_PROBLEMS = 1000;
/** What may be looked at for one event and for a whole file: days that a rule may mean, and twenty for a time found. */
const MOST_OF_EVENT = 500_000;
const MOST_OF_FILE = 3_000_000;
/** What finding out costs about a zone that has no name of its own. */
const COST_OF_ZONE = 1000;

/**
 * Reads an iCalendar file (RFC 5545) as other programs write it, which is not always as they should: whatever can be
 * read is read, and the rest is told.
 * @param bytes the whole file: UTF-8, UTF-16 with or without a mark, or else Windows-1252
 * @returns why, when nothing of it can be read
 * @example
 * const calendar = readCalendar(bytes);
 * if (typeof calendar !== 'string') calendar.occurrences({ from, until }, 'Europe/Amsterdam').found
 */
export function readCalendar(bytes: Uint8Array): CalendarFile | UnreadableCalendar {
  if (bytes.length > MOST_BYTES) return 'too-large';
  const { problems, report } = collector();
  const calendars = readComponents(textLines(bytes), report);
  if (calendars.length === 0) return 'not-a-calendar';
  const events = eventsOf(calendars, report);
  const series = seriesOf(events);
  return {
    name: said(calendars, ['X-WR-CALNAME', 'NAME']),
    zone: ianaZone(said(calendars, ['X-WR-TIMEZONE', 'TIMEZONE-ID'])) ?? usedZone(calendars) ?? null,
    problems: problems.sort((one, other) => one.line - other.line),
    occurrences: (window, zone, wanted = () => true, going = () => {}) =>
      occurrencesIn(
        series.filter((one) => wanted(firstOf(one)?.uid ?? '')),
        window,
        zone,
        going,
      ),
  };
}

/** Keeps each problem once. */
function collector(): { problems: ReadingProblem[]; report: (problem: ReadingProblem) => void } {
  const problems: ReadingProblem[] = [];
  const seen = new Set<string>();
  const report = (problem: ReadingProblem) => {
    const key = `${problem.kind} ${problem.line}`;
    if (problems.length >= MOST_PROBLEMS || seen.has(key)) return;
    seen.add(key);
    problems.push(problem);
  };
  return { problems, report };
}

function said(calendars: readonly Component[], names: readonly string[]): string {
  const found = calendars.flatMap((calendar) => names.flatMap((name) => property(calendar, name) ?? []))[0];
  return found ? shortText(propertyText(found)) : '';
}

/** The zone in which most events begin, as far as they name one. */
function usedZone(calendars: readonly Component[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { parts } of calendars)
    for (const part of parts) {
      const tzid = part.name === 'VEVENT' ? property(part, 'DTSTART')?.parameters.get('TZID') : undefined;
      if (tzid) counts.set(tzid, (counts.get(tzid) ?? 0) + 1);
    }
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most && (ianaZone(most[0]) ?? describedZone(most[0]));
}

function eventsOf(calendars: readonly Component[], report: (problem: ReadingProblem) => void): CalendarEvent[] {
  const findZone = zoneFinder(calendars);
  return calendars.flatMap((calendar) => {
    const cancels = property(calendar, 'METHOD')?.value.trim().toUpperCase() === 'CANCEL';
    return calendar.parts.flatMap((part) => {
      const tell = (kind: ReadingProblemKind) => report({ kind, line: part.line });
      const find: FindZone = (tzid) => {
        const rules = findZone(tzid, calendar);
        if (!rules) tell('unknown-zone');
        return rules;
      };
      if (part.name === 'VFREEBUSY') return readBusyTimes(part, find, tell);
      return part.name === 'VEVENT' ? (readEvent(part, cancels, find, tell) ?? []) : [];
    });
  });
}

/**
 * Finds zones: by a name that is known everywhere, or else as the calendar itself or another in the file explains it, or
 * else by the cities that it names.
 */
function zoneFinder(calendars: readonly Component[]): (tzid: string, calendar: Component) => ZoneRules | null {
  const budget: Budget = { left: MOST_OF_FILE };
  const definitions = new Map(calendars.map((calendar) => [calendar, definitionsOf(calendar)]));
  const anywhere = new Map([...definitions.values()].flatMap((some) => [...some]));
  const known = new Map<Component | string, ZoneRules | null>();
  const find = (tzid: string, definition: Component | undefined): ZoneRules | null => {
    const named = ianaZone(tzid);
    if (named) return ianaRules(named);
    if (!spend(budget, COST_OF_ZONE)) return null;
    const defined = definition && definedRules(definition, budget);
    if (defined) return defined;
    const described = describedZone(tzid);
    return described ? ianaRules(described) : null;
  };
  return (tzid, calendar) => {
    const definition = definitions.get(calendar)!.get(tzid) ?? anywhere.get(tzid);
    const key = definition ?? tzid;
    return entryOf(known, key, () => find(tzid, definition));
  };
}

function definitionsOf({ parts }: Component): Map<string, Component> {
  return new Map(
    parts.flatMap((part) => {
      const tzid = part.name === 'VTIMEZONE' ? property(part, 'TZID')?.value.trim() : undefined;
      return tzid ? [[tzid.replaceAll('"', ''), part] as const] : [];
    }),
  );
}

/** Events with one identity belong together. Without an identity, each stands alone. */
function seriesOf(events: readonly CalendarEvent[]): EventSeries[] {
  const byUid = new Map<string, CalendarEvent[]>();
  const series: EventSeries[] = [];
  for (const event of events) {
    if (event.uid === '') series.push({ masters: [event], replacements: [] });
    else addTo(byUid, event.uid, event);
  }
  for (const same of byUid.values()) series.push(oneSeries(same));
  return series;
}

function oneSeries(events: readonly CalendarEvent[]): EventSeries {
  const byTime = grouped(events, ({ replaces }) =>
    replaces ? `${replaces.local} ${replaces.isDay} ${replaces.isUtc}` : '',
  );
  const masters = latest(byTime.get('') ?? []);
  byTime.delete('');
  const replacements = [...byTime.values()].flatMap(latest);
  const end = masters.find(({ cancelled }) => cancelled);
  return { masters, replacements: end ? replacements.map((event) => cancelledBy(end, event)) : replacements };
}

/** Cancelling a series cancels what took the place of its times before that. */
function cancelledBy(end: CalendarEvent, event: CalendarEvent): CalendarEvent {
  return event.sequence > end.sequence ? event : { ...event, busy: false, cancelled: true, tentative: false };
}

/** What was sent last of the same time. Some give unlike events one identity: those that are equally late all count. */
function latest(events: readonly CalendarEvent[]): CalendarEvent[] {
  const highest = events.reduce((most, { sequence }) => Math.max(most, sequence), 0);
  const last = events.filter(({ sequence }) => sequence === highest);
  const cancelled = last.filter((event) => event.cancelled);
  return cancelled.length > 0 ? cancelled.slice(0, 1) : last;
}

function occurrencesIn(series: readonly EventSeries[], window: Period, zone: string, going: () => void): Occurrences {
  const question = questionOf(window, zone);
  const { problems, report } = collector();
  const found = new Map<string, Occurrence>();
  let left = MOST_OF_FILE;
  for (const one of series) {
    const budget: Budget = { left: Math.min(left, MOST_OF_EVENT) };
    const begun = budget.left;
    for (const occurrence of occurrencesOf(one, question, budget)) {
      found.set(JSON.stringify(occurrence), occurrence);
      going();
    }
    left -= begun - Math.max(0, budget.left);
    const event = firstOf(one);
    if (budget.left < 0 && event) report({ kind: 'too-often', line: event.line });
  }
  return { found: inOrder([...found.values()], question), problems };
}

function firstOf({ masters, replacements }: EventSeries): CalendarEvent | undefined {
  return masters[0] ?? replacements[0];
}

function inOrder(occurrences: readonly Occurrence[], { floating }: Question): Occurrence[] {
  return occurrences
    .map((occurrence) => {
      const { when, uid } = occurrence;
      return { occurrence, uid, begin: 'days' in when ? floating(midnight(when.days.from)) / 60 : when.from };
    })
    .sort((one, other) => one.begin - other.begin || (one.uid < other.uid ? -1 : Number(one.uid > other.uid)))
    .map(({ occurrence }) => occurrence);
}
