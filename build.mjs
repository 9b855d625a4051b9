// Makes dist/: the whole program in one file, and beside it what V8 made of that file, so that it starts in a moment.
import { execFileSync } from 'node:child_process';
import { build } from 'esbuild';
import { path } from './bin/bundle.js';

await build({
  entryPoints: ['src/main.ts'],
  outfile: path,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minify: true,
  logLevel: 'warning',
  plugins: [{ name: 'without child processes', setup: withoutChildProcesses }],
});

/** commander can start other programs as its subcommands. Ours has none, and loading what starts them takes time. */
function withoutChildProcesses({ onResolve, onLoad }) {
  onResolve({ filter: /^node:child_process$/ }, ({ path }) => ({ path, namespace: 'none' }));
  onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: '' }));
}

// Functions are compiled when they are first called, so the cache is taken after a whole run.
const run = `
  const { cachePath, wake } = require('./bin/bundle.js');
  const { exports, script } = wake();
  process.argv.splice(1, process.argv.length, 'cyclus', 'agenda', '--cycles', 'cycles');
  exports.run().then(() => require('node:fs').writeFileSync(cachePath, script.createCachedData()));
`;
execFileSync(process.execPath, ['-e', run], { stdio: ['ignore', 'ignore', 'inherit'] });
