import type { Clock } from '../../calendar/clock.ts';
import { type Day, isoDay } from '../../calendar/day.ts';
import { rfc3339 } from '../../calendar/zone.ts';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import type { Sources } from '../../diagnostic/sources.ts';
import type { Printed, place, stretch } from './shapes/values.ts';

/** Changes only when a field gets another meaning. */
const VERSION = 1;

/** The time zone and the files of before or of now. */
interface Side {
  zone: string;
  sources: Sources;
}

/** How something was and how it is, each spelled out on its own side; null where it is not there. */
export function sides(was: Side, is: Side) {
  const on = <T, V>(one: T | null, { zone, sources }: Side, value: Spelling<T, V>) =>
    one === null ? null : value(one, zone, sources);
  return <T, V>({ before, after }: { before: T | null; after: T | null }, value: Spelling<T, V>) => ({
    before: on(before, was, value),
    after: on(after, is, value),
  });
}

type Spelling<T, V> = (one: T, zone: string, sources: Sources) => V;

/** On which day something begins, and at what moment; null as long as that has no time. */
export function dateAndStart({ day, start }: { day: Day; start: Clock | null }, zone: string) {
  return { date: isoDay(day), start: start === null ? null : rfc3339(day, start, zone) };
}

export function spot(at: SourcePlace, sources: Sources): Printed<typeof place> {
  const { file, line, column } = sources.locate(at);
  return { file, line, column };
}

export function extent(at: SourcePlace, sources: Sources): Printed<typeof stretch> {
  const { file, line, column, endLine, endColumn } = sources.locate(at);
  return { file, line, column, endLine, endColumn };
}

/** What JSON lets through but a terminal or a page must not get as it is: it stands there as its code. */
const TREACHEROUS = /[\u007F-\u009F\u061C\u200B\u200E\u200F\u2028-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/**
 * A document as text: the same in every terminal and editor.
 * @template D what its shape says; there is no document without one
 */
export function written<D extends { version: typeof VERSION } = never>(document: NoInfer<Omit<D, 'version'>>): string {
  const text = JSON.stringify({ version: VERSION, ...document }, null, 2);
  return `${text.replace(TREACHEROUS, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}
