/**
 * Adds something to the list at a key, and begins that list when there is none.
 * @example addTo(meetingsOf, 'ACC', meeting)
 */
export function addTo<K, T>(lists: Map<K, T[]>, key: K, thing: T): void {
  const list = lists.get(key);
  if (list) list.push(thing);
  else lists.set(key, [thing]);
}
