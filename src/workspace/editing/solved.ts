import { createHash } from 'node:crypto';
import { type Day, isoDay, parseDay } from '../../calendar/day.ts';
import type { Period } from '../../calendar/period.ts';
import { hunkOf } from '../../definition/edits/hunk.ts';
import type { FileRevision } from '../../definition/edits/revise.ts';
import type { SourceFile } from '../../definition/source-file.ts';
import type { FileToReplace } from '../../io/replace-read.ts';
import type { Loaded } from '../definitions.ts';
import { inFolder } from '../write-files.ts';

// A solution is taken back as one, with every byte, for as long as its files are as it left them. What it takes for that
// stands in the folder, since edits in place say nothing of what was there before.

const SOLVED = 'solved.json';

/** A file as a solution left it, and what stood there in the place of some of it. */
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

interface Solved extends Period {
  files: SolvedFile[];
}

/** What the folder is to remember of a solution, to take it back. */
export function rememberSolved(
  { folder, files }: Loaded,
  revisions: readonly FileRevision[],
  period: Period,
): FileToReplace {
  const solved = {
    version: 1,
    from: isoDay(period.from),
    until: isoDay(period.until),
    files: revisions.map(({ file, bytes }): SolvedFile => {
      const was = textOf(files, file);
      const { at, before, after } = hunkOf(was ?? '', decode(bytes!));
      return {
        name: baseName(file),
        sum: sumOf(bytes!),
        at,
        length: after.length,
        before: was === undefined ? null : before,
      };
    }),
  };
  return {
    path: inFolder(folder.path, SOLVED),
    data: new TextEncoder().encode(`${JSON.stringify(solved, null, 2)}\n`),
  };
}

/** The last solution as it can be taken back; undefined when there is none, or its files were changed since. */
export function lastSolved({
  folder,
  files,
}: Loaded): { revisions: FileRevision[]; period: Period; forget: FileToReplace } | undefined {
  const path = inFolder(folder.path, SOLVED);
  const bytes = folder.io.readFile(path);
  const solved = bytes && readSolved(decode(bytes));
  if (!solved) return undefined;
  const revisions = solved.files.map((solvedFile) => restored(solvedFile, files));
  if (!revisions.every((one) => one !== undefined)) return undefined;
  return { revisions, period: solved, forget: { path, data: null } };
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

/** Undefined for what cyclus did not write: then nothing is taken back by it. */
function readSolved(text: string): Solved | undefined {
  try {
    const { version, from, until, files } = JSON.parse(text);
    const [first, last] = [parseDay(String(from)), parseDay(String(until))] as [Day, Day];
    const isOurs =
      version === 1 && first !== undefined && last !== undefined && Array.isArray(files) && files.length > 0;
    return isOurs && files.every(isSolvedFile) ? { from: first, until: last, files } : undefined;
  } catch {
    return undefined;
  }
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
