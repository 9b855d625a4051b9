const { closeSync, openSync, readFileSync, readSync, writeFileSync } = require('node:fs');
const { enableCompileCache, wrap } = require('node:module');
const { join } = require('node:path');
const { Script } = require('node:vm');

const folder = join(__dirname, '../dist');

/** Which bundle a part stands in; a part that is not named is a bundle by itself. */
const indexPath = join(folder, 'bundles.json');

/** What one version of V8 made of the program is nothing to another. */
const cachePath = join(folder, `v8-${process.versions.v8}.cache`);

/**
 * Loads the program, part by part as they are needed, with the code that V8 made of them when it was built: compiling
 * them anew takes a third of the time that Node itself takes to start. Where it was built with another Node, a newer one
 * keeps such code by itself.
 */
function wake() {
  const cache = openCache();
  if (!cache) enableCompileCache?.();
  return loader(cache ? compiled(cache).load : (bundle) => require(join(folder, bundle))).load('main.js');
}

/**
 * Loads parts as `require` would.
 * @param {(bundle: string) => Record<string, Function>} open the parts of a bundle
 */
function loader(open) {
  const bundles = JSON.parse(readFileSync(indexPath, 'latin1'));
  const opened = new Map();
  const parts = new Map();
  const load = (name) => {
    const known = parts.get(name);
    if (known) return known.exports;
    const part = { exports: {} };
    parts.set(name, part);
    const bundle = bundles[name] ?? name;
    if (!opened.has(bundle)) opened.set(bundle, open(bundle));
    const requirePart = (id) => (id.startsWith('./') ? load(id.slice(2)) : require(id));
    opened.get(bundle)[name](part.exports, requirePart, part);
    return part.exports;
  };
  return { load, loaded: () => [...parts.keys()] };
}

/**
 * Bundles as scripts with the code that V8 made of them.
 * @param {(bundle: string) => Buffer | undefined} codeOf
 */
function compiled(codeOf) {
  const scripts = new Map();
  const script = (bundle) => {
    const filename = join(folder, bundle);
    // esbuild writes ASCII only, and Latin-1 is read without decoding.
    const made = new Script(wrap(readFileSync(filename, 'latin1')), { filename, cachedData: codeOf(bundle) });
    scripts.set(bundle, made);
    return made;
  };
  const load = (bundle) => {
    const module = { exports: {} };
    script(bundle).runInThisContext()(module.exports, require, module);
    return module.exports;
  };
  return { load, script: (bundle) => scripts.get(bundle) ?? script(bundle) };
}

/** The cache begins with a line that says where the code of each bundle stands behind it. */
const LONGEST_INDEX = 32 * 1024;

/** Looks up code in the cache; undefined where there is none for this version of V8. */
function openCache() {
  try {
    const file = openSync(cachePath, 'r');
    process.once('exit', () => closeSync(file));
    const index = JSON.parse(bytesAt(file, 0, LONGEST_INDEX).toString('latin1'));
    return (name) => index[name] && bytesAt(file, ...index[name]);
  } catch {
    return undefined;
  }
}

function bytesAt(file, start, length) {
  const bytes = Buffer.allocUnsafe(length);
  readSync(file, bytes, 0, length, start);
  return bytes;
}

/** Writes the cache of all bundles. @param {Map<string, Buffer>} code */
function writeCache(code) {
  let start = LONGEST_INDEX;
  const index = {};
  for (const [name, { length }] of code) {
    index[name] = [start, length];
    start += length;
  }
  const head = Buffer.alloc(LONGEST_INDEX, ' ');
  head.write(JSON.stringify(index));
  writeFileSync(cachePath, Buffer.concat([head, ...code.values()]));
}

module.exports = { compiled, folder, indexPath, loader, wake, writeCache };
