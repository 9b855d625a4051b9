// Adds to release/, or to the folder that is named, what runs without anything being installed: cyclus with its own Node, for
// Windows as a zip file and for Linux as an archive. Each has its bill of materials beside it.
// For trying it without a network, Node can come from a folder that is named second.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { fetchNode, NODE, nodeIn, PLATFORMS } from './node.mjs';
import { sha256, writeSums } from './sums.mjs';

/** What still passes where people hand files to each other. */
const MOST_BYTES = 40_000_000;

const folder = process.argv[2] ?? 'release';
const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
const { programs, licence } = process.argv[3] ? nodeIn(process.argv[3]) : fetchNode();
const made = dayOf(version);

const work = mkdtempSync(join(tmpdir(), 'cyclus-package-'));
try {
  for (const platform of PLATFORMS) packageFor(platform);
} finally {
  rmSync(work, { recursive: true });
}
writeSums(folder);

/**
 * What is seen at once is what one clicks on; the rest stands in a folder of its own.
 * @param {string} platform
 */
function packageFor(platform) {
  const title = `${name}-${version}-${platform}`;
  const top = join(work, title);
  const inside = join(top, 'programma');
  mkdirSync(inside, { recursive: true });
  // The same files as in the package for npm.
  execFileSync('tar', ['-xzf', `${folder}/${name}-${version}.tgz`, '--strip-components=1', '-C', inside]);
  const { name: program, bytes } = programs[platform];
  writeFileSync(join(inside, program), bytes, { mode: 0o755 });
  writeFileSync(join(inside, 'LICENSE-node.txt'), licence);
  const bom = JSON.stringify(
    withNode(JSON.parse(readFileSync(join(inside, 'dist/bom.json'), 'utf8')), platform, bytes),
    undefined,
    2,
  );
  writeFileSync(join(inside, 'dist/bom.json'), `${bom}\n`);
  writeFileSync(`${folder}/${title}.cdx.json`, `${bom}\n`);
  if (platform === 'win-x64') {
    writeTexts('windows', top);
    zip(top, `${folder}/${title}.zip`);
  } else {
    writeTexts('linux', top);
    archive(title, `${folder}/${title}.tar.gz`);
  }
}

function withNode(bom, platform, bytes) {
  const purl = `pkg:npm/node-${platform}@${NODE}`;
  const hashes = [{ alg: 'SHA-256', content: sha256(bytes) }];
  const node = { type: 'platform', 'bom-ref': purl, name: 'node', version: NODE, hashes, purl };
  const [program] = bom.dependencies;
  return {
    ...bom,
    components: [...bom.components, { ...node, licenses: [{ license: { id: 'MIT' } }] }],
    dependencies: [{ ...program, dependsOn: [...program.dependsOn, purl] }],
  };
}

function zip(top, path) {
  const files = filesIn(top).map((file) => [file, [readFileSync(join(top, file)), { os: 3, attrs: 0o644 << 16 }]]);
  const bytes = zipSync(Object.fromEntries(files), { level: 9, mtime: made });
  if (bytes.length > MOST_BYTES)
    throw new Error(`${path} would have ${bytes.length} bytes, more than people can be sent`);
  writeFileSync(path, bytes);
}

function archive(title, path) {
  const day = `${made.getFullYear()}-${made.getMonth() + 1}-${made.getDate()} 12:00Z`;
  const fixed = ['--sort=name', '--owner=0', '--group=0', '--numeric-owner', '--mode=u=rwX,go=rX', `--mtime=${day}`];
  const tar = execFileSync('tar', ['-cf', '-', ...fixed, '-C', work, title], { maxBuffer: 2 ** 30 });
  writeFileSync(path, execFileSync('gzip', ['-9n'], { input: tar, maxBuffer: 2 ** 30 }));
}

/** Puts the texts of a system in its package. Those for Windows are kept like all others, and end their lines as Windows does there. */
function writeTexts(system, top) {
  for (const file of filesIn(`packaging/${system}`)) {
    const text = readFileSync(`packaging/${system}/${file}`, 'utf8');
    const filled = text.replaceAll('{version}', version).replaceAll('{node}', NODE);
    const mode = file.endsWith('.txt') ? 0o644 : 0o755;
    writeFileSync(join(top, file), system === 'windows' ? forWindows(filled, file) : filled, { mode });
  }
}

/** Notepad of before 2019 knows UTF-8 by its mark only, and cmd.exe stumbles over it. */
function forWindows(text, file) {
  return `${file.endsWith('.txt') ? '\uFEFF' : ''}${text.replaceAll('\n', '\r\n')}`;
}

function filesIn(top) {
  return readdirSync(top, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => statSync(join(top, file)).isFile())
    .sort();
}

/** The day on which a version came out: that is what its files bear, so that the same version has the same bytes. */
function dayOf(asked) {
  const changelog = readFileSync('CHANGELOG.md', 'utf8');
  const [, year, month, day] = changelog.match(new RegExp(`^## \\[${asked}\\] - (\\d{4})-(\\d{2})-(\\d{2})$`, 'm'));
  // A zip file takes the time on the clock of the zone where it is made: what that clock shows is the same anywhere.
  return new Date(Number(year), Number(month) - 1, Number(day), 12);
}
