import * as fs from 'node:fs';
import { join } from 'node:path';
import { codeOf, orUndefined } from './attempt.ts';
import { claim, WriteFault } from './write.ts';

/** Writing takes a moment; a lock that is older than this was left by a program that was stopped. */
const STALE_MILLISECONDS = 30_000;
const PATIENCE_MILLISECONDS = 5_000;
const PAUSE_MILLISECONDS = 20;

/**
 * Does some work while nobody else does such work in the folder: a lock file stands in it for that long.
 * @param work is given a check to make right before the last step, as a machine may have slept meanwhile
 * @param patience how many milliseconds to wait for somebody else
 */
export function withLock<T>(folder: string, work: (stillAlone: () => void) => T, patience = PATIENCE_MILLISECONDS): T {
  const lock = join(folder, '.cyclus.lock');
  const token = crypto.randomUUID();
  const ours = () => orUndefined(() => fs.readFileSync(lock, 'utf8')) === token;
  take(lock, token, patience);
  try {
    return work(() => {
      if (!ours()) throw new WriteFault(lock, 'busy');
    });
  } finally {
    if (ours()) fs.rmSync(lock, { force: true });
  }
}

function take(lock: string, token: string, patience: number): void {
  const deadline = Date.now() + patience;
  // A lock appears with its token in it: a link is made in one step.
  const beside = `${lock}.${token}`;
  try {
    fs.writeFileSync(beside, token, { flag: 'wx' });
    while (!claimed(beside, lock, token)) {
      clearStale(lock);
      if (Date.now() >= deadline) throw new WriteFault(lock, 'busy');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MILLISECONDS);
    }
  } finally {
    fs.rmSync(beside, { force: true });
  }
}

/** Whether a lock is ours now. A disk without links makes the file anew, which is also done by one only. */
export function claimed(beside: string, lock: string, token: string): boolean {
  try {
    if (!claim(beside, lock)) fs.writeFileSync(lock, token, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    return false;
  }
}

function clearStale(lock: string): void {
  const stat = orUndefined(() => fs.statSync(lock));
  if (stat && Date.now() - stat.mtimeMs >= STALE_MILLISECONDS) clear(lock);
}

/**
 * Takes a lock away that nobody holds any more. Of several who find it, only the one that makes the link called after
 * its token may do so; a lock that was taken anew meanwhile has another token, and stays.
 */
export function clear(lock: string): void {
  const token = orUndefined(() => fs.readFileSync(lock, 'utf8')) ?? '';
  const right = `${lock}.${token.replace(/[^\w-]/g, '').slice(0, 40)}.stale`;
  if (!orUndefined(() => fs.linkSync(lock, right) ?? true)) {
    clearLeft(right);
    return;
  }
  if (orUndefined(() => fs.readFileSync(right, 'utf8')) === token) fs.rmSync(lock, { force: true });
  fs.rmSync(right, { force: true });
}

/** The right to take a lock away, when whoever had it was stopped too: without this nobody ever could. */
function clearLeft(right: string): void {
  // Making a link changes the status of a file, and nothing that others write does.
  const stat = orUndefined(() => fs.statSync(right));
  if (stat && Date.now() - stat.ctimeMs >= STALE_MILLISECONDS) fs.rmSync(right, { force: true });
}
