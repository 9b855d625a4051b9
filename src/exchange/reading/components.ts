import { type Property, readLine } from './content-line.ts';
import type { ReadingProblem } from './reading-problem.ts';
import type { TextLine } from './text-lines.ts';

/** A part of a calendar file between BEGIN and END. */
export interface Component {
  /** In capitals: VEVENT. */
  name: string;
  /** Where it begins in the file, from 1. */
  line: number;
  properties: Property[];
  parts: Component[];
}

/** What stands directly in a calendar, so that the one before has ended even if it does not say so. */
const IN_CALENDAR = new Set(['VEVENT', 'VTODO', 'VJOURNAL', 'VFREEBUSY', 'VTIMEZONE']);

/** No calendar has parts within parts within parts that lie deeper. */
const DEEPEST = 20;

/** What calendars say about times; the rest, such as attachments, is not kept. */
const KEPT = new Set([
  ...['METHOD', 'X-WR-CALNAME', 'NAME', 'X-WR-TIMEZONE', 'TIMEZONE-ID'],
  ...['UID', 'SUMMARY', 'LOCATION', 'STATUS', 'CLASS', 'TRANSP', 'X-MICROSOFT-CDO-BUSYSTATUS', 'SEQUENCE', 'DTSTAMP'],
  ...['DTSTART', 'DTEND', 'DURATION', 'RRULE', 'EXRULE', 'RDATE', 'EXDATE', 'RECURRENCE-ID', 'FREEBUSY'],
  ...['TZID', 'TZOFFSETFROM', 'TZOFFSETTO'],
]);

/**
 * The calendars in a file with all that stands in them, however badly they are nested.
 * @param report takes what is wrong
 * @param also which properties to keep beside those that tell about times
 * @returns nothing when there is neither a calendar nor an event
 */
export function readComponents(
  lines: readonly TextLine[],
  report: (problem: ReadingProblem) => void,
  also: ReadonlySet<string> = new Set(),
): Component[] {
  const calendars: Component[] = [];
  const open: Component[] = [];
  // An event stands directly in its calendar.
  const isEventOpen = () => open[1]?.name === 'VEVENT';

  const begin = (name: string, line: number) => {
    if (name === 'VCALENDAR') closeTo(0);
    else if (IN_CALENDAR.has(name)) {
      if (open.length === 0) begin('VCALENDAR', line);
      closeTo(1);
    }
    if (open.length >= DEEPEST) return;
    const component: Component = { name, line, properties: [], parts: [] };
    const parent = open.at(-1);
    if (parent) parent.parts.push(component);
    else if (name === 'VCALENDAR') calendars.push(component);
    open.push(component);
  };

  const closeTo = (depth: number) => {
    for (const { name, line } of open.splice(depth)) if (name === 'VEVENT') report({ kind: 'cut-off', line });
  };

  for (const line of lines) {
    const property = readLine(line);
    if (!property) {
      if (isEventOpen()) report({ kind: 'wrong-line', line: line.number });
    } else if (property.name === 'BEGIN') begin(property.value.trim().toUpperCase(), line.number);
    else if (property.name === 'END') {
      const at = open.findLastIndex(({ name }) => name === property.value.trim().toUpperCase());
      if (at >= 0) {
        closeTo(at + 1);
        open.pop();
      }
    } else if (KEPT.has(property.name) || also.has(property.name)) open.at(-1)?.properties.push(property);
  }
  closeTo(0);
  return calendars;
}

/** The first property of a name; undefined when there is none. */
export function property({ properties }: Component, name: string): Property | undefined {
  return properties.find((one) => one.name === name);
}

/** All properties of a name. */
export function all({ properties }: Component, name: string): Property[] {
  return properties.filter((one) => one.name === name);
}
