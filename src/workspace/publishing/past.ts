import type { SourceFile } from '../../definition/source-file.ts';
import { isDefinitionName } from '../../definition/source-file.ts';
import type { PublicationRecord } from '../../exchange/published/publication.ts';
import type { Io } from '../../io.ts';
import type { Archive } from './archive.ts';

/**
 * The machine as it was when something was published, as far as that matters for what was in it: the definitions, what
 * stood beside them, and the clock. Nothing can be written there.
 * @throws WrongCall when what it was made of is gone
 */
export function pastMachine(io: Io, archive: Archive, record: PublicationRecord): Io {
  const sources = sourcesIn(record, archive);
  const inFolder = (path: string) => {
    const start = `${record.definitions}/`;
    return path.startsWith(start) ? sources.get(path.slice(start.length)) : undefined;
  };
  return {
    ...io,
    env: {},
    today: () => record.today,
    now: () => record.made,
    readFolder: () => definitionsIn(record, sources),
    readFile: inFolder,
    inFolder: (_, work) => work({ read: (name) => sources.get(name), write() {}, writeFiles() {}, removeFiles() {} }),
  };
}

/** What a publication was made of, by name. @throws WrongCall when it is gone */
export function sourcesIn(record: PublicationRecord, archive: Archive): Map<string, Uint8Array> {
  return new Map(record.sources.map(({ name, sha256 }) => [name, archive.source(sha256)]));
}

/** The definitions that a publication was made of, by the names that they had. */
export function definitionsIn(
  { definitions }: PublicationRecord,
  sources: ReadonlyMap<string, Uint8Array>,
): SourceFile[] {
  return [...sources]
    .filter(([name]) => isDefinitionName(name))
    .map(([name, bytes]) => ({ name: definitions === '.' ? name : `${definitions}/${name}`, bytes }));
}
