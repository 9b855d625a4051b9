// Makes dist/: the program as two bundles, and the licences of what others wrote of it.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const folder = 'dist';

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);

await bundle('start', [withoutSubcommands, withoutRunning]);
const { metafile } = await bundle('main', [withoutSubcommands]);

/** CommonJS starts sooner than modules. @param {((build: import('esbuild').PluginBuild) => void)[]} setups */
function bundle(name, setups) {
  return build({
    entryPoints: [`src/${name}.ts`],
    outfile: `${folder}/${name}.js`,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    supported: { 'dynamic-import': false },
    loader: { '.css': 'text' },
    minify: true,
    logLevel: 'warning',
    metafile: true,
    plugins: setups.map((setup) => ({ name: setup.name, setup })),
  });
}

/** commander can start other programs as its subcommands. Ours has none, and loading what starts them takes time. */
function withoutSubcommands({ onResolve, onLoad }) {
  onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
    /[\\/]node_modules[\\/]commander[\\/]/.test(importer) ? { path, namespace: 'none' } : undefined,
  );
  onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: '' }));
}

/** What a command imports when it runs is of no use where commands are only listed. */
function withoutRunning({ onResolve }) {
  onResolve({ filter: /.*/ }, ({ kind }) =>
    kind === 'dynamic-import' ? { path: './main.js', external: true } : undefined,
  );
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
writeFileSync(`${folder}/LICENSES.txt`, licences.join(`\n${'-'.repeat(80)}\n\n`));
