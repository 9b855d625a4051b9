import { grouped } from '../../common/grouped.ts';
import { quotedPath } from '../../diagnostic/quoted.ts';
import { WrongCall } from '../../diagnostic/wrong-call.ts';
import { isId, type PublicationRecord, recordsInOrder, sha256 } from '../../exchange/published/publication.ts';
import { readRecord, recordText } from '../../exchange/published/publication-text.ts';
import type { Access } from '../../io/access.ts';
import type { FileToWrite } from '../../io/stage.ts';
import type { Io } from '../../io.ts';
import { accessTo, inFolder, isTooOpen } from '../write-files.ts';
import { gitIgnore } from './git-ignore.ts';
import type { KeptSource } from './kept-sources.ts';

/** Everything that was ever published from a folder of definitions, and what it was made of. */
export interface Archive {
  /** In the order in which they were made. */
  records: readonly PublicationRecord[];
  /** What was begun and not finished, the last one last: some of its files may stand in their folder. */
  attempts: readonly Attempt[];
  /** Where attempts stand that were finished, and count no more. */
  spent: readonly string[];
  /**
   * What a publication was made of.
   * @throws WrongCall when it is gone, or no longer what it was
   */
  source(sha256: string): Uint8Array;
  /** Whether that is still there as it was. */
  holds(sha256: string): boolean;
  /** Where that is kept. */
  pathOf(sha256: string): string;
}

/** A publication of which the files are being put in place, or were when somebody was cut short. */
export interface Attempt {
  /** Where it stands. */
  path: string;
  number: number;
  record: PublicationRecord;
}

/**
 * Beside the definitions: what was published when, and in it what that was made of, each text once. What is not for everybody
 * stands in a folder of its own, which git leaves alone.
 */
const FOLDER = 'publications';

/** What everybody may read who reads the definitions, and what not. */
const PLACES = { open: `${FOLDER}/sources`, apart: `${FOLDER}/vertrouwelijk` };

/** Looks at what was published before. @throws WrongCall when a record cannot be read */
export function openArchive(io: Io, folder: string): Archive {
  const records = namesIn(io, folder)
    .filter((name) => name.endsWith(END))
    .map((name) => name.slice(0, -END.length))
    // A copy that somebody or a shared disk put beside a record is none.
    .filter(isId)
    .map((id) => recordAt(io, recordPath(folder, id), id));
  const finished = new Set(records.map(({ id }) => id));
  const attempts = attemptsIn(io, folder);
  const pathOf = (hash: string) => {
    const apart = sourcePath(folder, hash, true);
    return isKept(io, apart, hash) ? apart : sourcePath(folder, hash, false);
  };
  return {
    records: recordsInOrder(records),
    attempts: attempts
      .filter(({ id }) => !finished.has(id))
      .map(({ path, id, number }) => ({ path, number, record: recordAt(io, path, id) })),
    spent: attempts.filter(({ id }) => finished.has(id)).map(({ path }) => path),
    source: (hash) => sourceAt(io, pathOf(hash), hash),
    holds: (hash) => isKept(io, pathOf(hash), hash),
    pathOf,
  };
}

/** Where a text is kept. @param apart whether it is not for everybody */
export function sourcePath(folder: string, hash: string, apart: boolean): string {
  return inFolder(sourceFolder(folder, apart), hash);
}

/** Where texts are kept that are for everybody, or are not. */
export function sourceFolder(folder: string, apart: boolean): string {
  return `${folder}/${apart ? PLACES.apart : PLACES.open}`;
}

/** How the name of a record ends. */
const END = '.json';

/** How that of an attempt is called. */
const ATTEMPT = /^(.*)\.attempt-(\d+)\.json$/;

function namesIn(io: Io, folder: string): string[] {
  return io.filesIn(`${folder}/${FOLDER}`);
}

function attemptsIn(io: Io, folder: string): { path: string; id: string; number: number }[] {
  return namesIn(io, folder)
    .map((name) => ({ path: `${folder}/${FOLDER}/${name}`, parts: ATTEMPT.exec(name) }))
    .flatMap(({ path, parts }) => (parts && isId(parts[1]!) ? [{ path, id: parts[1]!, number: Number(parts[2]) }] : []))
    .sort((one, other) => one.number - other.number);
}

function recordAt(io: Io, path: string, id: string): PublicationRecord {
  const bytes = io.readFile(path);
  const record = bytes && readRecord(new TextDecoder().decode(bytes));
  if (record?.id === id) return record;
  throw new WrongCall({
    nl: `in ${quotedPath(path)} staat iets wat cyclus er niet heeft geschreven; zet een eerdere versie terug`,
    en: `${quotedPath(path)} holds something that cyclus did not write there; put an earlier version back`,
  });
}

function sourceAt(io: Io, path: string, hash: string): Uint8Array {
  const bytes = io.readFile(path);
  if (bytes && sha256(bytes) === hash) return bytes;
  throw new WrongCall({
    nl: `${quotedPath(path)} is er niet meer, of is veranderd; zonder dat bestand is deze publicatie niet opnieuw te maken`,
    en: `${quotedPath(path)} is gone, or was changed; without that file this publication cannot be made again`,
  });
}

function isKept(io: Io, path: string, hash: string): boolean {
  const bytes = io.readFile(path);
  return bytes !== undefined && sha256(bytes) === hash;
}

/**
 * The files that keep what publications were made of, as far as they are not there, or more people may read them than the
 * files that they are of.
 */
export function keptFiles(
  io: Io,
  folder: string,
  sources: readonly KeptSource[],
): (FileToWrite & { apart: boolean })[] {
  const texts = sources.flatMap(({ files, path: of }) =>
    files.map(({ data, apart }) => ({ path: sourcePath(folder, sha256(data), apart), data, apart, of })),
  );
  return [...grouped(texts, ({ path }) => path)].flatMap(([path, same]) => {
    const { data, apart } = same[0]!;
    const madeOf = same.map(({ of }) => of);
    const access = accessTo(io, path, madeOf) ?? (apart ? OWNER_ALONE : undefined);
    const isThere = isKept(io, path, sha256(data)) && !isTooOpen(io, path, access);
    return isThere ? [] : [{ path, data, replace: true, access, apart }];
  });
}

/** For what is not for everybody and of which nobody knows any more who may read it. */
const OWNER_ALONE: Access = { mode: 0o600, group: 0 };

/** Where a record is kept. */
export function recordPath(folder: string, id: string): string {
  return `${folder}/${FOLDER}/${id}${END}`;
}

/** The file that says what is going to be published, until its record says that it was. */
export function attemptFile({ attempts }: Archive, folder: string, record: PublicationRecord): FileToWrite {
  const before = attempts.filter((attempt) => attempt.record.id === record.id).at(-1)?.number ?? 0;
  const path = `${folder}/${FOLDER}/${record.id}.attempt-${before + 1}.json`;
  return { path, data: recordText(record), replace: false };
}

/** The file that keeps a publication. */
export function recordFile(folder: string, record: PublicationRecord): FileToWrite {
  return { path: recordPath(folder, record.id), data: recordText(record), replace: false };
}

/** What keeps git out of what is not for everybody: to be written before anything is put there. */
export function archiveIgnore(io: Io, folder: string): FileToWrite[] {
  return gitIgnore(io, sourceFolder(folder, true));
}
