import * as fs from 'node:fs';
import { dirname, join } from 'node:path';
import { answerCalendar } from './answering-mail.ts';
import { givenHere } from './given-here.ts';

// A programme that is small enough to be published over and over, with what can be done to it.

const YAML = `
settings: { title: Proef, domain: test.example, language: nl, today: 2020-11-01, calendars: { organizer: bureau@test.example } }
teams: { MLT4: { secretary: secretaris, departments: [VWS] } }
departments: { VWS: {} }
roles: { secretaris: { person: { name: S. Jansen, email: s@test.example } } }
fora:
  ACC: { time: "10:00", members: [secretaris], papers: { due: 1 werkdag, at: "12:00" } }
  MCC: { time: "10:30", members: [secretaris] }
cycles: { A: { every: 2 weken, from: 2020-11-02, rounds: 2, steps: { x: { week: 2, day: vrijdag, forum: [ACC, MCC] } } } }
deliverables: { pakket: { team: MLT4, route: [{ forum: ACC, cycle: A }], decided-by: ACC 2020-11-13 } }
busy: [{ who: secretaris, address: "https://outlook.example/geheim/calendar.ics" }]
`;
const CALENDAR = [
  ...['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:1', 'SUMMARY:MT', 'DTSTART:20210105T090000Z', 'DURATION:PT1H'],
  ...['RRULE:FREQ=WEEKLY;COUNT=9', 'END:VEVENT', 'END:VCALENDAR'],
];

/** The programme as files, with a calendar to import and answers to its invitations. */
export const SMALL: Readonly<Record<string, string>> = {
  'cycles/all.yaml': YAML,
  'agenda.ics': CALENDAR.join('\r\n'),
  'een.ics': answerCalendar({
    uid: 'meeting-4204c10194beed703b27@test.example',
    by: 's@test.example',
    says: 'DECLINED',
  }),
  'twee.ics': answerCalendar({
    uid: 'meeting-15c04ac43173c99867e9@test.example',
    by: 's@test.example',
    says: 'DECLINED',
  }),
};

const ACCEPT = 'accept role-double-booked --about MCC --reason bekend --yes';
const MOVE = 'move "ACC 2020-11-13" --to 2020-11-12 --reason ziek --yes';
const SEND = 'send --drafts concepten --yes';
const CANCEL = 'cancel "MCC 2020-11-13" --reason ziek --yes';

/** What can be done only where its calendar can be fetched. */
export const BUSY = 'busy --refresh';

/** Every command that writes, with what is done before it. */
export const WRITING: readonly { line: string; first: readonly string[] }[] = [
  { line: 'export --output alles.ics --force', first: ['export --output alles.ics', MOVE] },
  { line: 'export --profile changes --output nieuw.ics --force', first: [] },
  { line: 'export --profile feed --output feeds', first: ['export --profile feed --output feeds', MOVE] },
  { line: 'export --profile invitations --output uit', first: [] },
  { line: SEND, first: [SEND, MOVE] },
  { line: 'replies een.ics --ja', first: [SEND] },
  { line: 'replies twee.ics --yes', first: [SEND, 'replies een.ics --ja'] },
  { line: BUSY, first: [] },
  { line: 'undo replies --yes', first: [SEND, 'replies een.ics --ja'] },
  { line: MOVE, first: [] },
  { line: CANCEL, first: [MOVE] },
  { line: ACCEPT, first: [] },
  { line: 'undo --yes', first: [MOVE, CANCEL] },
  { line: 'import agenda.ics --output programma', first: [] },
  { line: 'publish', first: [ACCEPT, 'publish', MOVE] },
  { line: 'solve --yes', first: [] },
  { line: 'serve --port 0', first: ['export --profile feed --output feeds', MOVE] },
];

/**
 * Does a command in a folder, after what is done before it: what people see there before and after it, the numbers of the
 * changes that it makes on the disk and of those that write a file, and how to put the folder back.
 */
export async function rehearsed(line: string, first: readonly string[], folder: string) {
  fs.rmSync(folder, { recursive: true, force: true });
  for (const [name, text] of Object.entries(SMALL)) {
    fs.mkdirSync(dirname(join(folder, name)), { recursive: true });
    fs.writeFileSync(join(folder, name), text);
  }
  for (const before of first) await givenHere(before, folder);
  const begin = `${folder}-begin`;
  fs.rmSync(begin, { recursive: true, force: true });
  fs.cpSync(folder, begin, { recursive: true });
  const { changes, writes } = await givenHere(line, folder);
  return {
    before: visibleIn(begin),
    after: visibleIn(folder),
    changes: Array.from({ length: changes }, (_, index) => index + 1),
    writes,
    restore() {
      fs.rmSync(folder, { recursive: true, force: true });
      fs.cpSync(begin, folder, { recursive: true });
    },
  };
}

/** The files that are neither what they were nor what they become: of which a part is there, or something else. */
export function broken(...[found, before, after]: [found: Files, before: Files, after: Files]): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after), ...Object.keys(found)])];
  return names.filter((name) => ![before[name], after[name]].includes(found[name]) && !isGrowing(name, found[name]));
}

/** Whether this is a record, which grows with each mail or page, and is whole. */
function isGrowing(name: string, text: string | undefined): boolean {
  return name.endsWith('.json') && text !== undefined && JSON.parse(text) !== null;
}

type Files = Readonly<Record<string, string>>;

/** The moment, and what was remembered when a publication began: after a death that is more than before it. */
const MAY_DIFFER = /("(?:made|fetched)": "|"name": "published\.json",\s+"sha256": ")[^"]+|(noted: )\S+/g;

/** Every file below a folder that people see, with what stands in it but the moment at which it was made. */
export function visibleIn(folder: string): Record<string, string> {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter(
    (name) => !/(^|\/)\.cyclus\.|publications\/sources\//.test(name) && fs.statSync(join(folder, name)).isFile(),
  );
  const text = (name: string) => fs.readFileSync(join(folder, name), 'latin1').replace(MAY_DIFFER, '$1$2');
  return Object.fromEntries(files.map((name) => [name, text(name)]));
}
