import { execFile, execFileSync } from 'node:child_process';
import calls, * as fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildSync } from 'esbuild';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { isoDay } from '../src/calendar/day.ts';
import { WriteFault } from '../src/io/write-fault.ts';
import { machine } from '../src/io.ts';
import { standIn } from './support/stand-in.ts';
import { markOfTheDead } from './support/the-dead.ts';
import { waitsInNoTime } from './support/waits.ts';

let folder: string;
const io = machine(() => {});

beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'cyclus-io-'));
});

afterEach(() => {
  fs.chmodSync(folder, 0o700);
  fs.rmSync(folder, { recursive: true, force: true });
});

/** The names and problems of what is read, without the folder. */
function read(): string[] {
  const files = io.readFolder(folder);
  if (typeof files === 'string') return [files];
  return files.map(
    (file) => `${file.name.slice(folder.length + 1)} ${'problem' in file ? file.problem : file.bytes.length}`,
  );
}

function problemOf(write: () => void): string {
  try {
    write();
  } catch (error) {
    if (error instanceof WriteFault) return error.problem;
    throw error;
  }
  return 'none';
}

/** Root may read everything, and so has to be somebody else for a while. */
function asNobody<T>(work: () => T): T {
  if (process.getuid?.() !== 0) return work();
  process.seteuid!(65534);
  try {
    return work();
  } finally {
    process.seteuid!(0);
  }
}

describe('reading a folder', () => {
  it('takes the YAML files in it, in order of name, and no others', () => {
    for (const name of ['b.yaml', 'a.yml', 'C.YAML', 'notes.txt', '.hidden.yaml', 'a.yaml.bak'])
      fs.writeFileSync(join(folder, name), 'x');
    fs.mkdirSync(join(folder, 'deeper'));
    expect(read()).toEqual(['C.YAML 1', 'a.yml 1', 'b.yaml 1']);
  });

  it('says what cannot be read, without waiting for what never ends', () => {
    fs.mkdirSync(join(folder, 'folder.yaml'));
    fs.symlinkSync('loop.yaml', join(folder, 'loop.yaml'));
    fs.symlinkSync('nowhere', join(folder, 'missing.yaml'));
    fs.symlinkSync('/dev/zero', join(folder, 'zero.yaml'));
    execFileSync('bash', ['-c', 'mkfifo "$0"', join(folder, 'pipe.yaml')]);
    fs.writeFileSync(join(folder, 'huge.yaml'), '');
    fs.truncateSync(join(folder, 'huge.yaml'), 2 ** 40);
    expect(read()).toEqual([
      'folder.yaml folder',
      'huge.yaml too-large',
      'loop.yaml loop',
      'missing.yaml missing',
      'pipe.yaml unreadable',
      'zero.yaml unreadable',
    ]);
  });

  it('says which file may not be read', () => {
    fs.writeFileSync(join(folder, 'secret.yaml'), 'x', { mode: 0o000 });
    fs.chmodSync(folder, 0o755);
    expect(asNobody(read)).toEqual(['secret.yaml permission']);
  });

  it('says which file another program keeps to itself', () => {
    fs.writeFileSync(join(folder, 'held.yaml'), 'x');
    const { readFileSync } = fs;
    calls.readFileSync = () => {
      throw Object.assign(new Error('stand-in'), { code: 'EBUSY' });
    };
    syncBuiltinESMExports();
    const found = read();
    calls.readFileSync = readFileSync;
    syncBuiltinESMExports();
    expect(found).toEqual(['held.yaml held']);
  });

  it('knows the folders beside one that is not there', () => {
    for (const name of ['cycles', 'other', '.git']) fs.mkdirSync(join(folder, name));
    fs.writeFileSync(join(folder, 'file'), '');
    expect(io.foldersBeside(join(folder, 'cycels'))).toEqual([join(folder, 'cycles'), join(folder, 'other')]);
    expect(io.foldersBeside(join(folder, 'no', 'where'))).toEqual([]);
  });

  it('names files the way they were asked for', () => {
    fs.writeFileSync(join(folder, 'a.yaml'), '');
    expect(io.readFolder(`${folder}/`)).toEqual(io.readFolder(folder));
    expect(io.readFolder(join(folder, 'nowhere'))).toBe('missing');
    expect(io.readFolder(join(folder, 'a.yaml'))).toBe('unreadable');
  });
});

