import fc from 'fast-check';

// The random cases of all tests come from one seed: the same in each run of `npm test`, another in each of `npm run torture`.
fc.configureGlobal({ seed: Number(process.env.CYCLUS_SEED ?? 20201019) });
