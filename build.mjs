// Makes dist/: the whole program in one file, beside it what V8 made of that file, so that it starts in a moment, and
// the licences of what others wrote of it.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { path } from './bin/bundle.js';

// V8 knows a text by its length alone: what it made of an earlier one must not stay.
rmSync(dirname(path), { recursive: true, force: true });

const { metafile } = await build({
  entryPoints: ['src/main.ts'],
  outfile: path,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minify: true,
  logLevel: 'warning',
  metafile: true,
  plugins: [{ name: 'without subcommands', setup: withoutSubcommands }],
});

/** commander can start other programs as its subcommands. Ours has none, and loading what starts them takes time. */
function withoutSubcommands({ onResolve, onLoad }) {
  onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
    /[\\/]node_modules[\\/]commander[\\/]/.test(importer) ? { path, namespace: 'none' } : undefined,
  );
  onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: '' }));
}

// Functions are compiled when they are first called, so the cache is taken after a whole run.
const run = `
  const { cachePath, wake } = require('./bin/bundle.js');
  const { exports, script } = wake(true);
  process.argv.splice(1, process.argv.length, 'cyclus', 'agenda', '--cycles', 'cycles');
  exports.run().then(() => require('node:fs').writeFileSync(cachePath, script.createCachedData()));
`;
execFileSync(process.execPath, ['-e', run], { stdio: ['ignore', 'ignore', 'inherit'] });

const inside = new Set(
  Object.keys(metafile.inputs).flatMap((file) => file.match(/^node_modules\/(?:@[^/]+\/)?[^/]+/) ?? []),
);
const licences = [...inside].sort().map((folder) => {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  return `${name} ${version} (${license})\n\n${file ? readFileSync(`${folder}/${file}`, 'utf8').trim() : ''}\n`;
});
writeFileSync(join(dirname(path), 'LICENSES.txt'), licences.join(`\n${'-'.repeat(80)}\n\n`));
