/** The part of the cases that is drawn: all in CI and by `npm run torture` and `npm run mutants`, else the first fifth. */
const PART = Number(process.env.CYCLUS_RUNS ?? (process.env.CI ? 1 : 0.2));

/** How many cases a long test draws now. @param all in CI, of which fewer are the first ones */
export function runs(all: number): number {
  return Math.ceil(all * PART);
}
