import { execFileSync, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../src/commands/all.ts';
import type { Mail } from '../src/exchange/mail/mail.ts';
import { type Io, machine } from '../src/io.ts';
import { main } from '../src/main.ts';
import { contents } from './support/annotated-sample.ts';
import { copySample, wordsOf } from './support/folders.ts';
import { chosen } from './support/runs.ts';

// Marks that only protected files hold, looked for in everything that any command writes: whoever may not read the file may
// not read a copy of it, and git has none.

const CYCLUS = fileURLToPath(new URL('../bin/cyclus.js', import.meta.url));
const CUT_SHORT = fileURLToPath(new URL('support/cut-short.cjs', import.meta.url));

/** The protected files, each with its mark and its permissions. */
const PROTECTED = {
  'annotaties.yaml': { mark: 'geheimeannotatie', mode: 0o600 },
  'agenda-vws.ics': { mark: 'geheimeafspraak', mode: 0o640 },
  'afwezig.yaml': { mark: 'geheimereden', mode: 0o600 },
};

type Protected = keyof typeof PROTECTED;

const TEXTS: Record<Protected, string> = {
  'annotaties.yaml': `# geheimeannotatie
annotations:
  - for: minister VWS
    meeting: MCC 2020-11-03
    purpose: geheimeannotatie   # geheimeannotatie
    items: { richting-maatregelen: { advice: geheimeannotatie, attention: geheimeannotatie dinsdag 4 november 2020 } }
  - { for: minister JenV, meeting: MCC 2020-11-06, purpose: geheimeannotatie }
`,
  'afwezig.yaml': `absences:
  - { who: minister VWS, from: 2020-11-03, until: 2020-11-06, reason: geheimereden }
  - { who: minister JenV, meeting: MCC 2020-11-10, reason: geheimereden, substitute: niemand }
  - { who: [minister-president, minister BZK], from: 2020-11-10, until: 2020-11-10, reason: geheimereden }
`,
  'agenda-vws.ics': [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'X-WR-CALNAME:geheimeafspraak',
    ...['PRIVATE', 'CONFIDENTIAL', 'PUBLIC'].flatMap((kind, index) => [
      'BEGIN:VEVENT',
      `UID:geheimeafspraak-${index}`,
      `CLASS:${kind}`,
      `DTSTART:2020110${3 + index}T123000Z`,
      `DTEND:2020110${3 + index}T150000Z`,
      'RRULE:FREQ=WEEKLY;COUNT=9',
      'SUMMARY:geheimeafspraak',
      'LOCATION:geheimeafspraak',
      'DESCRIPTION:geheimeafspraak',
      'ATTENDEE;CN=geheimeafspraak:mailto:geheimeafspraak@vws.example',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
    '',
  ].join('\r\n'),
};

let root: string;
/** The folder of the secretary, of which git keeps versions, and one beside it that it does not. */
const workspace = () => join(root, 'map');
const out = (name: string) => join(root, 'uit', name);

beforeAll(() => {
  root = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'cyclus-confidential-')));
  fs.chmodSync(root, 0o755);
  fs.mkdirSync(workspace());
  prepare(join(workspace(), 'cycles'));
  git('init', '-q');
});

afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

function prepare(cycles: string): void {
  copySample(cycles);
  for (const name of Object.keys(PROTECTED) as Protected[]) {
    const path = join(cycles, name);
    fs.writeFileSync(path, TEXTS[name]);
    fs.chmodSync(path, PROTECTED[name].mode);
  }
  fs.writeFileSync(join(cycles, 'agenda.yaml'), 'busy: [{ who: minister VWS, file: agenda-vws.ics }]\n');
  fs.writeFileSync(join(cycles, '.gitignore'), Object.keys(PROTECTED).join('\n'));
}

function git(...args: string[]): string {
  const who = ['-c', 'user.name=Jansen', '-c', 'user.email=jansen@example'];
  return execFileSync('git', ['-C', workspace(), ...who, ...args], { encoding: 'utf8', stdio: 'pipe' });
}

