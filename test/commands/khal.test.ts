import * as fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { day, isoDay } from '../../src/calendar/day.ts';
import type { Mail } from '../../src/exchange/mail/mail.ts';
import { main } from '../../src/main.ts';
import { edited, firstWorld, type World, worldFiles } from '../support/edited-world.ts';
import { fakeIo } from '../support/fake-io.ts';
import { filesIn, SAMPLE, wordsOf } from '../support/folders.ts';
import { khalCalendar } from '../support/khal.ts';
import { has } from '../support/programs.ts';
import { drawsAll } from '../support/runs.ts';

// A year of the sample as people see it in a calendar program, a quarter of it at a desk: many edits, each published and sent,
// and what then stands in khal, which a feed reaches through vdirsyncer and mail as a person's program would put it there.

type Files = Record<string, string>;

const FROM = '2020-10-19';
/** A year; a quarter of it at a desk, in which the clock changes and the year ends. */
const DAYS = drawsAll ? 365 : 92;
const UNTIL = isoDay(day(FROM) + DAYS - 1);
const YEAR = `--from ${FROM} --until ${UNTIL}`;

async function run(
  line: string,
  files: Files,
  post: (mail: Mail) => void = () => {},
): Promise<{ code: number; stdout: string }> {
  const io = fakeIo({
    files,
    env: { CYCLUS_SMTP_HOST: 'mail.example' },
    post(mail) {
      post(mail);
      return { outcome: 'taken' };
    },
  });
  const code = await main(wordsOf(line), io);
  return { code, stdout: io.said.stdout };
}

interface Known {
  forum: string;
  date: string;
  start: string | null;
  end: string | null;
  status: string;
}

async function held(files: Files): Promise<Known[]> {
  const { code, stdout } = await run(`schedule ${YEAR} --format json`, files);
  expect(code).toBe(0);
  const { meetings } = JSON.parse(stdout) as { meetings: Known[] };
  return meetings.filter(({ status, date }) => status !== 'cancelled' && date >= FROM && date <= UNTIL);
}

/** In the words of khal. */
function line({ forum, date, start, end }: Known): string {
  const moment = (written: string) => written.slice(0, 16).replace('T', ' ');
  return start === null ? `${forum} ${date} - ${date}` : `${forum} ${moment(start)} - ${moment(end!)}`;
}

/** Numbers that look like chance, and are the same every time. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return (state >> 8) % below;
  };
}

function name({ forum, date, start }: Known): string {
  return start === null ? `${forum} ${date}` : `${forum} ${date} ${start.slice(11, 16)}`;
}

/** Edits a workspace in a way that a secretary does. */
async function edit(files: Files, known: readonly Known[], roll: (below: number) => number): Promise<void> {
  const one = known[roll(known.length)]!;
  const to = isoDay(day(one.date) + roll(9) - 4);
  const swap = (file: string, from: RegExp, text: string) => {
    files[`cycles/${file}`] = files[`cycles/${file}`]!.replace(from, text);
  };
  const lines = [
    `move "${name(one)}" --to "${to} ${9 + roll(9)}:30" --yes --reason "reden ${roll(99)}"`,
    `move "${name(one)}" --to ${to} --yes`,
    `cancel "${name(one)}" --yes --reason sneeuw`,
    `add "MCC ${to} 20:${10 + roll(40)}" --yes --reason extra`,
    `add "Catshuis ${to} 08:${10 + roll(40)}" --cycle A --yes`,
    'undo --yes',
  ];
  const choice = roll(lines.length + 4);
  if (choice < lines.length) await run(lines[choice]!, files);
  else if (choice === lines.length) swap('fora.yaml', /(ACC:[\s\S]*?time: )"[^"]*"/, `$1"${9 + roll(3)}:15"`);
  else if (choice === lines.length + 1) swap('a.yaml', /phase: status\w*/, `phase: status${roll(9)}`);
  else if (choice === lines.length + 2) swap('a.yaml', /^( +)status\w*:/m, `$1status${roll(9)}:`);
  else swap('b.yaml', /(richting-mcc: .*day: )\w+/, `$1${['dinsdag', 'woensdag', 'vrijdag'][roll(3)]}`);
}

