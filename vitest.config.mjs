import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['test/support/build.ts', 'test/support/programs.ts'],
    setupFiles: 'test/support/seed.ts',
    // The files that one worker takes share their modules, of which loading would cost more than most tests.
    isolate: false,
    // Ends what hangs. How long a test takes on a busy machine judges nothing.
    testTimeout: 900_000,
    hookTimeout: 900_000,
  },
});
