import { inOrder, type PublicationRecord, sha256 } from '../../exchange/published/publication.ts';
import { readRecord, recordText } from '../../exchange/published/publication-text.ts';
import type { FileToWrite } from '../../io/write.ts';
import type { Io } from '../../io.ts';
import { quoted, WrongCall } from '../wrong-call.ts';

/** Everything that was ever published from a folder of definitions, and what it was made of. */
export interface Archive {
  /** In the order in which they were made. */
  records: readonly PublicationRecord[];
  /**
   * What a publication was made of.
   * @throws WrongCall when it is gone, or no longer what it was
   */
  source(sha256: string): Uint8Array;
}

/** Beside the definitions: what was published when, and in it what that was made of, each text once. */
const FOLDER = 'publications';
const SOURCES = `${FOLDER}/sources`;

/** Looks at what was published before. @throws WrongCall when a record cannot be read */
export function openArchive(io: Io, folder: string): Archive {
  const place = `${folder}/${FOLDER}`;
  const records = io
    .filesIn(place)
    .filter((name) => name.endsWith('.json'))
    .map((name) => recordAt(io, `${place}/${name}`));
  return { records: inOrder(records), source: (hash) => sourceAt(io, `${folder}/${SOURCES}/${hash}`, hash) };
}

function recordAt(io: Io, path: string): PublicationRecord {
  const bytes = io.readFile(path);
  const record = bytes && readRecord(new TextDecoder().decode(bytes));
  if (record) return record;
  throw new WrongCall({
    nl: `in ${quoted(path)} staat iets wat cyclus er niet heeft geschreven; zet een eerdere versie terug`,
    en: `${quoted(path)} holds something that cyclus did not write there; put an earlier version back`,
  });
}

function sourceAt(io: Io, path: string, hash: string): Uint8Array {
  const bytes = io.readFile(path);
  if (bytes && sha256(bytes) === hash) return bytes;
  throw new WrongCall({
    nl: `${quoted(path)} is er niet meer, of is veranderd; zonder dat bestand is deze publicatie niet opnieuw te maken`,
    en: `${quoted(path)} is gone, or was changed; without that file this publication cannot be made again`,
  });
}

/** The files that keep a publication and what it was made of; a text that is kept already stays as it is. */
export function archiveFiles(
  io: Io,
  folder: string,
  record: PublicationRecord,
  sources: readonly Uint8Array[],
): FileToWrite[] {
  const kept = new Map(sources.map((data) => [`${folder}/${SOURCES}/${sha256(data)}`, data]));
  const missing = [...kept].filter(([path]) => io.readFile(path) === undefined);
  return [
    ...missing.map(([path, data]) => ({ path, data, replace: true })),
    { path: `${folder}/${FOLDER}/${record.id}.json`, data: recordText(record), replace: false },
  ];
}
