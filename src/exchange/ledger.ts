import type { Clock, Minutes } from '../calendar/clock.ts';
import type { Day } from '../calendar/day.ts';
import { ASPECTS, type Aspect } from './facts.ts';
import {
  blockOf,
  countOf,
  linesText,
  listOf,
  type Misread,
  moment,
  momentOf,
  oneOf,
  readLines,
  secondsOf,
  sequenceOf,
  stamp,
  textOf,
} from './stored-lines.ts';

/** A meeting or deadline as it was last published. */
export interface Published {
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
export type Ledger = ReadonlyMap<string, Published>;

/**
 * A ledger as a file: JSON with a line for each entry, in order of identity, so that a change is one line for whoever
 * compares two of them.
 */
export function ledgerText(ledger: Ledger): string {
  const entries = [...ledger.values()].sort((one, other) => (one.uid < other.uid ? -1 : 1));
  return linesText('published', entries.map(entryText));
}

function entryText(entry: Published): string {
  const { uid, kind, id, steps, title, forum, cycles, teams, state, length, location, imports } = entry;
  return JSON.stringify({
    ...{ uid, kind, id },
    ...(steps.length === 1 && steps[0] === id ? {} : { steps }),
    ...{ title, forum, cycles, teams, when: moment(entry), minutes: length, place: location, state },
    created: stamp(entry.created),
    versions: Object.fromEntries(
      ASPECTS.flatMap((aspect) => {
        const version = entry.versions[aspect];
        return version ? [[aspect, [version.sequence, stamp(version.modified), version.digest]]] : [];
      }),
    ),
    imports: Object.fromEntries(
      Object.entries(imports)
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([selection, one]) => [selection, [one.sequence, moment(one)]]),
    ),
  });
}

/** Reads what `ledgerText` wrote, and nothing else: a ledger with a mistake in it would number everything wrongly. */
export function readLedger(text: string): Ledger | Misread {
  const entries = readLines(text, 'published', entryOf, ({ uid }) => uid);
  if ('line' in entries) return entries;
  return new Map(entries.map((entry) => [entry.uid, entry]));
}

/** @throws when anything is not what it should be */
function entryOf(read: Record<string, unknown>): Published {
  const id = textOf(read.id);
  const versions = Object.entries(blockOf(read.versions)).map(([aspect, version]) => {
    const [sequence, modified, digest] = listOf(version);
    return [
      oneOf(aspect, ASPECTS),
      { sequence: sequenceOf(sequence), modified: secondsOf(modified), digest: textOf(digest) },
    ] as const;
  });
  if (!versions.some(([aspect]) => aspect === 'core')) throw new TypeError('not a version of the core');
  const imports = Object.entries(blockOf(read.imports)).map(([selection, one]) => {
    const [sequence, when] = listOf(one);
    return [selection, { sequence: sequenceOf(sequence), ...momentOf(when) }] as const;
  });
  return {
    uid: textOf(read.uid),
    kind: oneOf(read.kind, ['meeting', 'deadline']),
    id,
    steps: read.steps === undefined ? [id] : listOf(read.steps).map(textOf),
    title: textOf(read.title),
    forum: textOf(read.forum),
    cycles: listOf(read.cycles).map(textOf),
    teams: listOf(read.teams).map(textOf),
    ...momentOf(read.when),
    length: countOf(read.minutes),
    location: textOf(read.place),
    state: oneOf(read.state, ['held', 'cancelled', 'gone']),
    created: secondsOf(read.created),
    versions: Object.fromEntries(versions),
    imports: Object.fromEntries(imports),
  };
}
