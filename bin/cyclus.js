#!/usr/bin/env node
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 20)) {
  console.error(
    `cyclus heeft Node.js 20.20 of nieuwer nodig; dit is ${process.versions.node}.\n` +
      `cyclus needs Node.js 20.20 or newer; this is ${process.versions.node}.`,
  );
  process.exitCode = 2;
} else {
  require('./bundle.js').wake().exports.run();
}
