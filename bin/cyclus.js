#!/usr/bin/env node
const { existsSync } = require('node:fs');
const { indexPath, wake } = require('./parts.js');

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 20))
  refuse(
    `cyclus heeft Node.js 20.20 of nieuwer nodig; dit is ${process.versions.node}.`,
    `cyclus needs Node.js 20.20 or newer; this is ${process.versions.node}.`,
  );
else if (!existsSync(indexPath))
  refuse(
    'cyclus moet nog worden gebouwd; typ npm run build in de map van cyclus.',
    'cyclus has yet to be built; type npm run build in the folder of cyclus.',
  );
else wake().run();

/** Says why there is nothing to wake, in both languages: which one to speak is asked of the program. */
function refuse(...sentences) {
  console.error(sentences.join('\n'));
  process.exitCode = 2;
}
