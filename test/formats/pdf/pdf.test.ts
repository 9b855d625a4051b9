import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { day } from '../../../src/calendar/day.ts';
import type { Document, DocumentBlock } from '../../../src/documents/blocks.ts';
import { fortnightDocument } from '../../../src/documents/overview/fortnight.ts';
import { pdf } from '../../../src/formats/pdf/pdf.ts';
import { has } from '../../support/programs.ts';
import { LETTER } from '../../support/word-document.ts';
import { scheduleOf } from '../../support/yaml.ts';
import { withFiles } from '../word.ts';

const made = day('2020-11-02');

interface Read {
  info: string;
  structure: string;
  fonts: string;
  pages: string[];
  qpdf: { status: number | null; stderr: string };
}

/** What poppler and qpdf say of a file. */
async function read(document: Document): Promise<Read> {
  const bytes = await pdf(document, made);
  return withFiles([bytes], ([path]) => {
    const told = (program: string, ...args: string[]) => spawnSync(program, args, { encoding: 'utf8' });
    return {
      info: told('pdfinfo', path!).stdout,
      structure: told('pdfinfo', '-struct-text', path!).stdout,
      fonts: told('pdffonts', path!).stdout,
      pages: told('pdftotext', '-layout', path!, '-').stdout.split('\f').slice(0, -1),
      qpdf: told('qpdf', '--check', path!),
    };
  });
}

function tableOf(rows: number): DocumentBlock {
  return {
    kind: 'table',
    columns: [{ title: 'Onderwerp' }, { title: 'Leeg' }, { title: 'Eerste spreker' }],
    rows: Array.from({ length: rows }, (_, index) => [`Onderwerp ${index + 1}`, '', 'minister VWS']),
    empty: 'Er zijn geen onderwerpen.',
  };
}

