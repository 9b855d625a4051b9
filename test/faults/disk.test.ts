import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { type FakeIo, fakeIo } from '../support/fake-io.ts';
import { wordsOf } from '../support/folders.ts';
import { givenHere } from '../support/given-here.ts';
import { tortured } from '../support/runs.ts';
import { broken, rehearsed, SMALL, visibleIn, WRITING } from '../support/small-programme.ts';
import type { StandIn } from '../support/stand-in.ts';
import type { Ended } from '../support/started.ts';

// A disk that is full or closed, a folder that goes away, and records of which a part is lost.

let folder: string;

beforeAll(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'cyclus-disk-'));
});

afterAll(() => {
  for (const name of [folder, `${folder}-begin`]) fs.rmSync(name, { recursive: true, force: true });
});

const run = (line: string, meets?: StandIn) => givenHere(line, folder, meets);

/** Why an end is none that a person can do something with; empty when it is. */
function unclear({ code, stdout, stderr }: Ended): string[] {
  const stack = /^ {4}at /m.test(stderr) ? [stderr] : [];
  if (code === 0) return stack;
  // What fails after the first file was put in its place is listed with the rest.
  const isSaid = /^fout: /m.test(stderr) || / is niet af$/m.test(stdout);
  return code === 2 && isSaid ? stack : [`${code}: ${stderr}`];
}

const FAILURES = ['ENOSPC', 'EROFS', 'EACCES', 'EIO'];

describe('a disk that takes nothing any more, from whatever change on', () => {
  it.each(tortured(WRITING, 1))(
    'leaves every file whole for $line, which can be given again',
    async ({ line, first }) => {
      const { before, after, changes, restore } = await rehearsed(line, first, folder);
      const cases = FAILURES.flatMap((code) => changes.map((from) => ({ code, from })));
      for (const fails of tortured(cases, 1)) {
        restore();
        const ended = await run(line, { fails });
        expect({ fails, unclear: unclear(ended) }).toEqual({ fails, unclear: [] });
        const found = visibleIn(folder);
        expect({ fails, broken: broken(found, before, after) }).toEqual({ fails, broken: [] });
        if (JSON.stringify(found) === JSON.stringify(after)) continue;
        expect({ fails, ...(await run(line)), stdout: '' }).toMatchObject({ fails, code: 0 });
        expect({ fails, files: visibleIn(folder) }).toEqual({ fails, files: after });
      }
    },
  );
});

/** In blocks of 512 bytes: a workbook is longer. */
const LONGEST = 8;

it('a machine that itself takes no longer files is told of, and nothing is half there', async () => {
  const { before, after, restore } = await rehearsed(
    'publish',
    ['publish', 'move "ACC 2020-11-13" --to 2020-11-12 --yes'],
    folder,
  );
  restore();
  const limited = [
    '-c',
    `ulimit -f ${LONGEST}; exec "$@"`,
    'sh',
    process.execPath,
    resolve('bin/cyclus.js'),
    'publish',
  ];
  const { status, stderr } = spawnSync('sh', limited, { cwd: folder, encoding: 'utf8' });
  expect([status, stderr]).toEqual([2, expect.stringContaining('de schijf is vol')]);
  expect(broken(visibleIn(folder), before, after)).toEqual([]);
  expect({ ...(await run('publish')), files: visibleIn(folder) }).toMatchObject({ code: 0, files: after });
});

describe('a folder that somebody takes away', () => {
  it.each(tortured(WRITING, 1))('is told, at whatever change, for $line', async ({ line, first }) => {
    const { changes, restore } = await rehearsed(line, first, folder);
    for (const at of tortured(changes, 1)) {
      restore();
      const ended = await run(line, { vanishes: { at, folder: join(folder, 'cycles') } });
      expect({ at, unclear: unclear(ended) }).toEqual({ at, unclear: [] });
    }
  });
});

/** Of so many bytes one is the last that is left. */
const EVERY = 100;

async function told(line: string, { files, bytes }: FakeIo, other: Record<string, string> = {}) {
  const io = fakeIo({ files: { ...files, ...other }, bytes: { ...bytes } });
  return Object.assign(io, { exit: await main(wordsOf(line), io) });
}

describe('a record of which only the beginning is left', () => {
  it.each([
    ['published.json', 'export --output alles.ics --force'],
    ['published.json', 'export --profile feed --output feeds'],
    ['sent.json', 'send --drafts concepten --yes'],
    ['publications/2020-11-01-1.json', 'publish'],
    ['publications/2020-11-01-1.json', 'publications'],
  ])('%s is refused by %s, and stays as it is', async (name, line) => {
    const done = fakeIo({ files: { ...SMALL } });
    for (const before of ['accept role-double-booked --about MCC --reason x --yes', 'publish', 'send --drafts c --yes'])
      expect(await main(wordsOf(before), done), done.said.stderr).toBe(0);
    const path = `cycles/${name}`;
    const text = done.files[path]!;
    expect(text.length).toBeGreaterThan(EVERY);
    const lengths = Array.from({ length: Math.ceil(text.length / EVERY) }, (_, index) => index * EVERY);
    for (const length of tortured(lengths, 3)) {
      const left = text.slice(0, length);
      const { exit, said, files } = await told(line, done, { [path]: left });
      expect({ length, exit, stack: /^ {4}at /m.test(said.stderr) }).toEqual({ length, exit: 2, stack: false });
      expect(said.stderr).toContain(name);
      expect(files[path]).toBe(left);
    }
  });
});
