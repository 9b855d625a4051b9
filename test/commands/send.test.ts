import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSent } from '../../src/exchange/mail/sent.ts';
import { appeared } from '../support/changes.ts';
import { type MailServer, mailServer, type ReadMail, readMails } from '../support/mail-server.ts';
import { has } from '../support/programs.ts';

// The program as it is built, and a real mail server: what arrives there is read back with Python.

const CYCLUS = fileURLToPath(new URL('../../bin/cyclus.js', import.meta.url));

const DEFINITIONS = `
settings:
  title: Proef
  today: 2020-10-30
  calendars: { organizer: secretariaat@az.example }
roles:
  minister VWS: { person: { name: H. de Vries, email: h.devries@vws.example } }
  minister JenV: { person: { email: "o'brien@jenv.example" } }
  directeur:
    person:
      - { email: jan@az.example, until: 2020-11-15 }
      - { email: Piet@az.example, from: 2020-11-16 }
  waarnemer: { person: { email: w@az.example } }
fora:
  MCC:
    name: Ministeriële Commissie
    chair: minister VWS
    members: [minister JenV, { role: directeur, attendance: advisory }, { role: waarnemer, attendance: observer }]
    time: "14:00"
    length: 2 uur
    place: ministerie
cycles:
  A: { every: 2 weeks, from: 2020-10-19, steps: { beeld: { week: 1, day: dinsdag, forum: MCC, phase: beeld } } }
`;

/** What comes of four weeks: two meetings, each with four mailboxes. */
const WEEKS = ['--weeks', '4'];
const EVERYBODY = [
  "2 o'brien@jenv.example",
  '2 h.devries@vws.example',
  '2 w@az.example',
  '1 Piet@az.example',
  '1 jan@az.example',
];

let folder: string;
let servers: MailServer[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cyclus-send-'));
  servers = [];
  mkdirSync(join(folder, 'cycles'));
  define(DEFINITIONS);
});

afterEach(async () => {
  for (const server of servers) await server.stop();
  rmSync(folder, { recursive: true });
});

function define(text: string): void {
  writeFileSync(join(folder, 'cycles/all.yaml'), text);
}

async function serve(...how: string[]): Promise<MailServer> {
  const server = await mailServer(...how);
  servers.push(server);
  return server;
}

interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

function start({ port }: { port: number }, words: readonly string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [CYCLUS, 'verstuur', '--yes', ...WEEKS, ...words], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      ...{ CYCLUS_SMTP_HOST: 'localhost', CYCLUS_SMTP_PORT: String(port), CYCLUS_SMTP_TLS: 'off', ...env },
    },
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => (said.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (said.stderr += text));
  const done = new Promise<Run>((resolve) => child.once('close', (code) => resolve({ code, ...said })));
  return { child, said, done };
}

function send(server: { port: number }, words: readonly string[] = [], env: Record<string, string> = {}): Promise<Run> {
  return start(server, words, env).done;
}

function sentList() {
  const list = readSent(readFileSync(join(folder, 'cycles/sent.json'), 'utf8'));
  if ('line' in list) throw new Error(`line ${list.line}`);
  return [...list.values()];
}

/** How many mails each mailbox got. */
function counts(mails: readonly ReadMail[]): string[] {
  const found = new Map<string, number>();
  for (const { envelope } of mails) found.set(envelope, (found.get(envelope) ?? 0) + 1);
  return [...found].map(([address, count]) => `${count} ${address}`).sort();
}

/** The same message: to whom, about what, with which numbers. */
function identity({ envelope, id, calendar }: ReadMail): string {
  const { uid, sequence, stamp, method } = calendar;
  return [envelope, id, uid, sequence, stamp, method].join(' ');
}

