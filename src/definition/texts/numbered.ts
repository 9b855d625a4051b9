/** What comes on a route again is counted on: ACC, MCC, ACC-2. @example numbered('ACC', 2) // 'ACC-2' */
export function numbered(key: string, time: number): string {
  return time === 1 ? key : `${key}-${time}`;
}
