import { defineConfig } from 'vitest/config';

/** Rooms whose tests share nothing but pure functions: one graph of modules does for all of them. */
const ROOMS = [
  ...['formats', 'documents', 'exchange', 'remedies', 'conflicts'],
  ...['schedule', 'definition', 'diagnostic', 'calendar', 'language', 'common'],
];

const PURE = ROOMS.map((room) => `test/${room}/**/*.test.ts`);

export default defineConfig({
  test: {
    globalSetup: 'test/support/build.ts',
    setupFiles: 'test/support/seed.ts',
    // Ends what hangs. How long a test takes on a busy machine judges nothing.
    testTimeout: 900_000,
    hookTimeout: 900_000,
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      { extends: true, test: { name: 'whole', include: ['test/**/*.test.ts'], exclude: PURE } },
    ],
  },
});
