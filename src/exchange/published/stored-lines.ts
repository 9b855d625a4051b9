import { type Clock, isoClock } from '../../calendar/clock.ts';
import { type Day, isoDay, parseDay } from '../../calendar/day.ts';
import { remembered } from '../../common/remembered.ts';

// What cyclus remembers stands in JSON with a line for each thing, so that a change is one line for whoever compares two
// of them. Each reader here throws when a value is not what was written.

/** Why such a file cannot be read: the line where it goes wrong. */
export interface Misread {
  line: number;
}

const VERSION = 1;

/** A file of lines. @param name what they are */
export function linesText(name: string, lines: readonly string[]): string {
  const list = lines.length === 0 ? '' : `\n  ${lines.join(',\n  ')}\n`;
  return `{\n"version": ${VERSION},\n"${name}": [${list}]\n}\n`;
}

/**
 * Reads what `linesText` wrote, and nothing else: also no file of which the end was cut off. Only what an editor or git may
 * make of its line ends is let pass.
 * @param read makes something of a line, of which `key` tells which one it is; the same one twice is a mistake
 */
export function readLines<T>(
  text: string,
  name: string,
  read: (line: Record<string, unknown>) => T,
  key: (one: T) => string,
): ReadonlyMap<string, T> | Misread {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .replace(/\n$/, '')
    .split('\n');
  const isEmpty = lines[2] === `"${name}": []`;
  const begin = ['{', `"version": ${VERSION},`, `"${name}": [${isEmpty ? ']' : ''}`];
  const end = isEmpty ? ['}'] : [']', '}'];
  const found = new Map<string, T>();
  const wrong = begin.findIndex((line, index) => lines[index] !== line);
  if (wrong >= 0) return { line: wrong + 1 };
  let index = begin.length;
  for (let more = !isEmpty; more; index++) {
    const line = lines[index] ?? '';
    more = line.endsWith(',');
    let one: T;
    try {
      one = read(JSON.parse(more ? line.slice(0, -1) : line));
    } catch {
      return { line: index + 1 };
    }
    if (found.has(key(one))) return { line: index + 1 };
    found.set(key(one), one);
  }
  const length = Math.max(lines.length, index + end.length);
  for (let at = index; at < length; at++) if (lines[at] !== end[at - index]) return { line: at + 1 };
  return found;
}

/** Many things are on one day. */
const dayText = remembered(isoDay);

/** @example momentText({ day: day('2020-11-03'), start: 840 }) // '2020-11-03 14:00' */
export function momentText({ day, start }: { day: Day; start: Clock | null }): string {
  return start === null ? dayText(day) : `${dayText(day)} ${isoClock(start)}`;
}

/** A moment in UTC. There are few, many times over. @param seconds since 1970-01-01T00:00Z */
export const stamp = remembered((seconds: number) => `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`);

export function storedText(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('not a text');
  return value;
}

export function countOf(value: unknown): number {
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw new TypeError('not a count');
  return value as number;
}

/** The largest number that a calendar can carry (RFC 5545, 3.3.8). */
const MOST = 2 ** 31 - 1;

export function sequenceOf(value: unknown): number {
  if (countOf(value) > MOST) throw new TypeError('not a sequence');
  return value as number;
}

export function storedList(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new TypeError('not a list');
  return value;
}

export function blockOf(value: unknown): object {
  if (typeof value !== 'object' || value === null) throw new TypeError('not a block');
  return value;
}

export function oneOf<T extends string>(value: unknown, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new TypeError('not one of the choices');
  return found;
}

/** What `stamp` wrote, in seconds since 1970-01-01T00:00Z. Remembered, as most things changed together with others. */
export const secondsOf = remembered(readStamp);

function readStamp(value: unknown): number {
  const milliseconds = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(storedText(value))
    ? Date.parse(storedText(value))
    : Number.NaN;
  return countOf(milliseconds / 1000);
}

/** What `momentText` wrote. */
export const storedMoment = remembered(readMoment);

function readMoment(value: unknown): { day: Day; start: Clock | null } {
  const [, written, hours, minutes] =
    /^(\d{4}-\d\d-\d\d)(?: ([01]\d|2[0-3]):([0-5]\d))?$/.exec(storedText(value)) ?? [];
  const day = written === undefined ? undefined : parseDay(written);
  if (day === undefined) throw new TypeError('not a day');
  return { day, start: hours === undefined ? null : countOf(Number(hours) * 60 + Number(minutes)) };
}
