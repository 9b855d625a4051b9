import type { Clock, Minutes } from '../../calendar/clock.ts';
import { type Day, isoDay } from '../../calendar/day.ts';
import { byText } from '../../common/by-text.ts';
import { ASPECTS, type Aspect } from './facts.ts';
import {
  blockOf,
  countOf,
  linesText,
  type Misread,
  momentText,
  oneOf,
  readLines,
  secondsOf,
  sequenceOf,
  stamp,
  storedList,
  storedMoment,
  storedText,
} from './stored-lines.ts';

/** A meeting or deadline as it was last published. */
export interface PublishedEntry {
  /** The same for life, whatever becomes of the meeting. */
  uid: string;
  kind: 'meeting' | 'deadline';
  /** What it is called in the schedule: see `schedule/identity.ts`. */
  id: string;
  /** The steps it carries, by which it is known again when it is called otherwise. */
  steps: readonly string[];
  /** Of a deadline: what is due. Of a meeting: its forum. */
  title: string;
  forum: string;
  cycles: readonly string[];
  teams: readonly string[];
  day: Day;
  /** Null for a whole day. */
  start: Clock | null;
  length: Minutes;
  location: string;
  /** The day on which it stood in calendars before it went to a day outside them; undefined when it did not. */
  left?: Day;
  state: 'held' | 'cancelled' | 'gone';
  /** Seconds since 1970-01-01T00:00Z. */
  created: number;
  /** The last version of each aspect; none for what it never told. */
  versions: Partial<Record<Aspect, Version>>;
  /** What was last handed over as a file to import, for each selection of meetings. */
  imports: Readonly<Record<string, Import>>;
}

export interface Version {
  sequence: number;
  /** Seconds since 1970-01-01T00:00Z. */
  modified: number;
  /** Of what it told; empty for nothing. */
  digest: string;
}

/** An entry as it stands in somebody's own calendar. */
export interface Import {
  /** What it is called there. */
  title: string;
  sequence: number;
  day: Day;
  start: Clock | null;
}

/** What is handed over to import, by identity; undefined for what is to be taken out again. */
export interface Handed {
  /** Of which meetings it is a calendar: see `selectionKey`. */
  selection: string;
  entries: ReadonlyMap<string, Import | undefined>;
}

/** Everything that was published, by identity in a calendar. */
export type Ledger = ReadonlyMap<string, PublishedEntry>;

/**
 * A ledger as a file: JSON with a line for each entry, in order of identity, so that a change is one line for whoever
 * compares two of them.
 */
export function ledgerText(ledger: Ledger): string {
  const entries = [...ledger.values()].sort((one, other) => byText(one.uid, other.uid));
  return linesText('published', entries.map(entryText));
}

function entryText(entry: PublishedEntry): string {
  const { uid, kind, id, steps, title, forum, cycles, teams, state, length, location, created } = entry;
  const isPlain = steps.length === 1 && steps[0] === id;
  const about = { title, forum, cycles, teams, when: momentText(entry), minutes: length, place: location, state };
  const named = isPlain ? { uid, kind, id, ...about } : { uid, kind, id, steps, ...about };
  return JSON.stringify(
    Object.assign(named, entry.left === undefined ? {} : { left: isoDay(entry.left) }, {
      created: stamp(created),
      versions: versionsOf(entry),
      imports: importsOf(entry),
    }),
  );
}

function versionsOf({ versions }: PublishedEntry): Record<string, unknown> {
  const written: Record<string, unknown> = {};
  for (const aspect of ASPECTS) {
    const version = versions[aspect];
    if (version) written[aspect] = [version.sequence, stamp(version.modified), version.digest];
  }
  return written;
}

function importsOf({ imports }: PublishedEntry): Record<string, unknown> {
  const written: Record<string, unknown> = {};
  for (const selection of Object.keys(imports).sort())
    written[selection] = [imports[selection]!.sequence, momentText(imports[selection]!), imports[selection]!.title];
  return written;
}

/** Reads what `ledgerText` wrote, and nothing else: a ledger with a mistake in it would number everything wrongly. */
export function readLedger(text: string): Ledger | Misread {
  return readLines(text, 'published', entryOf, ({ uid }) => uid);
}

/** @throws when anything is not what it should be */
function entryOf(read: Record<string, unknown>): PublishedEntry {
  const id = storedText(read.id);
  const { day, start } = storedMoment(read.when);
  return {
    uid: storedText(read.uid),
    kind: oneOf(read.kind, ['meeting', 'deadline']),
    id,
    steps: read.steps === undefined ? [id] : storedList(read.steps).map(storedText),
    title: storedText(read.title),
    forum: storedText(read.forum),
    cycles: storedList(read.cycles).map(storedText),
    teams: storedList(read.teams).map(storedText),
    day,
    start,
    length: countOf(read.minutes),
    location: storedText(read.place),
    ...(read.left === undefined ? {} : { left: storedMoment(read.left).day }),
    state: oneOf(read.state, ['held', 'cancelled', 'gone']),
    created: secondsOf(read.created),
    versions: readVersions(blockOf(read.versions)),
    imports: readImports(blockOf(read.imports)),
  };
}

function readVersions(read: object): PublishedEntry['versions'] {
  const versions: Partial<Record<Aspect, Version>> = {};
  for (const [aspect, version] of Object.entries(read)) {
    const [sequence, modified, digest] = storedList(version);
    versions[oneOf(aspect, ASPECTS)] = {
      sequence: sequenceOf(sequence),
      modified: secondsOf(modified),
      digest: storedText(digest),
    };
  }
  if (!versions.core) throw new TypeError('not a version of the core');
  return versions;
}

function readImports(read: object): PublishedEntry['imports'] {
  const imports: Record<string, Import> = {};
  for (const [selection, one] of Object.entries(read)) {
    const [sequence, when, title] = storedList(one);
    imports[selection] = { title: storedText(title), sequence: sequenceOf(sequence), ...storedMoment(when) };
  }
  return imports;
}
