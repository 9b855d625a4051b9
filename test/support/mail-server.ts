import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PYTHON } from './programs.ts';

const SERVER = fileURLToPath(new URL('../io/mail_server.py', import.meta.url));
const READER = fileURLToPath(new URL('../exchange/read_mails.py', import.meta.url));

/** A mail as others read it: see `read_mails.py`. */
export interface ReadMail {
  file: string;
  /** Line ends that are not CRLF. */
  bare: number;
  ascii: boolean;
  longest: number;
  defects: string[];
  headers: string[];
  from: string;
  to: string;
  subject: string;
  id: string;
  date: string;
  unsent: string;
  envelope: string;
  tls: string;
  type: string;
  types: string[];
  charset: string;
  method: string;
  text: string;
  calendar: {
    method: string;
    name: string;
    uid: string;
    sequence: number;
    stamp: string;
    start: string;
    status: string;
    summary: string;
    organizer: string;
    attendees: { address: string; name: string; role: string; rsvp: string }[];
  };
}

/** A real mail server on this machine. */
export interface MailServer {
  port: number;
  /** How many messages it took. */
  count(): number;
  mails(): ReadMail[];
  stop(): Promise<void>;
}

/** @param how what it does otherwise than take every message: see `mail_server.py` */
export async function mailServer(...how: string[]): Promise<MailServer> {
  const folder = mkdtempSync(join(tmpdir(), 'mailbox-'));
  const server = spawn(PYTHON, [SERVER, folder, ...how], { stdio: ['ignore', 'pipe', 'ignore'] });
  const port = await new Promise<number>((resolve, reject) => {
    server.stdout.once('data', (text) => resolve(Number(text)));
    server.once('exit', () => reject(new Error('the mail server did not start')));
  });
  return {
    port,
    count: () => readdirSync(folder).length,
    mails: () => readMails(folder),
    async stop() {
      await ended(server);
      rmSync(folder, { recursive: true });
    },
  };
}

/** The mails in a folder, in order of name. */
export function readMails(folder: string): ReadMail[] {
  const run = spawnSync(PYTHON, [READER, folder], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout);
}

async function ended(server: ChildProcess): Promise<void> {
  const exit = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGKILL');
  await exit;
}
