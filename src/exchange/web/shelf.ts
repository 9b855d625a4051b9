import type { Resource } from './message.ts';
import { resource } from './resource.ts';

/** The calendars as they last went out, by path, with when each of them changed. */
export interface ResourceShelf {
  /**
   * Puts a calendar in its place.
   * @param now seconds since 1970-01-01T00:00Z; when it changed, if it did
   */
  put(path: string, text: string, now: number): Resource;
  /** Takes away what stands at any other path. */
  keepOnly(paths: ReadonlySet<string>): void;
}

/**
 * A shelf for calendars. A calendar changes when it comes to stand on it and when its text does. So one that is the same as
 * before a restart counts as new, once: that costs whoever asks by date a fetch, where an older date would keep a change
 * from him that was made meanwhile. The time of a change is never in the future, and never goes back.
 */
export function openShelf(): ResourceShelf {
  const kept = new Map<string, Resource>();
  return {
    put(path, text, now) {
      const before = kept.get(path);
      const since = Math.max(before?.modified ?? 0, now);
      const made = resource('text/calendar; charset=utf-8', text, since);
      if (before?.tag === made.tag) return before;
      kept.set(path, made);
      return made;
    },
    keepOnly(paths) {
      for (const path of kept.keys()) if (!paths.has(path)) kept.delete(path);
    },
  };
}
