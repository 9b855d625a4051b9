import { spawn } from 'node:child_process';

// `npm test`: what can be wrong, looked for side by side. The tests speak while they run; a check speaks at the end, when it
// found something. `npm run check` does without the tests.

const TESTS = 'vitest run';
const CHECKS = ['tsc --noEmit', 'biome ci --error-on-warnings .', 'knip'];

/** Runs a command of node_modules/.bin, as npm puts these on the path. Gives what it said, when that was kept, and whether all is well. */
function run(line, stdio) {
  const child = spawn(line, { shell: true, stdio: ['ignore', stdio, stdio] });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => said.push(part));
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ line, said: Buffer.concat(said), isWell: code === 0 }));
  });
}

const tests = process.argv.includes('--checks') ? [] : [run(TESTS, 'inherit')];
const ended = await Promise.all([...tests, ...CHECKS.map((line) => run(line, 'pipe'))]);
for (const { line, said, isWell } of ended) {
  if (isWell) continue;
  console.log(`\n${line} failed\n`);
  process.stdout.write(said);
  process.exitCode = 1;
}
