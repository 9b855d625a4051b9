import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { newMark } from '../../src/io/mark.ts';
import { WriteFault } from '../../src/io/write-fault.ts';
import { machine } from '../../src/io.ts';
import { type StandIn, standIn } from '../support/stand-in.ts';
import { markOfTheDead } from '../support/the-dead.ts';
import { waitsInNoTime } from '../support/waits.ts';

// Who may write in a folder, and what becomes of a lock when its owner does not give it up.

const io = machine(() => {});

let folder: string;
let lock: string;

beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'cyclus-lock-'));
  lock = join(folder, '.cyclus.lock');
});

afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

/** What became of an attempt to write in the folder. */
function write(impatient = false, told = () => {}): string {
  try {
    return io.inFolder(folder, () => 'written', { impatient, told });
  } catch (error) {
    if (error instanceof WriteFault) return error.problem;
    throw error;
  }
}

function onThisMachine(meets: StandIn): void {
  const { end } = standIn(meets);
  onTestFinished(end);
}

const ELSEWHERE = 'aaaaaaaaaaaa.42.7.0123abcd';

describe('a lock', () => {
  it('stands there for as long as somebody is at work, and then is gone', () => {
    const during = io.inFolder(folder, () => fs.readdirSync(folder));
    expect(during).toEqual(['.cyclus.lock']);
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('of a process that ended is seen at once, whatever its day says', () => {
    const { waited } = waitsInNoTime();
    for (const day of [1, Date.now() / 1000, Date.now() / 1000 + 7200]) {
      fs.writeFileSync(lock, markOfTheDead());
      fs.utimesSync(lock, day, day);
      expect(write()).toBe('written');
      expect(fs.readdirSync(folder)).toEqual([]);
    }
    expect(waited()).toBeLessThan(100);
  });

  it('of a process whose number another one has got since is seen at once', () => {
    const [machineName, pid, began, chance] = newMark().split('.');
    const { waited } = waitsInNoTime();
    fs.writeFileSync(lock, [machineName, pid, Number(began) - 1, chance].join('.'));
    expect(write()).toBe('written');
    expect(waited()).toBeLessThan(100);
  });

  it('of a process that runs stays, however old it is, and is waited for five seconds', () => {
    fs.writeFileSync(lock, newMark());
    fs.utimesSync(lock, 1, 1);
    const { waited } = waitsInNoTime();
    expect(write()).toBe('busy');
    expect(Math.round(waited() / 100)).toBe(50);
    expect(fs.readdirSync(folder)).toEqual(['.cyclus.lock']);
  });

  it.each(['somebody', '', ELSEWHERE])('of which it cannot be told (%j) is watched for fifteen seconds', (holder) => {
    for (const day of [1, Date.now() / 1000 + 7200]) {
      fs.writeFileSync(lock, holder);
      fs.utimesSync(lock, day, day);
      const { waited } = waitsInNoTime();
      const told = vi.fn();
      expect(write(false, told)).toBe('written');
      expect(Math.round(waited() / 100)).toBe(150);
      expect(told).toHaveBeenCalledOnce();
      expect(fs.readdirSync(folder)).toEqual([]);
    }
  });

  it('of somebody elsewhere who shows life stays', () => {
    fs.writeFileSync(lock, ELSEWHERE);
    // By a clock that is wrong.
    const { waited } = waitsInNoTime((waitedSoFar) => fs.utimesSync(lock, 1, 1 + Math.floor(waitedSoFar / 2000)));
    expect(write()).toBe('busy');
    expect(waited()).toBeLessThan(6_000);
    expect(fs.existsSync(lock)).toBe(true);
  });

  it('of others who take turns is waited for longer than that of one', () => {
    fs.writeFileSync(lock, newMark());
    let turns = 1;
    const { waited } = waitsInNoTime((waitedSoFar) => {
      if (waitedSoFar < turns * 4000) return;
      turns += 1;
      if (turns > 5) fs.rmSync(lock);
      else fs.writeFileSync(lock, newMark());
    });
    expect(write()).toBe('written');
    expect(Math.round(waited() / 1000)).toBe(20);
  });

  it('is not waited for by who is impatient, who sees in the end that nobody holds it', () => {
    fs.writeFileSync(lock, newMark());
    const { waited } = waitsInNoTime();
    expect(write(true)).toBe('busy');
    expect(waited()).toBe(0);
    fs.writeFileSync(lock, ELSEWHERE);
    expect(write(true)).toBe('busy');
    let later = performance.now();
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => later);
    onTestFinished(() => clock.mockRestore());
    later += 14_000;
    expect(write(true)).toBe('busy');
    later += 2_000;
    expect(write(true)).toBe('written');
  });

  it('needs no links', () => {
    onThisMachine({ noLinks: true });
    waitsInNoTime();
    for (const holder of [markOfTheDead(), ELSEWHERE]) {
      fs.writeFileSync(lock, holder);
      expect(write()).toBe('written');
      expect(fs.readdirSync(folder)).toEqual([]);
    }
    fs.writeFileSync(lock, newMark());
    expect(write()).toBe('busy');
  });

  it('is taken away by one only, also when whoever began to do so was stopped in the middle of that', () => {
    const dead = markOfTheDead();
    const right = `${lock}.right-${dead}`;
    waitsInNoTime();
    fs.writeFileSync(lock, dead);
    fs.writeFileSync(right, newMark());
    expect(write()).toBe('busy');
    for (const stopped of [markOfTheDead(), ELSEWHERE]) {
      fs.writeFileSync(lock, dead);
      fs.writeFileSync(right, stopped);
      expect(write()).toBe('written');
      expect(fs.readdirSync(folder)).toEqual([]);
    }
    fs.writeFileSync(right, newMark());
    expect(write()).toBe('written');
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('that somebody else took meanwhile stops whoever held it before the next step', () => {
    const work = () =>
      io.inFolder(folder, (files) => {
        files.write('a.json', 'one');
        fs.writeFileSync(lock, ELSEWHERE);
        files.write('b.json', 'two');
      });
    expect(work).toThrow(WriteFault);
    expect(fs.readdirSync(folder).sort()).toEqual(['.cyclus.lock', 'a.json']);
  });

  it('shows those elsewhere at each step that somebody is at work', () => {
    io.inFolder(folder, (files) => {
      for (const step of [
        () => files.write('a.json', '{}'),
        () => files.writeFiles([{ path: join(folder, 'a.ics'), data: '', replace: true }]),
        () => files.removeFiles([join(folder, 'a.ics')]),
      ]) {
        fs.utimesSync(lock, 1, 1);
        step();
        expect(fs.statSync(lock).mtimeMs).toBeGreaterThan(1000);
      }
    });
  });
});

describe('a lease', () => {
  const lease = async (told = () => {}) => {
    try {
      return await io.withLease(folder, '.cyclus.sending', told, async () => fs.readdirSync(folder).join());
    } catch (error) {
      return error instanceof WriteFault ? error.problem : error;
    }
  };

  it('of a process that ended is taken over at once, and one of a process that runs is not', async () => {
    const told = vi.fn();
    fs.writeFileSync(join(folder, '.cyclus.sending'), markOfTheDead());
    expect(await lease(told)).toBe('.cyclus.sending');
    expect(fs.readdirSync(folder)).toEqual([]);
    fs.writeFileSync(join(folder, '.cyclus.sending'), newMark());
    expect(await lease(told)).toBe('busy');
    expect(told).not.toHaveBeenCalled();
  });

  it('is told of in a sentence where nothing may be written', async () => {
    expect(
      await io
        .withLease(
          '/sys',
          '.cyclus.sending',
          () => {},
          async () => {},
        )
        .catch((error) => error.problem),
    ).toBe('permission');
  });
});

describe('what runs that were killed left beside its place', () => {
  it('goes with the next who writes in that folder, and nothing else does', () => {
    const beside = (mark: string) => `.cyclus.${mark}`;
    const gone = [beside(markOfTheDead()), beside(markOfTheDead())];
    const own = ['.cyclus.txt', `.cyclus.${ELSEWHERE}.txt`, `.a.json.${crypto.randomUUID()}`, `${ELSEWHERE}`, 'a.json'];
    const stay = [beside(newMark()), beside(ELSEWHERE), ...own];
    for (const name of [...gone, ...stay]) fs.writeFileSync(join(folder, name), name);
    fs.mkdirSync(join(folder, 'out'));
    fs.writeFileSync(join(folder, 'out', gone[0]!), '');
    expect(write()).toBe('written');
    expect(fs.readdirSync(folder).sort()).toEqual([...stay, 'out'].sort());
    io.writeFiles([{ path: join(folder, 'out/b.json'), data: '', replace: false }]);
    expect(fs.readdirSync(join(folder, 'out'))).toEqual(['b.json']);
    fs.writeFileSync(join(folder, 'out', gone[0]!), '');
    io.removeFiles([join(folder, 'out/b.json')]);
    expect(fs.readdirSync(join(folder, 'out'))).toEqual([]);
  });

  it('goes after a day by the clock of the disk, when it is of another machine', () => {
    const path = join(folder, `.cyclus.${ELSEWHERE}`);
    for (const [hours, stays] of [
      [23, true],
      [25, false],
    ] as const) {
      fs.writeFileSync(path, '');
      const then = new Date(fs.statSync(folder).mtimeMs - hours * 3_600_000);
      fs.utimesSync(path, then, then);
      expect(write()).toBe('written');
      expect({ hours, stays: fs.existsSync(path) }).toEqual({ hours, stays });
    }
  });
});
