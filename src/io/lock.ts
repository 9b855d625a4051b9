import { readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { codeOf, orUndefined } from './attempt.ts';
import { insist, pause } from './insist.ts';
import { newMark, ownerOf } from './mark.ts';
import { besidePath, clearRemains } from './remains.ts';
import { claim } from './stage.ts';
import { WriteFault } from './write-fault.ts';

/** How long somebody may be at work without a sign of that, before others take him for gone. */
const SILENCE_MILLISECONDS = 15_000;
const PATIENCE_MILLISECONDS = 5_000;
const PAUSE_MILLISECONDS = 20;
/** Nobody wonders about a wait that is shorter. */
const LONG_WAIT_MILLISECONDS = 1_000;

/** How to wait for somebody else. */
export interface Waiting {
  /** Whether not to wait at all. */
  impatient?: boolean;
  /** Called once when it takes long. */
  told?: () => void;
}

/**
 * Does some work while nobody else does such work in the folder: a lock file stands in it for that long.
 * @param work is given something to call before each step: it shows others that somebody is at work, and throws when they
 *   took him for gone, as a machine may have slept meanwhile
 * @throws WriteFault with `busy` when somebody else is at work
 */
export function withLock<T>(folder: string, work: (stillAlone: () => void) => T, waiting: Waiting = {}): T {
  const lock = join(folder, '.cyclus.lock');
  const mark = newMark();
  take(lock, mark, waiting);
  try {
    clearRights(lock);
    clearRemains(folder);
    return work(() => {
      if (!isHeldBy(mark, lock)) throw new WriteFault(lock, 'busy');
      showLife(lock);
    });
  } finally {
    release(lock, mark);
  }
}

function take(lock: string, mark: string, { impatient = false, told = () => {} }: Waiting): void {
  const beside = besidePath(lock);
  let tellAt = performance.now() + LONG_WAIT_MILLISECONDS;
  // As long as others take turns there is progress; patience is for one of them.
  let turn = { of: '', since: 0 };
  try {
    writeFileSync(beside, mark, { flag: 'wx' });
    while (!claimed(beside, lock, mark)) {
      const now = performance.now();
      const { holder, state } = lookAt(lock);
      const of = `${holder} ${state === 'left'}`;
      if (of !== turn.of) turn = { of, since: now };
      else if (impatient || now - turn.since >= patienceWith(state)) throw busy(lock);
      if (state === 'left') clear(lock);
      else if (impatient) throw busy(lock);
      if (now >= tellAt) {
        tellAt = Number.POSITIVE_INFINITY;
        told();
      }
      pause(PAUSE_MILLISECONDS);
    }
  } finally {
    orUndefined(() => rmSync(beside, { force: true }));
  }
}

/** How long to wait for one and the same, in milliseconds; whoever can only be watched is, until it is sure. */
function patienceWith(state: LockState): number {
  if (state === 'unknown') return Number.POSITIVE_INFINITY;
  // Somebody who began to take it away may have been stopped too, and then is to be watched himself.
  return state === 'left' ? SILENCE_MILLISECONDS + PATIENCE_MILLISECONDS : PATIENCE_MILLISECONDS;
}

function busy(lock: string): WriteFault {
  return new WriteFault(lock, 'busy');
}

/**
 * Whether a lock is ours now. It appears with its mark in it, as a link is made in one step; a disk without links makes
 * the file anew, which is also done by one only.
 */
export function claimed(beside: string, lock: string, mark: string): boolean {
  // Windows refuses the name for as long as somebody still looks at the lock before.
  const [refused] = insist([lock], () => {
    if (!claim(beside, lock)) writeFileSync(lock, mark, { flag: 'wx' });
  });
  if (refused && codeOf(refused.error) !== 'EEXIST') throw refused.error;
  if (!refused) watched.delete(lock);
  return !refused;
}

/** Whether it is this mark that stands in a lock. */
export function isHeldBy(mark: string, lock: string): boolean {
  return markIn(lock) === mark;
}

/** Shows whoever waits that somebody is at work. */
export function showLife(lock: string): void {
  const now = new Date();
  orUndefined(() => utimesSync(lock, now, now));
}

/** Gives up a lock that still is ours. One that cannot be taken away is known by its mark once we are gone. */
export function release(lock: string, mark: string): void {
  if (isHeldBy(mark, lock)) insist([lock], (path) => rmSync(path, { force: true }));
}

function markIn(lock: string): string | undefined {
  return orUndefined(() => readFileSync(lock, 'utf8'));
}

/** What was seen last of locks of which only watching tells whether anybody still holds them. */
const watched = new Map<string, { sign: string; holder: string; since: number; lives: boolean }>();

/** He who holds a lock is `there`, or `left` it behind, or that is not known yet; nobody holds one that is `free`. */
type LockState = 'there' | 'left' | 'unknown' | 'free';

/**
 * Who holds a lock, and what is known of him. Of another machine it is told by watching, for as long as that takes: no
 * clocks are compared, as the other one may be wrong.
 */
export function lookAt(lock: string): { holder: string; state: LockState } {
  const holder = markIn(lock);
  if (holder === undefined) return { holder: '', state: 'free' };
  const owner = ownerOf(holder);
  if (owner !== 'unknown') return { holder, state: owner === 'gone' ? 'left' : owner };
  const now = performance.now();
  const sign = `${holder} ${orUndefined(() => statSync(lock).mtimeMs)}`;
  const before = watched.get(lock);
  const watch = before?.sign === sign ? before : { sign, holder, since: now, lives: before?.holder === holder };
  watched.set(lock, watch);
  if (now - watch.since >= SILENCE_MILLISECONDS) return { holder, state: 'left' };
  return { holder, state: watch.lives ? 'there' : 'unknown' };
}

/** How the name goes on of a file that gives the right to take away a lock. */
const RIGHT = '.right-';

/**
 * Takes away a lock that was left behind. Of several who find it, only the one with a file called after its mark may do
 * so; a lock that was taken anew meanwhile has another mark, and stays.
 */
export function clear(lock: string): void {
  const mark = markIn(lock) ?? '';
  const right = lock + RIGHT + mark.replace(/[^\w.-]/g, '_').slice(0, 100);
  try {
    writeFileSync(right, newMark(), { flag: 'wx' });
  } catch {
    // Whoever had the right may have been stopped too.
    if (lookAt(right).state === 'left') orUndefined(() => rmSync(right, { force: true }));
    return;
  }
  if (isHeldBy(mark, lock)) orUndefined(() => rmSync(lock, { force: true }));
  orUndefined(() => rmSync(right, { force: true }));
}

/** While a lock is ours nobody may take it away: what is left of such rights counts no more. */
export function clearRights(lock: string): void {
  const folder = dirname(lock);
  const names = orUndefined(() => readdirSync(folder)) ?? [];
  const rights = names.filter((name) => name.startsWith(basename(lock) + RIGHT));
  for (const name of rights) orUndefined(() => rmSync(join(folder, name), { force: true }));
}