/** The elements of a structure with their own text, without depth: `H2 "Opening"`. */
function elementsIn(structure: string): string[] {
  return structure
    .split('\n')
    .map((line) => line.trim().replace(/ \((block|inline)\)$|:$/, ''))
    .reduce<string[]>((all, line) => {
      if (/^["/]/.test(line)) all[all.length - 1] += ` ${line}`;
      else if (line !== '') all.push(line);
      return all;
    }, []);
}

it('is the same file each time, and of no other day than the one it was drawn up on', async () => {
  const [once, again] = [await pdf(LETTER, made), await pdf(LETTER, made)];
  expect(again).toEqual(once);
  expect(Buffer.from(once).includes('D:20201102000000Z')).toBe(true);
  expect(Buffer.from(once).includes(`D:${new Date().getUTCFullYear()}`)).toBe(false);
});

it('says that it is for everybody to read, by PDF/UA-1', async () => {
  const text = Buffer.from(await pdf(LETTER, made)).toString('latin1');
  expect(text).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
  expect(text).toMatch(/\/DisplayDocTitle true/);
  expect(text).toMatch(/\/Lang \(nl-NL\)/);
  expect(text).toMatch(/\/Marked true/);
});

it('has its headings beside the pages, to go to', async () => {
  const text = Buffer.from(await pdf(LETTER, made)).toString('latin1');
  const marks = [...text.matchAll(/\/Parent \d+ 0 R\n\/Title \(([^)]*)\)/g)].map(([, title]) => title);
  expect(marks.slice(0, 3)).toEqual(['Agendapunten', '1. Opening', '2. Jeugdpakket']);
});

describe.skipIf(!has('pdfinfo', 'pdffonts', 'pdftotext', 'qpdf'))('a PDF file, read by other programs', () => {
  it('is whole, with its fonts and its title in it', async () => {
    const { info, fonts, qpdf } = await read(LETTER);
    expect(qpdf).toMatchObject({ status: 0, stderr: '' });
    expect(info).toMatch(/^Title: +Agenda MCC$/m);
    expect(info).toMatch(/^Tagged: +yes$/m);
    expect(info).toMatch(/^PDF version: +1\.7$/m);
    const rows = fonts.trim().split('\n').slice(2);
    expect(rows).toHaveLength(2);
    // Embedded, as a subset, with the characters that its signs stand for.
    for (const row of rows) expect(row).toMatch(/DejaVuSans\S* +CID TrueType +Identity-H +yes yes yes/);
  });

  it('is read in its order: the marking, the title, the head of the letter, each point below its heading', async () => {
    const { structure } = await read(LETTER);
    expect(elementsIn(structure).slice(0, 16)).toEqual([
      'Document',
      'P "Departementaal vertrouwelijk"',
      'H1 "Agenda MCC"',
      'P "Dinsdag 3 november 2020, 14.00–16.00 uur"',
      'P "Programma-DG Samenleving en Covid-19"',
      'P "Turfmarkt 147"',
      'P "Den Haag"',
      'P "Betreft " "Vergadering van de MCC "',
      'P "Plaats " "[plaats] "',
      'P "Afwezig "',
      'P "Aanwezig " "minister VWS minister BZK "',
      'H2 "Agendapunten"',
      'H3 "1. " "Opening"',
      'P "14.00 uur"',
      'H3 "2. " "Jeugdpakket"',
      'P "Ter besluitvorming, 14.05 uur."',
    ]);
  });

  const margin = [
    { label: 'Inlichtingen bij', lines: ['secretaris MCC', { blank: 'telefoonnummer' }] },
    { label: 'Aantal pagina’s', pages: true as const },
  ];

  it('has what stands in the margin beside the text of its first page, and reads it after that', async () => {
    const long = {
      ...LETTER,
      margin,
      blocks: [...LETTER.blocks, tableOf(60)],
      runningHead: 'Agenda MCC van 3 november',
    };
    const { pages, structure, qpdf } = await read(long);
    const [first, ...others] = pages;
    expect(others.length).toBeGreaterThan(0);
    // On one line with the text: beside it.
    expect(first).toMatch(/^Betreft +Vergadering van de MCC\n +secretaris MCC/m);
    expect(first).toMatch(new RegExp(`Aantal pagina’s\\s[^]*?\\b${pages.length}\\n`));
    for (const page of others) {
      expect(page).toContain('Agenda MCC van 3 november');
      expect(page).toContain('Programma-DG Samenleving en');
      expect(page).not.toContain('Inlichtingen bij');
    }
    expect(elementsIn(structure).slice(-4)).toEqual([
      'P "Programma-DG Samenleving en Covid-19 Turfmarkt 147 Den Haag "',
      'P "Inlichtingen bij secretaris MCC [telefoonnummer] "',
      `P "Aantal pagina’s ${pages.length} "`,
      'P "Opgemaakt op maandag 2 november 2020."',
    ]);
    expect(qpdf.status, qpdf.stderr).toBe(0);
  });

  it('has that below the head of the letter when it is longer than a page', async () => {
    const lines = Array.from({ length: 90 }, (_, index) => `regel ${index}`);
    const { pages } = await read({ ...LETTER, margin: [{ label: 'Inlichtingen bij', lines }] });
    for (const line of lines) expect(pages.join('\n')).toMatch(new RegExp(`${line}\\b`));
    expect(pages[0]).not.toMatch(/^ *Agenda MCC {3,}Programma-DG/m);
  });

  it('has tables with heads and cells, and lists with their entries', async () => {
    const { structure } = await read({ ...LETTER, blocks: [tableOf(1), listOf('overleg op feestdag')] });
    expect(elementsIn(structure).slice(7)).toEqual([
      ...['Table', 'THead', 'TR', 'TH /Scope /Column "Onderwerp"', 'TH /Scope /Column "Eerste spreker"'],
      ...['TBody', 'TR', 'TD "Onderwerp 1"', 'TD "minister VWS"'],
      ...['L', 'LI', 'Lbl "• "', 'LBody "fout: overleg op feestdag"'],
      'P "Opgemaakt op maandag 2 november 2020."',
    ]);
  });

  it('shows the heads of a table and the marking on each page, and reads them once', async () => {
    const { structure, pages } = await read({ ...LETTER, blocks: [tableOf(120)] });
    expect(pages.length).toBeGreaterThan(2);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain('Departementaal vertrouwelijk');
      expect(page).toContain('Eerste spreker');
      expect(page).toContain(`Pagina ${index + 1} van ${pages.length}`);
    }
    expect(pages.join('').match(/Onderwerp \d+/g)).toHaveLength(120);
    for (const [said, times] of [
      ['Eerste spreker', 1],
      ['Departementaal vertrouwelijk', 1],
      ['Onderwerp 120', 1],
    ] as const)
      expect(structure.split(`"${said}"`).length - 1, said).toBe(times);
    expect(structure).not.toContain('Pagina');
  });

  it('breaks a text over pages without losing a word', async () => {
    const words = Array.from({ length: 3000 }, (_, index) => `woord${index}`);
    const { pages, structure } = await read({ ...LETTER, blocks: [{ kind: 'paragraph', text: words.join(' ') }] });
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.join(' ').match(/woord\d+/g)).toEqual(words);
    expect(structure).toContain(words.at(-1));
  });

  it('never parts a heading from what stands below it', async () => {
    for (let lines = 35; lines < 50; lines++) {
      const filling = Array.from({ length: lines }, (): DocumentBlock => ({ kind: 'paragraph', text: 'regel' }));
      const { pages } = await read({ ...LETTER, blocks: [...filling, heading, tableOf(1)] });
      const page = pages.find((one) => one.includes('Sprekers'));
      expect(page).toContain('Onderwerp 1');
    }
  });

  it('keeps together what belongs together: the small print with what it is below, a short table, a point', async () => {
    const text = 'Een toelichting van enkele regels. '.repeat(12);
    const point: DocumentBlock = {
      ...{ kind: 'point', number: '5)', title: 'Begin', details: ['Ter besluitvorming'], facts: [] },
      body: [{ text }, { text: `${text} Besloten.` }],
    };
    const filled = (lines: number, ...blocks: DocumentBlock[]) => {
      const filling = Array.from({ length: lines }, (): DocumentBlock => ({ kind: 'paragraph', text: 'regel' }));
      return read({ ...LETTER, blocks: [...filling, ...blocks] });
    };
    for (let lines = 24; lines < 40; lines++) {
      const { pages } = await filled(lines);
      expect(
        pages.find((page) => page.includes('Opgemaakt op')),
        `${lines}`,
      ).toContain('regel');
    }
    for (const lines of [22, 26, 30, 34]) {
      const table = await filled(lines, heading, tableOf(8));
      const beginning = table.pages.find((page) => page.includes('Sprekers'));
      expect(beginning, `${lines}`).toMatch(/Onderwerp 1\b[\s\S]*Onderwerp 8\b/);
      const { pages } = await filled(lines, point);
      expect(
        pages.find((page) => page.includes('Begin')),
        `${lines}`,
      ).toContain('Besloten.');
    }
  });

  it('has a fortnight from top to bottom, in which a meeting of two cycles is once', async () => {
    const yaml = `fora: { MCC: { time: "14:00", length: 2 uur, papers: { due: 1 werkdag, at: "12:00" } } }
cycles:
  A: { every: 2 weeks, from: 2020-11-02, steps: { mcc: { week: 1, day: dinsdag, forum: MCC, phase: richting } } }
  B: { every: 2 weeks, from: 2020-11-02, steps: { mcc: { week: 1, day: dinsdag, forum: MCC } } }
deliverables: { nota: { title: Nota, route: A, round: A1, treatment: besluitvorming } }
calendar: { closed: [{ name: Sluiting, on: 2020-11-05 }] }`;
    const schedule = scheduleOf(yaml, '2020-11-02', '2020-11-15');
    const { structure } = await read(fortnightDocument(schedule, [], { lang: 'nl', today: made, fixed: true }));
    const cells = elementsIn(structure).flatMap((element) => /^T[HD] .*"(.+)"$/.exec(element)?.[1] ?? []);
    expect(cells).toEqual([
      ...['Dag', 'Tijd', 'Cyclus', 'Overleg', 'Waarover', 'Bijzonderheden'],
      ...['Ma 2 nov', 'vandaag'],
      ...['Ma 2 nov', 'uiterlijk 12.00', 'voor MCC di 3 nov', 'Nota'],
      ...['Di 3 nov', '14.00–16.00', 'A, B', 'MCC', 'A: richting; Nota, ter besluitvorming'],
      ...['Do 5 nov', 'geen overleg', 'Sluiting'],
    ]);
  });

  it('stands on its side for a table that asks for it', async () => {
    const columns = Array.from({ length: 12 }, (_, index) => ({ title: `Kolomnaam${index}` }));
    const wide: DocumentBlock = { kind: 'table', columns, rows: [columns.map(() => 'departement')], empty: '' };
    expect((await read({ ...LETTER, blocks: [wide] })).info).toMatch(/Page size: +841\.89 x 595\.28/);
    expect((await read(LETTER)).info).toMatch(/Page size: +595\.28 x 841\.89/);
  });

  it('says what its font cannot show', async () => {
    const { pages, qpdf } = await read({ ...LETTER, title: 'Agenda 日 Ștefan Łukasz ć ğ →' });
    expect(qpdf.status).toBe(0);
    expect(pages[0]).toContain('Agenda 日 Ștefan Łukasz ć ğ →');
  });
});

const heading: DocumentBlock = { kind: 'heading', text: 'Sprekers', aside: null };

function listOf(text: string): DocumentBlock {
  return { kind: 'list', entries: [{ label: 'fout', tone: 'error', text, after: null, facts: [] }] };
}
