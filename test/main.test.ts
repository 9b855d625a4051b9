import { spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../src/main.ts';
import { fakeIo } from './support/fake-io.ts';
import { SAMPLE } from './support/folders.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const cyclus = join(ROOT, 'bin/cyclus.js');

let folder: string;

// The program as it is built and started.
beforeAll(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'cyclus-main-'));
});

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

let work: string;

beforeEach(() => {
  work = fs.mkdtempSync(join(folder, 'work-'));
});

function run(args: string[], options: Record<string, unknown> = {}) {
  const env = { PATH: process.env.PATH, CYCLUS_CYCLES: SAMPLE };
  const { status, stdout, stderr } = spawnSync(process.execPath, [cyclus, ...args], {
    cwd: work,
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    ...options,
  });
  return { status, stdout, stderr };
}

/** A line of shell, in which $cyclus is the program. */
function shell(line: string) {
  const env = { PATH: process.env.PATH, CYCLUS_CYCLES: SAMPLE, cyclus: `${process.execPath} ${cyclus}` };
  const { status, stdout, stderr } = spawnSync('bash', ['--norc', '-c', line], {
    cwd: work,
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return { status, stdout, stderr };
}

const LONG = 'schedule --format json --from 2020-10-19 --until 2030-12-31';

describe('the program as it is started', () => {
  it.each(['--version', '-V'])('%s gives the version only', (flag) => {
    const { version } = JSON.parse(fs.readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(run([flag])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('passes on the exit code', () => {
    expect(run(['agenda']).status).toBe(0);
    expect(run(['check']).status).toBe(1);
    expect(run(['agend']).status).toBe(2);
  });

  it('ends quietly when the reader walks away', () => {
    expect(shell(`$cyclus ${LONG} | head -1`)).toEqual({ status: 0, stdout: '{\n', stderr: '' });
    expect(shell('set -o pipefail; $cyclus help | true')).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('hands over large results whole, also to a slow reader', () => {
    const { stdout } = shell(`$cyclus ${LONG} | (sleep 0.3; cat)`);
    expect(stdout.length).toBeGreaterThan(2 ** 20);
    expect(JSON.parse(stdout).until).toBe('2030-12-31');
  });

  it('says it when the results cannot be written', () => {
    const { status, stderr } = shell(`$cyclus schedule > /dev/full`);
    expect([status, stderr]).toEqual([2, 'fout: de uitvoer past niet: de schijf is vol\n']);
  });

  it('ends quietly at Ctrl-C', async () => {
    const child = spawn(process.execPath, [cyclus, 'check', '--cycles', '-'], { stdio: ['pipe', 'pipe', 'pipe'] });
    const said: string[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => said.push(String(data)));
    // More than a pipe holds: it reads, and what it reads has no end.
    await new Promise((resolve) => child.stdin.write('#'.repeat(2 ** 20), resolve));
    child.kill('SIGINT');
    const signal = await new Promise((resolve) => child.on('exit', (_, by) => resolve(by)));
    expect([signal, said]).toEqual(['SIGINT', []]);
  });

  it('reads definitions from standard input, as one file', () => {
    expect(run(['check', '--quiet', '--cycles', '-'], { input: 'settings: { title: Proef }\n' })).toEqual({
      status: 0,
      stdout: 'Geen knelpunten.\n',
      stderr: '',
    });
  });

  it('works without a home, a terminal or any variable', () => {
    expect(run(['agenda', '--cycles', SAMPLE], { env: {} }).stdout).toMatch(/^Agenda van/);
  });

  it('gives the same bytes in any time zone', () => {
    const agenda = (TZ: string) => run(['schedule', '--format', 'json'], { env: { TZ, CYCLUS_CYCLES: SAMPLE } }).stdout;
    expect(agenda('Pacific/Kiritimati')).toBe(agenda('America/Los_Angeles'));
  });
});

describe('files that are written', () => {
  it('are whole or not there, and take nothing away when the disk is full', () => {
    fs.writeFileSync(join(work, 'plan.json'), 'what was there');
    // A limit on the size of files is the full disk that every machine has.
    const { status, stderr } = shell(`trap '' XFSZ; ulimit -f 8; $cyclus ${LONG} --output plan.json --force`);
    expect([status, stderr]).toEqual([2, 'fout: "plan.json" past niet: de schijf is vol\n']);
    expect(fs.readFileSync(join(work, 'plan.json'), 'utf8')).toBe('what was there');
    expect(fs.readdirSync(work)).toEqual(['plan.json']);
  });

  it('make one sentence of what stands in the way', () => {
    fs.mkdirSync(join(work, 'map'));
    expect(run(['agenda', '--output', 'map']).stderr).toBe('fout: "map" is een map; noem een bestand\n');
    expect(run(['agenda', '--output', '/sys/agenda.txt']).stderr).toBe(
      'fout: "/sys/agenda.txt" mag hier niet worden geschreven, of is nog open in een ander programma\n',
    );
    expect(run(['agenda', '--output', '/dev/full']).stderr).toBe('fout: "/dev/full" past niet: de schijf is vol\n');
    expect(run(['agenda', '--output', '']).status).toBe(2);
  });

  it('may be a device', () => {
    expect(shell('$cyclus agenda --output /dev/stdout --quiet | cat').stdout).toMatch(/^Agenda van/);
  });
});

describe('a folder of definitions', () => {
  it('gets a hint when it is not there, empty, or no folder', () => {
    fs.mkdirSync(join(work, 'leeg'));
    fs.writeFileSync(join(work, 'bestand'), '');
    const said = (name: string) => run(['agenda', '--cycles', name]);
    expect(said('nergens')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^fout: er is geen map "nergens"\n.*cyclus begin/),
    });
    expect(said('leeg')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/"leeg" staat geen YAML-bestand\n.*cyclus begin/),
    });
    expect(said('bestand')).toMatchObject({ status: 2, stderr: expect.stringMatching(/"bestand" is geen map/) });
  });
});

describe('a bug in cyclus', () => {
  const broken = () => {
    const io = fakeIo();
    io.readFolder = () => {
      throw new Error('a surprise');
    };
    return io;
  };

  it('is owned up to in a sentence, and the exit code is 3', async () => {
    const io = broken();
    expect(await main(['agenda'], io)).toBe(3);
    expect(io.said).toEqual({
      stdout: '',
      stderr:
        'fout: cyclus zelf ging stuk; dat ligt niet aan u.\n' +
        'Meld het aan wie cyclus voor u beheert, met de uitvoer van dezelfde opdracht met --debug.\n',
    });
  });

  it('shows its stack only when asked', async () => {
    const io = broken();
    expect(await main(['agenda', '--debug'], io)).toBe(3);
    expect(io.said.stderr).toMatch(/Error: a surprise\n {4}at /);
  });
});
