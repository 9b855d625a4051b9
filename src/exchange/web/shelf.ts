import type { Resource } from './message.ts';
import { resource } from './resource.ts';

/** The calendars as they last went out, by path, with when each of them changed. */
export interface Shelf {
  /**
   * Puts a calendar in its place.
   * @param now seconds since 1970-01-01T00:00Z; when it changed, if it did
   */
  put(path: string, text: string, now: number): Resource;
  /** Takes away what stands at any other path. */
  keepOnly(paths: ReadonlySet<string>): void;
}

/**
 * A shelf for calendars. One that never stood on it is as old as the newest of its entries; after that it changes when its
 * text does. The time of a change is never in the future, and never goes back.
 */
export function openShelf(): Shelf {
  const kept = new Map<string, Resource>();
  return {
    put(path, text, now) {
      const before = kept.get(path);
      const since = before ? Math.max(before.modified!, now) : Math.min(newest(text) ?? now, now);
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

const CHANGED = /^LAST-MODIFIED:(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/gm;

function newest(calendar: string): number | undefined {
  const stamps = [...calendar.matchAll(CHANGED)].map(
    ([, year, month, date, hours, minutes, seconds]) =>
      Date.parse(`${year}-${month}-${date}T${hours}:${minutes}:${seconds}Z`) / 1000,
  );
  return stamps.length === 0 ? undefined : stamps.reduce((one, other) => Math.max(one, other));
}