describe.runIf(has('aiosmtpd', 'icalendar', 'vobject', 'openssl'))('mail over a real server', () => {
  it('goes to everybody once, with only his own address in it, as a message that others can read', async () => {
    const server = await serve();
    const { code, stdout, stderr } = await send(server);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('8 berichten over 2 overleggen aan 5 adressen: 8 uitnodigingen.');
    expect(stdout).toContain('8 van 8 berichten verstuurd.');
    const mails = server.mails();
    expect(counts(mails)).toEqual([...EVERYBODY].sort());
    for (const mail of mails) {
      expect(mail).toMatchObject({
        ...{ bare: 0, ascii: true, defects: [], from: 'secretariaat@az.example', to: mail.envelope, unsent: '' },
        ...{
          type: 'multipart/alternative',
          types: ['text/plain', 'text/calendar'],
          charset: 'utf-8',
          method: 'REQUEST',
        },
        calendar: {
          method: 'REQUEST',
          name: '',
          sequence: 0,
          organizer: 'secretariaat@az.example',
          status: 'CONFIRMED',
        },
      });
      expect(mail.longest).toBeLessThanOrEqual(100);
      expect(mail.calendar.attendees.map(({ address }) => address)).toEqual([mail.envelope]);
      // Each header once.
      expect(new Set(mail.headers).size).toBe(mail.headers.length);
    }
    expect(new Set(mails.map(({ id }) => id)).size).toBe(8);
    const chair = mails.find(({ envelope }) => envelope === 'h.devries@vws.example')!;
    expect(chair.subject).toBe('Uitnodiging: MCC: beeld, dinsdag 3 november 2020, 14.00 uur');
    expect(chair.text).toContain(
      'Wat: MCC: beeld\nWanneer: dinsdag 3 november 2020, 14.00 tot 16.00 uur\nWaar: ministerie\nVoor: minister VWS (voorzitter)\n',
    );
    expect(chair.calendar.start).toBe('2020-11-03T14:00:00+01:00');
    expect(chair.calendar.attendees[0]).toMatchObject({ name: 'minister VWS', role: 'CHAIR', rsvp: 'TRUE' });
    const roles = mails.map(({ envelope, calendar }) => `${envelope} ${calendar.attendees[0]!.role}`);
    expect(roles).toContain("o'brien@jenv.example REQ-PARTICIPANT");
    expect(roles).toContain('jan@az.example OPT-PARTICIPANT');
    expect(roles).toContain('w@az.example NON-PARTICIPANT');
    expect(sentList().every(({ last, pending }) => last?.by === 'mail' && pending === null)).toBe(true);
    // A second time there is no news.
    expect((await send(server)).stdout).toContain('Er is niets te versturen');
    expect(server.count()).toBe(8);
  });

  it('keeps what one mailbox refuses, for now or for good, to be sent', async () => {
    const server = await serve('refuse=jan@az.example', 'defer=w@az.example');
    const { code, stdout } = await send(server);
    expect(code).toBe(2);
    expect(stdout).toContain('5 van 8 berichten verstuurd.');
    expect(stdout).toMatch(/directeur <jan@az.example>.*\n?.*weigert dit bericht; controleer het adres \(550 5\.1\.1/);
    expect(stdout.match(/neemt dit bericht nu niet aan/g)).toHaveLength(2);
    expect(server.count()).toBe(5);
    const other = await serve();
    expect((await send(other)).code).toBe(0);
    expect(counts(other.mails())).toEqual(['1 jan@az.example', '2 w@az.example']);
    expect([...server.mails(), ...other.mails()].every(({ calendar }) => calendar.sequence === 0)).toBe(true);
  });

  it('keeps everything to be sent when everybody is refused', async () => {
    const server = await serve('refuse=*');
    const { code, stdout } = await send(server);
    expect(code).toBe(2);
    expect(stdout).toContain('0 van 8 berichten verstuurd.');
    expect(sentList()).toEqual([]);
    const other = await serve();
    await send(other);
    expect(counts(other.mails())).toEqual([...EVERYBODY].sort());
  });

  it.each([
    ['before the server kept it', 'drop=3', 0],
    ['after the server kept it', 'keep=3', 1],
  ])('sends again as the same message what was lost %s', async (_, how, doubles) => {
    const server = await serve(how);
    const first = await send(server);
    expect(first.code).toBe(2);
    expect(first.stdout).toContain('7 van 8 berichten verstuurd.');
    expect(first.stdout).toContain('het is niet zeker of het is aangekomen');
    expect(sentList().filter(({ pending }) => pending)).toHaveLength(1);
    const second = await send(server);
    expect(second.code).toBe(0);
    expect(second.stdout).toContain('1 bericht over 1 overleg aan 1 adres: 1 uitnodiging.');
    expect(second.stdout).toContain('opnieuw, want het is niet zeker');
    const mails = server.mails();
    expect(mails).toHaveLength(8 + doubles);
    expect(new Set(mails.map(identity)).size).toBe(8);
    expect(sentList().every(({ pending }) => pending === null)).toBe(true);
  });

  it('takes another connection when the server has had enough of one', async () => {
    const server = await serve('most=3');
    const { code, stdout } = await send(server);
    expect({ code, last: stdout.trimEnd().split('\n').at(-1) }).toEqual({
      code: 0,
      last: '8 van 8 berichten verstuurd.',
    });
    expect(counts(server.mails())).toEqual([...EVERYBODY].sort());
  });

  it('takes another connection when the server hangs up after a refusal', async () => {
    const server = await serve('refuse=jan@az.example', 'reset=drop');
    const { code, stdout } = await send(server);
    expect(code).toBe(2);
    expect(stdout).toContain('7 van 8 berichten verstuurd.');
    expect(counts(server.mails())).toEqual(EVERYBODY.filter((one) => one !== '1 jan@az.example').sort());
  });

  it('says so when the server is not there, or goes away', async () => {
    const server = await serve('drop=1', 'drop=2', 'drop=3');
    const { code, stdout } = await send(server);
    expect(code).toBe(2);
    expect(stdout).toContain('0 van 8 berichten verstuurd.');
    expect(stdout).toContain('Nog 6 berichten zijn niet geprobeerd.');
    await server.stop();
    servers = [];
    const { code: none, stderr } = await send(server);
    expect(none).toBe(2);
    expect(stderr).toContain('is niet te bereiken');
    const other = await serve();
    expect((await send(other)).code).toBe(0);
    expect(counts(other.mails())).toEqual([...EVERYBODY].sort());
  });

  it('waits for a slow server, and stops between two mails when asked to', async () => {
    const gate = join(folder, 'gate');
    const server = await serve('hold=3', `gate=${gate}`);
    const { child, said, done } = start(server, []);
    await appeared(gate);
    child.kill('SIGINT');
    while (!said.stderr.includes('Nog eens Ctrl-C')) await once(child.stderr, 'data');
    rmSync(gate);
    const { code, stdout, stderr } = await done;
    expect(code).toBe(2);
    expect(stderr).toContain('Nog eens Ctrl-C stopt meteen.');
    expect(stdout).toContain('3 van 8 berichten verstuurd.');
    expect(stdout).toContain('U hebt het versturen onderbroken. Nog 5 berichten zijn niet geprobeerd.');
    expect(sentList().filter(({ pending }) => pending)).toEqual([]);
    expect((await send(server)).code).toBe(0);
    expect(new Set(server.mails().map(identity)).size).toBe(8);
    expect(server.count()).toBe(8);
  });

  it('sends nothing never and nothing as something new after it was killed halfway', async () => {
    const gate = join(folder, 'gate');
    const server = await serve('hold=4', `gate=${gate}`);
    const { child, done } = start(server, []);
    await appeared(gate);
    child.kill('SIGKILL');
    await done;
    rmSync(gate);
    const { code, stderr } = await send(server);
    expect(code).toBe(0);
    // Whoever was killed on this machine is seen to be gone at once.
    expect(stderr).not.toContain('Misschien verstuurt iemand anders op dit moment');
    const mails = server.mails();
    expect(new Set(mails.map(identity)).size).toBe(8);
    // The one that was on its way is there twice, as the same message.
    expect(mails).toHaveLength(9);
    expect(sentList()).toHaveLength(8);
    expect(sentList().every(({ last, pending }) => last && pending === null)).toBe(true);
    expect(readdirSync(join(folder, 'cycles')).sort()).toEqual(['all.yaml', 'published.json', 'sent.json']);
  });

  it('does not send twice when two people send at once', async () => {
    const server = await serve('delay=0.1');
    const runs = await Promise.all([send(server), send(server), send(server)]);
    expect(runs.some(({ code }) => code === 0)).toBe(true);
    for (const { code, stderr } of runs) if (code !== 0) expect(stderr).toContain('iemand anders');
    const mails = server.mails();
    expect(mails).toHaveLength(8);
    expect(new Set(mails.map(identity)).size).toBe(8);
  });

  it('goes over TLS with a certificate that is verified, and tells the password to nobody else', async () => {
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const about = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-days', '2'];
    const make = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
    execFileSync('openssl', [...make, '-keyout', key, '-out', cert, ...about], { stdio: 'ignore' });
    // Nothing goes to a server that does not offer TLS.
    const plain = await serve();
    expect((await send(plain, [], { CYCLUS_SMTP_TLS: '' })).stderr).toContain(
      'biedt geen beveiligde verbinding (TLS) aan',
    );
    expect(plain.count()).toBe(0);
    const server = await serve(`cert=${cert}`, `key=${key}`, 'user=secretariaat', 'password=geheim-woord');
    const env = { CYCLUS_SMTP_TLS: '', CYCLUS_SMTP_USER: 'secretariaat', CYCLUS_SMTP_PASSWORD: 'geheim-woord' };
    const refusedRun = await send(server, [], env);
    expect(refusedRun.code).toBe(2);
    expect(refusedRun.stderr).toContain('heeft een certificaat dat niet klopt');
    const trusting = { ...env, NODE_EXTRA_CA_CERTS: cert };
    const wrong = await send(server, ['--debug'], { ...trusting, CYCLUS_SMTP_PASSWORD: 'ander-woord' });
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain('neemt CYCLUS_SMTP_USER en CYCLUS_SMTP_PASSWORD niet aan');
    expect(server.count()).toBe(0);
    const right = await send(server, ['--debug'], trusting);
    expect({ code: right.code, stderr: right.stderr }).toEqual({ code: 0, stderr: '' });
    expect(server.mails().map(({ tls }) => tls)).toEqual(Array(8).fill('yes'));
    const files = readdirSync(join(folder, 'cycles')).map((file) => readFileSync(join(folder, 'cycles', file), 'utf8'));
    const everything = JSON.stringify([refusedRun, wrong, right, files]);
    for (const secret of ['geheim-woord', 'ander-woord', Buffer.from('geheim-woord').toString('base64')])
      expect(everything).not.toContain(secret);
  });

  it('writes drafts that a mail program takes for messages to send', async () => {
    const { code, stderr } = await send({ port: 1 }, ['--drafts', 'concepten']);
    expect(code).toBe(0);
    expect(stderr).toContain('Deze concepten gelden nu als verstuurd');
    const mails = readMails(join(folder, 'concepten'));
    expect(mails).toHaveLength(8);
    for (const mail of mails) {
      expect(mail).toMatchObject({ unsent: '1', from: '', bare: 0, defects: [], method: 'REQUEST' });
      expect(mail.calendar.attendees.map(({ address }) => address)).toEqual([mail.to]);
      expect(mail.file).toMatch(/^2020-11-\d\d-1400-[\w.-]+\.example-0\.eml$/);
    }
    const before = sentList();
    expect(before.every(({ last }) => last?.by === 'draft')).toBe(true);
    define(`${DEFINITIONS}changes:\n  - cancel: MCC 2020-11-03\n    reason: debat\n`);
    await send({ port: 1 }, ['--drafts', 'concepten']);
    const news = readMails(join(folder, 'concepten')).filter(({ method }) => method === 'CANCEL');
    expect(news).toHaveLength(4);
    for (const { subject, calendar, text } of news) {
      expect(subject).toBe('Geannuleerd: MCC: beeld, dinsdag 3 november 2020, 14.00 uur');
      expect(calendar).toMatchObject({ method: 'CANCEL', status: 'CANCELLED', sequence: 1 });
      expect(text).toContain('Geannuleerd. Reden: debat');
    }
  });
});
