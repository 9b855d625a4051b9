import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// Every property with new random cases, round after round: `npm run torture -- 20` makes twenty rounds, each from a new
// seed. What a round finds comes back with `CYCLUS_RUNS=1 CYCLUS_SEED=<its seed> npx vitest run <file>`, and becomes an
// example.

/** The tools that break things on purpose: `npm test` tries a small share of what they can. */
const FAULTS = join('test', 'faults');

const rounds = Number(process.argv[2] ?? 5);

const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => join('test', file))
  .filter((file) => file.startsWith(FAULTS) || /\bfc\.(assert|sample)\(/.test(readFileSync(file, 'utf8')));

let failed = 0;
for (let round = 1; round <= rounds; round++) {
  const seed = randomInt(2 ** 31);
  console.log(`Round ${round} of ${rounds}: CYCLUS_SEED=${seed}`);
  const env = { ...process.env, CYCLUS_SEED: String(seed), CYCLUS_RUNS: '1', CYCLUS_TORTURE: '1' };
  if (spawnSync('npx', ['vitest', 'run', '--bail=0', ...files], { env, stdio: 'inherit' }).status !== 0) failed++;
}
console.log(`${failed} of ${rounds} rounds found something.`);
process.exitCode = failed ? 1 : 0;
