import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const WINDOWS = `cyclus-${version}-win-x64`;
const LINUX = `cyclus-${version}-linux-x64`;

const folder = mkdtempSync(join(tmpdir(), 'cyclus-package-'));
const release = join(folder, 'release');
const node = join(folder, 'node');
const NODE_EXE = 'stands in for node.exe';

let files: Record<string, Uint8Array>;

function run(program: string, args: string[], cwd = ROOT, env: Record<string, string> = {}): string {
  const own = { PATH: process.env.PATH, XDG_CACHE_HOME: folder, npm_config_cache: join(folder, 'npm'), ...env };
  return execFileSync(program, args, { cwd, env: own, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

const text = (path: string) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(files[path]);
const sum = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

beforeAll(() => {
  mkdirSync(node);
  writeFileSync(join(node, 'node.exe'), NODE_EXE);
  // Where somebody has a Node of his own, it runs what is in the archive.
  writeFileSync(join(node, 'node'), `#!/bin/sh\nexec '${process.execPath}' "$@"\n`);
  chmodSync(join(node, 'node'), 0o755);
  writeFileSync(join(node, 'LICENSE'), 'the licence of Node');
  run(process.execPath, ['packaging/release.mjs', release]);
  run(process.execPath, ['packaging/package.mjs', release, node]);
  files = unzipSync(readFileSync(join(release, `${WINDOWS}.zip`)));
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('a package', () => {
  it('stands in a release with its bill of materials, and all sums are right', () => {
    const names = [WINDOWS, LINUX, `cyclus-${version}`].map((name) => `${name}.cdx.json`);
    const packages = [`${WINDOWS}.zip`, `${LINUX}.tar.gz`, `cyclus-${version}.tgz`];
    expect(readdirSync(release).sort()).toEqual(['SHA256SUMS', ...names, ...packages].sort());
    expect(run('sha256sum', ['-c', 'SHA256SUMS'], release).match(/: OK$/gm)).toHaveLength(6);
  });

  it('has the same bytes when it is made again, elsewhere and by somebody with other habits', () => {
    const again = join(folder, 'again');
    run(process.execPath, ['packaging/release.mjs', again]);
    const make = `umask 077; exec '${process.execPath}' packaging/package.mjs '${again}' '${node}'`;
    run('sh', ['-c', make], ROOT, { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8' });
    expect(readFileSync(join(again, 'SHA256SUMS'), 'utf8')).toBe(readFileSync(join(release, 'SHA256SUMS'), 'utf8'));
  });

  it.each([
    ['win-x64', NODE_EXE],
    ['linux-x64', `#!/bin/sh\nexec '${process.execPath}' "$@"\n`],
  ])('names the Node for %s in a bill of materials by the published schema', async (platform, program) => {
    const path = join(release, `cyclus-${version}-${platform}.cdx.json`);
    const bom = readFileSync(path, 'utf8');
    expect(await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(bom)).toBeNull();
    const { components, dependencies } = JSON.parse(bom);
    const found = components.find(({ type }: { type: string }) => type === 'platform');
    expect(found).toMatchObject({ name: 'node', hashes: [{ alg: 'SHA-256', content: sum(program) }] });
    expect(found.purl).toMatch(new RegExp(`^pkg:npm/node-${platform}@\\d+\\.\\d+\\.\\d+$`));
    expect(dependencies[0].dependsOn).toContain(found['bom-ref']);
    // Beside what stands in the package for npm.
    expect(components.length).toBe(JSON.parse(readFileSync(join(ROOT, 'dist/bom.json'), 'utf8')).components.length + 1);
    if (platform === 'win-x64') expect(text('programma/dist/bom.json')).toBe(bom);
  });
});

describe('the zip file for Windows', () => {
  const CLICKED = [
    'Cyclus.cmd',
    'Importeer agenda.cmd',
    'Publiceer deze twee weken.cmd',
    'Toon agenda en knelpunten.cmd',
  ];

  it('shows at once what to click on and what to read; all else stands in one folder', () => {
    const top = new Set(Object.keys(files).map((path) => path.split('/')[0]!));
    expect([...top].sort()).toEqual([...CLICKED, 'LEESMIJ.txt', 'programma'].sort());
  });

  it('holds what the package for npm holds, to the byte, beside Node, its licence and three ways to call', () => {
    const unpacked = join(folder, 'unpacked');
    mkdirSync(unpacked);
    run('tar', ['-xzf', join(release, `cyclus-${version}.tgz`), '-C', unpacked]);
    const packed = readdirSync(join(unpacked, 'package'), { recursive: true, withFileTypes: true, encoding: 'utf8' })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(unpacked, 'package/').length));
    const added = ['node.exe', 'LICENSE-node.txt', 'cyclus.cmd', 'begin.cmd', 'voorbeeld.cmd'];
    const inside = Object.keys(files).filter((path) => path.startsWith('programma/'));
    expect(inside.sort()).toEqual([...packed, ...added].map((path) => `programma/${path}`).sort());
    expect(text('programma/node.exe')).toBe(NODE_EXE);
    for (const path of packed.filter((path) => path !== 'dist/bom.json'))
      expect(sum(files[`programma/${path}`]!), path).toBe(sum(readFileSync(join(unpacked, 'package', path))));
  });

  it('has names that any Windows can unpack, in a path that leaves room for where it is put', () => {
    for (const path of Object.keys(files)) {
      expect(path).toMatch(/^[\w .@/-]+$/);
      expect(path.length).toBeLessThan(60);
    }
  });

  it('ends the lines of its commands and of what to read as Windows does', () => {
    const own = Object.keys(files).filter((path) => /^[^/]+$|\.cmd$/.test(path));
    expect(own).toHaveLength(8);
    for (const path of own) expect(text(path).replaceAll('\r\n', ''), path).not.toMatch(/[\r\n]/);
  });

  it('has commands of ASCII only, as the code page of a window is anyone’s guess, and a mark before the text', () => {
    const commands = Object.keys(files).filter((path) => path.endsWith('.cmd'));
    for (const path of commands) expect(text(path), path).toMatch(/^[\t\r\n\u0020-\u007E]*$/);
    expect(text('LEESMIJ.txt')).toMatch(/^\uFEFFCyclus \d+\.\d+\.\d+\r\n/);
  });

  it.each(['docs/handleiding.md', 'docs/windows.md'])('is what %s says to click on', (page) => {
    const [, begin] = /^## Beginnen\n(.*?)^### De werkmap/ms.exec(readFileSync(page, 'utf8')) ?? [];
    const told = begin ?? readFileSync(page, 'utf8');
    for (const path of CLICKED) expect(told).toContain(`*${path.replace('.cmd', '')}*`);
    for (const [, path] of told.matchAll(/`(programma[\w\\.]+|LEESMIJ\.txt)`/g))
      expect(Object.keys(files)).toContain(path!.replaceAll('\\', '/'));
    if (begin) expect(told).toContain(`\`${WINDOWS.replace(version, '<versie>')}.zip\``);
  });

  it('calls only what is in it, and fills in all that it says of itself', () => {
    for (const path of [...CLICKED, 'LEESMIJ.txt', 'programma/begin.cmd', 'programma/voorbeeld.cmd']) {
      for (const [called] of text(path).matchAll(/\bprogramma\\[\w\\.-]+\w/g)) {
        const inZip = called.replaceAll('\\', '/');
        expect(
          Object.keys(files).some((file) => file === inZip || file.startsWith(`${inZip}/`)),
          `${path}: ${called}`,
        ).toBe(true);
      }
      expect(text(path)).not.toMatch(/\{\w+\}/);
    }
  });

  it('says at the end of each file to click on how it went, and waits until that is read', () => {
    for (const path of CLICKED) {
      const lines = text(path).split('\r\n');
      const ends = lines.flatMap((line, index) => (/^exit \/b [1-9]/.test(line) ? [index] : []));
      expect(ends.length, path).toBeGreaterThan(0);
      for (const end of ends) expect(lines[end - 1], `${path}:${end + 1}`).toBe('pause');
      // From inside the zip file itself, where nothing else is unpacked.
      expect(text(path)).toMatch(/\r\n:zip\r\necho Pak eerst het hele zip-bestand uit/);
    }
  });

  it('jumps only to places that are there', () => {
    for (const path of Object.keys(files).filter((file) => file.endsWith('.cmd')))
      for (const [, place] of text(path).matchAll(/\bgoto (\w+)/g)) expect(text(path)).toContain(`\r\n:${place}\r\n`);
  });
});

describe('the archive for Linux', () => {
  it('does what LEESMIJ.txt says to type, one after the other, right after it is unpacked', () => {
    const home = join(folder, 'thuis');
    mkdirSync(join(home, '.local/bin'), { recursive: true });
    run('tar', ['-xzf', join(release, `${LINUX}.tar.gz`), '-C', home]);
    const top = join(home, LINUX);
    const said = readFileSync(join(top, 'LEESMIJ.txt'), 'utf8').matchAll(/^ {2}(\S.*?)(?= {2}|$)/gm);
    const lines = [...said].map(([, line]) => line!);
    expect(lines.filter((line) => line.startsWith('./cyclus')).length).toBeGreaterThan(2);
    run('sh', ['-ec', lines.join('\n')], top, { HOME: home, XDG_CACHE_HOME: home });
    expect(readdirSync(join(top, 'publicaties'))).toEqual(['2020-11-02-A2-B2']);
    expect(run(join(home, '.local/bin/cyclus'), ['--version'], home)).toBe(`${version}\n`);
  });

  it('runs from wherever it is called, by a link too', () => {
    run('tar', ['-xzf', join(release, `${LINUX}.tar.gz`), '-C', folder]);
    const home = join(folder, 'een map');
    mkdirSync(home);
    run('cp', ['-r', join(folder, LINUX, 'programma/cycles'), home]);
    run('ln', ['-s', join(folder, LINUX, 'cyclus'), join(folder, 'cyclus')]);
    expect(run(join(folder, 'cyclus'), ['--version'], home)).toBe(`${version}\n`);
    expect(run(join(folder, LINUX, 'cyclus'), ['agenda', '--lang', 'en'], home)).toMatch(/^Agenda for Monday 2 to /);
  });
});
