import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { AUTUMN } from '../support/autumn.ts';
import { type FakeIo, fakeIo } from '../support/fake-io.ts';
import { filesIn, SAMPLE, wordsOf } from '../support/folders.ts';

const sample = filesIn(SAMPLE, 'cycles');

async function run(line: string, machine: Parameters<typeof fakeIo>[0] = {}): Promise<FakeIo & { exit: number }> {
  const io = fakeIo({ files: { ...sample }, ...machine });
  const exit = await main(wordsOf(line), io);
  return { ...io, exit };
}

const WORD = 'PK';

describe('an agenda for each meeting', () => {
  it('goes in a folder, for each that is held and has one', async () => {
    const { written, bytes, files, exit } = await run('agenda --format docx --output agendas');
    expect(exit).toBe(0);
    expect(written.sort()).toEqual([
      'agendas/2020-11-01 Catshuis agenda.docx',
      'agendas/2020-11-02 BWO agenda.docx',
      'agendas/2020-11-02 Werkgroep Kwetsbare groepen agenda.docx',
      'agendas/2020-11-03 ACC agenda.docx',
      'agendas/2020-11-03 DOC agenda.docx',
      'agendas/2020-11-03 MCC agenda.docx',
      'agendas/2020-11-04 BWO agenda.docx',
      'agendas/2020-11-05 ACC agenda.docx',
      'agendas/2020-11-05 Werkgroep Kwetsbare groepen agenda.docx',
      'agendas/2020-11-06 MCC agenda.docx',
      'agendas/2020-11-09 BWO agenda.docx',
      'agendas/2020-11-10 DOC agenda.docx',
      'agendas/2020-11-10 MCC agenda.docx',
      'agendas/2020-11-12 ACC agenda.docx',
      'agendas/2020-11-15 Catshuis agenda.docx',
    ]);
    for (const path of written) expect(new TextDecoder().decode(bytes[path]).slice(0, 2)).toBe(WORD);
    expect(files['agendas/2020-11-10 Persconferentie agenda.docx']).toBeUndefined();
  });

  it('can be a selection', async () => {
    const { written } = await run('agenda --format docx --output agendas --forum MCC --weeks 1');
    expect(written).toEqual(['agendas/2020-11-03 MCC agenda.docx', 'agendas/2020-11-06 MCC agenda.docx']);
  });

  it.each(['agenda --format docx', 'agenda --format docx --output -', 'agenda --format docx --output agenda.pdf'])(
    'needs a folder: %s',
    async (line) => {
      const { exit, said, written } = await run(line);
      expect([exit, written]).toEqual([2, []]);
      expect(said.stderr).toBe(
        'fout: dit zijn meer bestanden: noem met --uitvoer een map, of een bestand zoals dag.pdf voor alles op één papier\n',
      );
    },
  );

  it('is not made when there are none', async () => {
    const { exit, said, written } = await run('agenda --format docx --output agendas --forum debat');
    expect([exit, written]).toEqual([0, []]);
    expect(said.stderr).toContain('er is niets geschreven');
  });
});

describe('a PDF file', () => {
  it.each([
    'agenda MCC 2020-11-03',
    'decisions MCC 2020-11-03',
    'annotation MCC 2020-11-03 --person "minister VWS"',
    'overview',
    'check --weeks 2 --exit-zero',
  ])('comes of %s, when asked for or when the file is called one', async (line) => {
    for (const more of ['--format pdf --output stuk', '--output stuk.PDF']) {
      const { exit, written, bytes } = await run(`${line} ${more}`);
      expect([exit, written]).toEqual([0, [more.replace(/^.* /, '')]]);
      expect(new TextDecoder('latin1').decode(bytes[written[0]!]).slice(0, 8)).toBe('%PDF-1.7');
    }
    const { bytes, written } = await run(
      `${line} --output stuk.pdf --format ${line === 'overview' ? 'csv' : 'markdown'}`,
    );
    expect(written).toEqual(['stuk.pdf']);
    expect(bytes['stuk.pdf']).toBeUndefined();
  });

  it('is written for each meeting, in a folder', async () => {
    const { written, bytes } = await run('agenda --format pdf --output agendas --forum MCC --weeks 1');
    expect(written).toEqual(['agendas/2020-11-03 MCC agenda.pdf', 'agendas/2020-11-06 MCC agenda.pdf']);
    for (const path of written) expect(new TextDecoder('latin1').decode(bytes[path]).slice(0, 5)).toBe('%PDF-');
  });
});

