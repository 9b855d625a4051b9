// Makes dist/, or the folder that is named: the program as two bundles, the licences of what others wrote of it, and the
// same as a bill of materials that programs read.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const folder = process.argv[2] ?? 'dist';

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

// What bin/load.js loads is the function that Node makes of a CommonJS module, ready made.
const wrapped = {
  banner: { js: '(function (exports, require, module, __filename, __dirname) {' },
  footer: { js: '})' },
};
await bundle('start', 'src/start.ts', [withoutSubcommands, withoutRunning], wrapped);
const main = await bundle('main', 'src/main.ts', [withoutSubcommands, withSomeBeside, withScriptsAsText], wrapped);
const pdf = await bundle('pdf', 'src/formats/pdf/pdf.ts', []);
// What cannot read a part of a message says so on the screen, which is not for that.
const outlook = await bundle('outlook', 'src/exchange/replies/outlook-replies.ts', [], { drop: ['console'] });
// The solver reads what it is made of from a file beside the bundle.
copyFileSync('node_modules/highs/build/highs.wasm', `${folder}/highs.wasm`);

/** CommonJS starts sooner than modules. @param {((build: import('esbuild').PluginBuild) => void)[]} setups */
function bundle(name, entryPoint, setups, more = {}) {
  return build({
    ...more,
    entryPoints: [entryPoint],
    outfile: `${folder}/${name}.js`,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    supported: { 'dynamic-import': false },
    loader: { '.css': 'text', '.ttf': 'dataurl' },
    // Where pdfkit would look for a profile of colours, which only other kinds of PDF have.
    define: { 'import.meta.url': '"file:///"' },
    alias: {
      // As a module it would look for its file where no module is.
      highs: './node_modules/highs/build/highs.js',
      // What is made for Node presses with the zlib of Node, of which the bytes differ from one version to the next.
      pdfkit: './node_modules/pdfkit/js/pdfkit.browser.mjs',
    },
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

/**
 * What makes PDF files, and the fonts for them, is most of all there is: only that format waits for it. So does what reads
 * messages of Outlook, with the letters of all the world.
 */
function withSomeBeside({ onResolve }) {
  // From bin/, where the bundles are loaded, as from dist/.
  onResolve({ filter: /\/pdf\/pdf\.ts$/ }, () => ({ path: '../dist/pdf.js', external: true }));
  onResolve({ filter: /\/outlook-replies\.ts$/ }, () => ({ path: '../dist/outlook.js', external: true }));
}

/** What runs in a page is text for us. */
function withScriptsAsText({ onResolve, onLoad }) {
  onResolve({ filter: /\.js\?raw$/ }, ({ path, resolveDir }) => ({
    path: `${resolveDir}/${path.slice(0, -'?raw'.length)}`,
    namespace: 'script',
  }));
  onLoad({ filter: /.*/, namespace: 'script' }, ({ path }) => ({
    contents: readFileSync(path, 'utf8'),
    loader: 'text',
  }));
}

const inside = new Set(
  [main, pdf, outlook]
    .flatMap(({ metafile }) => Object.keys(metafile.inputs))
    .flatMap((file) => file.match(/^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/) ?? []),
);
// What docx was built with stands in its own file, where esbuild does not see whose it is, nor anybody of which version.
const builtIn = 'node_modules/docx/node_modules/nanoid';
if (inside.has('node_modules/docx')) inside.add(builtIn);
// What their packages say in their licence file alone. The one of the fonts consists of that of Bitstream Vera, twice.
const LICENCES = { 'dejavu-fonts-ttf': 'Bitstream-Vera', 'png-js': 'MIT' };
const libraries = [...inside].sort().map((path) => {
  const { name, version, license, author } = packageIn(path);
  return {
    ...{ path, name, version: path === builtIn ? undefined : version, author },
    license: LICENCES[name] ?? license,
  };
});
writeFileSync(`${folder}/LICENSES.txt`, libraries.map(licenceText).join(`\n${'-'.repeat(80)}\n\n`));
writeFileSync(`${folder}/bom.json`, `${JSON.stringify(billOfMaterials(), undefined, 2)}\n`);

function packageIn(path) {
  return JSON.parse(readFileSync(`${path}/package.json`, 'utf8'));
}

function licenceText({ path, name, version, license, author }) {
  const file = readdirSync(path).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file ? readFileSync(`${path}/${file}`, 'utf8').trim() : `Copyright ${author?.name ?? author ?? name}`;
  return `${name} ${version ?? 'in docx'} (${license})\n\n${text}\n`;
}

/** What a release consists of, as CycloneDX 1.6: https://cyclonedx.org/docs/1.6/json/. Without a moment: it can be made again. */
function billOfMaterials() {
  const program = component('application', packageIn('.'));
  const components = libraries.map((library) => component('library', library));
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: program },
    components,
    dependencies: [{ ref: program['bom-ref'], dependsOn: components.map((part) => part['bom-ref']) }],
  };
}

function component(type, { name, version, license }) {
  const [last, group] = name.split('/').reverse();
  // https://github.com/package-url/purl-spec: the @ of a scope is written as %40.
  const purl = `pkg:npm/${name.replace('@', '%40')}${version ? `@${version}` : ''}`;
  const licenses = [/[ ()]/.test(license) ? { expression: license } : { license: { id: license } }];
  return { type, 'bom-ref': purl, ...(group && { group }), name: last, ...(version && { version }), licenses, purl };
}