describe('reading a folder in which somebody may be saving', () => {
  /** What is read, in how many milliseconds, and what is said of it. @param eachTime what happens while it waits */
  function readSettled(eachTime: (waited: number) => void) {
    const { waited } = waitsInNoTime(eachTime);
    const told = vi.fn();
    const files = io.readSettled(folder, told);
    const texts =
      typeof files === 'string' ? files : files.map((file) => 'bytes' in file && Buffer.from(file.bytes).toString());
    return { texts, waited: waited(), told: told.mock.calls.flat() };
  }

  it('waits until no file is empty, nor being written', () => {
    const path = join(folder, 'a.yaml');
    fs.writeFileSync(path, '');
    const read = readSettled((waited) => {
      if (waited >= 4000 && waited < 4400) fs.appendFileSync(path, 'x');
    });
    expect(read).toMatchObject({ texts: ['x'.repeat(8)], told: [path] });
    expect(Math.round(read.waited / 100)).toBe(44);
  });

  it('takes it as it is after ten seconds, and at once when no file is empty', () => {
    fs.writeFileSync(join(folder, 'a.yaml'), '');
    expect(readSettled(() => {})).toMatchObject({ texts: [''], waited: 10_000 });
    fs.writeFileSync(join(folder, 'a.yaml'), '# a');
    expect(readSettled(() => {})).toEqual({ texts: ['# a'], waited: 0, told: [] });
    expect(io.readSettled(join(folder, 'nowhere'), () => {})).toBe('missing');
  });
});

describe('a glance at a folder', () => {
  const glance = () => io.fingerprint(folder, (name) => name.endsWith('.yaml'));

  it('is another one when anything was written, and the same when not', () => {
    const seen = new Set([glance()]);
    const steps = [
      () => fs.writeFileSync(join(folder, 'a.yaml'), 'one'),
      () => fs.writeFileSync(join(folder, 'a.yaml'), 'three'),
      () => fs.utimesSync(join(folder, 'a.yaml'), 1, 1),
      () => fs.renameSync(join(folder, 'a.yaml'), join(folder, 'b.yaml')),
      () => fs.rmSync(join(folder, 'b.yaml')),
    ];
    for (const step of steps.slice(0, 4)) {
      step();
      expect(seen).not.toContain(glance());
      seen.add(glance());
      fs.writeFileSync(join(folder, 'notes.txt'), String(seen.size));
      expect(seen).toContain(glance());
    }
    steps[4]!();
    expect(glance()).toBe([...seen][0]);
  });

  it('is one of a folder that is not there too', () => {
    expect(io.fingerprint(join(folder, 'nowhere'), () => true)).toBe('ENOENT');
  });
});

describe('the files in a folder', () => {
  it('are known by name, and can be taken away', () => {
    for (const name of ['a.ics', 'b.html']) fs.writeFileSync(join(folder, name), '');
    fs.mkdirSync(join(folder, 'team'));
    expect(io.filesIn(folder).sort()).toEqual(['a.ics', 'b.html']);
    io.removeFiles([join(folder, 'a.ics'), join(folder, 'gone.ics')]);
    expect(io.filesIn(folder)).toEqual(['b.html']);
    expect(io.filesIn(join(folder, 'nowhere'))).toEqual([]);
    expect(problemOf(() => io.removeFiles([join(folder, 'team')]))).toBe('unwritable');
  });
});

const write = (path: string, data: string, replace: boolean) => io.writeFiles([{ path, data, replace }]);

