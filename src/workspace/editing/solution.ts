import { check } from '../../conflicts/check.ts';
import { findingsDifference } from '../../conflicts/difference.ts';
import { findable, type Hunk, hunkOf } from '../../definition/edits/hunk.ts';
import { type FileRevision, withWriting } from '../../definition/edits/revise.ts';
import { flowText } from '../../definition/edits/scalars.ts';
import { readWorkspace } from '../../definition/read.ts';
import type { SourceFile } from '../../definition/source-file.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import type { Effect } from '../../documents/changes/effect.ts';
import type { SolutionFound, YamlEdit } from '../../documents/changes/solution.ts';
import { loadSolver } from '../../remedies/solving/minimise.ts';
import { inWritingOrder } from '../../remedies/solving/order.ts';
import { solve } from '../../remedies/solving/solve.ts';
import type { Wishes } from '../../remedies/solving/wishes.ts';
import type { SolvingEdit } from '../../remedies/solving/written.ts';
import { differenceOf } from '../../schedule/changes/difference.ts';
import { resolve } from '../../schedule/resolve.ts';
import type { Window } from '../../schedule/schedule.ts';
import type { Loaded } from '../definitions.ts';
import { keepEmptied } from './carry-out.ts';

/**
 * The cheapest set of edits with which no error is left in a window, and what comes of it; nothing is written. It is
 * judged by the files as they would be.
 * @throws WrongCall when it would change a file in which nothing stands
 */
export async function solutionOf(
  loaded: Loaded,
  window: Window,
  wishes: Omit<Wishes, 'judge'>,
): Promise<SolutionFound> {
  const { files, workspace, sources } = loaded;
  const before = looked(workspace, window);
  const judge = (edits: readonly SolvingEdit[]) => {
    const written = filesWith(edits, files);
    const made = written && readWorkspace(written).workspace;
    // No edit is about the calendars that stand beside the definitions.
    return made ? looked({ ...made, busy: workspace.busy }, window) : undefined;
  };
  const solution = solve(await loadSolver(), before, { ...wishes, judge });
  const written = filesWith(solution.edits, files)!;
  const effect: Effect = {
    title: { nl: 'Gevolgen', en: 'Effect' },
    difference: differenceOf(before.schedule, solution.after.schedule),
    before: before.findings,
    findings: findingsDifference(before.findings, solution.after.findings),
    sources: { before: sources, after: readWorkspace(written).sources },
    section: 'changes',
    revisions: revisions(
      files,
      written,
      solution.edits.flatMap((edit) => hunksOf(files, filesWith([edit], files)!)),
    ),
  };
  keepEmptied(loaded, effect.revisions);
  return { ...solution, effect, definitions: loaded.findings, yamlOf: (edit) => yamlOf(edit, files) };
}

function looked(workspace: Workspace, window: Window) {
  const schedule = resolve(workspace, window);
  return { schedule, findings: check(schedule) };
}

function filesWith(edits: readonly SolvingEdit[], files: readonly SourceFile[]): readonly SourceFile[] | undefined {
  let written: readonly SourceFile[] | undefined = files;
  for (const {
    written: { writings },
  } of inWritingOrder(edits))
    for (const writing of writings) written = written && withWriting(written, writing);
  return written;
}

interface FileHunk extends Hunk {
  file: string;
}

/** How an edit is written by itself: as an entry for `changes` where it is one, else as lines of a file. */
function yamlOf(edit: SolvingEdit, files: readonly SourceFile[]): YamlEdit {
  const [writing] = edit.written.writings;
  if (writing && 'item' in writing && writing.section === 'changes') return `- ${flowText(writing.item)}\n`;
  const [hunk] = hunksOf(files, filesWith([edit], files)!) as [FileHunk];
  const { before, after } = findable(textOf(hunk.file, files), hunk);
  return { file: hunk.file, before, after };
}

function hunksOf(before: readonly SourceFile[], after: readonly SourceFile[]): FileHunk[] {
  return after.flatMap(({ name }) => {
    const [was, is] = [textOf(name, before), textOf(name, after)];
    return was === is ? [] : [{ file: name, ...hunkOf(was, is) }];
  });
}

function textOf(name: string, files: readonly SourceFile[]): string {
  const file = files.find((one) => one.name === name);
  return file && 'bytes' in file ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes) : '';
}

/** The files that become otherwise, each with the lines that edits bring. */
function revisions(
  before: readonly SourceFile[],
  after: readonly SourceFile[],
  hunks: readonly FileHunk[],
): FileRevision[] {
  return hunksOf(before, after).map(({ file }) => {
    const own = hunks.filter((hunk) => hunk.file === file);
    const lines = own.flatMap((hunk) => hunk.after.replace(/\n$/, '').split('\n'));
    const written = after.find(({ name }) => name === file) as { bytes: Uint8Array };
    return { file, bytes: written.bytes, lines, removed: false, index: 0 };
  });
}
