import type { BusyCalendar, BusyProblem, BusyRecord, BusyTime } from '../../definition/types/availability.ts';
import type { Said } from '../../language/language.ts';
import { blockOf, oneOf, secondsOf, stamp, storedList, storedText } from './stored-lines.ts';

const VERSION = 1;

const PROBLEMS: readonly BusyProblem[] = ['missing', 'not-a-calendar', 'too-large'];

/**
 * What was told of one calendar file to all who named it; undefined when there is no such file.
 * @param calendars those of that file
 */
export function toldOf(calendars: readonly BusyCalendar[]): BusyRecord | BusyProblem | undefined {
  const records: BusyRecord[] = [];
  for (const { contents } of calendars) {
    if (contents === 'missing' || contents === 'not-fetched') return undefined;
    if (typeof contents === 'string') return contents;
    records.push(contents.told());
  }
  return {
    times: once(records.flatMap(({ times }) => times).sort((one, other) => one.start - other.start)),
    problems: [...new Map(records.flatMap(({ problems }) => problems).map((said) => [said.nl, said])).values()],
  };
}

/** Each time once, by its title where one is told: to who may not know it, the same time has none. */
function once(times: readonly BusyTime[]): BusyTime[] {
  const when = ({ start, end }: BusyTime) => `${start} ${end}`;
  const titled = new Set(times.filter(({ title }) => title !== '').map(when));
  const kept = times.filter((time) => time.title !== '' || !titled.has(when(time)));
  return [...new Map(kept.map((time) => [`${when(time)} ${time.title}`, time])).values()];
}

/** A record as a file: when somebody is busy, and nothing else. */
export function busyRecordText(record: BusyRecord | BusyProblem): string {
  if (typeof record === 'string') return `${JSON.stringify({ version: VERSION, problem: record })}\n`;
  const times = record.times.map(({ start, end, title }) => [
    stamp(start * 60),
    stamp(end * 60),
    ...(title ? [title] : []),
  ]);
  return `${JSON.stringify({ version: VERSION, times, problems: record.problems }, null, 1)}\n`;
}

/** Reads what `busyRecordText` wrote. @throws for anything else */
export function readBusyRecord(text: string): BusyRecord | BusyProblem {
  const read = blockOf(JSON.parse(text)) as Record<string, unknown>;
  if (read.version !== VERSION) throw new TypeError('another version');
  if (read.problem !== undefined) return oneOf(storedText(read.problem), PROBLEMS);
  return { times: storedList(read.times).map(timeOf), problems: storedList(read.problems).map(saidOf) };
}

function timeOf(value: unknown): BusyTime {
  const [start, end, title] = storedList(value);
  return {
    start: secondsOf(start) / 60,
    end: secondsOf(end) / 60,
    title: title === undefined ? '' : storedText(title),
  };
}

function saidOf(value: unknown): Said {
  const { nl, en } = blockOf(value) as Record<string, unknown>;
  return { nl: storedText(nl), en: storedText(en) };
}
