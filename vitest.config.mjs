import { defineConfig } from 'vitest/config';

// Whole runs of the program wait for their turn on a busy machine.
export default defineConfig({ test: { globalSetup: 'test/support/build.ts', testTimeout: 30_000 } });
