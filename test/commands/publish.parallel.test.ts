import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readRecord } from '../../src/exchange/published/publication-text.ts';
import { atChange } from '../support/changes.ts';
import { SAMPLE } from '../support/folders.ts';
import { drawsAll } from '../support/runs.ts';
import { started } from '../support/started.ts';

// Several people who publish the sample at once, each a process of his own, and people who are cut short.

const CYCLUS = fileURLToPath(new URL('../../bin/cyclus.js', import.meta.url));
const FOLDER = 'publicaties/2020-11-02-A2-B2';

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'cyclus-publications-'));
  fs.mkdirSync(join(folder, 'cycles'));
  for (const name of fs.readdirSync(SAMPLE).filter((name) => name.endsWith('.yaml')))
    fs.copyFileSync(join(SAMPLE, name), join(folder, 'cycles', name));
});

afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const start = (line: string) => started(line, folder);

/** Gives a command until nobody is in the way, as people are told to. */
async function insist(line: string): Promise<void> {
  for (let attempt = 0; attempt < 60; attempt++) {
    const { code, stderr } = await start(line).ended;
    if (code === 0) return;
    expect({ line, stderr }).toEqual({
      line,
      stderr: expect.stringMatching(/door iemand anders|iemand anders schrijft/),
    });
  }
  throw new Error(`never alone: ${line}`);
}

/** Every file below a folder, with what stands in it. */
function filesBelow(below: string): Record<string, string> {
  const names = fs.readdirSync(join(folder, below), { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => fs.statSync(join(folder, below, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, fs.readFileSync(join(folder, below, name), 'latin1')]));
}

function records() {
  const names = fs.readdirSync(join(folder, 'cycles/publications')).filter((name) => name.endsWith('.json'));
  return names.map((name) => readRecord(fs.readFileSync(join(folder, 'cycles/publications', name), 'utf8')));
}

describe('people who publish at once', () => {
  it('make one publication of it', async () => {
    await Promise.all(Array.from({ length: drawsAll ? 3 : 2 }, () => insist('publish')));
    expect(records().map((record) => record?.id)).toEqual(['2020-10-30-1']);
    await insist('publications 2020-10-30-1 --output again');
    expect(filesBelow('again')).toEqual(filesBelow(FOLDER));
  });
});

describe('a publication that is cut short', () => {
  it('leaves nothing half there, and is finished by the next', async () => {
    // At the first thing that it writes, and when it has begun on the papers.
    for (const [count, below] of [
      [1, 'cycles'],
      [2, 'cycles'],
      [1, '.'],
    ] as const) {
      const running = start('publish');
      const watching = atChange(count, [join(folder, below)], running.kill);
      await running.ended;
      watching.stop();
      // What is not a whole Word file or page would not end as one.
      if (!fs.existsSync(join(folder, FOLDER))) continue;
      for (const [name, data] of Object.entries(filesBelow(FOLDER)))
        if (!name.includes('/.') && name.endsWith('.html')) expect(data.trimEnd().endsWith('</html>')).toBe(true);
    }
    await insist('publish');
    const [record, ...others] = records();
    expect(others).toEqual([]);
    await insist(`publications ${record!.id} --output again`);
    expect(filesBelow(FOLDER)).toEqual(filesBelow('again'));
  });
});

describe('a disk on which nothing fits', () => {
  it('is told, and nothing stays behind', () => {
    const cut = 'trap "" XFSZ; ulimit -f 0; exec "$0" "$1" publish';
    const { status, stderr } = spawnSync('sh', ['-c', cut, process.execPath, CYCLUS], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('de schijf is vol') });
    expect(fs.readdirSync(join(folder, 'cycles')).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});
