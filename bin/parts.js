const { closeSync, openSync, readFileSync, readSync, writeFileSync } = require('node:fs');
const { enableCompileCache, wrap } = require('node:module');
const { join } = require('node:path');
const { Script } = require('node:vm');

const folder = join(__dirname, '../dist');

/** The part of the program that wakes the others. */
const entry = join(folder, 'main.js');

/** What one version of V8 made of the program is nothing to another. */
const cachePath = join(folder, `v8-${process.versions.v8}.cache`);

/**
 * Loads the program, part by part as they are needed, with the code that V8 made of them when it was built: compiling
 * them anew takes a third of the time that Node itself takes to start. Where it was built with another Node, a newer one
 * keeps such code by itself.
 */
function wake() {
  const cache = openCache();
  if (cache) return loader(cache).load('main.js');
  enableCompileCache?.();
  return require(entry);
}

/**
 * Loads parts as `require` would, keeping their scripts.
 * @param {(name: string) => Buffer | undefined} codeOf what V8 made of a part
 */
function loader(codeOf) {
  const parts = new Map();
  const scripts = new Map();
  const script = (name) => {
    const filename = join(folder, name);
    // esbuild writes ASCII only, and Latin-1 is read without decoding.
    const made = new Script(wrap(readFileSync(filename, 'latin1')), { filename, cachedData: codeOf(name) });
    scripts.set(name, made);
    return made;
  };
  const load = (name) => {
    const known = parts.get(name);
    if (known) return known.exports;
    const part = { exports: {} };
    parts.set(name, part);
    const requirePart = (id) => (id.startsWith('./') ? load(id.slice(2)) : require(id));
    script(name).runInThisContext()(part.exports, requirePart, part, join(folder, name), folder);
    return part.exports;
  };
  return { load, script: (name) => scripts.get(name) ?? script(name) };
}

/** The cache begins with a line that says where the code of each part stands behind it. */
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
  const bytes = Buffer.alloc(length);
  readSync(file, bytes, 0, length, start);
  return bytes;
}

/** Writes the cache of all parts. @param {Map<string, Buffer>} code */
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

module.exports = { entry, folder, loader, wake, writeCache };
