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
  reporters: ['progress-append-only', 'clear-text', 'html'],
  clearTextReporter: { allowColor: false, reportTests: false },
  concurrency: 1,
  // What only runs while a file is loaded: a mistake there stops each test, which would count as seen by none.
  ignoreStatic: true,
  // On a busy machine all takes longer, and is no mutant that hangs.
  timeoutMS: 60_000,
};
