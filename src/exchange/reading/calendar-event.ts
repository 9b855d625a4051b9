import { DAY_SECONDS } from '../../calendar/clock.ts';
import { shortText } from '../text/plain-text.ts';
import { all, type Component, property } from './components.ts';
import { type Property, propertyText } from './content-line.ts';
import {
  type CalendarMoment,
  dayOn,
  type Length,
  midnight,
  readCalendarDuration,
  readCalendarMoment,
} from './moments.ts';
import type { ReadingProblemKind } from './reading-problem.ts';
import { type RecurrenceRule, readRule } from './rule.ts';
import type { ZoneRules } from './zone-rules.ts';

/** A moment, and the rules of the zone it is in; null when it has none. */
export interface ZonedMoment extends CalendarMoment {
  zone: ZoneRules | null;
}

/** How long something lasts: as long as from one moment until another, or so long; null when it takes no time. */
export type Lasting = { from: ZonedMoment; until: ZonedMoment } | Length | null;

/** An extra time of an event; as long as the event itself unless it says otherwise. */
interface ExtraTime {
  start: ZonedMoment;
  lasting: Lasting;
}

/** An event of a calendar file, before anybody asked on what days it takes place. */
export interface CalendarEvent {
  /** The line of the file where it begins. */
  line: number;
  uid: string;
  summary: string;
  location: string;
  busy: boolean;
  cancelled: boolean;
  tentative: boolean;
  confidential: boolean;
  /** What is sent later has a higher number. */
  sequence: number;
  start: ZonedMoment;
  lasting: Lasting;
  rules: readonly RecurrenceRule[];
  exceptRules: readonly RecurrenceRule[];
  extra: readonly ExtraTime[];
  except: readonly ZonedMoment[];
  /** The time of the series that this event takes the place of. */
  replaces: ZonedMoment | null;
  /** Whether it takes the place of all later times too. */
  andLater: boolean;
}

/** Finds the rules of a zone by its TZID; null when nobody knows it. */
export type FindZone = (tzid: string) => ZoneRules | null;

type Report = (kind: ReadingProblemKind) => void;

/**
 * Reads an event (VEVENT, RFC 5545, 3.6.1); undefined when it has no beginning.
 * @param cancels whether the calendar says that all that stands in it is cancelled
 */
export function readEvent(
  event: Component,
  cancels: boolean,
  findZone: FindZone,
  report: Report,
): CalendarEvent | undefined {
  const start = momentsOf(event, 'DTSTART', findZone, ignore)[0];
  if (!start) {
    report('no-start');
    return undefined;
  }
  const replaced = property(event, 'RECURRENCE-ID');
  const status = textIn(event, 'STATUS').toUpperCase();
  const cancelled = cancels || status === 'CANCELLED';
  const shownAs = textIn(event, 'X-MICROSOFT-CDO-BUSYSTATUS');
  const isFree = [textIn(event, 'TRANSP'), shownAs].some((text) => /^(TRANSPARENT|FREE)$/i.test(text));
  return {
    line: event.line,
    uid: textIn(event, 'UID'),
    summary: textIn(event, 'SUMMARY'),
    location: textIn(event, 'LOCATION'),
    busy: !cancelled && !isFree,
    cancelled,
    // Of who is invited the second only says that he has not answered; by itself it is the word of the calendar's owner.
    tentative: !cancelled && /^TENTATIVE$/i.test(status || shownAs),
    confidential: /^(PRIVATE|CONFIDENTIAL)$/i.test(textIn(event, 'CLASS')),
    sequence: Number.parseInt(textIn(event, 'SEQUENCE'), 10) || 0,
    start,
    lasting: lastingOf(event, start, findZone, report),
    rules: rulesOf(event, 'RRULE', start, report),
    exceptRules: rulesOf(event, 'EXRULE', start, report),
    extra: extraTimes(event, findZone, report),
    except: momentsOf(event, 'EXDATE', findZone, report),
    // One that does not say legibly which time it takes the place of, takes that of its own.
    replaces: replaced ? (momentsOf(event, 'RECURRENCE-ID', findZone, report)[0] ?? start) : null,
    andLater: replaced?.parameters.get('RANGE')?.toUpperCase() === 'THISANDFUTURE',
  };
}

