import { addTo } from './add-to.ts';

/**
 * Brings together what has the same key; groups and what is in them keep the order in which they came.
 * @example grouped([1, 2, 3], (n) => (n % 2 ? 'odd' : 'even')) // new Map([['odd', [1, 3]], ['even', [2]]])
 */
export function grouped<T, K>(things: Iterable<T>, keyOf: (thing: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const thing of things) addTo(groups, keyOf(thing), thing);
  return groups;
}
