import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { copySample, SAMPLE } from './support/folders.ts';
import { has } from './support/programs.ts';

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

  it('tells its version without loading any of the program', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cyclus-door-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    cpSync(BIN, join(folder, 'bin'), { recursive: true });
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'dist/main.js'), 'throw new Error()');
    writeFileSync(join(folder, 'package.json'), '{ "version": "12.34.56" }');
    for (const option of ['--version', '-V'])
      expect(spawnSync(process.execPath, [join(folder, 'bin/cyclus.js'), option], { encoding: 'utf8' })).toMatchObject({
        status: 0,
        stdout: '12.34.56\n',
        stderr: '',
      });
  });

  it('says so when even that does not fit on the disk', () => {
    const run = spawnSync('sh', [
      '-c',
      'exec "$0" "$1" --version >/dev/full',
      process.execPath,
      join(BIN, 'cyclus.js'),
    ]);
    expect(run).toMatchObject({ status: 2 });
    expect(String(run.stderr)).toMatch(/^(?:fout|error): /);
  });

  it('does not leave half of its output in a file without a word', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cyclus-door-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    // A file of one block of 512 or 1,024 bytes, and no signal but an error for what does not fit.
    const line = 'trap "" XFSZ; ulimit -f 1; exec "$0" "$1" schedule --lang nl --cycles "$2" >"$3"';
    const args = [process.execPath, join(BIN, 'cyclus.js'), SAMPLE, join(folder, 'schedule.txt')];
    const run = spawnSync('bash', ['-c', line, ...args], { encoding: 'utf8' });
    expect(run).toMatchObject({ status: 2, stderr: 'fout: de uitvoer past niet: de schijf is vol\n' });
  });

  // `script` of util-linux plays the terminal; that of other systems takes other words.
  it.runIf(process.platform === 'linux' && has('script'))('asks at a terminal, and takes the answer', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cyclus-door-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    copySample(join(folder, 'cycles'));
    const changes = () => readFileSync(join(folder, 'cycles/changes.yaml'), 'utf8');
    const before = changes();
    const answer = (typed: string) => {
      const program = `${process.execPath} ${join(BIN, 'cyclus.js')} cancel "MCC 2020-11-10" --lang nl`;
      const options = { cwd: folder, input: typed, encoding: 'utf8' } as const;
      return spawnSync('script', ['-qec', program, '/dev/null'], options).stdout.replaceAll('\r', '');
    };
    expect(answer('nee\n')).toMatch(/Doorvoeren\? \[j\/N\][\s\S]*Er is niets gewijzigd\.\n$/);
    expect(changes()).toBe(before);
    expect(answer('ja\n')).toMatch(/"cycles\/changes\.yaml" is bijgewerkt\n$/);
    expect(changes()).toBe(`${before}  - { cancel: MCC 2020-11-10 }\n`);
  });

  it.runIf(process.platform === 'linux' && has('script'))('asks in lines that fit the terminal', () => {
    const program = `stty cols 40; ${process.execPath} ${join(BIN, 'cyclus.js')} cancel MCC --lang nl --cycles ${SAMPLE}`;
    const { stdout } = spawnSync('script', ['-qec', program, '/dev/null'], { input: '\n', encoding: 'utf8' });
    expect(stdout.replaceAll('\r', '')).toContain(
      '  1. MCC 2020-11-03  dinsdag 3 november\n     2020, 14.00 uur\n  2. MCC 2020-11-06',
    );
  });
});
