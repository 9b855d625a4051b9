import { isoClock } from '../../../src/calendar/clock.ts';
import { type Day, day, isoDay } from '../../../src/calendar/day.ts';
import { readWorkspace } from '../../../src/definition/read.ts';
import { type Imported, importCalendar } from '../../../src/exchange/import/import.ts';
import { readCalendar } from '../../../src/exchange/reading/read-calendar.ts';
import { isHeld } from '../../../src/schedule/meetings/is-held.ts';
import { resolve } from '../../../src/schedule/resolve.ts';
import type { Meeting } from '../../../src/schedule/schedule.ts';

const TODAY = day('2021-01-01');

/** What is made of the text of a calendar. */
export function imported(ics: string, asked: { from?: string; until?: string; today?: string } = {}): Imported {
  const calendar = readCalendar(new TextEncoder().encode(ics));
  if (typeof calendar === 'string') throw new Error(calendar);
  return importCalendar(calendar, {
    from: asked.from === undefined ? null : day(asked.from),
    until: asked.until === undefined ? null : day(asked.until),
    today: asked.today === undefined ? TODAY : day(asked.today),
    lang: 'nl',
    title: 'agenda',
    going() {},
    source: 'Proef.',
  });
}

/** All definitions together. */
export function yamlOf({ texts }: Imported): string {
  return texts.map(({ text }) => text).join('\n');
}

/** The lines of definitions that are no comment, from the beginning of a section to its end. */
export function section(made: Imported, name: string): string[] {
  const { text } = made.texts.find((file) => file.name === `${name}.yaml`)!;
  return text.split('\n').filter((line) => line.trim() !== '' && !/^\s*#/.test(line));
}

/** The meetings that are held by definitions, one line each; a fault in them is an error. */
export function heldBy(made: Imported, from = day('1990-01-01'), until = day('2100-12-31')): string[] {
  const encoder = new TextEncoder();
  const { workspace, findings } = readWorkspace(
    made.texts.map(({ name, text }) => ({ name, bytes: encoder.encode(text) })),
  );
  if (!workspace) throw new Error(findings.map(({ kind, args }) => kind.say.en(args)).join('\n'));
  const { meetings, unmatched, ambiguous } = resolve(workspace, { from, until });
  if (unmatched.length + ambiguous.length > 0) throw new Error('a change is in vain');
  return meetings
    .filter((meeting) => isHeld(meeting) && meeting.day >= from && meeting.day <= until)
    .map(meetingLine)
    .sort();
}

/** @example '2020-11-03 14:00 MCC (120, Den Haag) beeld' */
export function meetingLine({ day, start, forum, length, location, blocks, phase }: Meeting): string {
  const phases = [...new Set([...blocks.map((block) => block.phase), phase])].filter((one) => one !== null);
  return factLine({ day, start, forum: forum.id, length, place: location, phase: phases.join(' / ') });
}

export function factLine(fact: {
  day: Day;
  start: number | null;
  forum: string;
  length: number;
  place: string;
  phase: string;
}): string {
  const { day: on, start, forum, length, place, phase } = fact;
  const time = start === null ? '?' : isoClock(start);
  return `${isoDay(on)} ${time} ${forum} (${start === null ? '' : `${length}, `}${place}) ${phase}`.trim();
}

/** A calendar of events, each given by its lines. */
export function calendar(...events: string[]): string {
  const lines = events.flatMap((event, index) => [
    'BEGIN:VEVENT',
    ...(/^UID/m.test(event) ? [] : [`UID:${index}@test`]),
    'DTSTAMP:20200101T000000Z',
    ...event.trim().split(/\n\s*/),
    'END:VEVENT',
  ]);
  return `${['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//NL', ...lines, 'END:VCALENDAR'].join('\r\n')}\r\n`;
}
