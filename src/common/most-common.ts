/**
 * The value that occurs most, of those that occur as often the first; undefined when there are none.
 * @example mostCommon([60, 90, 90]) // 90
 */
export function mostCommon<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: T | undefined;
  for (const [value, count] of counts) if (best === undefined || count > counts.get(best)!) best = value;
  return best;
}
