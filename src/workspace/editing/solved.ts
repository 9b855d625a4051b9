import { createHash } from 'node:crypto';
import { type Day, isoDay, parseDay } from '../../calendar/day.ts';
import type { Period } from '../../calendar/period.ts';
import { hunkOf } from '../../definition/edits/hunk.ts';
import { type FileRevision, itemsIn, withRevisions } from '../../definition/edits/revise.ts';
import type { SourceFile } from '../../definition/source-file.ts';
import type { FileToReplace } from '../../io/replace-read.ts';
import type { Loaded } from '../definitions.ts';
import { inFolder } from '../write-files.ts';

// A solution, and what was added, is taken back as one, with every byte, for as long as its files are as it left them. What it
// takes for that stands in the folder, since edits in place say nothing of what was there before.

const SOLVED = 'solved.json';

/** So many edits are remembered, the last first. */
const MOST = 20;

/** A file as an edit left it, and what stood there in the place of some of it. */
interface SolvedFile {
  name: string;
  /** The SHA-256 of what it was left as. */
  sum: string;
  /** Where the lines begin that came, and how long they are, in UTF-16 units. */
  at: number;
  length: number;
  /** What stood there; null for a file that was not there. */
  before: string | null;
}

/** An edit that can be taken back. */
interface Solved extends Period {
  files: SolvedFile[];
  /** Whether something was added, and no conflicts were solved. */
  added: boolean;
  /** How many changes there were after it: with more, another change was the last. */
  changes: number | undefined;
}

/**
 * What the folder is to remember of an edit, to take it back.
 * @param added whether something was added, and no conflicts were solved
 */
export function rememberSolved(
  { folder, files }: Pick<Loaded, 'folder' | 'files'>,
  revisions: readonly FileRevision[],
  period: Period,
  added = false,
): FileToReplace {
  const path = inFolder(folder.path, SOLVED);
  const solved: Solved = {
    ...period,
    added,
    changes: itemsIn(withRevisions(files, revisions), 'changes'),
    files: revisions.map((revision) => solvedFile(revision, files)),
  };
  // A run that ended before it wrote the rest remembered the same.
  const earlier = readAll(folder.io.readFile(path)).filter((one) => !isSame(one, solved));
  return remembering(path, [solved, ...earlier].slice(0, MOST));
}

function isSame(one: Solved, other: Solved): boolean {
  return JSON.stringify(spelled(one)) === JSON.stringify(spelled(other));
}

function solvedFile({ file, bytes }: FileRevision, files: readonly SourceFile[]): SolvedFile {
  const was = textOf(files, file);
  const { at, before, after } = hunkOf(was ?? '', decode(bytes!));
  return {
    name: baseName(file),
    sum: sumOf(bytes!),
    at,
    length: after.length,
    before: was === undefined ? null : before,
  };
}

function remembering(path: string, [last, ...earlier]: readonly Solved[]): FileToReplace {
  if (!last) return { path, data: null };
  const written = { version: 1, ...spelled(last), ...(earlier.length > 0 && { earlier: earlier.map(spelled) }) };
  return { path, data: new TextEncoder().encode(`${JSON.stringify(written, null, 2)}\n`) };
}

function spelled({ from, until, added, changes, files }: Solved) {
  return { from: isoDay(from), until: isoDay(until), ...(added && { added }), changes, files };
}

/** The last edit as it can be taken back; undefined when there is none, or anything was changed since. */
export function lastSolved({
  folder,
  files,
}: Loaded): { revisions: FileRevision[]; period: Period; added: boolean; forget: FileToReplace } | undefined {
  const path = inFolder(folder.path, SOLVED);
  const [solved, ...earlier] = readAll(folder.io.readFile(path));
  if (!solved || (solved.changes ?? itemsIn(files, 'changes')) !== itemsIn(files, 'changes')) return undefined;
  const revisions = solved.files.map((solvedFile) => restored(solvedFile, files));
  if (!revisions.every((one) => one !== undefined)) return undefined;
  return { revisions, period: solved, added: solved.added, forget: remembering(path, earlier) };
}

function restored(
  { name, sum, at, length, before }: SolvedFile,
  files: readonly SourceFile[],
): FileRevision | undefined {
  const file = files.find((one) => baseName(one.name) === name);
  if (!file || !('bytes' in file) || sumOf(file.bytes) !== sum) return undefined;
  const text = decode(file.bytes);
  const lines = text
    .slice(at, at + length)
    .replace(/\n$/, '')
    .split('\n');
  const whole = before === null ? null : new TextEncoder().encode(text.slice(0, at) + before + text.slice(at + length));
  return { file: file.name, bytes: whole, lines, removed: true, index: 0 };
}

/** The edits that are remembered, the last first; none of what cyclus did not write, so that nothing is taken back by it. */
function readAll(bytes: Uint8Array | undefined): Solved[] {
  if (!bytes) return [];
  try {
    const { version, earlier = [], ...last } = JSON.parse(decode(bytes));
    const all = [last, ...earlier].map(readSolved);
    return version === 1 && all.every((one) => one !== undefined) ? all : [];
  } catch {
    return [];
  }
}

function readSolved({ from, until, files, added = false, changes }: Record<string, unknown>): Solved | undefined {
  const [first, last] = [parseDay(String(from)), parseDay(String(until))] as [Day, Day];
  const isOurs = first !== undefined && last !== undefined && Array.isArray(files) && files.length > 0;
  const isCounted = changes === undefined || Number.isInteger(changes);
  return isOurs && isCounted && files.every(isSolvedFile)
    ? { from: first, until: last, files, added: added === true, changes: changes as number | undefined }
    : undefined;
}

function isSolvedFile(file: Partial<SolvedFile> | null): boolean {
  const { name, sum, at, length, before } = file ?? {};
  const isText = (value: unknown) => typeof value === 'string';
  return (
    isText(name) &&
    isText(sum) &&
    Number.isInteger(at) &&
    Number.isInteger(length) &&
    (before === null || isText(before))
  );
}

function textOf(files: readonly SourceFile[], name: string): string | undefined {
  const file = files.find((one) => one.name === name);
  return file && 'bytes' in file ? decode(file.bytes) : undefined;
}

/** A byte order mark is kept, to be written again. */
function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

function sumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function baseName(path: string): string {
  return path.split('/').at(-1)!;
}
