import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { WriteFault } from '../../src/io/write-fault.ts';
import { machine } from '../../src/io.ts';
import { type StandIn, standIn } from '../support/stand-in.ts';

// Several files in one go, where other programs hold some of them, as on Windows.

const io = machine(() => {});
const NAMES = ['a.html', 'b.xlsx', 'c.docx'];

let folder: string;
const at = (name: string) => join(folder, name);

beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'cyclus-write-'));
  for (const name of NAMES) fs.writeFileSync(at(name), 'old');
});

afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

function meets(what: StandIn): void {
  const { end } = standIn(what);
  onTestFinished(end);
}

/** What was thrown by writing all files anew. */
function writeAll(ready?: () => void): Partial<WriteFault> | undefined {
  return faultOf(() =>
    io.writeFiles(
      NAMES.map((name) => ({ path: at(name), data: 'new', replace: true })),
      ready,
    ),
  );
}

function faultOf(work: () => void): Partial<WriteFault> | undefined {
  try {
    work();
  } catch (error) {
    if (!(error instanceof WriteFault)) throw error;
    const { paths, problem, partly } = error;
    return { paths: paths.map((path) => path.slice(folder.length + 1)), problem, partly };
  }
  return undefined;
}

/** What stands in the folder now. */
function contents(): Record<string, string> {
  return Object.fromEntries(fs.readdirSync(folder).map((name) => [name, fs.readFileSync(at(name), 'utf8')]));
}

const contentsWith = (texts: Record<string, string>) => ({
  'a.html': 'new',
  'b.xlsx': 'new',
  'c.docx': 'new',
  ...texts,
});
const OLD = { 'a.html': 'old', 'b.xlsx': 'old', 'c.docx': 'old' };

describe('files that are to be replaced', () => {
  it.each([
    ['lets nobody else write', {}],
    ['lets others write, but not replace', { shared: true }],
  ])('stay as they are, all of them, when a program that %s has some open; those are named together', (_, how) => {
    meets({ held: 'xlsx$|docx$', ...how });
    const ready = vi.fn();
    expect(writeAll(ready)).toEqual({ paths: ['b.xlsx', 'c.docx'], problem: 'held', partly: false });
    expect(contents()).toEqual(OLD);
    expect(ready).not.toHaveBeenCalled();
  });

  it('are waited for as long as a virus scanner takes, once for all of them', () => {
    meets({ held: 'xlsx$|docx$', times: 8 });
    expect(writeAll()).toBeUndefined();
    expect(contents()).toEqual(contentsWith({}));
  });

  it('are written but for what is opened in the very moment, which is named', () => {
    meets({ held: 'b.xlsx$', late: true, shared: true });
    let before: unknown;
    expect(writeAll(() => (before = contents()['a.html']))).toEqual({
      paths: ['b.xlsx'],
      problem: 'permission',
      partly: true,
    });
    expect(before).toBe('old');
    expect(contents()).toEqual(contentsWith({ 'b.xlsx': 'old' }));
  });

  it('get their names in the end when that is refused for a moment', () => {
    meets({ held: '\\.(html|xlsx|docx)$', late: true, shared: true, times: 7 });
    expect(writeAll()).toBeUndefined();
    expect(contents()).toEqual(contentsWith({}));
  });

  it('may bear no right to write themselves, as what is replaced is their name', () => {
    fs.chmodSync(at('b.xlsx'), 0o400);
    expect(writeAll()).toBeUndefined();
    expect(contents()).toEqual(contentsWith({}));
  });

  it('stay as they are when what comes before them fails', () => {
    const full = () => {
      throw new WriteFault(at('published.json'), 'full');
    };
    expect(writeAll(full)).toEqual({ paths: ['published.json'], problem: 'full', partly: false });
    expect(contents()).toEqual(OLD);
  });
});

describe('files that are taken away', () => {
  it('go but for what another program has open, which is named', () => {
    meets({ held: 'b.xlsx$' });
    expect(faultOf(() => io.removeFiles(NAMES.map(at)))).toEqual({
      ...{ paths: ['b.xlsx'], problem: 'permission', partly: true },
    });
    expect(contents()).toEqual({ 'b.xlsx': 'old' });
  });

  it('can be tried before, with those that are not there', () => {
    expect(faultOf(() => io.tryReplacing([...NAMES, 'gone.ics'].map(at)))).toBeUndefined();
    meets({ held: 'b.xlsx$' });
    expect(faultOf(() => io.tryReplacing([...NAMES, 'gone.ics'].map(at)))).toMatchObject({
      ...{ paths: ['b.xlsx'], problem: 'held' },
    });
    expect(contents()).toEqual(OLD);
  });
});

it('does not replace what came meanwhile, also on a disk without links', () => {
  for (const noLinks of [false, true]) {
    const standing = standIn({ noLinks });
    const [mine, other] = [at(`${noLinks}.ics`), at(`${noLinks}-2.ics`)];
    const files = [mine, other].map((path) => ({ path, data: 'new', replace: false }));
    const fault = faultOf(() => io.writeFiles(files, () => fs.writeFileSync(mine, 'theirs')));
    standing.end();
    expect(fault).toMatchObject({ problem: 'exists', partly: true });
    expect([mine, other].map((path) => fs.readFileSync(path, 'utf8'))).toEqual(['theirs', 'new']);
  }
});

describe('names that Windows keeps for itself', () => {
  it.each(['CON', 'nul.ics', 'aux/a.ics', 'Com1.txt', 'LPT¹.ics', 'kalender:x.ics', 'a?.ics', 'a.', 'map /a.ics'])(
    'are refused: %s',
    (name) => {
      const write = () => io.writeFiles([{ path: at(name), data: '', replace: true }]);
      expect(faultOf(write)).toEqual({ paths: [name], problem: 'reserved', partly: false });
      expect(contents()).toEqual(OLD);
    },
  );

  it('are no reason to refuse what is there already, or has such a name further on', () => {
    fs.mkdirSync(at('aux'));
    for (const name of ['aux/a.ics', 'console.ics', 'com.ics', 'a.con', '.con'])
      expect(faultOf(() => io.writeFiles([{ path: at(name), data: '', replace: true }]))).toBeUndefined();
  });
});

describe('paths that are too long for Windows', () => {
  const long = (characters: number, name: string) => `/${'x'.repeat(characters - name.length - 2)}/${name}`;

  it('are told of there: of Excel from 219 characters on, of others from 256', () => {
    const paths = [long(218, 'a.xlsx'), long(219, 'b.xlsx'), long(255, 'c.docx'), long(256, 'd.docx')];
    expect(io.tooLong(paths)).toEqual([]);
    meets({ platform: 'win32' });
    expect(io.tooLong(paths)).toEqual([paths[1], paths[3]]);
  });
});
