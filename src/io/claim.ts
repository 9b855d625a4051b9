import * as fs from 'node:fs';
import { join } from 'node:path';
import { orUndefined } from './attempt.ts';
import { claimed, clear } from './lock.ts';
import { WriteFault, writing } from './write.ts';

/** How often whoever is at work shows it, and how long after the last time he is taken for gone. */
const BEAT_MILLISECONDS = 2_000;
const SILENCE_MILLISECONDS = 15_000;
const PAUSE_MILLISECONDS = 100;

/**
 * Does work that may take long while nobody else does such work in the folder. A file stands there for that long, and is
 * touched all the time: one that is not was left by a program that was stopped, however short ago. That is seen by
 * watching it, as the clock of the disk may be another one.
 * @param name of the file
 * @param wait called once when somebody else may be at work, which takes a moment to see
 * @throws WriteFault with `busy` when somebody else is at work
 */
export async function withLease<T>(folder: string, name: string, wait: () => void, work: () => Promise<T>): Promise<T> {
  const path = join(folder, name);
  const token = crypto.randomUUID();
  const ours = () => orUndefined(() => fs.readFileSync(path, 'utf8')) === token;
  await writing(folder, () => take(path, token, wait));
  const beat = setInterval(
    () => ours() && orUndefined(() => fs.utimesSync(path, new Date(), new Date())),
    BEAT_MILLISECONDS,
  );
  try {
    return await work();
  } finally {
    clearInterval(beat);
    if (ours()) fs.rmSync(path, { force: true });
  }
}

async function take(path: string, token: string, wait: () => void): Promise<void> {
  const beside = `${path}.${token}`;
  fs.writeFileSync(beside, token, { flag: 'wx' });
  try {
    let seen = lastBeat(path);
    let since = Date.now();
    if (seen !== undefined) wait();
    while (!claimed(beside, path, token)) {
      const beat = lastBeat(path);
      if (beat !== undefined && seen !== undefined && beat !== seen) throw new WriteFault(path, 'busy');
      if (seen === undefined) since = Date.now();
      seen = beat;
      if (Date.now() - since >= SILENCE_MILLISECONDS) clear(path);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
    }
  } finally {
    fs.rmSync(beside, { force: true });
  }
}

/** When its holder last showed that he is at work; undefined when there is none. */
function lastBeat(path: string): number | undefined {
  return orUndefined(() => fs.statSync(path).mtimeMs);
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
