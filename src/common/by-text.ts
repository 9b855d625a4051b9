/**
 * The order of texts by their characters, the same on every machine and in every language; 0 for texts that are the same.
 * @example ['b', 'a', 'B'].sort(byText) // ['B', 'a', 'b']
 */
export function byText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
