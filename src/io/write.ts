import { closeSync, openSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { codeOf } from './attempt.ts';
import { insist, mayBeHeld, type Refused } from './insist.ts';
import { clearRemains } from './remains.ts';
import { checkFree, type FileToWrite, isFile, type Staged, stage } from './stage.ts';
import { asFault, WriteFault, writing } from './write-fault.ts';

/** What is done beside the writing. */
export interface Meanwhile {
  /** Called when all files stand beside their places, before the first gets its name. */
  ready?: (() => void) | undefined;
  /** Called before each step; what it throws stops the writing. */
  step?: (() => void) | undefined;
}

/**
 * Writes files, each whole or not at all, and makes the folders above them. What they are to replace is tried first, and
 * all are written beside their places: when another program has one open, or one does not fit on the disk, nothing has
 * changed. What goes wrong after that is gone on with.
 * @throws WriteFault when any was not written, with `held` when nothing was because others are open; or when a file is
 *   there already and may not be replaced
 */
export function writeFiles(files: readonly FileToWrite[], meanwhile: Meanwhile = {}): void {
  const { ready = () => {}, step = () => {} } = meanwhile;
  for (const file of files) checkFree(file);
  tryReplacing(files.map(({ path }) => path));
  const staged: Staged[] = [];
  try {
    for (const file of files) {
      step();
      staged.push(writing(file.path, () => stage(file)));
    }
    clearFoldersOf(files.map(({ path }) => path));
    ready();
    finish(staged, (one) => {
      step();
      one.place();
    });
  } finally {
    for (const one of staged) one.clear();
  }
}

/**
 * Takes files away; what is gone already is no problem, and what has to stay is gone on with.
 * @throws WriteFault when any has to stay
 */
export function removeFiles(paths: readonly string[], step: () => void = () => {}): void {
  clearFoldersOf(paths);
  finish(
    paths.map((path) => ({ path })),
    ({ path }) => {
      step();
      rmSync(path, { force: true });
    },
  );
}

function clearFoldersOf(paths: readonly string[]): void {
  for (const folder of new Set(paths.map((path) => dirname(resolve(path))))) clearRemains(folder);
}

/**
 * Tries whether files could be replaced or taken away; what is not there can.
 * @throws WriteFault with `held`, and all that another program has open
 */
export function tryReplacing(paths: readonly string[]): void {
  const held = insist(paths.filter(isFile), (path) => {
    // Windows tells so who has it open and lets nobody else write. Rights of its own are no hindrance for replacing it.
    const file = orUnlessHeld(() => openSync(path, 'r+'));
    if (file !== undefined) closeSync(file);
    // And so who lets others write, but not replace: it changes nothing, and needs what replacing needs.
    const real = realpathSync(path);
    renameSync(real, real);
  }).filter(mayBeHeld);
  if (held.length > 0)
    throw new WriteFault(
      held.map(({ one }) => one),
      'held',
    );
}

/** What `open` gives; undefined where it is refused for another reason than that somebody else has the file. */
function orUnlessHeld<T>(open: () => T): T | undefined {
  try {
    return open();
  } catch (error) {
    if (codeOf(error) === 'EBUSY' || codeOf(error) === 'EPERM') throw error;
    return undefined;
  }
}

/** Does some work with each of several files, and says of which it failed. @throws WriteFault */
function finish<T extends { path: string }>(all: readonly T[], work: (one: T) => void): void {
  const refused = insist(all, work);
  if (refused.length > 0) throw faultOf(refused, refused.length < all.length);
}

function faultOf([first, ...others]: Refused<{ path: string }>[], partly: boolean): unknown {
  const fault = asFault(first!.one.path, first!.error);
  // What a step threw is about all of it.
  if (fault === first!.error || !(fault instanceof WriteFault)) return fault;
  return new WriteFault([...fault.paths, ...others.map(({ one }) => one.path)], fault.problem, partly);
}
