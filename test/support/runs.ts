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
