#!/usr/bin/env node
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 20))
  refuse(
    `cyclus heeft Node.js 20.20 of nieuwer nodig; dit is ${process.versions.node}.`,
    `cyclus needs Node.js 20.20 or newer; this is ${process.versions.node}.`,
  );
else if (!require('node:fs').existsSync(`${__dirname}/../dist/main.js`))
  refuse(
    'cyclus moet nog worden gebouwd; typ npm run build in de map van cyclus.',
    'cyclus has yet to be built; type npm run build in the folder of cyclus.',
  );
else if (!versionTold(process.argv.slice(2))) wake(process.argv.slice(2));

/**
 * Tells the version when that is all that is asked: to load anything for it would take as long as half of Node itself.
 * @returns whether it was told; what cannot be read or written is for the program to tell of
 */
function versionTold([arg, ...others]) {
  if (others.length > 0 || !/^(-V|--version)$/.test(arg)) return false;
  try {
    const { version } = require('../package.json');
    return require('node:fs').writeSync(1, `${version}\n`) > version.length;
  } catch {
    return false;
  }
}

/** What asks for help or the version is answered by less than the whole program, or else handed on to it. */
function wake(args) {
  const { load, optimiseLater } = require('./load.js');
  const main = () => {
    optimiseLater();
    const { exports, cache } = load('main.js');
    return { run: () => exports.run(cache), lost: exports.lost };
  };
  if (args.length === 0 || args.some((arg) => /^(-h|--help|-V|--version)$/.test(arg)))
    load('start.js').exports.run(main);
  else main().run();
}

/** Says why there is nothing to wake, in both languages: which one to speak is asked of the program. */
function refuse(...sentences) {
  console.error(sentences.join('\n'));
  process.exitCode = 2;
}
