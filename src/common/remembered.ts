import type { Memory } from './entry-of.ts';

/**
 * The same answers, each looked up once: what is asked again is remembered, also that there was no answer. An answer
 * that fails is not remembered.
 * @param known where to remember; a WeakMap for keys that come and go
 * @example const townOf = remembered((location: string) => search(location, towns))
 */
export function remembered<K, V>(answer: (key: K) => V, known: Memory<K, V> = new Map<K, V>()): (key: K) => V {
  // Written out, as rules ask for millions of answers: through `entryOf` that takes longer.
  return (key) => {
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before as V;
    const found = answer(key);
    known.set(key, found);
    return found;
  };
}
