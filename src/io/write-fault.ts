import { codeOf } from './attempt.ts';

/** Why a file was not written. */
export type WriteProblem =
  | 'exists'
  | 'folder'
  | 'full'
  | 'held'
  | 'permission'
  | 'reserved'
  | 'missing'
  | 'unwritable'
  // Of a folder of definitions: not as it was read, or somebody else is writing in it.
  | 'changed'
  | 'busy';

/** Thrown when files were not written, or not taken away; what stood there before still stands there. */
export class WriteFault extends Error {
  readonly paths: readonly string[];
  readonly problem: WriteProblem;
  /** Whether what else was to be done in one go with these files has been done. */
  readonly partly: boolean;

  constructor(paths: string | readonly string[], problem: WriteProblem, partly = false) {
    super(`${paths}: ${problem}`);
    this.paths = [paths].flat();
    this.problem = problem;
    this.partly = partly;
  }
}

const WRITE_PROBLEMS: Record<string, WriteProblem> = {
  EEXIST: 'exists',
  EISDIR: 'folder',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EBUSY: 'permission',
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
    throw asFault(path, error);
  }
}

/** What the system threw as a fault of the program; what has no code comes from the work itself, and stays as it is. */
export function asFault(path: string, error: unknown): unknown {
  return error instanceof WriteFault || codeOf(error) === '' ? error : new WriteFault(path, writeProblem(error));
}
