import { type Clock, isoClock, type Minutes } from '../calendar/clock.ts';
import { type Day, isoDay, parseDay } from '../calendar/day.ts';
import { ASPECTS, type Aspect } from './facts.ts';

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

/** Why a ledger cannot be read, with the line where it goes wrong. */
export interface LedgerProblem {
  line: number;
}

const VERSION = 1;

/**
 * A ledger as a file: JSON with a line for each entry, in order of identity, so that a change is one line for whoever
 * compares two of them.
 */
export function ledgerText(ledger: Ledger): string {
  const lines = [...ledger.values()].sort((one, other) => (one.uid < other.uid ? -1 : 1)).map(entryText);
  const entries = lines.length === 0 ? '' : `\n  ${lines.join(',\n  ')}\n`;
  return `${BEGIN.join('\n')}${entries}]\n}\n`;
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

/** @example moment({ day: day('2020-11-03'), start: 840 }) // '2020-11-03 14:00' */
function moment({ day, start }: { day: Day; start: Clock | null }): string {
  return start === null ? isoDay(day) : `${isoDay(day)} ${isoClock(start)}`;
}

function stamp(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
}

/**
 * Reads what `ledgerText` wrote, and nothing else: a ledger with a mistake in it, or of which the end was cut off, would
 * number everything wrongly. Only what an editor or git may make of its line ends is let pass.
 */
export function readLedger(text: string): Ledger | LedgerProblem {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r?\n$/, '')
    .split(/\r?\n/);
  const ledger = new Map<string, Published>();
  const stamps = stampReader();
  const isEmpty = lines[BEGIN.length - 1] === NOTHING;
  const wrong = BEGIN.findIndex((line, index) => lines[index] !== line);
  if (wrong >= 0 && !(isEmpty && wrong === BEGIN.length - 1)) return { line: wrong + 1 };
  let index = BEGIN.length;
  for (let more = !isEmpty; more; index++) {
    const line = lines[index] ?? '';
    more = line.endsWith(',');
    const entry = readEntry(more ? line.slice(0, -1) : line, stamps);
    if (!entry || ledger.has(entry.uid)) return { line: index + 1 };
    ledger.set(entry.uid, entry);
  }
  const end = isEmpty ? ['}'] : [']', '}'];
  const length = Math.max(lines.length, index + end.length);
  for (let at = index; at < length; at++) if (lines[at] !== end[at - index]) return { line: at + 1 };
  return ledger;
}

const BEGIN = ['{', `"version": ${VERSION},`, '"published": ['];
const NOTHING = '"published": []';

function readEntry(line: string, secondsOf: StampReader): Published | undefined {
  try {
    return entryOf(JSON.parse(line), secondsOf);
  } catch {
    return undefined;
  }
}

/** @throws when anything is not what it should be */
function entryOf(read: Record<string, unknown>, secondsOf: StampReader): Published {
  const id = textOf(read.id);
  const versions = Object.entries(blockOf(read.versions)).map(([aspect, version]) => {
    const [sequence, modified, digest] = listOf(version);
    return [
      oneOf(aspect, ASPECTS),
      { sequence: sequenceOf(sequence), modified: secondsOf(modified), digest: textOf(digest) },
    ] as const;
  });
  const imports = Object.entries(blockOf(read.imports)).map(([selection, one]) => {
    const [sequence, when] = listOf(one);
    return [selection, { sequence: sequenceOf(sequence), ...momentOf(when) }] as const;
  });
  if (!versions.some(([aspect]) => aspect === 'core')) throw new TypeError('no version');
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

function textOf(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('not a text');
  return value;
}

function countOf(value: unknown): number {
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw new TypeError('not a count');
  return value as number;
}

/** The largest number that a calendar can carry (RFC 5545, 3.3.8). */
const MOST = 2 ** 31 - 1;

function sequenceOf(value: unknown): number {
  if (countOf(value) > MOST) throw new TypeError('not a sequence');
  return value as number;
}

function listOf(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new TypeError('not a list');
  return value;
}

function blockOf(value: unknown): object {
  if (typeof value !== 'object' || value === null) throw new TypeError('not a block');
  return value;
}

function oneOf<T extends string>(value: unknown, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new TypeError('not one of the choices');
  return found;
}

/** Reads a stamp as seconds since 1970. @throws when it is none */
type StampReader = (value: unknown) => number;

/** A ledger has few stamps, many times over. */
function stampReader(): StampReader {
  const read = new Map<unknown, number>();
  return (value) => {
    const known = read.get(value);
    if (known !== undefined) return known;
    const text = textOf(value);
    const milliseconds = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) ? Date.parse(text) : Number.NaN;
    const seconds = countOf(milliseconds / 1000);
    read.set(value, seconds);
    return seconds;
  };
}

function momentOf(value: unknown): { day: Day; start: Clock | null } {
  const [, written, hours, minutes] = /^(\d{4}-\d\d-\d\d)(?: ([01]\d|2[0-3]):([0-5]\d))?$/.exec(textOf(value)) ?? [];
  const day = written === undefined ? undefined : parseDay(written);
  if (day === undefined) throw new TypeError('not a day');
  return { day, start: hours === undefined ? null : countOf(Number(hours) * 60 + Number(minutes)) };
}
