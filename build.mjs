// Makes dist/: the whole program in one file, and beside it what V8 made of that file, so that it starts in a moment.
import { writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import bundle from './bin/bundle.js';

await build({
  entryPoints: ['src/main.ts'],
  outfile: bundle.path,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minify: true,
  logLevel: 'warning',
});

// Functions are compiled when they are first called, so the cache is taken after a whole run.
const { write } = process.stdout;
const { exports, script } = bundle.wake();
process.stdout.write = () => true;
process.argv.splice(2, Number.POSITIVE_INFINITY, 'agenda', '--cycles', 'cycles');
await exports.run();
process.stdout.write = write;
process.exitCode = 0;
writeFileSync(bundle.cachePath, script.createCachedData());
