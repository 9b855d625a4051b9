import { type Day, dayOf, partsOf } from '../../calendar/day.ts';
import { daysIn, type Period } from '../../calendar/period.ts';
import { instantAt, momentAt } from '../../calendar/zone.ts';
import { remembered } from '../../common/remembered.ts';
import type {
  BusyCalendar,
  BusyContents,
  BusyProblem,
  BusyRecord,
  BusyTime,
} from '../../definition/types/availability.ts';
import type { Settings } from '../../definition/types/settings.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import type { Said } from '../../language/language.ts';
import { readCopy } from '../published/busy-copy.ts';
import { isOwnUid } from '../published/identity.ts';
import type { CalendarFile, Occurrence, Occurrences } from './occurrence.ts';
import { readCalendar } from './read-calendar.ts';
import { problemWords } from './reading-words.ts';

/**
 * The definitions with what stands in the calendars that they name. What is free, cancelled or made by cyclus itself is
 * no reason to be busy: the calendar of a minister holds our own meetings too.
 * @param read gives a file that stands beside the definitions, by its name; undefined when it cannot be read
 * @param now in seconds since 1970, by which copies are old
 */
export function withBusyTimes(
  workspace: Workspace,
  read: (file: string) => Uint8Array | undefined,
  now: number,
): Workspace {
  const fileOf = remembered((name: string) => {
    const bytes = read(name);
    return bytes && readCalendar(bytes);
  });
  const busy = workspace.busy.map((calendar): BusyCalendar => {
    if (calendar.address !== null) return { ...calendar, contents: copied(calendar, read(calendar.file)) };
    const file = fileOf(calendar.file);
    if (file === undefined) return { ...calendar, contents: 'missing' };
    return { ...calendar, contents: typeof file === 'string' ? file : contentsOf(file, calendar, workspace.settings) };
  });
  return { ...workspace, busy };

  function copied(calendar: BusyCalendar, bytes: Uint8Array | undefined): BusyContents | BusyProblem {
    const copy = bytes && readCopy(bytes);
    if (!copy) return 'not-fetched';
    const { timezone } = workspace.settings;
    const isOld = now - copy.fetched > KEPT_SECONDS;
    const old = isOld ? momentAt(Math.floor(copy.fetched / 60), timezone).day : null;
    return recorded(copy.record, calendar, timezone, old);
  }
}

/** A copy that is older than this is told. */
const KEPT_SECONDS = 7 * 86_400;

/**
 * When somebody is busy in a period, of a calendar that is to be kept for that alone.
 * @example busyRecordOf(file, { showsTitles: false }, settings, { from, until }).times
 */
export function busyRecordOf(
  file: CalendarFile,
  calendar: Pick<BusyCalendar, 'showsTitles'>,
  settings: Settings,
  period: Period,
): BusyRecord {
  const contents = contentsOf(file, calendar, settings);
  for (const day of daysIn(period)) contents.on(day);
  contents.problems(period);
  return contents.told();
}

/** Looks at a calendar a year at a time, as meetings and what might be done about them ask for few. */
function contentsOf(
  file: CalendarFile,
  { showsTitles }: Pick<BusyCalendar, 'showsTitles'>,
  settings: Settings,
): BusyContents {
  const { timezone, domain } = settings;
  const years = remembered((year: number): Occurrences => {
    const window = { from: dayOf(year, 1, 1)!, until: dayOf(year, 12, 31)! };
    const { found, problems } = file.occurrences(window, timezone);
    return { found: found.filter(({ uid, busy }) => busy && !isOwnUid(uid, domain)), problems };
  });
  const told: BusyTold = { times: new Map(), days: new Map(), problems: [] };
  const times = remembered(
    (year: number) =>
      years(year)
        .found.map((occurrence) => busyTime(occurrence, showsTitles, timezone))
        .filter(({ start, end }) => start < end),
    told.times,
  );
  return {
    on: remembered((day: Day) => onDay(times(partsOf(day).year), day, timezone), told.days),
    problems(window) {
      const found = yearsOf(window).flatMap((year) => years(year).problems);
      told.problems = problemWords([...file.problems, ...found]);
      return told.problems;
    },
    old: null,
    told: () => recordOf(told),
  };
}

/** What was told of a calendar: all of the years that were looked at, in order of time, and the days that were asked for. */
interface BusyTold {
  times: Map<number, readonly BusyTime[]>;
  days: Map<Day, readonly BusyTime[]>;
  problems: readonly Said[];
}

function recordOf({ times, days, problems }: BusyTold): BusyRecord {
  const told = new Set([...days.values()].flat());
  const years = [...times].sort(([one], [other]) => one - other).flatMap(([, some]) => some);
  // What goes on at New Year was found in either year.
  const once = new Map(years.filter((time) => told.has(time)).map((time) => [JSON.stringify(time), time]));
  return { times: [...once.values()], problems };
}

/** The times that fall on a day, wholly or in part. */
function onDay(times: readonly BusyTime[], day: Day, zone: string): BusyTime[] {
  const [midnight, next] = [instantAt(day, 0, zone), instantAt(day + 1, 0, zone)];
  return times.filter(({ start, end }) => start < next && midnight < end);
}

/**
 * Definitions with what was told of the calendars that they name, in place of what stands in these.
 * @param recordOf what was told of a file, or why nothing could be; undefined for nothing at all
 */
export function withBusyRecords(
  workspace: Workspace,
  recordOf: (file: string) => BusyRecord | BusyProblem | undefined,
): Workspace {
  const { timezone } = workspace.settings;
  const busy = workspace.busy.map((calendar): BusyCalendar => {
    const record = recordOf(calendar.file);
    return record === undefined
      ? calendar
      : { ...calendar, contents: typeof record === 'string' ? record : recorded(record, calendar, timezone, null) };
  });
  return { ...workspace, busy };
}

function recorded(record: BusyRecord, { showsTitles }: BusyCalendar, zone: string, old: Day | null): BusyContents {
  const times = record.times.map((time) => (showsTitles ? time : { ...time, title: '' }));
  return {
    on: remembered((day: Day) => onDay(times, day, zone)),
    problems: () => record.problems,
    old,
    told: () => record,
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
