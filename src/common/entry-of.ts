/** What can remember: a Map, or a WeakMap, which forgets what nobody else holds. */
export interface Memory<K, V> {
  get(key: K): V | undefined;
  has(key: K): boolean;
  set(key: K, value: V): unknown;
}

/**
 * What stands at a key; made and put there when nothing does.
 * @param make what is to stand there: anything, also undefined
 * @example entryOf(mailboxes, 'Jansen', () => new Set()).add('jansen@vws.example')
 */
export function entryOf<K, V>(map: Memory<K, V>, key: K, make: (key: K) => V): V {
  const known = map.get(key);
  if (known !== undefined || map.has(key)) return known as V;
  const made = make(key);
  map.set(key, made);
  return made;
}
