import type { Place } from '../diagnostic/finding.ts';

/**
 * Brings together what has the same key; groups and what is in them keep the order in which they came.
 * @example grouped([1, 2, 3], (n) => (n % 2 ? 'odd' : 'even')) // [[1, 3], [2]]
 */
export function grouped<T>(things: Iterable<T>, key: (thing: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const name = key(thing);
    const group = groups.get(name);
    if (group) group.push(thing);
    else groups.set(name, [thing]);
  }
  return [...groups.values()];
}

const keys = new WeakMap<Place, string>();

/** A text that is the same for two places exactly when they are the same place. A schedule asks it over and over. */
export function placeKey(place: Place): string {
  const known = keys.get(place);
  if (known !== undefined) return known;
  const { file, path, key, range } = place;
  const text = JSON.stringify([file, path, key, range]);
  keys.set(place, text);
  return text;
}

/** The places, each once, in the order in which they came. */
export function distinctPlaces(places: Iterable<Place>): Place[] {
  return grouped(places, placeKey).map(([place]) => place!);
}
