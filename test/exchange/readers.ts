import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import ICAL from 'ical.js';
import { convertIcsCalendar } from 'ts-ics';
import { has, PYTHON } from '../support/programs.ts';

/** What any reader finds in an event. A moment is a day (`2020-11-10`) or an instant (`2020-11-10T13:00:00Z`). */
export interface ReadEvent {
  uid: string;
  start: string;
  end: string;
  sequence: number;
  status: string;
  summary: string;
  location: string;
  description: string;
  categories: string[];
  /** PUBLIC when nothing is said (RFC 5545, 3.8.1.3). */
  class: string;
  stamp: string;
  created: string;
  modified: string;
}

export function readWithIcalJs(text: string): ReadEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const moment = (time: ICAL.Time) => {
    if (time.isDate) return time.toString();
    return time.zone.tzid === 'floating' ? 'floating' : instant(time.toJSDate());
  };
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      start: moment(event.startDate),
      end: moment(event.endDate),
      sequence: event.sequence,
      status: String(component.getFirstPropertyValue('status')),
      summary: event.summary,
      location: event.location ?? '',
      description: event.description ?? '',
      categories: component.getFirstProperty('categories')?.getValues().map(String) ?? [],
      class: String(component.getFirstPropertyValue('class') ?? 'PUBLIC'),
      ...stamps((name) => moment(component.getFirstPropertyValue(name) as ICAL.Time)),
    };
  });
  ICAL.TimezoneService.reset();
  return events;
}

export function readWithTsIcs(text: string): ReadEvent[] {
  const moment = ({ date, type }: { date: Date; type?: string | undefined }) =>
    type === 'DATE' ? instant(date).slice(0, 10) : instant(date);
  return (convertIcsCalendar(undefined, text).events ?? []).map((event) => ({
    uid: event.uid,
    start: moment(event.start),
    end: moment(event.end!),
    // It leaves out a zero.
    sequence: event.sequence ?? 0,
    status: event.status!,
    summary: event.summary,
    location: event.location ?? '',
    description: event.description ?? '',
    categories: event.categories ?? [],
    class: event.class ?? 'PUBLIC',
    stamp: moment(event.stamp),
    created: event.created ? moment(event.created) : '',
    modified: event.lastModified ? moment(event.lastModified) : '',
  }));
}

function stamps(read: (name: string) => string): Pick<ReadEvent, 'stamp' | 'created' | 'modified'> {
  return { stamp: read('dtstamp'), created: read('created'), modified: read('last-modified') };
}

const SCRIPT = fileURLToPath(new URL('read_calendar.py', import.meta.url));

type Found = Record<'icalendar' | 'vobject' | 'libical', ReadEvent[]>;

/** What python3-icalendar, python3-vobject and libical find, in one run; undefined on a machine without them. */
export function readWithDebian(text: string): Found | undefined {
  if (!has('icalendar', 'vobject', 'gi.repository.ICalGLib')) return undefined;
  const run = spawnSync(PYTHON, [SCRIPT], { input: text, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout);
}

function instant(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
