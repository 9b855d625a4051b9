import { execFile, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, get, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWithIcalJs } from './exchange/readers.ts';
import { openBrowser, wrongWith } from './support/browser.ts';
import { copySample } from './support/folders.ts';
import { has } from './support/programs.ts';
import { type Served, served } from './support/served.ts';

const run = promisify(execFile);

let folder: string;
let cycles: string;
let site: Served;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cyclus-serve-'));
  cycles = join(folder, 'cycles');
  copySample(cycles);
  site = await served(cycles);
});

afterAll(async () => {
  await site.stop('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** What curl shows of an answer: its status, its headers by name, and its body. */
async function curl(path: string, ...args: string[]) {
  const body = join(mkdtempSync(join(folder, 'curl-')), 'body');
  const line = ['-sS', '-D', '-', '-o', body, '--path-as-is', ...args, `${site.address}${path}`];
  const [first, ...lines] = (await run('curl', line)).stdout.trimEnd().split('\r\n');
  const headers = Object.fromEntries(lines.map((header) => header.toLowerCase().split(': ', 2)));
  return {
    status: Number(first!.split(' ')[1]),
    headers: headers as Record<string, string>,
    body: existsSync(body) ? readFileSync(body, 'utf8') : '',
  };
}

/** The same as Node finds it. */
async function fetched(path: string) {
  const response = await fetch(`${site.address}${path}`);
  const headers: Record<string, string> = Object.fromEntries(response.headers);
  return { status: response.status, headers, body: await response.text() };
}

/** What comes back for bytes as they are, until the other side closes. */
function raw(bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(site.port, '127.0.0.1', () => socket.write(bytes, 'latin1'));
    socket.setEncoding('latin1');
    socket.on('data', (more) => {
      text += more;
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(text));
  });
}

describe.runIf(has('curl'))('curl', () => {
  it('fetches a calendar that others can read', async () => {
    const { status, headers, body } = await curl('mcc.ics');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(headers['content-length']).toBe(String(Buffer.byteLength(body)));
    expect(readWithIcalJs(body).map(({ start }) => start)).toContain('2020-11-03T13:00:00Z');
  });

  it('gets less when it asks for that, and the same when it has unpacked it', async () => {
    const [plain, small] = [await curl('all.ics'), await curl('all.ics', '-H', 'Accept-Encoding: gzip')];
    const unpacked = await curl('all.ics', '--compressed', '-H', 'Accept-Encoding: gzip');
    expect(small.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
    expect(Number(small.headers['content-length'])).toBeLessThan(Number(plain.headers['content-length']) / 4);
    expect(small.headers.etag).not.toBe(plain.headers.etag);
    expect(unpacked.body).toBe(plain.body);
  });

  it('gets the head alone, with the same headers', async () => {
    for (const encoding of ['identity', 'gzip']) {
      const [whole, head] = await Promise.all(
        [[], ['-I']].map(
          async (more) => (await curl('mcc.ics', '-H', `Accept-Encoding: ${encoding}`, ...more)).headers,
        ),
      );
      expect({ ...head, date: '' }).toEqual({ ...whole, date: '' });
    }
  });

  it('does not fetch again what it has', async () => {
    const { headers } = await curl('mcc.ics');
    for (const condition of [
      `If-None-Match: ${headers.etag}`,
      'If-None-Match: *',
      `If-Modified-Since: ${modified(headers)}`,
    ]) {
      const again = await curl('mcc.ics', '-H', condition);
      expect([again.status, again.body]).toEqual([304, '']);
      expect(again.headers).toMatchObject({ etag: headers.etag, 'cache-control': 'private, no-cache' });
    }
    expect((await curl('mcc.ics', '-H', 'If-None-Match: "x"')).status).toBe(200);
  });

  function modified(headers: Record<string, string>): string {
    return new Date(headers['last-modified']!).toUTCString();
  }

  it('is told what it may not do', async () => {
    const posted = await curl('mcc.ics', '-X', 'POST', '--data', 'x'.repeat(100_000));
    expect([posted.status, posted.headers.allow]).toEqual([405, 'get, head, options']);
    expect((await curl('', '-H', 'Host: kwaad.example')).status).toBe(421);
    for (const path of ['../../etc/passwd', '%2e%2e/%2e%2e/etc/passwd', 'a%00b', '%ff', 'x\\y'])
      expect([path, (await curl(path)).status]).toEqual([path, 400]);
    const missing = await curl('published.json');
    expect(missing.status).toBe(404);
    expect(missing.body).toContain('<h1>Hier staat niets</h1>');
  });
});

describe('bytes that are no request', () => {
  it.each([
    ['nonsense', 'x\r\n\r\n', '400'],
    ['a method that does not exist', 'FETCH / HTTP/1.1\r\nHost: localhost\r\n\r\n', '400'],
    ['no host', 'GET / HTTP/1.1\r\n\r\n', '400'],
    ['two hosts', 'GET / HTTP/1.1\r\nHost: localhost\r\nHost: kwaad.example\r\nConnection: close\r\n\r\n', '400'],
    ['one host twice', 'GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\nConnection: close\r\n\r\n', '400'],
    [
      'a whole address and two hosts',
      'GET http://localhost/ HTTP/1.1\r\nHost: localhost\r\nhost: x\r\nConnection: close\r\n\r\n',
      '400',
    ],
    ['a huge address', `GET /${'a'.repeat(100_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`, '431'],
    ['a huge header', `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'a'.repeat(100_000)}\r\n\r\n`, '431'],
    ['many headers', `GET / HTTP/1.1\r\nHost: localhost\r\n${'X: a\r\n'.repeat(20_000)}\r\n`, '431'],
    ['two lengths', 'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx', '400'],
    ['a header with a line end', 'GET / HTTP/1.1\r\nHost: localhost\r\nX: a\rb: c\r\n\r\n', '400'],
    ['a handshake for encryption', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', '400'],
  ])('%s', async (_, bytes, status) => {
    expect(await raw(bytes)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  });

  it('of which one half never comes do not keep others waiting', async () => {
    const half = connect(site.port, '127.0.0.1', () => half.write('GET /mcc.ics HTTP/1.1\r\nHost: loc'));
    expect((await fetched('mcc.ics')).status).toBe(200);
    half.destroy();
  });
});

it('answers several requests that come at once in their order', async () => {
  const paths = ['mcc.ics', 'nowhere', 'acc.ics'];
  const requests = paths.map((path) => `GET /${path} HTTP/1.1\r\nHost: localhost\r\n`);
  const text = await raw(`${requests.join('\r\n')}Connection: close\r\n\r\n`);
  expect(text.match(/HTTP\/1\.1 \d+|X-WR-CALNAME:\w+/g)).toEqual([
    ...['HTTP/1.1 200', 'X-WR-CALNAME:MCC', 'HTTP/1.1 404'],
    ...['HTTP/1.1 200', 'X-WR-CALNAME:ACC'],
  ]);
});

it('answers a thousand at the same time, and bears those who leave', async () => {
  const paths = ['mcc.ics', 'all.ics', '', 'role/minister-vws.ics', 'team/mlt4.ics'];
  const expected = await Promise.all(paths.map(async (path) => (await fetched(path)).body));
  const agent = new Agent({ maxSockets: 1200 });
  const answer = (path: string): Promise<string> =>
    new Promise((resolve, reject) => {
      get(`${site.address}${path}`, { agent }, async (response: IncomingMessage) => {
        const parts: Buffer[] = [];
        for await (const part of response) parts.push(part);
        resolve(`${response.statusCode} ${Buffer.concat(parts)}`);
      }).on('error', reject);
    });
  for (let count = 0; count < 200; count++) {
    const leaving = get(`${site.address}all.ics`).on('error', () => {});
    leaving.once(['socket', 'finish', 'response'][count % 3]!, () => leaving.destroy());
  }
  const all = await Promise.all(Array.from({ length: 1000 }, (_, index) => answer(paths[index % paths.length]!)));
  agent.destroy();
  const wrong = all.filter((text, index) => text !== `200 ${expected[index % paths.length]}`);
  expect(wrong.length).toBe(0);
});

it.runIf(has('vdirsyncer', 'khal'))('is subscribed to by vdirsyncer, and read by khal', async () => {
  const home = join(folder, 'home');
  const calendar = join(home, 'mcc');
  mkdirSync(calendar, { recursive: true });
  writeFileSync(
    join(home, 'vdirsyncer'),
    `[general]\nstatus_path = "${home}/status"\n[pair mcc]\na = "here"\nb = "there"\ncollections = null\n` +
      `conflict_resolution = "b wins"\n[storage here]\ntype = "filesystem"\npath = "${calendar}"\nfileext = ".ics"\n` +
      `[storage there]\ntype = "http"\nurl = "${site.address}mcc.ics"\n`,
  );
  writeFileSync(
    join(home, 'khal'),
    `[calendars]\n[[mcc]]\npath = ${calendar}\n[sqlite]\npath = ${home}/khal.db\n[locale]\n` +
      'local_timezone = Europe/Amsterdam\ndefault_timezone = Europe/Amsterdam\ntimeformat = %H:%M\n' +
      'dateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n',
  );
  const env = { PATH: process.env.PATH, HOME: home, LC_ALL: 'C.UTF-8' };
  await run('vdirsyncer', ['-c', join(home, 'vdirsyncer'), 'discover'], { env });
  await run('vdirsyncer', ['-c', join(home, 'vdirsyncer'), 'sync'], { env });
  expect(readdirSync(calendar)).toHaveLength(readWithIcalJs((await fetched('mcc.ics')).body).length);
  const list = [
    '-c',
    join(home, 'khal'),
    'list',
    '--format',
    '{start-long} {end-time} {title}',
    '2020-11-01',
    '2020-11-12',
  ];
  const { stdout } = await run('khal', list, { env });
  expect(stdout).toContain('2020-11-03 14:00 16:00 MCC: ');
  expect(stdout).toContain('2020-11-10 14:00 16:00 MCC: ');
});

/** A workspace of one page, with a conflict. */
const SMALL = `
settings: { title: Proef, today: 2020-11-02 }
fora:
  ACC: { time: "10:00", papers: { due: 2 werkdagen, at: "12:00" } }
  MCC: { time: "14:00", length: 2 uur, members: [minister VWS], papers: { due: 1 werkdag, at: "12:00" } }
roles: { minister VWS: {} }
cycles:
  A:
    every: 2 weken
    from: 2020-11-02
    steps:
      advies:  { week: 1, day: donderdag, forum: ACC, phase: concept-advies }
      besluit: { week: 2, day: vrijdag, forum: MCC, phase: besluit }
deliverables: { jeugdpakket: { route: A, round: A1, treatment: { besluit: besluitvorming } } }
changes: [{ cancel: ACC 2020-11-05, reason: debat }]
`;

describe('in a browser', async () => {
  const browser = await openBrowser();
  let small: Served;
  let definitions: string;

  beforeAll(async () => {
    definitions = join(mkdtempSync(join(folder, 'small-')), 'all.yaml');
    writeFileSync(definitions, SMALL);
    small = await served(dirname(definitions));
  });

  afterAll(async () => {
    await small.stop('SIGKILL');
    await browser?.close();
  });

  /** What is wrong with pages, on a narrow screen by night and on a wide one by day, and with how they look there. */
  async function wrong(...addresses: string[]): Promise<string[]> {
    const found: string[] = [];
    for (const [colorScheme, width] of [
      ['dark', 320],
      ['light', 1000],
    ] as const) {
      const page = await browser!.newPage({ colorScheme, viewport: { width, height: 800 } });
      page.on('console', (message) => {
        if (message.type() === 'error' && !/status of 404/.test(message.text())) found.push(message.text());
      });
      for (const address of addresses) {
        await page.goto(address);
        const here = `${address} at ${width}`;
        if (await page.evaluate('document.documentElement.scrollWidth > window.innerWidth'))
          found.push(`${here} scrolls`);
        found.push(...(await wrongWith(page)).map((what) => `${here} ${what}`));
      }
      await page.close();
    }
    return found;
  }

  it.runIf(browser)('nothing is wrong with the pages', async () => {
    const pages = ['', 'agenda.html', 'conflicts.html', 'nowhere'].map((path) => `${small.address}${path}`);
    expect(await (await fetch(pages[2]!)).text()).toContain('<article class="error">');
    expect(await wrong(...pages)).toEqual([]);
  });

  it.runIf(browser)('nothing is wrong with what says that the definitions are', async () => {
    writeFileSync(definitions, SMALL.replace('forum: MCC', 'forum: MMC'));
    const page = async () => (await fetch(small.address)).text();
    await until(async () => (await page()).includes('Let op: de definities'));
    expect(await page()).toMatch(/all\.yaml:\d+:\d+: fout: er is geen gremium &quot;MMC&quot;/);
    expect(await wrong(small.address)).toEqual([]);
    writeFileSync(definitions, SMALL);
    await until(async () => !(await page()).includes('Let op: de definities'));
  });

  it.runIf(browser)('the widest page fits on a screen and on paper', async () => {
    const page = await browser!.newPage();
    await page.goto(`${site.address}conflicts.html`);
    for (const width of [320, 700, 970, 1400]) {
      await page.setViewportSize({ width, height: 800 });
      expect([width, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([width, width]);
    }
    await page.emulateMedia({ media: 'print' });
    // A4 within its margins, at 96 dots an inch.
    await page.setViewportSize({ width: 657, height: 800 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(657);
    await page.close();
  });
});

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition()));
}

it('follows an edit, and never stops answering meanwhile', async () => {
  const file = join(cycles, 'changes.yaml');
  const before = readFileSync(file, 'utf8');
  const { body, headers } = await fetched('mcc.ics');
  writeFileSync(file, `${before}  - move: MCC 2020-11-10\n    to: 2020-11-11 09:00\n`);
  await until(async () => {
    const now = await fetched('mcc.ics');
    expect(now.status).toBe(200);
    return now.body !== body;
  });
  const after = await fetched('mcc.ics');
  const [one, other] = [body, after.body].map(
    (text) => readWithIcalJs(text).find(({ start }) => /^2020-11-1[01]T/.test(start))!,
  ) as [ReturnType<typeof readWithIcalJs>[number], ReturnType<typeof readWithIcalJs>[number]];
  expect(other).toMatchObject({ uid: one.uid, start: '2020-11-11T08:00:00Z' });
  expect(other.sequence).toBeGreaterThan(one.sequence);
  expect(Date.parse(after.headers['last-modified']!)).toBeGreaterThan(Date.parse(headers['last-modified']!));
  expect(Date.parse(after.headers['last-modified']!)).toBeLessThanOrEqual(Date.parse(after.headers.date!));
  expect(readFileSync(join(cycles, 'published.json'), 'utf8')).toContain('2020-11-11 09:00');
});

describe('stopping', () => {
  const tiny = 'fora: { MCC: { time: "14:00" } }\n';

  function workspace(name: string): string {
    const path = join(folder, name);
    mkdirSync(path);
    writeFileSync(join(path, 'all.yaml'), tiny);
    return path;
  }

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('at %s lets go of everybody, and of the port', async (signal) => {
    const own = await served(workspace(signal));
    const kept = connect(own.port, '127.0.0.1', () => kept.write('GET /mcc.ics HTTP/1.1\r\nHost: localhost\r\n\r\n'));
    await new Promise((resolve) => kept.once('data', resolve));
    const half = connect(own.port, '127.0.0.1', () => half.write('GET /'));
    for (const socket of [kept, half]) socket.on('error', () => {});
    let answer = '';
    half.on('data', (data) => {
      answer += data;
    });
    // Who comes after the half request is answered, so that one has come too.
    await once(half, 'connect');
    await fetch(own.address);
    expect(await own.stop(signal)).toBe(0);
    // Who is waited for until its time is up is told so.
    expect(answer).toBe('');
    expect(own.said().stderr.split('\n')).toEqual(['Cyclus houdt de agenda’s bij totdat u het stopt, met Ctrl-C.', '']);
    expect(await refusesToConnect(own.port)).toBe(true);
  });

  function refusesToConnect(port: number): Promise<boolean> {
    return new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(false));
      socket.on('error', () => resolve(true));
      socket.on('connect', () => socket.destroy());
    });
  }

  it('a second time is no reason to end otherwise', async () => {
    const own = await served(workspace('twice'));
    expect(await own.stop('SIGINT', 'SIGINT')).toBe(0);
  });

  it('does not begin where what was published cannot be read', () => {
    const path = workspace('unread');
    writeFileSync(join(path, 'published.json'), 'x');
    const args = ['bin/cyclus.js', 'serve', '--cycles', path, '--port', '0'];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      encoding: 'utf8',
      env: { PATH: process.env.PATH },
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(
      /^fout: in "\S*published\.json" staat op regel 1 iets wat cyclus er niet heeft geschreven\n/,
    );
  });

  it('does not begin where a port is taken', async () => {
    const path = workspace('taken');
    const args = ['bin/cyclus.js', 'serve', '--cycles', path, '--port', String(site.port)];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      encoding: 'utf8',
      env: { PATH: process.env.PATH },
    });
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: '',
      stderr:
        `fout: "127.0.0.1:${site.port}" is al in gebruik, misschien door cyclus zelf in een ander venster\n` +
        'Kies een andere poort met --poort, of 0 voor een die vrij is.\n',
    });
    expect(readdirSync(path)).toEqual(['all.yaml']);
  });
});
