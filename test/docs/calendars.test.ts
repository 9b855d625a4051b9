import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { has } from '../support/programs.ts';

// The ways of docs/calendars.md, followed as they stand there, with real servers.

const PAGE = readFileSync('docs/calendars.md', 'utf8');

function block(language: string): string {
  return new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'ms').exec(PAGE)![1]!;
}

const work = mkdtempSync(join(tmpdir(), 'cyclus-calendars-'));
const stops: (() => void)[] = [];

afterAll(() => {
  for (const stop of stops) stop();
  rmSync(work, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });
}

/** Starts a program that is stopped at the end, and waits until it answers. */
async function started(program: string, args: readonly string[], address: string): Promise<void> {
  const running = spawn(program, args, { cwd: work, stdio: 'ignore' });
  stops.push(() => running.kill());
  for (;;) {
    const answer = await fetch(address).catch(() => undefined);
    if (answer) return;
    if (running.exitCode !== null) throw new Error(`${program} ended with ${running.exitCode}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

const env = { ...process.env, PATH: `${join(work, 'bin')}${delimiter}${process.env.PATH}` };

function given(line: string): string {
  return execFileSync('sh', ['-c', line], { cwd: work, env, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] });
}

describe.runIf(has('nginx', 'radicale', 'vdirsyncer'))('the ways of docs/calendars.md', () => {
  let site: string;
  let port: number;

  beforeAll(async () => {
    mkdirSync(join(work, 'bin'));
    cpSync('cycles', join(work, 'cycles'), { recursive: true });
    const cyclus = join(work, 'bin', 'cyclus');
    writeFileSync(cyclus, `#!/bin/sh\nexec '${process.execPath}' '${resolve('bin/cyclus.js')}' "$@"\n`);
    writeFileSync(join(work, 'publish.sh'), block('bash'));
    chmodSync(cyclus, 0o755);
    given('sh publish.sh');
    port = await freePort();
    site = `http://127.0.0.1:${port}`;
    const server = block('nginx').replace('listen 8433', `listen 127.0.0.1:${port}`).replace('/srv/agenda', work);
    const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${work}/${name};`,
    );
    writeFileSync(
      join(work, 'nginx.conf'),
      `daemon off; user root; pid ${work}/nginx.pid; error_log ${work}/error.log; events {} http { access_log off; ${paths.join(' ')}\n${server} }\n`,
    );
    await started('nginx', ['-p', work, '-c', join(work, 'nginx.conf')], `${site}/`);
  }, 60_000);

  it('serve files that say how long they hold and what they are, packed, with a page', async () => {
    const answer = await fetch(`${site}/mcc.ics`);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=900');
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(await answer.text()).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(await (await fetch(`${site}/`)).text()).toContain('mcc.ics');
  });

  it('keep what did not change, and switch in one step', async () => {
    const tag = async (name: string) => (await fetch(`${site}/${name}`)).headers.get('etag')!;
    const [mcc, acc, folder] = [await tag('mcc.ics'), await tag('acc.ics'), readlinkSync(join(work, 'site/now'))];
    given('cyclus move "MCC 2020-11-10" --to 16:00 --reason debat --yes && sh publish.sh');
    expect(readlinkSync(join(work, 'site/now'))).not.toBe(folder);
    expect(await tag('mcc.ics')).not.toBe(mcc);
    expect(await tag('acc.ics')).toBe(acc);
    const again = await fetch(`${site}/acc.ics`, { headers: { 'if-none-match': acc } });
    expect(again.status).toBe(304);
  }, 60_000);

  it('carry a subscription to a CalDAV server, and each change of it', async () => {
    const caldav = await freePort();
    writeFileSync(
      join(work, 'radicale.conf'),
      `[server]\nhosts = 127.0.0.1:${caldav}\n[auth]\ntype = none\n[storage]\nfilesystem_folder = ${work}/collections\n`,
    );
    await started('radicale', ['--config', join(work, 'radicale.conf')], `http://127.0.0.1:${caldav}/`);
    const conf = block('ini').replace('8420', String(port)).replace('5232', String(caldav));
    writeFileSync(join(work, 'cyclus.conf'), conf);
    const address = `http://127.0.0.1:${caldav}/secretariaat/mcc/`;
    const authorization = `Basic ${Buffer.from('secretariaat:secret').toString('base64')}`;
    await fetch(address, { method: 'MKCALENDAR', headers: { authorization } });
    /** What every entry is, when it begins and whether it is off: vdirsyncer gives it another identity. */
    const entries = (text: string) =>
      text
        .split('BEGIN:VEVENT')
        .slice(1)
        .map((event) =>
          ['SUMMARY', 'DTSTART', 'STATUS']
            .map((key) => new RegExp(`^${key}[^\\r\\n]*`, 'm').exec(event)?.[0])
            .join(' '),
        )
        .sort();
    const both = async () => {
      const there = await (await fetch(address, { headers: { authorization } })).text();
      return [entries(there), entries(await (await fetch(`${site}/mcc.ics`)).text())] as const;
    };
    given('yes | vdirsyncer -c cyclus.conf discover mcc && vdirsyncer -c cyclus.conf sync');
    const [first, wanted] = await both();
    expect(first).toEqual(wanted);
    expect(first.length).toBeGreaterThan(20);
    given('cyclus cancel "MCC 2020-11-17" --reason reces --yes && sh publish.sh && vdirsyncer -c cyclus.conf sync');
    const [then, now] = await both();
    expect(then).toEqual(now);
    expect(then.filter((entry) => entry.includes('CANCELLED'))).toHaveLength(
      first.filter((entry) => entry.includes('CANCELLED')).length + 1,
    );
    expect(then).toHaveLength(first.length);
  }, 60_000);
});
