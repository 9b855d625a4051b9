const { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { homedir } = require('node:os');
const { dirname, isAbsolute, join } = require('node:path');
const { Script } = require('node:vm');
const { crc32 } = require('node:zlib');

/**
 * What the V8 of Node 20 optimises at its usual 67,584 is ready when a call of less than a second has no more use for it.
 * Later ones count in another way, and do not know the word.
 */
function optimiseLater() {
  if (!process.versions.v8.startsWith('11.')) return;
  // Node keeps code for its own parts, which V8 takes only under the flags that it was made with: all calls need this one.
  require('node:crypto');
  require('node:v8').setFlagsFromString('--interrupt-budget=500000');
}

/**
 * Loads a bundle, which is the function that `require` would make of it, with the code that V8 made of it in earlier runs: to compile it anew takes longer
 * than Node itself takes to start. Node's own compile cache leaves out what is compiled only when it is called.
 * @param {string} name of a file in dist/
 * @returns what it exports, and where else may be kept what later runs of it can use
 */
function load(name) {
  const filename = join(__dirname, '../dist', name);
  const text = readFileSync(filename);
  const madeOf = crc32(text, crc32(`${process.version} ${process.arch}`));
  const folder = attempt(cacheFolder);
  // Each command has functions of its own, and to take in those of all others takes as long as most commands themselves.
  const call = /^-{0,2}[a-z]*$/i.exec(process.argv[2] ?? '')?.[0];
  // One file for each place where cyclus stands and each Node.
  const place = crc32(`${process.execPath} ${__dirname}`).toString(16);
  const path = folder && call !== undefined ? join(folder, `${name}-${call}-${place}.cache`) : undefined;
  // esbuild writes ASCII only, and Latin-1 is read without decoding.
  const script = new Script(text.latin1Slice(), { filename, cachedData: path && attempt(() => read(path, madeOf)) });
  // What is compiled when it is called comes with it after a run that went well.
  if (path && script.cachedDataRejected !== false)
    process.once('exit', (status) => {
      if (status <= 1) keep(path, madeOf, script.createCachedData());
    });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module, filename, dirname(filename));
  return {
    exports: module.exports,
    cache: folder && { path: folder, program: crc32(`${process.versions.tz}`, madeOf) },
  };
}

/** Where things are kept between runs. @throws without a home, and when nothing is to be kept */
function cacheFolder() {
  const { env, platform } = process;
  if (env.CYCLUS_NO_CACHE) throw new Error('not to be kept');
  const folders = { win32: env.LOCALAPPDATA, darwin: join(homedir(), 'Library/Caches') };
  // https://specifications.freedesktop.org/basedir-spec/latest/: a path that is not absolute does not count.
  const caches =
    folders[platform] ?? [env.XDG_CACHE_HOME, join(homedir(), '.cache')].find((path) => isAbsolute(path ?? ''));
  if (!isAbsolute(caches)) throw new Error('nowhere to keep anything');
  return join(caches, 'cyclus');
}

/** In front of the code stand the sum of all that follows it (V8 takes any damage for code), and that of what it was made of. */
const HEAD = 8;

/** The code that was kept, of what it was made of and nothing else. */
function read(path, madeOf) {
  const bytes = readFileSync(path);
  const isWhole = bytes.readUInt32LE(0) === crc32(bytes.subarray(4)) && bytes.readUInt32LE(4) === madeOf;
  return isWhole ? bytes.subarray(HEAD) : undefined;
}

/** Whoever reads meanwhile sees the old file or the new one; what cannot be kept is made again. */
function keep(path, madeOf, code) {
  const bytes = Buffer.concat([Buffer.alloc(HEAD), code]);
  bytes.writeUInt32LE(madeOf, 4);
  bytes.writeUInt32LE(crc32(bytes.subarray(4)), 0);
  const draft = `${path}.${process.pid}`;
  attempt(() => {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(draft, bytes);
    renameSync(draft, path);
  });
  attempt(() => rmSync(draft, { force: true }));
}

function attempt(work) {
  try {
    return work();
  } catch {
    return undefined;
  }
}

module.exports = { load, optimiseLater };
