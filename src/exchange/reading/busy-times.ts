import { type Day, dayOf, partsOf } from '../../calendar/day.ts';
import type { Period } from '../../calendar/period.ts';
import { instantAt } from '../../calendar/zone.ts';
import { remembered } from '../../common/remembered.ts';
import type { BusyCalendar, BusyContents, BusyTime } from '../../definition/types/availability.ts';
import type { Settings } from '../../definition/types/settings.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import { isOwnUid } from '../published/identity.ts';
import type { CalendarFile, Occurrence, Occurrences } from './occurrence.ts';
import { readCalendar } from './read-calendar.ts';
import { problemWords } from './reading-words.ts';

/**
 * The definitions with what stands in the calendars that they name. What is free, cancelled or made by cyclus itself is
 * no reason to be busy: the calendar of a minister holds our own meetings too.
 * @param read gives a file that stands beside the definitions, by its name; undefined when it cannot be read
 */
export function withBusyTimes(workspace: Workspace, read: (file: string) => Uint8Array | undefined): Workspace {
  const fileOf = remembered((name: string) => {
    const bytes = read(name);
    return bytes && readCalendar(bytes);
  });
  const busy = workspace.busy.map((calendar): BusyCalendar => {
    const file = fileOf(calendar.file);
    if (file === undefined) return { ...calendar, contents: 'missing' };
    return { ...calendar, contents: typeof file === 'string' ? file : contentsOf(file, calendar, workspace.settings) };
  });
  return { ...workspace, busy };
}

/** Looks at a calendar a year at a time, as meetings and what might be done about them ask for few. */
function contentsOf(file: CalendarFile, { showsTitles }: BusyCalendar, settings: Settings): BusyContents {
  const { timezone, domain } = settings;
  const years = remembered((year: number): Occurrences => {
    const window = { from: dayOf(year, 1, 1)!, until: dayOf(year, 12, 31)! };
    const { found, problems } = file.occurrences(window, timezone);
    return { found: found.filter(({ uid, busy }) => busy && !isOwnUid(uid, domain)), problems };
  });
  const times = remembered((year: number) =>
    years(year)
      .found.map((occurrence) => busyTime(occurrence, showsTitles, timezone))
      .filter(({ start, end }) => start < end),
  );
  return {
    on: remembered((day: Day) => {
      const [midnight, next] = [instantAt(day, 0, timezone), instantAt(day + 1, 0, timezone)];
      return times(partsOf(day).year).filter(({ start, end }) => start < next && midnight < end);
    }),
    problems: (window) => problemWords([...file.problems, ...yearsOf(window).flatMap((year) => years(year).problems)]),
  };
}

function yearsOf({ from, until }: Period): number[] {
  const first = partsOf(from).year;
  return Array.from({ length: partsOf(until).year - first + 1 }, (_, index) => first + index);
}

function busyTime(occurrence: Occurrence, showsTitles: boolean, zone: string): BusyTime {
  const { when } = occurrence;
  const title = showsTitles ? titleOf(occurrence) : '';
  if (!('days' in when)) return { start: when.from, end: when.until, title };
  return { start: instantAt(when.days.from, 0, zone), end: instantAt(when.days.until + 1, 0, zone), title };
}

function titleOf({ summary, location, confidential }: Occurrence): string {
  if (confidential) return '';
  return summary !== '' && location !== '' ? `${summary} (${location})` : summary || location;
}
