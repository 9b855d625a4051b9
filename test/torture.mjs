import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// Every property with new random cases, round after round: `npm run torture -- 20` makes twenty rounds, each from a new
// seed. What a round finds comes back with `CYCLUS_RUNS=1 CYCLUS_SEED=<its seed> npx vitest run <file>`, and becomes an
// example. `npm run torture -- mutated 100000` makes one round of one tool, with so many cases.

/** The tools that break things on purpose: `npm test` tries a small share of what they can. */
const FAULTS = join('test', 'faults');

const [asked = '5', cases] = process.argv.slice(2);
const tool = Number.isNaN(Number(asked)) ? join(FAULTS, `${asked}.test.ts`) : undefined;
const rounds = tool ? 1 : Number(asked);

const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => join('test', file))
  .filter((file) => (tool ? file === tool : file.startsWith(FAULTS) || isRandom(file)));
if (files.length === 0) throw new Error(`There is no ${tool}.`);

function isRandom(file) {
  return /\bfc\.(assert|sample)\(/.test(readFileSync(file, 'utf8'));
}

let failed = 0;
for (let round = 1; round <= rounds; round++) {
  const seed = Number(process.env.CYCLUS_SEED ?? randomInt(2 ** 31));
  console.log(`Round ${round} of ${rounds}: CYCLUS_SEED=${seed}`);
  const env = { ...process.env, CYCLUS_SEED: String(seed), CYCLUS_RUNS: '1', CYCLUS_TORTURE: '1', CYCLUS_CASES: cases };
  if (cases === undefined) delete env.CYCLUS_CASES;
  // One tool alone may take hours, and tells how far it is.
  const reporter = tool ? ['--reporter=verbose', '--disableConsoleIntercept=true'] : [];
  const options = ['--bail=0', '--testTimeout=0', ...reporter];
  if (spawnSync('npx', ['vitest', 'run', ...options, ...files], { env, stdio: 'inherit' }).status !== 0) failed++;
}
console.log(`${failed} of ${rounds} rounds found something.`);
process.exitCode = failed ? 1 : 0;