/**
 * Reads the busy times of a calendar that tells no more than those (VFREEBUSY, RFC 5545, 3.6.4).
 */
export function readBusyTimes(component: Component, findZone: FindZone, report: Report): CalendarEvent[] {
  return all(component, 'FREEBUSY')
    .filter(({ parameters }) => parameters.get('FBTYPE')?.toUpperCase() !== 'FREE')
    .flatMap((busy) => periodsOf(busy, findZone, report))
    .map(({ start, lasting }) => ({
      line: component.line,
      uid: '',
      summary: '',
      location: '',
      busy: true,
      cancelled: false,
      tentative: false,
      confidential: false,
      sequence: 0,
      start,
      lasting,
      rules: [],
      exceptRules: [],
      extra: [],
      except: [],
      replaces: null,
      andLater: false,
    }));
}

const ignore = () => {};

function textIn(component: Component, name: string): string {
  const found = property(component, name);
  return found ? shortText(propertyText(found)) : '';
}

function momentsOf(component: Component, name: string, findZone: FindZone, report: Report): ZonedMoment[] {
  return all(component, name).flatMap((found) =>
    found.value.split(',').flatMap((text) => {
      const moment = zoned(text, found, findZone);
      if (!moment && text.trim() !== '') report('wrong-date');
      return moment ?? [];
    }),
  );
}

function zoned(text: string, { parameters }: Property, findZone: FindZone): ZonedMoment | undefined {
  const moment = readCalendarMoment(text);
  if (!moment) return undefined;
  if (moment.isDay || (isMidnight(moment) && parameters.get('VALUE')?.toUpperCase() === 'DATE'))
    return { local: moment.local, isDay: true, isUtc: false, zone: null };
  const tzid = parameters.get('TZID');
  return { ...moment, zone: tzid && !moment.isUtc ? findZone(tzid) : null };
}

/** A time that is called a date is taken at its word only when it is the midnight with which a day begins. */
function isMidnight({ local }: CalendarMoment): boolean {
  return local === midnight(dayOn(local));
}

function extraTimes(event: Component, findZone: FindZone, report: Report): ExtraTime[] {
  return all(event, 'RDATE').flatMap((dates) => periodsOf(dates, findZone, report));
}

/** Moments and periods: from a moment until another, or for some length. */
function periodsOf(found: Property, findZone: FindZone, report: Report): ExtraTime[] {
  return found.value.split(',').flatMap((text) => {
    const [from = '', to] = text.split('/', 2);
    const start = zoned(from, found, findZone);
    const until = to === undefined ? undefined : zoned(to, found, findZone);
    const lasting = start && until ? { from: start, until } : to === undefined ? null : readCalendarDuration(to);
    if (start && lasting !== undefined) return [{ start, lasting }];
    report('wrong-date');
    return [];
  });
}

function lastingOf(event: Component, start: ZonedMoment, findZone: FindZone, report: Report): Lasting {
  const [end, length] = [property(event, 'DTEND'), property(event, 'DURATION')];
  if (end) {
    const read = zoned(end.value, end, findZone);
    const until = read && { ...read, zone: read.zone ?? start.zone };
    if (until && until.local >= start.local - (isOneClock(start, until) ? 0 : DAY_SECONDS))
      return { from: start, until };
    report('wrong-end');
  } else if (length) {
    const read = readCalendarDuration(length.value);
    if (read) return read;
    report('wrong-end');
  }
  return null;
}

/** Other zones may be far apart. */
function isOneClock(one: ZonedMoment, other: ZonedMoment): boolean {
  return one.isUtc === other.isUtc && one.zone === other.zone;
}

function rulesOf(event: Component, name: string, start: CalendarMoment, report: Report): RecurrenceRule[] {
  return all(event, name).flatMap(({ value }) => {
    const rule = readRule(value);
    const isByClock = rule && /^(HOUR|MINUTE|SECOND)LY$/.test(rule.frequency);
    if (rule && !(start.isDay && isByClock))
      return [start.isDay ? { ...rule, hours: null, minutes: null, seconds: null } : rule];
    report('wrong-rule');
    return [];
  });
}
