/** The rooms of which mutants are made: the files, and the tests that must see them. Long tests of other things are none. */
export const ROOMS = {
  calendar: { mutate: 'src/calendar/*.ts', tests: ['test/calendar/!(machine-zone).test.ts'] },
  sections: {
    mutate: 'src/definition/sections/*.ts',
    tests: ['test/definition/**/!(docs|hostile|anything).test.ts'],
  },
  schedule: { mutate: 'src/schedule/**/*.ts', tests: ['test/schedule/**/*.test.ts'] },
  remedies: { mutate: 'src/remedies/**/*.ts', tests: ['test/remedies/**/*.test.ts'] },
};

/** The room of this run. */
export const room = process.env.CYCLUS_ROOM ?? 'calendar';
