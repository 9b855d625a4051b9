import { createHash } from 'node:crypto';
import type { Day } from '../../calendar/day.ts';
import type { Lang } from '../../language/language.ts';
import type { Window } from '../../schedule/schedule.ts';

/** What was published once, and of what it was made: enough to make it again byte for byte. */
export interface PublicationRecord {
  /** The day and a number: `2020-10-30-1`. In order of writing. */
  id: string;
  /** The clock, in seconds since 1970-01-01T00:00Z. */
  made: number;
  /** What day it was taken to be, and whether the definitions said so. */
  today: Day;
  fixed: boolean;
  /** Days, or the rounds that begin in them. */
  window: Window;
  lang: Lang;
  /** Why it was published; null when nobody said. */
  reason: string | null;
  /** The version of cyclus. */
  version: string;
  /** The commit that the definitions were last in, and whether they still were as they are there; null without git. */
  git: { commit: string; clean: boolean } | null;
  /** What the folder of definitions was called: findings name their files by it. */
  definitions: string;
  /** Where it was written. */
  folder: string;
  /** The publication before, with which this one was compared; null for the first. */
  previous: string | null;
  /** What it was made of, by what it is called in the folder of definitions. */
  sources: readonly RecordedSource[];
  /** The house style; null for the usual one. */
  template: string | null;
  /** The theme of the pages; null for the neutral one. */
  theme: string | null;
  files: readonly PublishedFile[];
}

/** Something that a publication was made of. */
export interface RecordedSource {
  /** What it is called in the folder of definitions. */
  name: string;
  /** Of what is kept. */
  sha256: string;
  /**
   * For what is not for everybody, and kept apart from the rest: `whole`, definitions as they are; `times`, in place of a
   * calendar when somebody is busy; `annotations`, definitions of which what is left without annotations is kept with the rest.
   */
  apart?: 'whole' | 'times' | 'annotations';
  /** Of definitions with annotations: of what is left without. */
  rest?: string;
}

/** A file that was published. */
export interface PublishedFile {
  /** Where it belongs, below the folder. */
  path: string;
  /** Where it was written: beside its place when somebody had edited what stood there. */
  written: string;
  sha256: string;
  /** The day that it bears: of the publication in which it last became another one. */
  dated: Day;
  /** Of what it says, apart from the day. */
  content: string;
}

/** @returns 64 hexadecimal digits (SHA-256, FIPS 180-4) */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** Whether a text is of the kind that publications are called by. @example isId('2020-10-30-1') // true */
export function isId(text: string): boolean {
  return /^\d{4}-\d\d-\d\d-[1-9]\d*$/.test(text);
}

/**
 * The number of the next publication of a day.
 * @param day as `2020-10-30`
 * @example nextId('2020-10-30', ['2020-10-30-1', '2020-10-29-4']) // '2020-10-30-2'
 */
export function nextId(day: string, ids: readonly string[]): string {
  const numbers = ids.flatMap((id) => (id.startsWith(`${day}-`) ? [Number(id.slice(day.length + 1))] : []));
  return `${day}-${Math.max(0, ...numbers) + 1}`;
}

/** Publications in the order in which they were made. */
export function recordsInOrder(records: readonly PublicationRecord[]): PublicationRecord[] {
  return [...records].sort((one, other) => one.made - other.made || compareIds(one.id, other.id));
}

/** @example compareIds('2020-10-30-2', '2020-10-30-10') // less than 0 */
function compareIds(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}
