import type { SourceFile } from '../../definition/source-file.ts';
import { isDefinitionName } from '../../definition/source-file.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import { readBusyRecord } from '../../exchange/published/busy-record.ts';
import type { PublicationRecord, RecordedSource } from '../../exchange/published/publication.ts';
import { withBusyRecords } from '../../exchange/reading/busy-times.ts';
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

/**
 * What a publication was made of, by name, as far as it is there as a file. Of what is kept apart and is gone, what is left
 * without it.
 * @throws WrongCall when anything else is gone
 */
export function sourcesIn(record: PublicationRecord, archive: Archive): Map<string, Uint8Array> {
  return new Map(
    record.sources.flatMap((source) => {
      const hash = hashOf(source, archive);
      return hash === undefined ? [] : [[source.name, archive.source(hash)] as const];
    }),
  );
}

/** Under which hash a source is to be had as a file; undefined when it is not. */
function hashOf({ sha256, apart, rest }: RecordedSource, archive: Archive): string | undefined {
  if (apart === 'times') return undefined;
  return apart === undefined || archive.holds(sha256) ? sha256 : rest;
}

/** Whether the definitions of a publication are there, but for annotations: what is planned does not follow from those. */
export function hasDefinitions(record: PublicationRecord, archive: Archive): boolean {
  return record.sources.every((source) => {
    const hash = hashOf(source, archive);
    return hash === undefined ? source.apart === 'times' : archive.holds(hash);
  });
}

/** What is kept apart of a publication and is not there, by name. */
export function missingApart(record: PublicationRecord, archive: Archive): string[] {
  return record.sources.flatMap(({ name, sha256, apart }) => (apart && !archive.holds(sha256) ? [name] : []));
}

/** Definitions with what was told then of the calendars of which only that is kept. */
export function withKeptTimes(workspace: Workspace, record: PublicationRecord, archive: Archive): Workspace {
  const times = new Map(
    record.sources.flatMap(({ name, sha256, apart }) => (apart === 'times' ? [[name, sha256] as const] : [])),
  );
  return withBusyRecords(workspace, (file) => {
    const hash = times.get(file);
    if (hash === undefined) return undefined;
    // Where it is gone, nobody was busy: then as much as possible comes out as it was.
    return archive.holds(hash)
      ? readBusyRecord(new TextDecoder().decode(archive.source(hash)))
      : { times: [], problems: [] };
  });
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