const AUTUMN = '--from 2020-12-28 --until 2021-06-27';

/** A world in which everybody can be written to. */
function invitedWorld(): World {
  const world = firstWorld();
  world.settings.calendars.organizer = 'secretaris@ministerie.example';
  for (const role of ['r1', 'r2']) world.roles[role] = { person: { name: role, email: `${role}@ministerie.example` } };
  for (const forum of Object.values(world.fora)) forum.members = ['r1', 'r2'];
  return world;
}

/** Together they are at every forum of the sample. */
const EVERYWHERE = [
  ...['minister-president', 'voorzitter Veiligheidsberaad', 'coördinator NCTV', 'directeur projectdirectie COVID-19'],
  ...['SG BZK', 'minister BZK', 'voorzitter OMT', 'DG Volksgezondheid'],
];

/** The sample with addresses for who is everywhere. */
function invitedSample(): Files {
  const files = filesIn(SAMPLE, 'cycles');
  for (const [index, role] of EVERYWHERE.entries()) {
    const text = files['cycles/people.yaml']!;
    const start = text.indexOf(`\n  ${role}:`);
    const brace = text.indexOf('{', start);
    expect(start).toBeGreaterThan(0);
    files['cycles/people.yaml'] =
      `${text.slice(0, brace + 1)} person: { email: r${index}@ministerie.example },${text.slice(brace + 1)}`;
  }
  return files;
}

/** The calendars of all who get mail, each by identity with what stands there and its sequence. */
type Mailboxes = Map<string, Map<string, { sequence: number; text: string | null }>>;

function deliver({ to, method, calendar }: Mail, boxes: Mailboxes): void {
  const plain = calendar.replaceAll('\r\n ', '');
  const value = (name: string) => new RegExp(`^${name}:(.*)\\r$`, 'm').exec(plain)![1]!;
  const box = boxes.get(to) ?? new Map();
  boxes.set(to, box);
  const [uid, sequence] = [value('UID'), Number(value('SEQUENCE'))];
  if (sequence > (box.get(uid)?.sequence ?? -1))
    box.set(uid, { sequence, text: method === 'CANCEL' ? null : calendar.replace('METHOD:REQUEST\r\n', '') });
}

/** Puts what stands in any of the mailboxes in a calendar program; a meeting is the same for all who have it. */
function shelve(boxes: Mailboxes, folder: string): void {
  const times = new Map<string, string>();
  for (const [uid, { text }] of [...boxes.values()].flatMap((box) => [...box])) {
    if (text === null) continue;
    const time = text
      .match(/^DT(START|END).*$/gm)!
      .slice(-2)
      .join();
    expect([uid, times.get(uid) ?? time]).toEqual([uid, time]);
    times.set(uid, time);
    fs.writeFileSync(`${folder}/${uid}.ics`, text);
  }
}

/** What a calendar program does with a message: what is newer takes the place of what it has (RFC 5546, 2.1.5). */
function receive(text: string, got: Map<string, number>, folder: string): void {
  const plain = text.replaceAll('\r\n ', '');
  const value = (name: string) => new RegExp(`^${name}:(.*)\\r$`, 'm').exec(plain)![1]!;
  const [uid, sequence] = [value('UID'), Number(value('SEQUENCE'))];
  if (sequence <= (got.get(uid) ?? -1)) return;
  got.set(uid, sequence);
  const path = `${folder}/${uid}.ics`;
  if (value('METHOD') === 'CANCEL') fs.rmSync(path, { force: true });
  else fs.writeFileSync(path, text.replace('METHOD:REQUEST\r\n', ''));
}

