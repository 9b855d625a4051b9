import { spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readRecord } from '../../src/exchange/published/publication-text.ts';
import { ageLocks, atChange } from '../support/changes.ts';
import { SAMPLE, wordsOf } from '../support/folders.ts';
import { drawsAll } from '../support/runs.ts';

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

function start(line: string) {
  const child = spawn(process.execPath, [CYCLUS, ...wordsOf(line)], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (data) => {
    said += data;
  });
  const ended = new Promise<{ code: number | null; said: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, said }));
  });
  return { ended, kill: () => child.kill('SIGKILL') };
}

/** Gives a command until nobody is in the way, as people are told to. */
async function insist(line: string): Promise<void> {
  for (let attempt = 0; attempt < 60; attempt++) {
    const { code, said } = await start(line).ended;
    if (code === 0) return;
    expect({ line, said }).toEqual({ line, said: expect.stringMatching(/door iemand anders|iemand anders schrijft/) });
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
      ageLocks(folder);
      // What is not a whole Word file or page would not end as one.
      if (!fs.existsSync(join(folder, FOLDER))) continue;
      for (const [name, data] of Object.entries(filesBelow(FOLDER)))
        if (!name.includes('/.') && name.endsWith('.html')) expect(data.trimEnd().endsWith('</html>')).toBe(true);
    }
    await insist('publish');
    const [record, ...others] = records();
    expect(others).toEqual([]);
    await insist(`publications ${record!.id} --output again`);
    expect(withoutRemains(filesBelow(FOLDER))).toEqual(withoutRemains(filesBelow('again')));
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

/** Files that were being written when somebody was cut short stand beside their places, and begin with a dot. */
function withoutRemains(files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).filter(([name]) => !/(?:^|\/)\.[^/]+$/.test(name)));
}