describe('the agenda of some days as one paper', () => {
  it('comes of a file that is called a page, a PDF or a Word file', async () => {
    for (const [file, begin] of [
      ['dag.html', '<!doctype html>'],
      ['dag.pdf', '%PDF-1.7'],
      ['dag.docx', WORD],
    ] as const) {
      const { exit, written, bytes, files } = await run(`agenda --from 2020-11-03 --until 2020-11-03 --output ${file}`);
      expect([exit, written]).toEqual([0, [file]]);
      expect(files[file] ?? new TextDecoder('latin1').decode(bytes[file])).toMatch(new RegExp(`^${begin}`));
    }
  });

  it('hands out what is done, and nothing of what is wrong or set', async () => {
    const { said } = await run('agenda --from 2020-11-03 --until 2020-11-03 --format html');
    expect(said.stdout).toContain('Vaststellen besluitenlijst van 27 oktober 2020');
    expect(said.stdout).not.toMatch(/Knelpunten|fout|today/);
    expect((await run('agenda --from 2020-11-03 --until 2020-11-03')).said.stdout).toContain('Knelpunten');
  });

  it('does not say why somebody is away', async () => {
    const more = 'absences: [{ who: minister JenV, from: 2020-11-03, until: 2020-11-03, reason: ziekenhuisopname }]';
    const { said } = await run('agenda --person "minister JenV" --format html', {
      files: { ...sample, 'cycles/weg.yaml': more },
    });
    expect(said.stdout).toContain('verhinderd');
    expect(said.stdout).not.toContain('ziekenhuisopname');
  });

  it('is one leaf for a full day, and for a minister in the fullest weeks', async () => {
    const lines = [
      ...['2020-11-03', '2020-12-08'].map((one) => `agenda --from ${one} --until ${one}`),
      ...['minister VWS', 'minister JenV'].map(
        (who) => `agenda --from 2020-12-07 --until 2020-12-20 --person "${who}"`,
      ),
    ];
    for (const line of lines) {
      const { bytes } = await run(`${line} --uitvoer een.pdf`);
      expect(new TextDecoder('latin1').decode(bytes['een.pdf']).match(/\/Type \/Page\b/g), line).toHaveLength(1);
    }
  });
});

describe('a document about one meeting', () => {
  it.each([
    ['agenda MCC 2020-11-03', 'Agenda'],
    ['agenda mcc-19 2020-11-03 14.00', 'Agenda'],
    ['agenda Catshuis 2020-11-02', 'Conceptagenda'],
    ['besluitenlijst MCC 2020-11-03', 'Besluitenlijst'],
    ['actielijst --today 2020-11-03', 'Actielijst op dinsdag 3 november 2020'],
    ['decisions ACC 2020-11-05 --lang en', 'List of decisions'],
  ])('%s', async (line, title) => {
    const { exit, said } = await run(line);
    expect([exit, said.stdout.split('\n')[0]]).toEqual([0, title]);
  });

  it('for one person is marked on its first line', async () => {
    const { said } = await run('annotatie MCC 2020-11-03 --person mvws');
    expect(said.stdout.split('\n').slice(0, 3)).toEqual([
      'Vertrouwelijk – alleen voor de minister van VWS',
      '',
      'Annotatie bij de agenda van de MCC',
    ]);
  });

  it('is a Word file when asked for, under a name of its own in a folder', async () => {
    const { written, bytes } = await run(
      'annotation MCC 2020-11-03 --person "minister VWS" --format docx --output map/',
    );
    expect(written).toEqual(['map/2020-11-03 MCC annotatie minister VWS.docx']);
    expect(new TextDecoder().decode(bytes[written[0]!]).slice(0, 2)).toBe(WORD);
  });

  it.each([
    ['agenda MCC 2020-11-04', /er is geen overleg "MCC 2020-11-04"; wel op/],
    ['agenda MMC 2020-11-03', /bedoelt u "MCC"/],
    ['agenda MCC B3', /"MCC B3" kan meer betekenen; noem er een:\n {2}1. MCC 2020-11-24 /],
    ['agenda MCC 2020-11-03 --weeks 2', /laat de opties voor dagen en selectie weg/],
    ['agenda MCC 2020-11-03 --forum ACC', /laat de opties voor dagen en selectie weg/],
    ['agenda MCC 2020-11-03 --format json', /planning --vorm json/],
    [
      'agenda Persconferentie 2020-11-03',
      /voor "Persconferentie" wordt geen agenda gemaakt; zet bij het gremium onder "documents"/,
    ],
    ['besluitenlijst Persconferentie 2020-11-03', /geen besluitenlijst gemaakt/],
    ['besluitenlijst Catshuis 2020-11-15', /voor "Catshuis" wordt geen besluitenlijst gemaakt/],
    ['agenda VB 2020-11-02', /voor "VB" wordt geen agenda gemaakt/],
    ['annotatie Persconferentie 2020-11-03 --person MVWS', /geen agenda gemaakt/],
    ['mail agenda Persconferentie 2020-11-03', /geen mail met een agenda gemaakt/],
    ['annotation MCC 2020-11-03', /een annotatie is voor één functie/],
    ['annotation MCC 2020-11-03 --person "minister VWS,minister JenV"', /een annotatie is voor één functie/],
    ['annotation MCC 2020-11-03 --person "minister VSW"', /bedoelt u "minister VWS"/],
    ['decisions', /overleg/],
  ])('is refused in a sentence: %s', async (line, sentence) => {
    const { exit, said } = await run(line);
    expect([exit, said.stdout]).toEqual([2, '']);
    expect(said.stderr).toMatch(sentence);
  });

  it.each([
    'besluitenlijst MCC 2020-11-03',
    'annotatie MCC 2020-11-03 --person "minister VWS"',
    'mail agenda MCC 2020-11-03',
  ])('is not made of a meeting that is cancelled: %s', async (line) => {
    const { exit, said } = await run(line, {
      files: { 'cycles/a.yaml': `${AUTUMN}changes: [{ cancel: MCC 2020-11-03 }]\n` },
    });
    expect([exit, said.stdout]).toEqual([2, '']);
    expect(said.stderr).toMatch(/dat overleg gaat niet door/);
  });

  it('of a meeting that is cancelled says so', async () => {
    const { exit, said } = await run('agenda MCC 2020-11-03', {
      files: { 'cycles/a.yaml': `${AUTUMN}changes: [{ cancel: MCC 2020-11-03 }]\n` },
    });
    expect(exit).toBe(0);
    expect(said.stdout).toContain('Deze vergadering gaat niet door.');
  });
});

