import { ROOMS, room } from './test/mutants/rooms.mjs';

// Mutants of one room: see test/mutants/run.mjs.
export default {
  mutate: [ROOMS[room].mutate],
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutants/vitest.mjs' },
  ignorePatterns: ['coverage', 'dist'],
  tempDirName: 'coverage/mutants',
  incremental: true,
  incrementalFile: `coverage/mutants-${room}.json`,
  htmlReporter: { fileName: `coverage/mutants-${room}.html` },
  reporters: ['clear-text', 'html'],
  clearTextReporter: { allowColor: false, reportTests: false },
  concurrency: 1,
};
