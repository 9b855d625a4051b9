const { readFileSync } = require('node:fs');
const { enableCompileCache, wrap } = require('node:module');
const { join } = require('node:path');
const { Script } = require('node:vm');

const path = join(__dirname, '../dist/cyclus.js');

/** What one version of V8 made of the program is nothing to another. */
const cachePath = `${path}.${process.versions.v8}.cache`;

/**
 * Loads the program with the code that V8 made of it when it was built: compiling it anew takes a third of the time
 * that Node itself takes to start. Where it was built with another Node, a newer one keeps such code by itself.
 * @param {boolean} building whether the code is yet to be made
 */
function wake(building = false) {
  const cachedData = building ? undefined : cached();
  if (!cachedData && !building) {
    enableCompileCache?.();
    return { exports: require(path) };
  }
  // esbuild writes ASCII only, and Latin-1 is read without decoding.
  const script = new Script(wrap(readFileSync(path, 'latin1')), { filename: path, cachedData });
  const program = { exports: {} };
  script.runInThisContext()(program.exports, require, program, path, __dirname);
  return { exports: program.exports, script };
}

function cached() {
  try {
    return readFileSync(cachePath);
  } catch {
    return undefined;
  }
}

module.exports = { path, cachePath, wake };
