import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { orUndefined } from './attempt.ts';
import { claimed, clear, clearRights, isHeldBy, lookAt, release, showLife } from './lock.ts';
import { newMark } from './mark.ts';
import { besidePath, clearRemains } from './remains.ts';
import { asFault, WriteFault } from './write-fault.ts';

/** How often whoever is at work shows it. */
const LIFE_MILLISECONDS = 2_000;
const PAUSE_MILLISECONDS = 100;

/**
 * Does work that may take long while nobody else does such work in the folder. A file stands there for that long, and is
 * touched all the time, for those on other machines who watch it.
 * @param name of the file
 * @param wait called once when somebody else may be at work, which takes a moment to see
 * @throws WriteFault with `busy` when somebody else is at work
 */
export async function withLease<T>(folder: string, name: string, wait: () => void, work: () => Promise<T>): Promise<T> {
  const path = join(folder, name);
  const mark = newMark();
  await take(path, mark, wait).catch((error: unknown) => {
    throw asFault(folder, error);
  });
  const life = setInterval(() => isHeldBy(mark, path) && showLife(path), LIFE_MILLISECONDS);
  try {
    clearRights(path);
    clearRemains(folder);
    return await work();
  } finally {
    clearInterval(life);
    release(path, mark);
  }
}

async function take(path: string, mark: string, wait: () => void): Promise<void> {
  const beside = besidePath(path);
  let tell = wait;
  try {
    writeFileSync(beside, mark, { flag: 'wx' });
    while (!claimed(beside, path, mark)) {
      const { state } = lookAt(path);
      if (state === 'there') throw new WriteFault(path, 'busy');
      if (state === 'left') clear(path);
      else if (state === 'unknown') {
        tell();
        tell = () => {};
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
    }
  } finally {
    orUndefined(() => rmSync(beside, { force: true }));
  }
}

/**
 * Does work that a person may ask to stop, with Ctrl-C: what is under way is finished. Asked for a second time, the
 * program ends at once.
 * @param asked called when the person asks
 * @param work is given a question to put whenever it could stop
 */
export async function whileStoppable<T>(asked: () => void, work: (isToStop: () => boolean) => Promise<T>): Promise<T> {
  let isToStop = false;
  const stop = () => {
    isToStop = true;
    asked();
  };
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.once(signal, stop);
  try {
    return await work(() => isToStop);
  } finally {
    for (const signal of signals) process.removeListener(signal, stop);
  }
}
