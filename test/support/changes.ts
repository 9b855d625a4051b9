import { existsSync, type FSWatcher, readdirSync, rmSync, utimesSync, watch } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Does something at each change in folders that are there, until it is stopped. */
export function atEachChange(folders: readonly string[], look: () => void): { stop(): void } {
  const watchers: FSWatcher[] = folders.map((folder) => watch(folder, look));
  return {
    stop() {
      for (const watcher of watchers) watcher.close();
    },
  };
}

/** Does something at a change in folders, so that a process can be cut short there. @param count the change, from 1 */
export function atChange(count: number, folders: readonly string[], cut: () => void): { stop(): void } {
  let seen = 0;
  return atEachChange(folders, () => {
    if (++seen === count) cut();
  });
}

/** Waits for a file. */
export function appeared(path: string): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!existsSync(path)) return;
      watching.stop();
      resolve();
    };
    const watching = atEachChange([dirname(path)], look);
    look();
  });
}

/**
 * What half a minute does to the locks of processes that were cut short: others may take them away, and whoever did so and
 * was cut short as well counts no more.
 */
export function ageLocks(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (basename(name) === '.cyclus.lock') utimesSync(join(folder, name), new Date(0), new Date(0));
    if (/^\.cyclus\.lock\..*\.stale$/.test(basename(name))) rmSync(join(folder, name));
  }
}
