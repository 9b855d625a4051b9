import { defineConfig } from 'vitest/config';
import { ROOMS, room } from './rooms.mjs';

export default defineConfig({
  test: { include: ROOMS[room].tests, setupFiles: 'test/support/seed.ts', testTimeout: 900_000 },
});
