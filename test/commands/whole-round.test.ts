import { describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { type FakeIo, fakeIo } from '../support/fake-io.ts';
import { wordsOf } from '../support/folders.ts';

// On Friday 30 October the round of 2 to 15 November comes. Of its meetings one moved to the Sunday before it, one to the
// Wednesday after it, one to the Thursday that was yesterday, and one was cancelled after it had moved away.

const YAML = `
settings: { today: 2020-10-30, domain: test.example, calendars: { organizer: s@az.example } }
roles: { MP: { person: { email: mp@az.example } }, DG: {} }
teams: { MLT1: { lead: MP } }
fora:
  Catshuis: { time: "14:00", members: [MP], papers: { due: 1 werkdag, at: "12:00" } }
  MCC: { time: "14:00", members: [MP], papers: { due: 1 werkdag, at: "12:00" } }
  ACC: { time: "10:00", members: [DG] }
  DOC: { time: "15:00", members: [DG] }
  BWO: { time: "14:30", members: [MP] }
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    route: [mcc]
    steps:
      catshuis: { week: 1, day: maandag, forum: Catshuis }
      acc:      { week: 1, day: donderdag, forum: ACC }
      doc:      { week: 2, day: maandag, forum: DOC }
      mcc:      { week: 2, day: vrijdag, forum: MCC }
deliverables:
  voor: { title: Ervoor, team: MLT1, route: [Catshuis], from: 2020-10-31 }
  na:   { title: Erna, team: MLT1, route: [MCC], decided-by: MCC 2020-11-13 }
changes:
  - { move: Catshuis 2020-11-02, to: 2020-11-01, reason: eerder }
  - { move: ACC 2020-11-05, to: 2020-10-29 }
  - { move: DOC 2020-11-09, to: 2020-11-18 }
  - { cancel: DOC 2020-11-18 }
  - { move: MCC 2020-11-13, to: 2020-11-18, reason: later }
`;

async function run(line: string, more = '', today?: string, io = fakeIo({ files: { 'cycles/a.yaml': YAML + more } })) {
  const code = await main(wordsOf(today === undefined ? line : `${line} --today ${today}`), io);
  return { code, io, out: io.said.stdout, files: Object.keys(io.files) };
}

/** The days that are headings of an agenda, with the meetings on each. */
function held(agenda: string): string[] {
  const [meetings] = agenda.split('\nAanleverdeadlines\n');
  const found: string[] = [];
  let day = '';
  for (const line of meetings!.split('\n')) {
    day = /^[A-Z]\w+ \d+ \w+ 2020/.exec(line)?.[0] ?? day;
    const meeting = /^\d\d\.\d\d–\d\d\.\d\d {2}(\S+)/.exec(line);
    if (meeting) found.push(`${day}: ${meeting[1]}`);
    if (/^ +Afgelast/.test(line)) found.push(`${found.pop()}, cancelled`);
  }
  return found;
}

const BEFORE = 'Zondag 1 november 2020: Catshuis';
const AFTER = ['Woensdag 18 november 2020: MCC', 'Woensdag 18 november 2020: DOC, cancelled'];

describe('the agenda of a round', () => {
  it('has what moved to a day before or after it and is still to come, and where it was', async () => {
    const { out } = await run('agenda');
    expect(out).toMatch(/^Agenda van maandag 2 t\/m zondag 15 november 2020\n/);
    expect(held(out)).toEqual([BEFORE, ...AFTER]);
    expect(out).toContain('Verplaatst naar zo 1 nov 14.00 uur: eerder');
    expect(out).toContain('Verplaatst van ma 2 nov 14.00 uur: eerder');
    expect(out).toContain('Verplaatst naar do 29 okt 10.00 uur');
  });

  it('has the deadlines that go along', async () => {
    const { out } = await run('agenda');
    const [, due] = out.split('\nAanleverdeadlines\n');
    expect(due!.split('\n').filter((line) => /\tEr/.test(line))).toEqual([
      '2020-10-30 12:00\tErvoor\tMLT1\tCatshuis 2020-11-01 14:00',
      '2020-11-17 12:00\tErna\tMLT1\tMCC 2020-11-18 14:00',
    ]);
    const { meetings, deadlines } = JSON.parse((await run('agenda --format json')).out);
    expect(deadlines.map((one: { deliverable: string }) => one.deliverable)).toEqual(['voor', 'na']);
    expect(meetings.map((one: { date: string; forum: string }) => `${one.date} ${one.forum}`)).toEqual([
      '2020-10-29 ACC',
      '2020-11-01 Catshuis',
      '2020-11-18 MCC',
      '2020-11-18 DOC',
    ]);
  });

  it.each(['--round A2', '--forum Catshuis,MCC,DOC', ''])('is the same with %s', async (line) => {
    expect(held((await run(`agenda ${line}`)).out)).toEqual([BEFORE, ...AFTER]);
  });

  it.each(['--from 2020-11-02 --until 2020-11-15', '--from 2020-11-02', '--from 2020-11-02 --weeks 2'])(
    'is of these days and no others with %s',
    async (line) => {
      const { out } = await run(`agenda ${line}`);
      expect(held(out)).toEqual([]);
      expect(out).toContain('Verplaatst naar zo 1 nov 14.00 uur: eerder');
      expect(out).not.toContain('Erna');
    },
  );

  it('plans nothing anew that has been, and has it until then', async () => {
    expect(held((await run('agenda --round A2', '', '2020-11-01')).out)).toEqual([BEFORE, ...AFTER]);
    expect(held((await run('agenda --round A2', '', '2020-11-02')).out)).toEqual(AFTER);
    expect(held((await run('agenda --round A2', '', '2020-10-29')).out)).toContain('Donderdag 29 oktober 2020: ACC');
  });

  it('has it once where it is also in the days of the round', async () => {
    expect(held((await run('agenda --current')).out).filter((line) => line === BEFORE)).toHaveLength(1);
    expect(held((await run('agenda', '', '2020-11-13')).out)).toEqual([
      'Maandag 16 november 2020: Catshuis',
      ...AFTER,
      'Donderdag 19 november 2020: ACC',
      'Maandag 23 november 2020: DOC',
      'Vrijdag 27 november 2020: MCC',
    ]);
  });

  it('has what a holiday moved out of it', async () => {
    const easter = `
calendar: { periods: [{ name: Reces, kind: reces, from: 2020-11-16, until: 2020-11-16 }] }`;
    const moved = YAML.replace('forum: Catshuis }', 'forum: Catshuis, recess: { before: reces } }') + easter;
    const io = fakeIo({ files: { 'cycles/a.yaml': moved } });
    const { out } = await run('agenda --round A3', '', '2020-11-12', io);
    expect(held(out)[0]).toBe('Vrijdag 13 november 2020: Catshuis');
  });

  it('shows what is wrong on those days with those meetings, also against others', async () => {
    const more = `
  - { add: BWO 2020-11-01 }
  - { add: BWO 2020-10-31 }
`;
    const { out } = await run('agenda', more);
    expect(out).toContain('MP wordt tegelijk verwacht bij BWO en bij Catshuis [role-double-booked]');
    expect(out).toContain('Catshuis valt in het weekend [meeting-in-weekend]');
    expect(out).not.toContain('BWO valt in het weekend');
    expect((await run('publish', more)).code).toBe(1);
  });
});

/** The dates of the days on a page, as somebody sees them. */
function datesOn(page: string): string[] {
  return [...page.matchAll(/<time datetime="[^"]*" aria-hidden="true">(.*?)<\/time>/g)].map(([, date]) =>
    date!.replace(/<[^>]+>/g, ''),
  );
}

describe('all that is made of a round', () => {
  it.each(['agenda --format docx --output agendas', 'agenda --round A2 --format docx --output agendas'])(
    'has the papers: %s',
    async (line) => {
      const { files } = await run(line);
      expect(files.filter((path) => path.endsWith('.docx'))).toEqual([
        'agendas/2020-11-01 Catshuis agenda.docx',
        'agendas/2020-11-18 MCC agenda.docx',
      ]);
    },
  );

  it('has the mails', async () => {
    const { out } = await run('mail agenda');
    expect(out.match(/Onderwerp: .*/g)).toEqual([
      'Onderwerp: Agenda Catshuis, zondag 1 november 2020, 14.00 uur',
      'Onderwerp: Agenda MCC, woensdag 18 november 2020, 14.00 uur',
    ]);
    const papers = await run('mail papers');
    expect(papers.out).toContain('Ervoor');
    expect(papers.out).toContain('Erna');
  });

  it('has rows of their own on the page, above the first day and below the last', async () => {
    const { out } = await run('overview --format csv');
    const days = out.split('\r\n').map((row) => row.split(';')[0]);
    expect(days.slice(1, 3)).toEqual(['2020-11-01', '2020-11-02']);
    expect(days.filter(Boolean).slice(-3)).toEqual(['2020-11-14', '2020-11-17', '2020-11-18']);
    const page = (await run('overview --format html')).out;
    expect(datesOn(page)).toEqual(expect.arrayContaining(['Zo 1 nov', 'Ma 2 nov', 'Za 14 – zo 15 nov', 'Wo 18 nov']));
    expect([datesOn(page)[0], ...datesOn(page).slice(-3)]).toEqual([
      'Zo 1 nov',
      'Za 14 – zo 15 nov',
      'Di 17 nov',
      'Wo 18 nov',
    ]);
    expect(page).toContain('Vóór deze periode aan te leveren</h2>');
    const exact = (await run('overview --format html --from 2020-11-02 --until 2020-11-15')).out;
    expect(datesOn(exact)).not.toEqual(expect.arrayContaining(['Zo 1 nov']));
    expect(datesOn(exact)).not.toEqual(expect.arrayContaining(['Wo 18 nov']));
  });

  it('has who is there', async () => {
    const { out } = await run('attendance --round A2 --format json');
    expect(JSON.parse(out).meetings.map((one: { date: string }) => one.date)).toEqual(['2020-11-01', '2020-11-18']);
    const { stops } = JSON.parse((await run('attendance --round A2 --person MP --format json')).out);
    expect(stops).toHaveLength(2);
  });

  it('is on the page beside the calendars, which begins today', async () => {
    const { io } = await run('export --profile feed --output feeds');
    const page = io.files['feeds/agenda.html']!;
    expect(page).toContain('<h1>Agenda van vrijdag 30 oktober t/m donderdag 12 november 2020</h1>');
    expect(page).toContain('Zondag 1 november 2020');
    expect(page).toContain('Woensdag 18 november 2020');
    expect(page).not.toContain('Donderdag 29 oktober 2020');
  });

  it('has its invitations', async () => {
    const io = fakeIo({ files: { 'cycles/a.yaml': YAML }, env: { CYCLUS_SMTP_HOST: 'mail.example' } });
    const { out } = await run('send --round A2 --dry-run', '', undefined, io);
    expect(out).toContain('zondag 1 november 2020');
    expect(out).toContain('woensdag 18 november 2020');
  });

  it('goes out in one folder', async () => {
    const { files, io } = await run('publish');
    const folder = 'publicaties/2020-11-02-A2/';
    const published = files.flatMap((path) => (path.startsWith(folder) ? [path.slice(folder.length)] : []));
    expect(published.filter((path) => /^(agendas|mails)/.test(path)).sort()).toEqual([
      'agendas/2020-11-01 Catshuis agenda.docx',
      'agendas/2020-11-01 Catshuis besluitenlijst.docx',
      'agendas/2020-11-18 MCC agenda.docx',
      'agendas/2020-11-18 MCC besluitenlijst.docx',
      'mails/2020-11-01 Catshuis agenda.eml',
      'mails/2020-11-18 MCC agenda.eml',
      'mails/stukken MLT1.eml',
    ]);
    expect(datesOn(io.files[`${folder}overzicht.html`]!)).toContain('Zo 1 nov');
    const team = io.files[`${folder}outlook/MLT1.ics`]!;
    expect(team.match(/DTSTART;VALUE=DATE:\d+/g)).toEqual([
      'DTSTART;VALUE=DATE:20201030',
      'DTSTART;VALUE=DATE:20201117',
    ]);
    const forum = io.files[`${folder}outlook/Catshuis.ics`]!;
    expect(forum).toContain('DTSTART;TZID=Europe/Amsterdam:20201101T140000');
  });

  it('stays in its folder after it was held, and in what is made again', async () => {
    const io: FakeIo = (await run('publish')).io;
    const folder = 'publicaties/2020-11-02-A2/agendas';
    const papers = () => io.filesIn(folder).map((name) => name.slice(0, 19));
    expect(papers()).toContain('2020-11-01 Catshuis');
    expect((await run('publish --round A2 --reason later', '', '2020-11-03', io)).code).toBe(0);
    expect(papers()).toContain('2020-11-01 Catshuis');
    for (const id of ['2020-10-30-1', '2020-11-03-1']) {
      const { code } = await run(`publications ${id} --output again-${id}`, '', undefined, io);
      expect(code, io.said.stderr).toBe(0);
      expect(io.filesIn(`again-${id}/agendas`)).toContain('2020-11-01 Catshuis agenda.docx');
    }
  });

  it('is not taken in when days were asked for, then or when they are made again', async () => {
    const io = (await run('publish --from 2020-11-02 --until 2020-11-15')).io;
    expect(io.filesIn('publicaties/2020-11-02-A2/agendas')).toEqual([]);
    const { code } = await run('publications 2020-10-30-1 --output again', '', undefined, io);
    expect(code, io.said.stderr).toBe(0);
  });

  it('is told when it changes', async () => {
    const io = (await run('publish')).io;
    const later = YAML.replace('to: 2020-11-01,', 'to: 2020-11-01 16:00,')
      .replace('title: Erna', 'title: Later')
      .replace(/ {2}voor: .*/, '');
    io.files['cycles/a.yaml'] = later.replace(
      'MCC: { time: "14:00", members: [MP], papers: { due: 1 werkdag,',
      'MCC: { time: "14:00", members: [MP], papers: { due: 2 werkdagen,',
    );
    const { out } = await run('changes --round A2 --since 2020-10-30-1', '', undefined, io);
    expect(out).toContain(
      'Catshuis van zondag 1 november 2020, 14.00 uur, is verplaatst naar 16.00 uur op dezelfde dag',
    );
    expect(out).toContain('  Titel  Later (was Erna)');
    expect(out).toMatch(/Aanleverdeadline voor Ervoor \(MLT1\) bij Catshuis .* vervalt/);
    expect(out).toContain('16 november 2020, 12.00 uur');
    await run('publish', '', undefined, io);
    const notes = Object.keys(io.files).filter((path) => path.includes('/wijzigingen/'));
    expect(notes.map((path) => path.replace(/.* /, ''))).toEqual(['Catshuis.eml', 'MCC.eml']);
  });
});
