import { addTo } from '../../common/add-to.ts';

/** The same thing before and after; null where it was not there yet, or is no longer. */
export interface BeforeAndAfter<T> {
  before: T | null;
  after: T | null;
}

/** A pair of which both are there. */
export interface Kept<T> {
  before: T;
  after: T;
}

/**
 * Puts two lists side by side. Things belong together when they share a key; the second way to make keys is for what the
 * first left alone, and so on. Things with equal keys belong together in their order. Takes linear time.
 * @returns everything once: first all of `before`, then what is only in `after`
 * @example pairs(['a', 'b'], ['b', 'c'], (one) => [one]) // a and null, b and b, null and c
 */
export function pairs<T>(
  before: readonly T[],
  after: readonly T[],
  ...keysOf: readonly ((one: T) => readonly string[])[]
): BeforeAndAfter<T>[] {
  const partner = new Map<T, T>();
  const taken = new Set<T>();
  for (const keys of keysOf) {
    const waiting = byKey(after, keys);
    for (const one of before) {
      if (partner.has(one)) continue;
      const other = firstFree(keys(one), waiting, taken);
      if (other === undefined) continue;
      partner.set(one, other);
      taken.add(other);
    }
  }
  return [
    ...before.map((one) => ({ before: one, after: partner.get(one) ?? null })),
    ...after.filter((one) => !taken.has(one)).map((one) => ({ before: null, after: one })),
  ];
}

/** What has a key, the first of it last, so that it can be taken off. */
function byKey<T>(things: readonly T[], keys: (one: T) => readonly string[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const one of things.toReversed()) for (const key of keys(one)) addTo(found, key, one);
  return found;
}

function firstFree<T>(keys: readonly string[], waiting: Map<string, T[]>, taken: ReadonlySet<T>): T | undefined {
  for (const key of keys) {
    const things = waiting.get(key) ?? [];
    while (things.length > 0) {
      const one = things.pop()!;
      if (!taken.has(one)) return one;
    }
  }
  return undefined;
}
