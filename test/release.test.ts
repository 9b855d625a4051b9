import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copySample } from './support/folders.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

const folder = mkdtempSync(join(tmpdir(), 'cyclus-release-'));
const release = join(folder, 'release');
const empty = join(folder, 'empty');
const env = { PATH: process.env.PATH, XDG_CACHE_HOME: folder, npm_config_cache: join(folder, 'npm') };

function run(program: string, args: string[], cwd: string): string {
  return execFileSync(program, args, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

beforeAll(() => {
  run(process.execPath, ['packaging/release.mjs', release], ROOT);
  mkdirSync(empty);
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('a release', () => {
  it('is the package, its bill of materials and their sums', () => {
    const files = [`cyclus-${version}.cdx.json`, `cyclus-${version}.tgz`];
    expect(readdirSync(release).sort()).toEqual(['SHA256SUMS', ...files]);
    expect(run('sha256sum', ['-c', 'SHA256SUMS'], release)).toBe(files.map((file) => `${file}: OK\n`).join(''));
  });

  it('is told of in the changelog', () => {
    const changelog = readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8');
    expect(changelog).toMatch(new RegExp(`^## \\[${version}\\] - \\d{4}-\\d{2}-\\d{2}$`, 'm'));
  });

  it('has the same bytes when it is made again', () => {
    const again = join(folder, 'again');
    run(process.execPath, ['packaging/release.mjs', again], ROOT);
    expect(readFileSync(join(again, 'SHA256SUMS'), 'utf8')).toBe(readFileSync(join(release, 'SHA256SUMS'), 'utf8'));
    const built = join(folder, 'built');
    run(process.execPath, ['build.mjs', built], ROOT);
    for (const name of readdirSync(built))
      expect(readFileSync(join(built, name)).equals(readFileSync(join(ROOT, 'dist', name))), name).toBe(true);
  });

  it('holds nothing that serves one version of Node only', () => {
    const files = run('tar', ['-tzf', `cyclus-${version}.tgz`], release)
      .trim()
      .split('\n');
    expect(files.filter((file) => file.startsWith('package/dist/')).sort()).toEqual(
      ['LICENSES.txt', 'bom.json', 'highs.wasm', 'main.js', 'outlook.js', 'pdf.js', 'start.js'].map(
        (name) => `package/dist/${name}`,
      ),
    );
  });

  it('is installed without scripts and without a network, and runs', () => {
    const tarball = join(release, `cyclus-${version}.tgz`);
    run('npm', ['install', '--silent', '--ignore-scripts', '--offline', tarball], empty);
    copySample(join(empty, 'cycles'));
    expect(readdirSync(join(empty, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['cyclus']);
    const cyclus = resolve(empty, 'node_modules/.bin/cyclus');
    expect(run(cyclus, ['--version'], empty)).toBe(`${version}\n`);
    const agenda = spawnSync(cyclus, ['agenda', '--lang', 'en'], { cwd: empty, env, encoding: 'utf8' });
    expect(agenda).toMatchObject({ status: 0, stderr: '' });
    expect(agenda.stdout).toMatch(/^Agenda for Monday 2 to Sunday 15 November 2020\n/);
  });
});

describe('the bill of materials', () => {
  it('is one by the published schema', async () => {
    const text = readFileSync(join(ROOT, 'dist/bom.json'), 'utf8');
    const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
    expect(await validator.validate(text)).toBeNull();
    // It would tell a licence that is none.
    expect(await validator.validate(text.replace('"id": "MIT"', '"id": "MIT?"'))).not.toBeNull();
  });

  it('names each library of which the licence is kept, with its version', () => {
    const { components, metadata } = JSON.parse(readFileSync(join(ROOT, 'dist/bom.json'), 'utf8'));
    expect(metadata.component.purl).toBe(`pkg:npm/cyclus@${version}`);
    const licences = readFileSync(join(ROOT, 'dist/LICENSES.txt'), 'utf8');
    type Part = { group?: string; name: string; version?: string };
    const names = components.map((part: Part) => `${part.group ? `${part.group}/` : ''}${part.name} ${part.version}`);
    expect(names).toEqual(
      expect.arrayContaining([expect.stringMatching(/^@date-fns\/tz \d/), expect.stringMatching(/^zod \d/)]),
    );
    for (const name of names) expect(licences).toContain(name.replace(/ undefined$/, ' in docx'));
    const [, table] = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8').split('\n## The libraries inside\n');
    const rows = [...table!.matchAll(/^\| (\S+) \| (\d\S*|in docx) \|$/gm)].map(
      ([, name, number]) => `${name} ${number}`,
    );
    expect(rows).toEqual(names.map((name: string) => name.replace(/ undefined$/, ' in docx')));
  });
});
