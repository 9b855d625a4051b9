import { spawnSync } from 'node:child_process';
import { ROOMS } from './rooms.mjs';

// Makes small mistakes in the rooms that date and propose, one at a time, and says which no test sees:
// `npm run mutants` for all of them, `npm run mutants -- calendar` for one. Results are kept in coverage/, so that a
// next run only looks at what changed since.

const asked = process.argv.slice(2);
const unknown = asked.filter((room) => !(room in ROOMS));
if (unknown.length) throw new Error(`No mutants of ${unknown}: choose from ${Object.keys(ROOMS).join(', ')}.`);

for (const room of asked.length ? asked : Object.keys(ROOMS)) {
  const env = { ...process.env, CYCLUS_ROOM: room, CYCLUS_RUNS: '1' };
  const { status } = spawnSync('npx', ['stryker', 'run'], { env, stdio: 'inherit' });
  process.exitCode ||= status;
}
