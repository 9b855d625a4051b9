/**
 * The first of each list, then the second of each, and so on; of what has the same key the first only, so that another
 * list comes with its next.
 * @example inTurn([[1, 2], [3]]) // [1, 3, 2]
 * @example inTurn([[1, 2], [1, 2]]) // [1, 2]
 */
export function inTurn<T>(lists: readonly (readonly T[])[], key: (thing: T) => unknown = (thing) => thing): T[] {
  const left = lists.map((list) => [...list]);
  const given = new Map<unknown, T>();
  while (left.some((list) => list.length > 0))
    for (const list of left) {
      let next = list.shift();
      while (next !== undefined && given.has(key(next))) next = list.shift();
      if (next !== undefined) given.set(key(next), next);
    }
  return [...given.values()];
}