/** The real machine, of which what is said and mailed is kept, and which stops serving when all pages were looked at. */
function listened(): { io: Io; said: () => string } {
  const told: string[] = [];
  const stream = {
    isTTY: false,
    columns: undefined,
    write: (text: string | Uint8Array) => void told.push(readable(text)),
  };
  const io: Io = {
    ...machine(() => {}),
    stdout: stream,
    stderr: stream,
    env: { CYCLUS_SMTP_HOST: 'mail.example' },
    openPost: async () => ({
      async send(mail: Mail) {
        told.push(JSON.stringify(mail));
        return { outcome: 'taken' };
      },
      close() {},
    }),
    async serve(service) {
      await service.open('localhost', 8420);
      const seen = new Set<string>();
      const breathe = async () => {};
      const ask = async (target: string): Promise<void> => {
        if (seen.has(target)) return;
        seen.add(target);
        const { body } = await service.answer({ method: 'GET', target, headers: { host: 'localhost:8420' } }, breathe);
        const text = body === null ? '' : readable(body);
        told.push(text);
        for (const [, link] of text.matchAll(/href="(?:http:\/\/localhost:8420)?\/?([^":#]+)"/g)) await ask(`/${link}`);
      };
      await ask('/');
      expect(seen.size).toBeGreaterThan(20);
    },
  };
  return { io, said: () => told.join('\n') };
}

const readable = (text: string | Uint8Array) => (typeof text === 'string' ? text : contents(text));

async function run(line: string): Promise<{ exit: number; said: string }> {
  const { io, said } = listened();
  const exit = await main([...wordsOf(line), '--cycles', join(workspace(), 'cycles')], io);
  return { exit, said: said() };
}

/** Every file below a folder, hidden ones too; of git itself only what it keeps. */
function below(folder: string): string[] {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('/.git/'));
}

/** Copies of protected files that others can read, or that git would keep. */
function open(folder: string, kept: ReadonlySet<string>): string[] {
  return below(folder).flatMap((path) => {
    const name = relative(workspace(), path);
    const text = `${name} ${contents(fs.readFileSync(path))}`;
    return (Object.keys(PROTECTED) as Protected[]).flatMap((file) => {
      const { mark, mode } = PROTECTED[file];
      if (!text.includes(mark)) return [];
      const wider = fs.statSync(path).mode & 0o777 & ~mode;
      return wider === 0 && !kept.has(name) ? [] : [`${name}: ${mark}`];
    });
  });
}

/** What git would keep once everything is added. */
function keptByGit(): Set<string> {
  git('add', '-A');
  return new Set(git('ls-files', '-z').split('\0'));
}

/** A line for each command, and for each way in which it writes; those that may say something to whoever asks tell what. */
const LINES = (): [line: string, says?: Protected][] => [
  [`publish --output ${join(workspace(), 'publicaties')}`],
  ['agenda --round A2 --format json'],
  ['agenda MCC 2020-11-03 --format markdown'],
  [`agenda --format docx --output ${out('agendas/')}`],
  ['annotation MCC 2020-11-03 --person "minister VWS"', 'annotaties.yaml'],
  [`annotation MCC 2020-11-03 --person "minister VWS" --format docx --output ${out('annotatie.docx')}`],
  [`annotation MCC 2020-11-03 --person "minister VWS" --format markdown --output ${out('annotatie/')}`],
  [`decisions MCC 2020-11-06 --format docx --output ${out('besluiten.docx')}`],
  ['actions --format json'],
  [`overview --parts all --output ${out('overzicht.html')}`],
  ['schedule --format json'],
  [`schedule --format xlsx --output ${out('planning.xlsx')}`],
  ['plan richting-maatregelen --format json'],
  [`attendance --output ${out('aanwezigheid.md')} --format markdown --from 2020-11-02 --weeks 2`],
  ['attendance --format json --from 2020-11-02 --weeks 2', 'afwezig.yaml'],
  [`free MCC 2020-11-10 --output ${out('vrij.md')} --format markdown`],
  ['busy'],
  ['busy --refresh'],
  ['check --from 2020-11-01 --weeks 4'],
  [`check --from 2020-11-01 --weeks 2 --output ${out('knelpunten.txt')}`],
  ['why MCC 2020-11-03', 'afwezig.yaml'],
  [`why MCC 2020-11-03 --output ${out('waarom.txt')}`],
  ['explain role-busy'],
  ['topics'],
  ['months'],
  ['teams'],
  ['members --format json'],
  ['mail papers'],
  [`mail agenda --drafts ${out('mails')}`],
  [`export --output ${out('alles.ics')}`],
  [`export --by role --deadlines timed --output ${out('agendas-per-functie')}`],
  [`export --profile feed --output ${out('feeds')}`],
  [`export --profile invitations --output ${out('uitnodigingen')}`],
  ['serve'],
  ['send --weeks 2 --dry-run'],
  [`send --weeks 1 --drafts ${out('concepten')} --yes`],
  ['send --weeks 3 --yes'],
  ['replies --weeks 3'],
  [`replies --weeks 3 --drafts ${out('herinneringen')}`],
  [`replies ${join(workspace(), 'cycles/agenda-vws.ics')} --yes`],
  ['solve --weeks 2 --dry-run'],
  ['move MCC 2020-11-10 --to "2020-11-10 16:00" --reason Kamerdebat --yes'],
  ['changes --since 2020-10-30-1'],
  [`publish --output ${join(workspace(), 'publicaties')} --round A3`],
  [`publish --output ${join(workspace(), 'publicaties')}`],
  ['cancel VB 2020-11-09 --reason sneeuw --yes'],
  ['add MCC 2020-11-20 10:00 --reason spoed --yes'],
  ['restart A --from 2021-03-15 --yes'],
  ['new absence "minister BZK" --from 2020-12-21 --until 2020-12-22 --reason vrij --yes'],
  ['undo --yes'],
  ['accept role-busy --about "minister VWS" --reason afgesproken --yes'],
  ['undo role-busy --yes'],
  ['undo --yes'],
  ['publications'],
  ['publications 2020-10-30-1'],
  [`publications 2020-10-30-1 --output ${out('opnieuw')}`],
  ['publications --check'],
  [`init ${out('begin')}`],
  [`import ${join(workspace(), 'cycles/agenda-vws.ics')} --output ${out('ingelezen')}`],
  ['schema'],
  ['completion bash'],
  ['completion people'],
  ['help agenda'],
];

describe('what only protected files say', () => {
  it('is looked for in what every command writes', () => {
    const names = new Set(LINES().map(([line]) => line.split(' ')[0]));
    expect(commands.map(({ name }) => name).filter((name) => !names.has(name))).toEqual([]);
  });

  it('is said to nobody who does not ask, and written for nobody who may not read those, nor for git', async () => {
    const wrong: unknown[] = [];
    for (const [line, says] of LINES()) {
      const { exit, said } = await run(line);
      const told = (Object.keys(PROTECTED) as Protected[]).filter((name) => said.includes(PROTECTED[name].mark));
      if (exit !== 0) wrong.push({ line, exit, said });
      if (told.join() !== (says ?? '')) wrong.push({ line, told });
    }
    expect(wrong).toEqual([]);
    expect(below(join(root, 'uit')).length).toBeGreaterThan(100);
    expect(open(root, keptByGit())).toEqual([]);
  });

  it('was really there to be found: in the papers of those whom it concerns', () => {
    const folder = join(workspace(), 'publicaties/2020-11-02-A2-B2/vertrouwelijk/minister VWS');
    const [paper] = fs.readdirSync(folder);
    expect(contents(fs.readFileSync(join(folder, paper!)))).toContain('geheimeannotatie');
    expect(fs.readFileSync(out('waarom.txt'), 'utf8')).toContain('geheimereden');
    expect(fs.statSync(join(folder, paper!)).mode & 0o777).toBe(0o600);
    expect(fs.statSync(out('ingelezen/fora.yaml')).mode & 0o777).toBe(0o640);
    expect(below(join(workspace(), 'cycles/publications/vertrouwelijk')).length).toBeGreaterThan(3);
  });

  it('is in nothing that the program keeps for itself, in the caches of the user too', () => {
    const cache = join(root, 'caches');
    const env = {
      PATH: process.env.PATH,
      XDG_CACHE_HOME: cache,
      LOCALAPPDATA: cache,
      HOME: cache,
      TMPDIR: join(root, 'tijdelijk'),
    };
    fs.mkdirSync(env.TMPDIR);
    for (const line of ['annotation MCC 2020-11-03 --person "minister VWS"', 'attendance', 'check --confidential']) {
      const { stdout } = spawnSync(process.execPath, [CYCLUS, ...wordsOf(line)], {
        cwd: workspace(),
        env,
        encoding: 'utf8',
      });
      expect(stdout.length).toBeGreaterThan(100);
    }
    expect(below(cache).length).toBeGreaterThan(0);
    expect(open(root, keptByGit())).toEqual([]);
  });
});

describe('a publication that is cut short', () => {
  const YAML = `
settings: { today: 2020-10-30 }
roles: { minister VWS: {} }
fora: { MCC: { time: "14:00", members: [minister VWS] } }
cycles: { A: { every: 2 weken, from: 2020-10-19, steps: { besluit: { week: 1, day: dinsdag, forum: MCC } } } }
busy: [{ who: minister VWS, file: agenda-vws.ics }]
`;
  const ANNOTATION = 'annotations: [{ for: minister VWS, meeting: MCC 2020-11-03, purpose: geheimeannotatie }]\n';

  function cut(at: string): string {
    const folder = workspace();
    fs.rmSync(folder, { recursive: true });
    fs.mkdirSync(join(folder, 'cycles'), { recursive: true });
    git('init', '-q');
    const cycles = (name: string) => join(folder, 'cycles', name);
    fs.writeFileSync(cycles('a.yaml'), YAML);
    fs.writeFileSync(cycles('annotaties.yaml'), ANNOTATION, { mode: 0o600 });
    fs.writeFileSync(cycles('agenda-vws.ics'), TEXTS['agenda-vws.ics'], { mode: 0o640 });
    fs.writeFileSync(cycles('.gitignore'), Object.keys(PROTECTED).join('\n'));
    const env = { PATH: process.env.PATH, XDG_CACHE_HOME: root, CYCLUS_CUT: at };
    const args = ['--require', CUT_SHORT, CYCLUS, 'publish'];
    return spawnSync(process.execPath, args, { cwd: folder, env, encoding: 'utf8' }).stderr;
  }

  it('leaves nothing of a protected file for others either, wherever it stops', () => {
    const calls = Number(/calls: (\d+)/.exec(cut(''))?.[1]);
    expect(calls).toBeGreaterThan(40);
    for (const at of chosen(Array.from({ length: Math.floor(calls / 3) }, (_, index) => 3 * index + 1))) {
      cut(String(at));
      expect({ at, open: open(workspace(), keptByGit()) }).toEqual({ at, open: [] });
    }
  });
});
