import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';

const BIN = fileURLToPath(new URL('../bin', import.meta.url));

describe('the door to the program', () => {
  it('says what to do where nothing has been built', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cyclus-door-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    cpSync(BIN, join(folder, 'bin'), { recursive: true });
    const run = spawnSync(process.execPath, [join(folder, 'bin/cyclus.js'), 'agenda'], { encoding: 'utf8' });
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr.split('\n')).toEqual([
      'cyclus moet nog worden gebouwd; typ npm run build in de map van cyclus.',
      'cyclus has yet to be built; type npm run build in the folder of cyclus.',
      '',
    ]);
  });
});
