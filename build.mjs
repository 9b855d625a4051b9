// Makes dist/: the program in parts, of which a run loads what it needs, beside them what V8 made of them, so that it
// starts in a moment, and the licences of what others wrote of it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, transform } from 'esbuild';
import { folder, indexPath } from './bin/parts.js';

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
const parts = new Map();
for (const { path, text } of outputFiles) {
  const { code } = await transform(text, {
    format: 'cjs',
    target: 'node20',
    minify: true,
    supported: { 'dynamic-import': false },
  });
  parts.set(basename(path), code);
}

/** commander can start other programs as its subcommands. Ours has none, and loading what starts them takes time. */
function withoutSubcommands({ onResolve, onLoad }) {
  onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
    /[\\/]node_modules[\\/]commander[\\/]/.test(importer) ? { path, namespace: 'none' } : undefined,
  );
  onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: '' }));
}

// What every start needs stands together, and so does what the agenda needs: many small files take longer to open.
writeBundles({});
const started = loadedBy(['--help']);
const rest = loadedBy(['agenda']).filter((name) => !started.includes(name));
writeBundles({ 'start.js': started, 'agenda.js': rest });
// Functions are compiled when they are first called, so the cache is taken after whole runs.
inNode(`
  const { compiled, folder, loader, writeCache } = require('./bin/parts.js');
  const { load, script } = compiled(() => undefined);
  const program = loader(load).load('main.js');
  const run = (...words) => {
    process.argv.splice(1, process.argv.length, 'cyclus', ...words, '--cycles', 'cycles');
    return program.run();
  };
  run('--help')
    .then(() => run('agenda'))
    .then(() => run('check'))
    .then(() => {
      const bundles = require('node:fs').readdirSync(folder).filter((name) => name.endsWith('.js'));
      writeCache(new Map(bundles.map((bundle) => [bundle, script(bundle).createCachedData()])));
      process.exitCode = 0;
    });
`);

/** Writes the parts, some of them together. @param {Record<string, string[]>} together names of parts by bundle */
function writeBundles(together) {
  const bundleOf = Object.fromEntries(
    Object.entries(together).flatMap(([bundle, names]) => names.map((name) => [name, bundle])),
  );
  const alone = [...parts.keys()].filter((name) => !bundleOf[name]).map((name) => [name, [name]]);
  for (const [bundle, names] of [...Object.entries(together), ...alone]) {
    const written = names.map((name) => `${JSON.stringify(name)}(exports,require,module){${parts.get(name)}}`);
    writeFileSync(join(folder, bundle), `module.exports={${written.join(',')}}`);
  }
  for (const name of Object.keys(bundleOf)) rmSync(join(folder, name), { force: true });
  writeFileSync(indexPath, JSON.stringify(bundleOf));
}

/** The parts that a run loads; said on a line of its own behind what the run says. */
function loadedBy(words) {
  const printed = inNode(`
    const { folder, loader } = require('./bin/parts.js');
    const { load, loaded } = loader((bundle) => require(require('node:path').join(folder, bundle)));
    process.argv.splice(1, process.argv.length, 'cyclus', ...${JSON.stringify(words)}, '--cycles', 'cycles');
    load('main.js').run().then(() => console.log(JSON.stringify(loaded())));
  `);
  return JSON.parse(printed.trimEnd().split('\n').at(-1));
}

function inNode(code) {
  return execFileSync(process.execPath, ['-e', code], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

const inside = new Set(
  Object.keys(metafile.inputs).flatMap((file) => file.match(/^node_modules\/(?:@[^/]+\/)?[^/]+/) ?? []),
);
// What docx was built with stands in its own file, where esbuild does not see whose it is, nor anybody of which version.
const builtIn = 'node_modules/docx/node_modules/nanoid';
if (inside.has('node_modules/docx')) inside.add(builtIn);
const licences = [...inside].sort().map((library) => {
  const { name, version, license } = JSON.parse(readFileSync(`${library}/package.json`, 'utf8'));
  const file = readdirSync(library).find((entry) => /^licen[cs]e/i.test(entry));
  const which = library === builtIn ? 'in docx' : version;
  return `${name} ${which} (${license})\n\n${file ? readFileSync(`${library}/${file}`, 'utf8').trim() : ''}\n`;
});
writeFileSync(join(folder, 'LICENSES.txt'), licences.join(`\n${'-'.repeat(80)}\n\n`));
