import { describe, expect, it } from 'vitest';
import { rfc3339 } from '../../src/calendar/zone.ts';
import { calendar, deadline, meeting, schedule } from './build.ts';
import { expectedLine, expectedText, HOSTILE, hostileMeetings, hostileUid } from './hostile.ts';
import { type ReadEvent, readWithDebian, readWithIcalJs, readWithTsIcs } from './readers.ts';

const meetings = hostileMeetings();
const deadlines = [deadline(meeting(), { day: meetings[0]!.day })];
const text = calendar(schedule(meetings, { deadlines }), { name: 'Alles', deadlines: 'timed' })!;
const byIcalJs = readWithIcalJs(text);
const debian = readWithDebian(text);

/** Faults of readers, by hostile text: these are left out for them, and only these. */
const FAULTS: Record<string, string[]> = {
  // Ends an event at END:VEVENT anywhere in a line (version 2.4).
  'ts-ics': ['like a property'],
  // Takes an escaped backslash with an n after it for a line end (version 4.0).
  icalendar: ['backslashes', 'many backslashes'],
};

/** What two readers must agree on, the faults of one of them aside. */
function comparable(events: ReadEvent[], reader: string): ReadEvent[] {
  const faults = (FAULTS[reader] ?? []).map((name) => hostileUid(name));
  return events.filter((event) => !faults.includes(event.uid)).sort((one, other) => (one.uid < other.uid ? -1 : 1));
}

describe('readers that were made apart from each other', () => {
  it('OUT-50 ical.js finds every event at the instant of its wall-clock time', () => {
    expect(byIcalJs).toHaveLength(meetings.length + 1);
    const timed = meetings.filter(({ start }) => start !== null);
    const instants = timed.map(({ day, start }) => new Date(rfc3339(day, start!, 'Europe/Amsterdam')).getTime());
    const found = byIcalJs.filter(({ start, summary }) => start.length > 10 && !summary.startsWith('Aanlever'));
    expect(found.map(({ start }) => Date.parse(start))).toEqual(instants.sort((one, other) => one - other));
    expect(found.map(({ start, end }) => Date.parse(end) - Date.parse(start)).sort()).toEqual(
      timed.map(({ length }) => length * 60_000).sort(),
    );
  });

  it.each(Object.keys(HOSTILE))('OUT-54 ical.js gives back a text with %s', (name) => {
    const found = byIcalJs.find((event) => event.uid === hostileUid(name))!;
    const short = expectedLine(HOSTILE[name]!);
    expect(found.location).toBe(short.length > 255 ? `${short.slice(0, 254).replace(/\p{Surrogate}$/u, '')}…` : short);
    expect(found.description).toContain(expectedText(HOSTILE[name]!));
  });

  it('OUT-50, OUT-51 ts-ics finds the same events, instants and texts', () => {
    expect(comparable(readWithTsIcs(text), 'ts-ics')).toEqual(comparable(byIcalJs, 'ts-ics'));
  });

  it.runIf(debian).each(['icalendar', 'vobject', 'libical'] as const)('OUT-50, OUT-51 %s finds the same', (reader) => {
    expect(comparable(debian![reader], reader)).toEqual(comparable(byIcalJs, reader));
  });
});