describe('the action list', () => {
  const files = { 'cycles/a.yaml': AUTUMN };

  it('is for other programs as well', async () => {
    const { said } = await run('actions --format json --forum MCC --today 2020-11-03', { files });
    const { version, today, actions } = JSON.parse(said.stdout);
    expect([version, today]).toEqual([1, '2020-11-03']);
    expect(actions[0]).toEqual({
      forum: 'MCC',
      number: 1,
      what: 'Nota schrijven',
      who: 'MLT4',
      since: { forum: 'MCC', date: '2020-10-27' },
      due: '2020-11-02',
      done: null,
      state: 'overdue',
      place: { file: 'cycles/a.yaml', line: expect.any(Number), column: 5 },
    });
    expect(actions.slice(1)).toMatchObject([
      { number: 3, done: '2020-10-28', state: 'done', since: null, due: null },
      { number: 4, who: null, since: { forum: 'MCC', cycle: 'A', round: 1 }, due: 'voor de zomer', state: 'open' },
    ]);
  });

  it('has its forum in each row for a spreadsheet', async () => {
    const { said } = await run('actions --format csv --no-bom --today 2020-11-03', { files });
    expect(said.stdout.split(/\r?\n/)[0]).toBe('Gremium;Nr.;Actie;Wie;Sinds;Gereed op;Stand');
  });
});

describe('the papers of a publication', () => {
  const text = (bytes: Uint8Array) =>
    Object.entries(unzipSync(bytes))
      .filter(([name]) => name.endsWith('.xml'))
      .map(([, part]) => new TextDecoder().decode(part))
      .join('');

  it('are ready to be sent: no setting, and only what each forum has', async () => {
    const { bytes, written, exit } = await run('publiceer');
    expect(exit).toBe(0);
    const papers = written.filter((path) => path.endsWith('.docx'));
    for (const path of papers) expect(text(bytes[path]!)).not.toMatch(/today|instelling/);
    const names = papers.map((path) => path.split('/').at(-1)!);
    expect(names).toContain('2020-11-01 Catshuis agenda.docx');
    expect(names.filter((name) => /(?:Catshuis|BWO) besluitenlijst|VB |OMT |BAO /.test(name))).toEqual([]);
    const mcc = text(bytes[papers.find((path) => path.endsWith('2020-11-03 MCC agenda.docx'))!]!);
    expect(mcc).not.toContain('Conceptagenda');
    expect(mcc).toContain('vastgesteld');
  });
});
