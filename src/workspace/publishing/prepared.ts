import type { PublicationRecord, PublishedFile } from '../../exchange/published/publication.ts';
import type { Archive, Attempt } from './archive.ts';
import type { MadeFile, PublishSource } from './file-to-publish.ts';

/** Everything that is known before anything is written. */
export interface PreparedPublication {
  source: PublishSource;
  archive: Archive;
  /** The publication with which this one is compared. */
  previous: PublicationRecord | null;
  folder: string;
  papers: readonly MadeFile[];
  git: PublicationRecord['git'];
  /** The definitions that are not for everybody, by name. */
  closed: ReadonlySet<string>;
  /** Why it is published, when somebody said so. */
  reason: string | null;
}

/** What was published in a folder the last time, by where it belongs. */
export function filesBefore(archive: Archive, folder: string): ReadonlyMap<string, PublishedFile> {
  return new Map(lastIn(archive, folder)?.files.map((file) => [file.path, file]));
}

/** A file as it was published in a folder the last time, and as it was going to be since. */
export function versionsBefore(archive: Archive, folder: string): (path: string) => PublishedFile[] {
  const all = [lastIn(archive, folder), ...attemptsIn(archive, folder).map(({ record }) => record)];
  return (path) => all.flatMap((record) => record?.files.find((file) => file.path === path) ?? []);
}

/** What was begun in a folder and not finished, the last one last. */
export function attemptsIn({ attempts }: Archive, folder: string): Attempt[] {
  return attempts.filter(({ record }) => record.folder === folder);
}

/** The last publication in a folder. */
export function lastIn({ records }: Archive, folder: string): PublicationRecord | undefined {
  return records.filter((record) => record.folder === folder).at(-1);
}
