const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');
const { wrap } = require('node:module');

const path = join(__dirname, '../dist/cyclus.js');
const cachePath = `${path}.cache`;

/**
 * Loads the program with the code that V8 made of it when it was built: compiling it anew takes as long as Node itself
 * takes to start. V8 checks that the cache fits its own version and the text, and compiles when it does not.
 */
function wake() {
  // esbuild writes ASCII only, and Latin-1 is read without decoding.
  const script = new Script(wrap(readFileSync(path, 'latin1')), { filename: path, cachedData: cached() });
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