describe.runIf(has('khal', 'vdirsyncer'))('what stands in khal', () => {
  it('is the schedule of a year of the sample, after many edits that were each published as a feed and sent by mail', async () => {
    // Steps that get another day leave earlier changes without their meeting, which would keep mail from going out.
    const lived = ['change-without-meeting', 'ambiguous-change', 'name-without-meeting']
      .map((code) => `  - { code: ${code}, reason: de stap kreeg een andere dag }\n`)
      .join('');
    const files: Files = { ...invitedSample(), 'cycles/geaccepteerd.yaml': `accepted:\n${lived}` };
    const boxes: Mailboxes = new Map();
    const mailed = khalCalendar('Europe/Amsterdam');
    const roll = numbers(20201019);
    const [edits, looks] = drawsAll ? [40, 4] : [20, 1];
    const calendar = khalCalendar('Europe/Amsterdam');
    try {
      const before = await held(files);
      let known = before;
      for (let count = 0; count < edits; count++) {
        await edit(files, known, roll);
        known = await held(files);
        const { code } = await run(`export --profile feed --output feed.ics ${YEAR}`, files);
        expect(code).toBe(0);
        const sent = await run(`send ${YEAR} --limit 1000 --yes`, files, (mail) => deliver(mail, boxes));
        expect(sent.code).toBe(0);
        if ((count + 1) % (edits / looks) !== 0) continue;
        fs.writeFileSync(calendar.feed, files['feed.ics']!);
        calendar.sync();
        expect(calendar.list(FROM, DAYS)).toEqual(known.map(line).sort());
      }
      shelve(boxes, mailed.events);
      const today = '2020-10-30';
      const coming = known.filter(({ date }) => date >= today);
      expect(mailed.list(today, DAYS - (day(today) - day(FROM)))).toEqual(coming.map(line).sort());
      expect([...boxes.values()].flatMap((box) => [...box.values()]).some(({ text }) => text === null)).toBe(true);
      const changed = new Set(known.map(line));
      // The edits did something.
      expect(before.map(line).filter((one) => !changed.has(one)).length).toBeGreaterThan((3 * edits) / 8);
    } finally {
      calendar.remove();
      mailed.remove();
    }
  });

  it('is the schedule, for somebody who gets an invitation or its cancellation after each of many edits', async () => {
    const roll = numbers(7);
    const calendar = khalCalendar('Europe/Amsterdam');
    const got = new Map<string, number>();
    const files: Files = {};
    let world = invitedWorld();
    let known: Known[] = [];
    try {
      for (let count = 0; count < 30; count++) {
        const kinds = [
          'move',
          'cancel',
          'add',
          'undo',
          'another time',
          'another key',
          'another day',
          'apart or together',
        ];
        const references = known.map(({ forum, date, start }) => ({ forum, date, time: start?.slice(11, 16) }));
        const step = { what: kinds[roll(kinds.length)]!, dice: [roll(999), roll(999), roll(999)] as const };
        const next = count === 0 ? world : edited(world, step, references);
        Object.assign(files, worldFiles(next));
        const today = isoDay(next.today);
        const { code, stdout } = await run(`schedule --today ${today} ${AUTUMN} --format json`, files);
        if (count === 0) expect(code).toBe(0);
        if (code !== 0) continue;
        world = next;
        known = (JSON.parse(stdout).meetings as Known[]).filter(({ status }) => status !== 'cancelled');
        const mails: Files = {};
        const line = `export --profile invitations --today ${today} ${AUTUMN} --output mail --force`;
        const sent = await run(line, Object.assign(mails, files));
        expect(sent.code).toBe(0);
        files['cycles/published.json'] = mails['cycles/published.json']!;
        for (const [path, text] of Object.entries(mails))
          if (path.startsWith('mail/')) receive(text, got, calendar.events);
      }
      expect(calendar.list('2020-12-28', 180)).toEqual(known.map(line).sort());
      // Some were cancelled, and are not in it any more.
      expect(got.size).toBeGreaterThan(fs.readdirSync(calendar.events).length);
    } finally {
      calendar.remove();
    }
  });
});
