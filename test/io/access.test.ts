import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { narrowestAccess } from '../../src/io/access.ts';
import { machine } from '../../src/io.ts';

// Who may read a file, where the system tells people apart by its permissions and its group.

let folder: string;
let umask: number;
const io = machine(() => {});
const isRoot = process.getuid?.() === 0;

beforeEach(() => {
  umask = process.umask(0o022);
  folder = fs.mkdtempSync(join(tmpdir(), 'cyclus-access-'));
  fs.chmodSync(folder, 0o755);
});

afterEach(() => {
  process.umask(umask);
  fs.rmSync(folder, { recursive: true, force: true });
});

function file(name: string, mode: number): string {
  const path = join(folder, name);
  fs.mkdirSync(join(path, '..'), { recursive: true });
  fs.writeFileSync(path, 'x');
  fs.chmodSync(path, mode);
  return path;
}

const modeOf = (path: string) => fs.statSync(path).mode & 0o777;

describe('a file', () => {
  it.each([0o600, 0o640, 0o664, 0o644, 0o400])(
    'is written for those who may read another, whatever is usual: %o',
    (mode) => {
      const access = io.accessOf(file('bron.yaml', mode));
      const path = join(folder, 'kopie');
      io.writeFiles([{ path, data: 'y', replace: false, access }]);
      expect(modeOf(path)).toBe(mode);
      const wider = file('ruimer', 0o666);
      io.writeFiles([{ path: wider, data: 'z', replace: true, access }]);
      expect(modeOf(wider)).toBe(mode);
    },
  );

  it('stays for those who could read it when it is replaced, and is as usual when it is new', () => {
    const path = file('sent.json', 0o600);
    io.writeFiles([{ path, data: 'y', replace: true }]);
    io.inFolder(folder, (files) => files.write('sent.json', 'z'));
    io.inFolder(folder, (files) => files.write('nieuw.json', 'z'));
    expect([modeOf(path), modeOf(join(folder, 'nieuw.json'))]).toEqual([0o600, 0o644]);
  });

  it('that is not there is for nobody', () => {
    expect(io.accessOf(join(folder, 'weg'))).toBe(undefined);
  });

  it.runIf(isRoot)('keeps its group', () => {
    const path = file('bron.yaml', 0o640);
    fs.chownSync(path, 0, 12345);
    const copy = join(folder, 'kopie');
    io.writeFiles([{ path: copy, data: 'y', replace: false, access: io.accessOf(path) }]);
    expect([fs.statSync(copy).gid, modeOf(copy)]).toEqual([12345, 0o640]);
  });

  it.runIf(isRoot)('is not for another group than the one that cannot be given', () => {
    const path = file('bron.yaml', 0o640);
    fs.chownSync(path, 0, 12345);
    const access = io.accessOf(path);
    fs.chmodSync(folder, 0o777);
    process.seteuid!(65534);
    try {
      io.writeFiles([{ path: join(folder, 'kopie'), data: 'y', replace: false, access }]);
    } finally {
      process.seteuid!(0);
    }
    expect(modeOf(join(folder, 'kopie'))).toBe(0o600);
  });
});

describe('a copy elsewhere', () => {
  it('is for those only who can come to the file itself', () => {
    const path = file('dicht/cycles/bron.yaml', 0o644);
    const at = (mode: number, elsewhere: string) => {
      fs.chmodSync(join(folder, 'dicht'), mode);
      return io.accessOf(path, join(folder, elsewhere))!.mode;
    };
    expect(at(0o755, 'open/kopie')).toBe(0o644);
    expect(at(0o750, 'open/kopie')).toBe(0o640);
    expect(at(0o700, 'open/kopie')).toBe(0o600);
    // What lies behind the same door is as the file itself.
    expect(at(0o700, 'dicht/open/kopie')).toBe(0o644);
    expect(io.accessOf(path)!.mode).toBe(0o644);
  });
});

describe('what is made of several files', () => {
  it.each([
    [
      [
        [0o644, 5],
        [0o640, 5],
      ],
      [0o640, 5],
    ],
    [
      [
        [0o660, 5],
        [0o604, 5],
      ],
      [0o600, 5],
    ],
    // Of two groups, nobody knows who is in both.
    [
      [
        [0o640, 5],
        [0o640, 6],
      ],
      [0o600, 5],
    ],
    [
      [
        [0o644, 5],
        [0o644, 6],
      ],
      [0o644, 5],
    ],
    [[[0o600, 5]], [0o600, 5]],
  ])('is for those who may read each: %j', (all, [mode, group]) => {
    expect(narrowestAccess(all.map(([mode, group]) => ({ mode: mode!, group: group! })))).toEqual({ mode, group });
  });

  it('is as usual when it is made of none', () => {
    expect(narrowestAccess([])).toBe(undefined);
  });
});
