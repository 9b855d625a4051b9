/** The part of the cases that is drawn: all in CI and by `npm run torture` and `npm run mutants`, else a fifth. */
const PART = Number(process.env.CYCLUS_RUNS ?? (process.env.CI ? 1 : 0.2));

/** Whether all cases are drawn. */
export const drawsAll = PART >= 1;

/** How many cases a long test draws now. @param all in CI, of which fewer are the first ones */
export function runs(all: number): number {
  return Math.ceil(all * PART);
}

/** Those of many like cases that are tried now, spread over all. */
export function chosen<T>(all: readonly T[]): T[] {
  return all.filter((_, index) => Math.floor((index + 1) * PART) > Math.floor(index * PART));
}

/** Whether `npm run torture` tries to break things: then the tools of test/faults try all there is. */
export const tortures = process.env.CYCLUS_TORTURE === '1';

/** Of many like cases those that are tried now: all in a torture, else so many of them, spread over all. */
export function tortured<T>(all: readonly T[], most: number): T[] {
  if (tortures || all.length <= most) return [...all];
  return all.filter(
    (_, index) => Math.floor(((index + 1) * most) / all.length) > Math.floor((index * most) / all.length),
  );
}

/** How many random cases are drawn now. @param most how many in CI; a torture draws as many as it was told, or twenty times that */
export function draws(most: number): number {
  return tortures ? Number(process.env.CYCLUS_CASES ?? most * 20) : runs(most);
}
