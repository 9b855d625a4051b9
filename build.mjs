// Makes dist/: the program in parts, of which a run loads what it needs, beside them what V8 made of them, so that it
// starts in a moment, and the licences of what others wrote of it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, transform } from 'esbuild';
import { folder } from './bin/parts.js';

// V8 knows a text by its length alone: what it made of an earlier one must not stay.
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);

// Only modules can be split; once that is done, each part is turned into CommonJS, which starts sooner.
const { metafile, outputFiles } = await build({
  entryPoints: ['src/main.ts'],
  outdir: folder,
  bundle: true,
  splitting: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  minify: true,
  write: false,
  logLevel: 'warning',
  metafile: true,
  plugins: [{ name: 'without subcommands', setup: withoutSubcommands }],
});
for (const { path, text } of outputFiles) {
  const { code } = await transform(text, {
    format: 'cjs',
    target: 'node20',
    minify: true,
    supported: { 'dynamic-import': false },
  });
  writeFileSync(join(folder, basename(path)), code);
}

/** commander can start other programs as its subcommands. Ours has none, and loading what starts them takes time. */
function withoutSubcommands({ onResolve, onLoad }) {
  onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
    /[\\/]node_modules[\\/]commander[\\/]/.test(importer) ? { path, namespace: 'none' } : undefined,
  );
  onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: '' }));
}

// Functions are compiled when they are first called, so the cache is taken after whole runs.
const run = `
  const { readdirSync } = require('node:fs');
  const { folder, loader, writeCache } = require('./bin/parts.js');
  const { load, script } = loader(() => undefined);
  const runs = [['--help'], ['agenda'], ['schedule'], ['check']];
  (async () => {
    for (const words of runs) {
      process.argv.splice(1, process.argv.length, 'cyclus', ...words, '--cycles', 'cycles');
      await load('main.js').run();
    }
    const names = readdirSync(folder).filter((name) => name.endsWith('.js'));
    writeCache(new Map(names.map((name) => [name, script(name).createCachedData()])));
    process.exitCode = 0;
  })();
`;
execFileSync(process.execPath, ['-e', run], { stdio: ['ignore', 'ignore', 'inherit'] });

const inside = new Set(
  Object.keys(metafile.inputs).flatMap((file) => file.match(/^node_modules\/(?:@[^/]+\/)?[^/]+/) ?? []),
);
const licences = [...inside].sort().map((library) => {
  const { name, version, license } = JSON.parse(readFileSync(`${library}/package.json`, 'utf8'));
  const file = readdirSync(library).find((entry) => /^licen[cs]e/i.test(entry));
  return `${name} ${version} (${license})\n\n${file ? readFileSync(`${library}/${file}`, 'utf8').trim() : ''}\n`;
});
writeFileSync(join(folder, 'LICENSES.txt'), licences.join(`\n${'-'.repeat(80)}\n\n`));
