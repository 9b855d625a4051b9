import { check } from '../../conflicts/check.ts';
import { readWorkspace } from '../../definition/read.ts';
import type { PublicationRecord } from '../../exchange/published/publication.ts';
import { proposals } from '../../remedies/propose.ts';
import { type Difference, differenceOf } from '../../schedule/changes/difference.ts';
import { resolve } from '../../schedule/resolve.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import type { Loaded } from '../definitions.ts';
import type { Archive } from './archive.ts';
import type { PublicationLook, PublishSource } from './file-to-publish.ts';
import { definitionsIn, sourcesIn } from './past.ts';

/**
 * What the papers of a window are made of.
 * @param id of the publication
 * @param previous the publication that it is compared with
 */
export function sourceOf(
  id: string,
  loaded: Loaded,
  whole: Schedule,
  previous: { record: PublicationRecord; archive: Archive } | null,
  look: PublicationLook,
): PublishSource {
  const findings = proposals([...loaded.findings, ...check(whole)], whole);
  return {
    id,
    loaded,
    whole,
    findings,
    look,
    letterText: loaded.folder.io.letterText,
    difference: previous && since(previous, whole),
  };
}

/** How a window differs from what it was; null when those definitions can no longer be read. */
function since(
  { record, archive }: { record: PublicationRecord; archive: Archive },
  whole: PublishSource['whole'],
): PublishSource['difference'] {
  const { workspace } = readWorkspace(definitionsIn(record, sourcesIn(record, archive)));
  if (!workspace) return null;
  const difference: Difference = differenceOf(resolve(workspace, whole.window), whole);
  return { since: record, difference };
}