describe('writing files', () => {
  it('makes the folders above it, and leaves nothing beside it', () => {
    write(join(folder, 'a/b/c.txt'), 'één', false);
    expect(fs.readFileSync(join(folder, 'a/b/c.txt'), 'utf8')).toBe('één');
    expect(fs.readdirSync(join(folder, 'a/b'))).toEqual(['c.txt']);
  });

  it('replaces nothing, unless it may', () => {
    const path = join(folder, 'a.txt');
    write(path, 'one', false);
    expect(problemOf(() => write(path, 'two', false))).toBe('exists');
    expect(fs.readFileSync(path, 'utf8')).toBe('one');
    write(path, 'two', true);
    expect(fs.readFileSync(path, 'utf8')).toBe('two');
    expect(fs.readdirSync(folder)).toEqual(['a.txt']);
  });

  it('replaces what a link points at, and keeps its rights', () => {
    fs.writeFileSync(join(folder, 'real.txt'), 'one', { mode: 0o640 });
    fs.symlinkSync('real.txt', join(folder, 'link.txt'));
    write(join(folder, 'link.txt'), 'two', true);
    expect(fs.readFileSync(join(folder, 'real.txt'), 'utf8')).toBe('two');
    expect(fs.lstatSync(join(folder, 'link.txt')).isSymbolicLink()).toBe(true);
    expect(fs.statSync(join(folder, 'real.txt')).mode & 0o777).toBe(0o640);
  });

  it('does not write over a folder, or through a file', () => {
    fs.mkdirSync(join(folder, 'sub'));
    fs.writeFileSync(join(folder, 'file'), '');
    expect(problemOf(() => write(join(folder, 'sub'), 'x', true))).toBe('folder');
    expect(problemOf(() => write(join(folder, 'file/x.txt'), 'x', false))).toBe('missing');
  });

  it('says that a disk is full', () => {
    expect(problemOf(() => write('/dev/full', 'x', false))).toBe('full');
  });

  it('writes to a device instead of putting a file in its place', () => {
    write('/dev/null', 'x', true);
    expect(fs.statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it('says that a folder may not be written in, even by root', () => {
    expect(problemOf(() => write('/sys/cyclus.txt', 'x', false))).toBe('permission');
  });
});

describe('writing in a folder that was read', () => {
  const path = () => join(folder, 'changes.yaml');
  const bytes = (text: string) => new TextEncoder().encode(text);
  const lock = () => join(folder, '.cyclus.lock');

  function files() {
    const found = io.readFolder(folder);
    if (typeof found === 'string') throw new Error(found);
    return found;
  }

  function write(read = files(), text = 'new'): string {
    return problemOf(() => io.writeInFolder(folder, read, [{ path: path(), data: bytes(text) }]));
  }

  beforeEach(() => fs.writeFileSync(path(), 'old'));

  it('replaces a file or makes one, and leaves nothing beside it', () => {
    fs.chmodSync(path(), 0o640);
    expect(write()).toBe('none');
    expect(fs.readFileSync(path(), 'utf8')).toBe('new');
    expect(fs.statSync(path()).mode & 0o777).toBe(0o640);
    io.writeInFolder(folder, files(), [{ path: join(folder, 'accepted.yaml'), data: bytes('more') }]);
    expect(fs.readdirSync(folder).sort()).toEqual(['accepted.yaml', 'changes.yaml']);
  });

  it.each([
    ['the file itself changed', () => fs.writeFileSync(path(), 'othr')],
    ['another file changed', () => fs.writeFileSync(join(folder, 'b.yaml'), 'y')],
    ['a file came', () => fs.writeFileSync(join(folder, 'c.yaml'), '')],
    ['a file went', () => fs.rmSync(join(folder, 'b.yaml'))],
  ])('does nothing when %s', (_, meanwhile) => {
    fs.writeFileSync(join(folder, 'b.yaml'), 'x');
    const read = files();
    meanwhile();
    const before = files();
    expect(write(read)).toBe('changed');
    expect(files()).toEqual(before);
    expect(fs.existsSync(lock())).toBe(false);
  });

  it('writes through a link, and does not write where it may not', () => {
    fs.renameSync(path(), join(folder, 'real'));
    fs.symlinkSync('real', path());
    expect(write()).toBe('none');
    expect(fs.readFileSync(join(folder, 'real'), 'utf8')).toBe('new');
    expect(fs.lstatSync(path()).isSymbolicLink()).toBe(true);

    fs.chmodSync(join(folder, 'real'), 0o444);
    fs.chmodSync(folder, 0o777);
    expect(asNobody(() => write(files(), 'newer'))).toBe('permission');
    fs.chmodSync(folder, 0o555);
    expect(asNobody(() => write(files(), 'newer'))).toBe('permission');
    expect(fs.readFileSync(path(), 'utf8')).toBe('new');
    expect(fs.readdirSync(folder).sort()).toEqual(['changes.yaml', 'real']);
  });

  /** Does something right before, or after, a file is given its name, or a second one. */
  function at(call: 'renameSync' | 'linkSync', moment: 'before' | 'after', work: () => void): void {
    const real = calls[call];
    const { end } = standIn({});
    onTestFinished(end);
    calls[call] = (from: fs.PathLike, to: fs.PathLike) => {
      calls[call] = real;
      syncBuiltinESMExports();
      if (moment === 'before') work();
      real(from, to);
      if (moment === 'after') work();
    };
    syncBuiltinESMExports();
  }

  it('lets stand what an editor saves in the very moment, also when that takes it a while', () => {
    let file = 0;
    at('renameSync', 'before', () => {
      file = fs.openSync(path(), 'w');
    });
    expect(write()).toBe('changed');
    fs.writeSync(file, 'saved');
    fs.closeSync(file);
    expect(fs.readFileSync(path(), 'utf8')).toBe('saved');
    expect(fs.readdirSync(folder)).toEqual(['changes.yaml']);
  });

  it('lets stand another file that an editor put in the place of the one that was read', () => {
    at('linkSync', 'after', () =>
      at('linkSync', 'after', () => {
        fs.writeFileSync(join(folder, 'other'), 'old');
        fs.renameSync(join(folder, 'other'), path());
      }),
    );
    expect(write()).toBe('changed');
    expect(fs.readFileSync(path(), 'utf8')).toBe('old');
  });

  it('waits for another program that has the file open, and looks again then', () => {
    const { end } = standIn({ held: 'changes.yaml$', shared: true, times: 3 });
    onTestFinished(end);
    expect(write()).toBe('none');
    expect(fs.readFileSync(path(), 'utf8')).toBe('new');
  });

  it('writes several files and takes others away, or leaves all of them as they were', () => {
    const [gone, made] = ['b.yaml', 'accepted.yaml'].map((name) => join(folder, name)) as [string, string];
    fs.writeFileSync(gone, 'x', { mode: 0o640 });
    const all = () =>
      Object.fromEntries(fs.readdirSync(folder).map((name) => [name, fs.readFileSync(join(folder, name), 'utf8')]));
    const writeAll = () =>
      problemOf(() =>
        io.writeInFolder(folder, files(), [
          { path: gone, data: null },
          { path: made, data: bytes('made') },
          { path: path(), data: bytes('new') },
        ]),
      );
    const { end } = standIn({ held: 'changes.yaml$', shared: true });
    expect(writeAll()).toBe('permission');
    end();
    expect(all()).toEqual({ 'b.yaml': 'x', 'changes.yaml': 'old' });
    expect(fs.statSync(gone).mode & 0o777).toBe(0o640);
    let file = 0;
    at('renameSync', 'before', () => {
      file = fs.openSync(path(), 'w');
    });
    expect(writeAll()).toBe('changed');
    fs.closeSync(file);
    expect(all()).toEqual({ 'b.yaml': 'x', 'changes.yaml': '' });
    expect(writeAll()).toBe('none');
    expect(all()).toEqual({ 'accepted.yaml': 'made', 'changes.yaml': 'new' });
  });

  it('does not replace a new file of which somebody took the name', () => {
    const read = files();
    const made = join(folder, 'accepted.yaml');
    at('linkSync', 'after', () => at('linkSync', 'before', () => fs.writeFileSync(made, 'theirs')));
    expect(problemOf(() => io.writeInFolder(folder, read, [{ path: made, data: bytes('ours') }]))).toBe('changed');
    expect(fs.readFileSync(made, 'utf8')).toBe('theirs');
  });

  it('loses and doubles nothing when several write at once', async () => {
    const program = join(folder, 'keep-writing.cjs');
    buildSync({ entryPoints: ['test/support/keep-writing.ts'], bundle: true, platform: 'node', outfile: program });
    fs.writeFileSync(path(), '# so far\nchanges:\n');
    // Left by somebody who was stopped: all of them find it at the same time.
    fs.writeFileSync(lock(), markOfTheDead());
    const [writers, count] = [3, 25];
    const run = promisify(execFile);
    await Promise.all(
      Array.from({ length: writers }, (_, writer) => run(process.execPath, [program, folder, `${writer}`, `${count}`])),
    );
    const reasons = [...fs.readFileSync(path(), 'utf8').matchAll(/reason: ([\d-]+)/g)].map(([, reason]) => reason);
    const all = Array.from({ length: writers }, (_, writer) =>
      Array.from({ length: count }, (_, number) => `${writer}-${number + 1}`),
    );
    expect(reasons.sort()).toEqual(all.flat().sort());
    expect(fs.readdirSync(folder).sort()).toEqual(['changes.yaml', 'keep-writing.cjs']);
  });
});

it('does not take what goes wrong in the work in a folder for trouble with writing', () => {
  const fault = new TypeError('a bug');
  expect(() =>
    io.inFolder(folder, () => {
      throw fault;
    }),
  ).toThrow(fault);
  expect(fs.readdirSync(folder)).toEqual([]);
});

describe('today', () => {
  it('is the day of the place, not of the machine', () => {
    const days = ['Pacific/Kiritimati', 'Pacific/Niue'].map(io.today) as [number, number];
    expect(days[0] - days[1]).toBeGreaterThanOrEqual(1);
    const [before, today, after] = [new Date().toISOString(), isoDay(io.today('UTC')), new Date().toISOString()];
    expect([before.slice(0, 10), after.slice(0, 10)]).toContain(today);
  });
});
