import { codeOf } from './attempt.ts';

/** With these Windows refuses what another program has open. */
const HELD = new Set(['EBUSY', 'EPERM', 'EACCES']);

/** A virus scanner looks at each new file for a moment; in all a good second. */
const PAUSES = [10, 20, 40, 80, 160, 320, 640];

/** Something of which the work was refused, and with what. */
export interface Refused<T> {
  one: T;
  error: unknown;
}

/**
 * Does some work with each of several files. What another program may hold is tried again for a while, all together.
 * @returns what was refused in the end
 * @example insist(paths, (path) => fs.rmSync(path)) // []
 */
export function insist<T>(all: readonly T[], work: (one: T) => void): Refused<T>[] {
  let refused = all.flatMap((one) => refusal(one, work));
  for (const milliseconds of PAUSES) {
    if (!refused.some(mayBeHeld)) break;
    pause(milliseconds);
    refused = refused.flatMap((one) => (mayBeHeld(one) ? refusal(one.one, work) : [one]));
  }
  return refused;
}

/** The same for one thing. @throws what it was refused with in the end */
export function insistOn(work: () => void): void {
  const [refused] = insist([undefined], work);
  if (refused) throw refused.error;
}

function refusal<T>(one: T, work: (one: T) => void): Refused<T>[] {
  try {
    work(one);
    return [];
  } catch (error) {
    return [{ one, error }];
  }
}

/** Whether something was refused as it is when another program has the file open. */
export function mayBeHeld({ error }: Pick<Refused<unknown>, 'error'>): boolean {
  return HELD.has(codeOf(error));
}

/** Waits, with all of the program. */
export function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
