import { existsSync, type FSWatcher, watch } from 'node:fs';
import { dirname } from 'node:path';

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
