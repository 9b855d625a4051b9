import { defineConfig } from 'vitest/config';
import { ROOMS, room } from './rooms.mjs';

const { tests } = ROOMS[room];

// These tests share nothing but pure functions, and loading those anew for each mutant would take most of the time.
export default defineConfig({
  test: { include: tests, setupFiles: 'test/support/seed.ts', testTimeout: 900_000, isolate: false },
});
