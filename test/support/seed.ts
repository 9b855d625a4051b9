import fc from 'fast-check';

/** What all random cases come from: the same in each run of `npm test`, another in each of `npm run torture`. */
export const SEED = Number(process.env.CYCLUS_SEED ?? 20201019);

fc.configureGlobal({ seed: SEED });
