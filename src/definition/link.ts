import type { Finding } from '../diagnostic/finding.ts';
import type { ParsedFile } from './linking/file-parts.ts';
import type { Linker } from './linking/linker.ts';
import { makeLinker } from './linking/make-linker.ts';
import type { PlacedBlock } from './linking/merge.ts';
import { unusedThings } from './linking/unused.ts';
import type { Linked } from './section.ts';
import { allSections, type LinkedSections, type SectionName } from './sections.ts';
import type { Workspace } from './types/workspace.ts';

/** Puts the files together and turns every reference into the id of what it means. */
export function linkFiles(
  files: readonly ParsedFile[],
  complete: boolean,
): { workspace: Workspace; findings: Finding[] } {
  const linker = makeLinker(files, complete);
  const { groups: _, travel, 'month-plans': monthPlans, ...parts } = linkSections(files, linker);
  // What is unused is known when all references have been made.
  const workspace = { ...parts, towns: travel, monthPlans, unused: unusedThings(linker, files, parts.calendar) };
  return { workspace, findings: linker.findings };
}

function linkSections(files: readonly ParsedFile[], linker: Linker): LinkedSections {
  const parts: Partial<Record<SectionName, unknown>> = {};
  const early = allSections.filter(([, section]) => section.early);
  const others = allSections.filter(([, section]) => !section.early);
  for (const [name, section] of [...early, ...others])
    parts[name] = section.link(linker, writtenIn(files, name), parts as Linked);
  return parts as LinkedSections;
}

/** What stands in a section, in every file that has it. */
function writtenIn(files: readonly ParsedFile[], section: SectionName): PlacedBlock<unknown>[] {
  return files.flatMap(({ name, content }) => {
    const block = content?.[section];
    return block ? [{ block, place: { file: name, path: [section] } }] : [];
  });
}
