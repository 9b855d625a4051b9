import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32 } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { copySample } from './support/folders.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** A copy of the program that keeps what V8 made of it in a folder of its own. */
function installed() {
  const folder = mkdtempSync(join(tmpdir(), 'cyclus-load-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const part of ['bin', 'dist']) cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  const kept = join(folder, 'caches/cyclus');
  const program = join(folder, 'bin/cyclus.js');
  const cwd = join(folder, 'work');
  mkdirSync(cwd);
  const env = { PATH: process.env.PATH, LANG: 'en', ...homes(join(folder, 'caches')) };
  return {
    bundle: (name: string) => join(folder, 'dist', name),
    run: (args: string[], other = {}) =>
      outcome(spawnSync(process.execPath, [program, ...args], { cwd, env: { ...env, ...other }, encoding: 'utf8' })),
    start: (args: string[]) => spawn(process.execPath, [program, ...args], { cwd, env, stdio: 'ignore' }),
    work: () => readdirSync(cwd),
    cwd,
    caches: () => (existsSync(kept) ? readdirSync(kept) : []),
    kept: () => readdirSync(kept).sort(),
    file: (name: string) => join(kept, name),
    path: (bundle: string) => join(kept, readdirSync(kept).find((name) => name.startsWith(bundle))!),
  };
}

/** The variables that say where a user's caches stand, on each system that has one. */
function homes(folder: string) {
  return { XDG_CACHE_HOME: folder, LOCALAPPDATA: folder, HOME: folder, USERPROFILE: folder };
}

function outcome({ status, stdout, stderr }: SpawnSyncReturns<string>) {
  return { status, stdout, stderr };
}

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

/** What the smaller bundle answers; the version alone needs none. */
const ANSWERED_AT_ONCE = ['--version', '--quiet'];
const VERSION = { status: 0, stdout: `${version}\n`, stderr: '' };

/** The same bytes with a sum that says that they are sound. */
function signed(bytes: Buffer): Buffer {
  bytes.writeUInt32LE(crc32(bytes.subarray(4)), 0);
  return bytes;
}

function turned(bytes: Buffer, at: number): Buffer {
  bytes[at]! ^= 0xff;
  return bytes;
}

describe('what V8 made of the program', () => {
  it('is kept once for each command, in a file of its own for each', () => {
    const { run, kept, path } = installed();
    expect(run(ANSWERED_AT_ONCE)).toEqual(VERSION);
    const first = run(['explain']);
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(kept()).toEqual([
      expect.stringMatching(/^main\.js-explain-/),
      expect.stringMatching(/^start\.js---version-/),
    ]);
    const { ino } = statSync(path('main'));
    expect(run(['explain'])).toEqual(first);
    expect(run(['completion', 'bash']).status).toBe(0);
    expect(kept().slice(0, 2)).toEqual([
      expect.stringMatching(/^main\.js-completion-/),
      expect.stringMatching(/^main\.js-explain-/),
    ]);
    expect(statSync(path('main.js-explain')).ino).toBe(ino);
  });

  it('is not kept of what is no word, which could be anything', () => {
    const { run, kept } = installed();
    run(ANSWERED_AT_ONCE);
    expect(run(['../../explain', '--help']).status).toBe(0);
    expect(run(['--lang=en', 'explain']).status).toBe(0);
    expect(kept()).toEqual([expect.stringMatching(/^start\.js---version-/)]);
  });

  it('is not kept after a call that went wrong', () => {
    const { run, kept } = installed();
    run(ANSWERED_AT_ONCE);
    expect(run(['explane']).status).toBe(2);
    expect(kept()).toEqual([expect.stringMatching(/^start/)]);
  });

  it('is not used for another program of the same length', () => {
    const { run, bundle } = installed();
    expect(run(ANSWERED_AT_ONCE)).toEqual(VERSION);
    const other = version.replace(/\d/g, '7');
    const text = readFileSync(bundle('start.js'), 'utf8');
    writeFileSync(bundle('start.js'), text.replaceAll(version, other));
    expect(run(ANSWERED_AT_ONCE).stdout).toBe(`${other}\n`);
  });

  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['empty', () => Buffer.alloc(0)],
    ['of zeros', (bytes) => Buffer.alloc(bytes.length)],
    ['half written', (bytes) => bytes.subarray(0, bytes.length >> 1)],
    ['cut off in its head', (bytes) => signed(bytes.subarray(0, 6))],
    ['damaged in its code', (bytes) => turned(bytes, bytes.length >> 1)],
    ['damaged in its head', (bytes) => turned(bytes, 5)],
    // The code of V8 begins with a magic number, and the version after it.
    ['of another V8', (bytes) => signed(turned(bytes, 8 + 4))],
  ])('is made anew when the file is %s', (_, spoilt) => {
    const { run, path } = installed();
    run(ANSWERED_AT_ONCE);
    const good = readFileSync(path('start'));
    const bad = Buffer.from(spoilt(Buffer.from(good)));
    writeFileSync(path('start'), bad);
    expect(run(ANSWERED_AT_ONCE)).toEqual(VERSION);
    expect(readFileSync(path('start')).equals(bad)).toBe(false);
    const { ino } = statSync(path('start'));
    expect(run(ANSWERED_AT_ONCE)).toEqual(VERSION);
    expect(statSync(path('start')).ino).toBe(ino);
  });

  it.each([
    ['no home', { XDG_CACHE_HOME: '', LOCALAPPDATA: '', HOME: '', USERPROFILE: '' }],
    ['a home that is no folder', homes('/dev/null')],
    ['a home without a root', homes('caches')],
  ])('is not kept, without a word, with %s', (_, env) => {
    const { run, work } = installed();
    expect(run(ANSWERED_AT_ONCE, env)).toEqual(VERSION);
    expect(run(ANSWERED_AT_ONCE, env)).toEqual(VERSION);
    expect(work()).toEqual([]);
  });

  it('is not kept when that is asked', () => {
    const { run, caches } = installed();
    expect(run(ANSWERED_AT_ONCE, { CYCLUS_NO_CACHE: '1' })).toEqual(VERSION);
    expect(caches()).toEqual([]);
  });

  it('is kept whole by runs at the same time', async () => {
    const { start, run, kept, path } = installed();
    const calls = [['explain'], ['schema'], ['completion', 'bash']];
    const runs = [...calls, ...calls].map((call) => start(call));
    const ends = await Promise.all(runs.map((child) => once(child, 'close')));
    expect(ends).toEqual(runs.map(() => [0, null]));
    expect(kept()).toEqual(
      ['completion', 'explain', 'schema'].map((call) => expect.stringMatching(`^main\\.js-${call}-`)),
    );
    for (const [call] of calls) {
      const bytes = readFileSync(path(`main.js-${call}`));
      expect(bytes.readUInt32LE(0)).toBe(crc32(bytes.subarray(4)));
    }
    expect(run(['explain'])).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('definitions as they were read', () => {
  const MARK = 'geheimeannotatie';
  const FORA = 'fora: { MCC: { time: "14:00", typo: x }, LEEG: {} }\n';
  const ANNOTATIONS = `annotations: [{ for: minister VWS, meeting: MCC 2020-11-03, purpose: ${MARK} }]\n`;

  function withDefinitions() {
    const place = installed();
    const cycles = join(place.cwd, 'cycles');
    mkdirSync(cycles);
    writeFileSync(join(cycles, 'fora.yaml'), FORA);
    writeFileSync(join(cycles, 'annotations.yaml'), ANNOTATIONS);
    const closed = () => place.kept().filter((name) => name.endsWith('.kept'));
    return { ...place, cycles, closed };
  }

  it('are kept once for the same definitions, for the user alone, and closed to others', () => {
    const { run, closed, file, cycles } = withDefinitions();
    const first = run(['check']);
    expect(first).toMatchObject({ status: 2, stdout: expect.stringContaining('typo') });
    const [name] = closed();
    expect(closed()).toEqual([name]);
    const { ino, mode } = statSync(file(name!));
    if (process.platform !== 'win32') expect(mode & 0o777).toBe(0o600);
    expect(run(['check'])).toEqual(first);
    expect(closed()).toEqual([name]);
    expect(statSync(file(name!)).ino).toBe(ino);
    const text = readFileSync(file(name!), 'latin1');
    for (const own of [MARK, 'MCC', 'LEEG', 'annotations']) expect(text).not.toContain(own);
    writeFileSync(join(cycles, 'fora.yaml'), FORA.replace('typo', 'tyop'));
    expect(run(['check']).stdout).toContain('tyop');
    expect(closed()).toHaveLength(2);
  });

  it('are kept with what the zone database says of the days around, which is slow to ask', () => {
    const { run, cwd } = withDefinitions();
    rmSync(join(cwd, 'cycles'), { recursive: true });
    copySample(join(cwd, 'cycles'));
    const telling = join(cwd, 'telling.cjs');
    const construct = "construct(made, given) { process._rawDebug('asked'); return new made(...given); }";
    writeFileSync(telling, `Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, { ${construct} });`);
    const agenda = () => run(['agenda'], { NODE_OPTIONS: `--require ${telling}` });
    const first = agenda();
    expect(first.stderr).toContain('asked');
    expect(agenda()).toEqual({ ...first, stderr: first.stderr.replaceAll('asked\n', '') });
  });

  it('are not kept when that is asked', () => {
    const { run, caches } = withDefinitions();
    const asked = run(['check'], { CYCLUS_NO_CACHE: '1' });
    expect(caches()).toEqual([]);
    expect(run(['check'])).toEqual(asked);
  });
});

it('help is answered without a rule of the conflicts, of which there are too many to load for it', () => {
  expect(readFileSync(join(ROOT, 'dist/main.js'), 'utf8')).toContain('order-reversed');
  expect(readFileSync(join(ROOT, 'dist/start.js'), 'utf8')).not.toContain('order-reversed');
});
