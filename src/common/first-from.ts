/**
 * The index of the first thing that is not before a number, found by halving; the length when there is none.
 * @param list in order of these numbers
 * @example firstFrom([1, 3, 3, 5], 3, (one) => one) // 1
 */
export function firstFrom<T>(list: readonly T[], least: number, numberOf: (thing: T) => number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numberOf(list[middle]!) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
