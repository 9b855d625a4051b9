import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { FetchFault } from '../../src/exchange/reading/fetch-fault.ts';
import { type Bounds, fetchCalendar } from '../../src/io/fetch-calendar.ts';
import { isPublicAddress } from '../../src/io/public-address.ts';
import { has } from '../support/programs.ts';

describe('an address on the internet', () => {
  // IANA IPv4 and IPv6 special-purpose address registries.
  it.each([
    ...['127.0.0.1', '127.9.9.9', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
    ...['169.254.169.254', '100.64.0.1', '100.127.255.255', '224.0.0.1', '255.255.255.255', '198.18.0.1'],
    ...[
      '::',
      '::1',
      'fe80::1',
      'fe80::1%eth0',
      'fc00::1',
      'fd12:3456::1',
      'ff02::1',
      '::ffff:127.0.0.1',
      '::ffff:8.8.8.8',
    ],
    ...['64:ff9b::7f00:1', '64:ff9b::808:808', '2001:db8::1', '2002:7f00:1::', '2001::1', 'fec0::1', '::7f00:1'],
  ])('is not %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['8.8.8.8', '52.97.1.1', '172.32.0.1', '100.128.0.1', '192.169.0.1', '2603:1026::1', '2a02:1810::1'])(
    'is %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );
});

const CALENDAR = 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n';

describe.runIf(has('openssl'))('a calendar that is fetched', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cyclus-fetch-'));
  const at = (name: string) => join(folder, name);
  let own: { key: Buffer; cert: Buffer };
  let authorities: string;
  const servers: Server[] = [];

  beforeAll(() => {
    const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
    const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];
    openssl('req', '-x509', ...key, '-keyout', 'ca.key', '-out', 'ca.pem', '-subj', '/CN=Test CA');
    openssl(
      ...['req', '-x509', ...key, '-keyout', 'own.key', '-out', 'own.pem', '-subj', '/CN=agenda.example'],
      ...[
        '-CA',
        'ca.pem',
        '-CAkey',
        'ca.key',
        '-addext',
        'subjectAltName=DNS:agenda.example,DNS:other.example,IP:127.0.0.1',
      ],
    );
    own = { key: readFileSync(at('own.key')), cert: readFileSync(at('own.pem')) };
    authorities = readFileSync(at('ca.pem'), 'utf8');
  });
  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  interface Served {
    port: number;
    /** What was asked for, host and target. */
    asked: string[];
    /** How many came, whether they asked anything or not. */
    connections: () => number;
  }

  async function served(answer: RequestListener, host = '127.0.0.1'): Promise<Served> {
    const asked: string[] = [];
    let connections = 0;
    const server = createServer(own, (request, response) => {
      asked.push(`${request.headers.host} ${request.url}`);
      response.on('error', () => {});
      answer(request, response);
    });
    server.on('connection', () => connections++);
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, host, resolve));
    return { port: (server.address() as AddressInfo).port, asked, connections: () => connections };
  }

  const bounds = (more: Partial<Bounds> = {}): Bounds => ({
    resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    isAllowed: (address) => address === '127.0.0.1',
    authorities,
    milliseconds: 5000,
    bytes: 100_000,
    ...more,
  });

  async function problem(address: string, more: Partial<Bounds> = {}): Promise<string> {
    const error = await fetchCalendar(address, bounds(more)).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(FetchFault);
    // Whoever knows the address can read the calendar.
    expect(String((error as Error).stack)).not.toContain('geheim');
    return (error as FetchFault).problem;
  }

  it('is what stands there, packed or not', async () => {
    const plain = await served((_, response) => response.end(CALENDAR));
    expect(
      Buffer.from(await fetchCalendar(`https://agenda.example:${plain.port}/geheim.ics`, bounds())).toString(),
    ).toBe(CALENDAR);
    expect(plain.asked).toEqual([`agenda.example:${plain.port} /geheim.ics`]);
    const packed = await served((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      response.end(gzipSync(CALENDAR));
    });
    expect(Buffer.from(await fetchCalendar(`https://agenda.example:${packed.port}/`, bounds())).toString()).toBe(
      CALENDAR,
    );
  });

  it('comes over https alone, without a name and password', async () => {
    for (const address of [
      'http://agenda.example/geheim',
      'file:///etc/geheim',
      'https://geheim:x@agenda.example/',
      'geheim',
    ])
      expect(await problem(address)).toBe('address');
  });

  it('comes from a server with a certificate that is verified, whatever the environment says', async () => {
    const { port, asked } = await served((_, response) => response.end(CALENDAR));
    const before = process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
    try {
      expect(await problem(`https://agenda.example:${port}/`, { authorities: undefined })).toBe('certificate');
      expect(await problem(`https://wrong.example:${port}/`)).toBe('certificate');
    } finally {
      if (before === undefined) delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
      else process.env.NODE_TLS_REJECT_UNAUTHORIZED = before;
    }
    expect(asked).toEqual([]);
  });

  it('does not come from this machine or its network, by name, by number or behind one good address', async () => {
    const { port, connections } = await served((_, response) => response.end(CALENDAR));
    const isAllowed = isPublicAddress;
    expect(await problem(`https://agenda.example:${port}/geheim`, { isAllowed })).toBe('inside');
    expect(await problem(`https://127.0.0.1:${port}/geheim`, { isAllowed })).toBe('inside');
    expect(await problem(`https://2130706433:${port}/geheim`, { isAllowed })).toBe('inside');
    expect(await problem(`https://[::1]:${port}/geheim`, { isAllowed })).toBe('inside');
    expect(await problem(`https://[::ffff:7f00:1]:${port}/geheim`, { isAllowed })).toBe('inside');
    const both = async () => [
      { address: '8.8.8.8', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ];
    expect(await problem(`https://agenda.example:${port}/geheim`, { isAllowed, resolve: both })).toBe('inside');
    expect(connections()).toBe(0);
  });

  it('comes from the address that was approved, also when the name means another one a moment later', async () => {
    const { port } = await served((_, response) => response.end(CALENDAR));
    let looks = 0;
    const resolve = async () => [{ address: looks++ === 0 ? '127.0.0.1' : '127.0.0.2', family: 4 }];
    await fetchCalendar(`https://agenda.example:${port}/`, bounds({ resolve }));
    expect(looks).toBe(1);
  });

  it('follows redirects, five at most, and looks at each as at the first', async () => {
    const inside = await served((_, response) => response.end('geheim'), '127.0.0.2');
    const { port, asked } = await served((request, response) => {
      const to: Record<string, string> = {
        '/a': '/b',
        '/b': `https://other.example:${port}/c`,
        '/inside': `https://127.0.0.2:${inside.port}/`,
        '/name': `https://inside.example:${inside.port}/`,
        '/plain': 'http://agenda.example/',
        '/round': '/round',
        '/nowhere': 'https://',
      };
      const location = to[request.url!];
      if (location === undefined) return response.end(CALENDAR);
      response.writeHead(302, { location }).end();
    });
    const from = (path: string) => `https://agenda.example:${port}${path}`;
    const resolve = async (host: string) => [
      { address: host === 'inside.example' ? '127.0.0.2' : '127.0.0.1', family: 4 },
    ];
    expect(Buffer.from(await fetchCalendar(from('/a'), bounds())).toString()).toBe(CALENDAR);
    expect(asked.map((one) => one.split(' ')[1])).toEqual(['/a', '/b', '/c']);
    expect(await problem(from('/inside'))).toBe('inside');
    expect(await problem(from('/name'), { resolve })).toBe('inside');
    expect(inside.connections()).toBe(0);
    expect(await problem(from('/plain'))).toBe('address');
    expect(await problem(from('/nowhere'))).toBe('broken');
    asked.length = 0;
    expect(await problem(from('/round'))).toBe('redirects');
    expect(asked).toHaveLength(6);
  });

  it('is no larger than it may be: by what it says, by what comes, and by what that unpacks to', async () => {
    const gigabytes = String(2 * 1024 ** 3);
    const said = await served((_, response) => response.writeHead(200, { 'content-length': gigabytes }).flushHeaders());
    expect(await problem(`https://agenda.example:${said.port}/`)).toBe('too-large');
    let written = 0;
    const endless = await served((_, response) => {
      const part = Buffer.alloc(16_384, 'x');
      const more = () => {
        while (!response.destroyed && response.write(part)) written += part.length;
      };
      response.on('drain', more);
      more();
    });
    expect(await problem(`https://agenda.example:${endless.port}/`)).toBe('too-large');
    expect(written).toBeLessThan(20 * 1024 * 1024);
    const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(100_000);
    const small = await served((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb));
    expect(await problem(`https://agenda.example:${small.port}/`)).toBe('too-large');
  });

  it('is whole, or none: cut short, no gzip, or packed in another way', async () => {
    const short = await served((_, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write(CALENDAR);
      setTimeout(() => response.destroy(), 20);
    });
    expect(await problem(`https://agenda.example:${short.port}/`)).toBe('broken');
    const headers = [{ 'content-encoding': 'gzip' }, { 'content-encoding': 'zstd' }];
    for (const header of headers) {
      const { port } = await served((_, response) => response.writeHead(200, header).end(CALENDAR));
      expect(await problem(`https://agenda.example:${port}/`)).toBe('broken');
    }
  });

  it('comes in time: before the answer, in drips, and while the name is looked up', async () => {
    const milliseconds = 300;
    const silent = await served(() => {});
    expect(await problem(`https://agenda.example:${silent.port}/`, { milliseconds })).toBe('slow');
    const dripping = await served((_, response) => {
      const timer = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(timer));
    });
    expect(await problem(`https://agenda.example:${dripping.port}/`, { milliseconds })).toBe('slow');
    expect(await problem('https://agenda.example/', { milliseconds, resolve: () => new Promise(() => {}) })).toBe(
      'slow',
    );
  });

  it('is missing in so many words', async () => {
    for (const [status, said] of [
      [404, 'gone'],
      [410, 'gone'],
      [403, 'refused'],
      [500, 'refused'],
      [204, 'refused'],
    ] as const) {
      const { port } = await served((_, response) => response.writeHead(status).end());
      expect(await problem(`https://agenda.example:${port}/geheim`)).toBe(said);
    }
    const resolve = () => Promise.reject(Object.assign(new Error('geheim'), { code: 'ENOTFOUND' }));
    expect(await problem('https://agenda.example/geheim', { resolve })).toBe('unknown-host');
    const { port } = await served(() => {});
    for (const server of servers.splice(0)) server.close();
    expect(await problem(`https://agenda.example:${port}/geheim`)).toBe('unreachable');
  });
});
