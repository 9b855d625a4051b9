// Makes dist/: the whole program in one file, and beside it what V8 made of that file, so that it starts in a moment.
import { writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { cachePath, path, wake } from './bin/bundle.js';

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
const { write } = process.stdout;
const { exports, script } = wake();
process.stdout.write = () => true;
process.argv.splice(2, Number.POSITIVE_INFINITY, 'agenda', '--cycles', 'cycles');
await exports.run();
process.stdout.write = write;
process.exitCode = 0;
writeFileSync(cachePath, script.createCachedData());
