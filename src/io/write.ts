import * as fs from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Access, accessIn, giveAccess } from './access.ts';
import { codeOf, orUndefined } from './attempt.ts';

/** Why a file was not written. */
export type WriteProblem =
  | 'exists'
  | 'folder'
  | 'full'
  | 'permission'
  | 'missing'
  | 'unwritable'
  // Of a folder of definitions: not as it was read, or somebody else is writing in it.
  | 'changed'
  | 'busy';

/** Thrown when a file was not written; what stood there before still stands there. */
export class WriteFault extends Error {
  readonly path: string;
  readonly problem: WriteProblem;

  constructor(path: string, problem: WriteProblem) {
    super(`${path}: ${problem}`);
    this.path = path;
    this.problem = problem;
  }
}

const WRITE_PROBLEMS: Record<string, WriteProblem> = {
  EEXIST: 'exists',
  EISDIR: 'folder',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EACCES: 'permission',
  EPERM: 'permission',
  EROFS: 'permission',
  ENOENT: 'missing',
  ENOTDIR: 'missing',
};

/** Why writing was refused, in the words of the program. */
export function writeProblem(error: unknown): WriteProblem {
  return WRITE_PROBLEMS[codeOf(error)] ?? 'unwritable';
}

/**
 * Does the work of writing to a path.
 * @throws WriteFault in place of whatever the system threw
 */
export function writing<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    // What has no code comes from the work itself.
    if (error instanceof WriteFault || codeOf(error) === '') throw error;
    throw new WriteFault(path, writeProblem(error));
  }
}

export interface FileToWrite {
  path: string;
  data: string | Uint8Array;
  /** Whether it may take the place of what is there already. */
  replace: boolean;
  /** Who may read it; undefined for as before, or as usual when it is new. */
  access?: Access | undefined;
}

/** What has been written beside its place, and only needs its name. */
interface Staged {
  /** Gives it its name, so that nobody ever sees half of it. */
  place(): void;
  /** Takes away what has not been given its name. */
  clear(): void;
}

/**
 * Writes files, each whole or not at all, and makes the folders above them. All are written beside their places first:
 * when one of them does not fit on the disk, nothing has changed.
 * @throws WriteFault when that fails, or when a file is there already and may not be replaced
 */
export function writeFiles(files: readonly FileToWrite[]): void {
  const staged: { path: string; one: Staged }[] = [];
  try {
    for (const file of files) staged.push({ path: file.path, one: writing(file.path, () => stage(file)) });
    for (const { path, one } of staged) writing(path, one.place);
  } finally {
    for (const { one } of staged) one.clear();
  }
}

/** A file that is to hold this, or to go. */
export interface FileToReplace {
  path: string;
  data: Uint8Array | null;
}

/**
 * Writes files in the place of what is there, or takes them away. All are written beside their places first.
 * @param last done right before the first is given its name
 * @throws WriteFault when that fails, or when a file may not be written
 */
export function replaceFiles(files: readonly FileToReplace[], last: () => void): void {
  const staged: { path: string; one: Staged }[] = [];
  try {
    for (const { path, data } of files) staged.push({ path, one: writing(path, () => stageReplacement(path, data)) });
    last();
    for (const { path, one } of staged) writing(path, one.place);
  } finally {
    for (const { one } of staged) one.clear();
  }
}

function stageReplacement(path: string, data: Uint8Array | null): Staged {
  const stat = orUndefined(() => fs.statSync(path));
  // What may not be written can still be replaced, but whoever closed it did not mean that.
  if (stat) fs.closeSync(fs.openSync(path, 'r+'));
  if (data === null) return { place: () => fs.rmSync(path, { force: true }), clear: () => {} };
  return stageWhole(stat ? fs.realpathSync(path) : path, data, stat && accessIn(stat), stat !== undefined);
}

function stage({ path, data, replace, access }: FileToWrite): Staged {
  const stat = orUndefined(() => fs.statSync(path));
  if (stat?.isDirectory()) throw new WriteFault(path, 'folder');
  // A device or a pipe holds nothing that could be lost.
  if (stat && !stat.isFile()) return { place: () => fs.writeFileSync(path, data), clear: () => {} };
  if (stat && !replace) throw new WriteFault(path, 'exists');
  const folder = dirname(resolve(path));
  if (orUndefined(() => fs.statSync(folder))?.isFile()) throw new WriteFault(path, 'missing');
  fs.mkdirSync(folder, { recursive: true });
  // What a link points at is replaced, not the link.
  return stageWhole(stat ? fs.realpathSync(path) : path, data, access ?? (stat && accessIn(stat)), replace);
}

/**
 * Writes a file whole or not at all.
 * @param access who may read it; undefined for as usual
 * @param last done right before it is given its name
 */
export function writeWhole(
  path: string,
  data: string | Uint8Array,
  access: Access | undefined,
  replace: boolean,
  last: () => void = () => {},
): void {
  const staged = stageWhole(path, data, access, replace);
  try {
    last();
    staged.place();
  } finally {
    staged.clear();
  }
}

function stageWhole(path: string, data: string | Uint8Array, access: Access | undefined, replace: boolean): Staged {
  const beside = join(dirname(path), `.${basename(path).slice(0, 80)}.${crypto.randomUUID()}`);
  const clear = () => fs.rmSync(beside, { force: true });
  // Nobody else sees any of it before it is known who may.
  const file = fs.openSync(beside, 'wx', access ? 0o600 : 0o666);
  try {
    fs.writeFileSync(file, data);
    if (access) giveAccess(file, access);
    fs.fsyncSync(file);
  } catch (error) {
    fs.closeSync(file);
    clear();
    throw error;
  }
  fs.closeSync(file);
  return {
    clear,
    place() {
      if (replace || !claim(beside, path)) fs.renameSync(beside, path);
    },
  };
}

/** Gives the file its name only when nobody took that name meanwhile; false where the disk has no links for that. */
export function claim(beside: string, path: string): boolean {
  try {
    fs.linkSync(beside, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    return false;
  }
}
