// Makes a release in release/, or in the folder that is named, of what `npm run build` made: the package for npm, its bill of
// materials, and the sums by which whoever gets them can check them.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { writeSums } from './sums.mjs';

const folder = process.argv[2] ?? 'release';
const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

// What stands in dist/ is packed as it is.
execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], { stdio: 'pipe' });
copyFileSync('dist/bom.json', `${folder}/${name}-${version}.cdx.json`);
writeSums(folder);
