import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import type { CoveringMail } from '../../src/documents/covering-mails/covering-mail.ts';
import { letter } from '../../src/formats/mail/letter.ts';
import { mailBody } from '../../src/formats/mail/mail-text.ts';
import { letterText } from '../../src/io/mail.ts';
import { HOSTILE } from '../exchange/hostile.ts';
import { agendas, definitions, hostileMail } from '../support/covering-mails.ts';
import { has, PYTHON } from '../support/programs.ts';

// Drafts as Python's own reader of mail finds them.

interface ReadLetter {
  /** Line ends that are not CRLF. */
  bare: number;
  ascii: boolean;
  longest: number;
  defects: string[];
  headers: string[];
  unsent: string;
  to: string[];
  copy: string[];
  subject: string;
  id: string;
  date: string;
  type: string;
  text: string;
  html: string;
  attachments: string[];
}

const READER = fileURLToPath(new URL('../exchange/read_letters.py', import.meta.url));
const MADE = { made: day('2020-10-30'), domain: 'az.example' };
const HEADERS = ['cc', 'content-type', 'date', 'message-id', 'mime-version'];

async function read(mails: readonly CoveringMail[]): Promise<ReadLetter[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cyclus-letters-'));
  try {
    for (const [index, mail] of mails.entries())
      writeFileSync(join(folder, `${String(index).padStart(4, '0')}.eml`), await letterText(await letter(mail, MADE)));
    const run = spawnSync(PYTHON, [READER, folder], { encoding: 'utf8', maxBuffer: 1 << 28 });
    if (run.status !== 0) throw new Error(run.stderr);
    return JSON.parse(run.stdout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

it.runIf(has('email'))('is a draft that any program can read', async () => {
  const mail = agendas(definitions())[1]!;
  const [found] = await read([mail]);
  expect(found).toEqual({
    ...{ file: '0000.eml', bare: 0, ascii: true, defects: [], unsent: '1', type: 'multipart/alternative' },
    longest: expect.any(Number),
    headers: [...HEADERS, 'subject', 'to', 'x-unsent'],
    to: ['h.devries@vws.example'],
    copy: ['griffier@az.example'],
    subject: 'Agenda MCC, dinsdag 10 november 2020, 14.00 uur',
    id: expect.stringMatching(/^<[0-9a-f]{32}@az\.example>$/),
    date: '2020-10-30T12:00:00+00:00',
    text: `[Aan: minister JenV. Vul de ontbrekende adressen in en haal deze regel weg.]\n\n${mailBody(mail)}`,
    html: expect.stringContaining('<p style="margin:0 0 11pt">Geachte leden,</p>'),
    attachments: [],
  });
  // RFC 5322, 2.1.1.
  expect(found!.longest).toBeLessThanOrEqual(78);
});

it.runIf(has('email'))('has no address where none is known', async () => {
  const [found] = await read([{ ...agendas(definitions())[1]!, to: [], copy: [] }]);
  expect(found!.headers.filter((name) => name === 'to' || name === 'cc')).toEqual([]);
});

it.runIf(has('email'))('says in its HTML part what it says in its text part', async () => {
  const words = (text: string) =>
    text
      .replace(/<[^>]*>/g, ' ')
      .replaceAll('&amp;', '&')
      .replace(/[[\]-]/g, ' ')
      .split(/\s+/)
      .filter(Boolean);
  for (const { text, html } of await read(agendas(definitions())))
    expect(words(html.replace(/<title>.*<\/title>/, '').replaceAll('–', ''))).toEqual(words(text.replaceAll('–', '')));
});

it.runIf(has('email'))('has the agenda with it once that is adopted', async () => {
  const adopted = definitions({}, 'agendas: [{ meeting: MCC 2020-11-10, adopted: 2020-10-30 }]\n');
  const [found, ...others] = (await read(agendas(adopted))).filter(({ attachments }) => attachments.length > 0);
  expect(found!.attachments).toEqual(['2020-11-10 MCC agenda.docx']);
  expect(found!.type).toBe('multipart/mixed');
  expect(others).toEqual([]);
});

it('is the same to the byte for the same mail on the same day, and another when it says something else', async () => {
  const mail = agendas(definitions())[1]!;
  const text = async (one: CoveringMail) => (await letterText(await letter(one, MADE))).toString('latin1');
  expect(await text(mail)).toBe(await text(agendas(definitions())[1]!));
  const ids = await Promise.all([letter({ ...mail, subject: 'Anders' }, MADE), letter(mail, MADE)]);
  expect(ids[0]!.id).not.toBe(ids[1]!.id);
});

it.runIf(has('email'))('lets nothing that people wrote become a header or another part', async () => {
  const bombs = ['x\r\nBcc: ik@kwaad.example\r\n\r\n<html>', '\r\n--0', `x${'🧨'.repeat(10_000)}`];
  const drawn = fc.sample(fc.string({ unit: 'binary', minLength: 1 }), 60);
  const texts = [...Object.values(HOSTILE), ...bombs, ...drawn];
  const found = await read(texts.map(hostileMail));
  expect(found).toHaveLength(texts.length);
  for (const [index, one] of found.entries()) {
    expect(one).toMatchObject({ bare: 0, ascii: true, defects: [], type: 'multipart/alternative' });
    expect(one.headers.filter((name) => name !== 'subject')).toEqual([...HEADERS, 'to', 'x-unsent']);
    expect([one.to, one.copy]).toEqual([['jan@mlt4.example'], ['griffier@az.example']]);
    expect(one.text.endsWith(mailBody(hostileMail(texts[index]!)))).toBe(true);
    expect(one.html.match(/<(?!\/?(?:a|b|body|br|head|html|li|meta|p|span|title|ul|!DOCTYPE)\b)/g)).toBeNull();
    expect(one.subject.length).toBeLessThanOrEqual(200);
    expect(one.subject).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
  }
});
