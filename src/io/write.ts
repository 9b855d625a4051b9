import * as fs from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { attempt, codeOf } from './attempt.ts';

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
export function writing(path: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (error instanceof WriteFault) throw error;
    throw new WriteFault(path, writeProblem(error));
  }
}

/**
 * Writes a file whole or not at all, and makes the folders above it.
 * @throws WriteFault when that fails, or when the file is there already and may not be replaced
 */
export function writeFile(path: string, data: string | Uint8Array, replace: boolean): void {
  writing(path, () => {
    const stat = attempt(() => fs.statSync(path));
    if (stat?.isDirectory()) throw new WriteFault(path, 'folder');
    if (stat && !stat.isFile()) {
      // A device or a pipe holds nothing that could be lost.
      fs.writeFileSync(path, data);
      return;
    }
    if (stat && !replace) throw new WriteFault(path, 'exists');
    const folder = dirname(resolve(path));
    if (attempt(() => fs.statSync(folder))?.isFile()) throw new WriteFault(path, 'missing');
    fs.mkdirSync(folder, { recursive: true });
    // What a link points at is replaced, not the link.
    writeWhole(stat ? fs.realpathSync(path) : path, data, stat?.mode, replace);
  });
}

/**
 * Writes beside the file and only then gives it its name, so that nobody ever sees half of it.
 * @param last done right before that
 */
export function writeWhole(
  path: string,
  data: string | Uint8Array,
  mode = 0o666,
  replace: boolean,
  last: () => void = () => {},
): void {
  const beside = join(dirname(path), `.${basename(path).slice(0, 80)}.${crypto.randomUUID()}`);
  const file = fs.openSync(beside, 'wx', mode);
  try {
    try {
      fs.writeFileSync(file, data);
      fs.fsyncSync(file);
    } finally {
      fs.closeSync(file);
    }
    last();
    if (!replace && claim(beside, path)) return;
    fs.renameSync(beside, path);
  } finally {
    fs.rmSync(beside, { force: true });
  }
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
