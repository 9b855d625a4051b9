// Cuts a program short right before one of its calls that change files: CYCLUS_CUT is which, counted from 1. Without it, it says how
// many there are.
const fs = require('node:fs');

let count = 0;
for (const name of ['mkdirSync', 'writeFileSync', 'fsyncSync', 'fchmodSync', 'renameSync', 'linkSync', 'rmSync']) {
  const call = fs[name];
  fs[name] = (...args) => {
    if (++count === Number(process.env.CYCLUS_CUT)) process.kill(process.pid, 'SIGKILL');
    return call(...args);
  };
}

process.on('exit', () => {
  if (process.env.CYCLUS_CUT === '') process.stderr.write(`\ncalls: ${count}\n`);
});
