import type { PublicationRecord, PublishedFile } from '../../exchange/published/publication.ts';
import type { Archive } from './archive.ts';
import type { MadePaper } from './paper.ts';
import type { Source } from './papers.ts';

/** Everything that is known before anything is written. */
export interface Plan {
  source: Source;
  archive: Archive;
  previous: PublicationRecord | null;
  folder: string;
  papers: readonly MadePaper[];
  git: PublicationRecord['git'];
}

/** What was published in a folder the last time, by where it belongs. */
export function filesBefore({ records }: Archive, folder: string): ReadonlyMap<string, PublishedFile> {
  const last = records.filter((record) => record.folder === folder).at(-1);
  return new Map(last?.files.map((file) => [file.path, file]));
}
