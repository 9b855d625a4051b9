import { type Day, isoDay } from '../../calendar/day.ts';
import { LANGUAGES } from '../../language/language.ts';
import { isId, type PublicationRecord, type PublishedFile, type RecordedSource } from './publication.ts';
import { blockOf, oneOf, secondsOf, stamp, storedList, storedMoment, storedText } from './stored-lines.ts';

const VERSION = 1;

/** A record as a file: JSON that people can read too. */
export function recordText(record: PublicationRecord): string {
  const { made, today, window, files, ...rest } = record;
  const written = {
    version: VERSION,
    id: rest.id,
    made: stamp(made),
    today: isoDay(today),
    fixed: rest.fixed,
    from: isoDay(window.from),
    until: isoDay(window.until),
    rounds: window.today === undefined ? null : isoDay(window.today),
    language: rest.lang,
    reason: rest.reason,
    cyclus: rest.version,
    git: rest.git,
    definitions: rest.definitions,
    folder: rest.folder,
    previous: rest.previous,
    template: rest.template,
    ...(rest.theme === null ? {} : { theme: rest.theme }),
    sources: rest.sources,
    files: files.map(({ dated, ...file }) => ({ ...file, dated: isoDay(dated) })),
  };
  return `${JSON.stringify(written, null, 1)}\n`;
}

/** Reads what `recordText` wrote; undefined for anything else. */
export function readRecord(text: string): PublicationRecord | undefined {
  try {
    return recordOf(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function recordOf(read: Record<string, unknown>): PublicationRecord {
  if (read.version !== VERSION) throw new TypeError('another version');
  const rounds = orNull(read.rounds ?? null, dayOf);
  return {
    id: idOf(read.id),
    made: secondsOf(read.made),
    today: dayOf(read.today),
    fixed: read.fixed === true,
    window: { from: dayOf(read.from), until: dayOf(read.until), ...(rounds === null ? {} : { today: rounds }) },
    lang: oneOf(read.language, LANGUAGES),
    reason: orNull(read.reason, storedText),
    version: storedText(read.cyclus),
    git: orNull(read.git, gitOf),
    definitions: storedText(read.definitions),
    folder: storedText(read.folder),
    previous: orNull(read.previous, idOf),
    template: orNull(read.template, hashOf),
    theme: orNull(read.theme ?? null, hashOf),
    sources: storedList(read.sources).map(sourceOf),
    files: storedList(read.files).map(fileOf),
  };
}

function orNull<T>(value: unknown, read: (value: unknown) => T): T | null {
  return value === null ? null : read(value);
}

function idOf(value: unknown): string {
  if (!isId(storedText(value))) throw new TypeError('not an id');
  return storedText(value);
}

/** Hashes become file names. */
function hashOf(value: unknown): string {
  if (!/^[0-9a-f]{64}$/.test(storedText(value))) throw new TypeError('not a hash');
  return storedText(value);
}

function dayOf(value: unknown): Day {
  return storedMoment(value).day;
}

function gitOf(value: unknown): { commit: string; clean: boolean } {
  const { commit, clean } = blockOf(value) as Record<string, unknown>;
  return { commit: storedText(commit), clean: clean === true };
}

function sourceOf(value: unknown): RecordedSource {
  const { name, sha256, apart, rest } = blockOf(value) as Record<string, unknown>;
  return {
    name: storedText(name),
    sha256: hashOf(sha256),
    ...(apart === undefined ? {} : { apart: oneOf(apart, KEPT_APART) }),
    ...(rest === undefined ? {} : { rest: hashOf(rest) }),
  };
}

const KEPT_APART = ['whole', 'times', 'annotations'] as const;

function fileOf(value: unknown): PublishedFile {
  const { path, written, sha256, dated, content } = blockOf(value) as Record<string, unknown>;
  return {
    path: pathOf(path),
    written: pathOf(written),
    sha256: hashOf(sha256),
    dated: dayOf(dated),
    content: hashOf(content),
  };
}

/** Files are taken away by these paths: none of them may lead out of the folder. */
function pathOf(value: unknown): string {
  const path = storedText(value);
  if (path.split(/[/\\]/).some((part) => part === '' || part === '.' || part === '..'))
    throw new TypeError('not a path');
  return path;
}
