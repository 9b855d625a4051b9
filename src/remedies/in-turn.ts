/**
 * The first of each list, then the second of each, and so on.
 * @example inTurn([[1, 2], [3]]) // [1, 3, 2]
 */
export function inTurn<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) => lists.flatMap((list) => list.slice(index, index + 1))).flat();
}
