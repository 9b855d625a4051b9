import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { day } from '../../../src/calendar/day.ts';
import { oneLine, visible } from '../../../src/diagnostic/visible.ts';
import type { Document } from '../../../src/documents/blocks.ts';
import { docx } from '../../../src/formats/word/word.ts';
import { everywhere, pages } from '../../support/pages.ts';
import { measured } from '../../support/processor.ts';
import { runs } from '../../support/runs.ts';
import { LETTER, letterOf } from '../../support/word-document.ts';
import { readWord, type WordFile } from '../word.ts';

const made = day('2020-11-02');
const files = await Promise.all([LETTER, ...pages('nl'), ...pages('en')].map((document) => docx(document, { made })));
const found = readWord(files);

/** The parts of a file as text. */
function parts(bytes: Uint8Array): Record<string, string> {
  const decoder = new TextDecoder();
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, decoder.decode(data)]));
}

describe.skipIf(!found)('a Word file, read by another program', () => {
  let letter: WordFile;
  beforeAll(() => {
    letter = found![0]!;
  });

  it('has nothing that Word would refuse', () => {
    expect(found!.map(({ problems }) => problems)).toEqual(files.map(() => []));
  });

  it('has headings that follow each other without a gap', () => {
    const headings = letter.paragraphs.filter(([style]) => /^Heading|^Title|^Subtitle/.test(style));
    expect(headings).toEqual([
      ['Title', 'Agenda MCC'],
      ['Subtitle', 'Dinsdag 3 november 2020, 14.00–16.00 uur'],
      ['Heading 1', 'Agendapunten'],
      ['Heading 2', '1.\tOpening'],
      ['Heading 2', '2.\tJeugdpakket'],
      ['Heading 2', 'Hamerstukken'],
      ['Heading 3', '3.\tSluiting'],
      ['Heading 1', 'Eerste sprekers – onder voorbehoud'],
      ['Heading 2', '10.00–12.00 ACC'],
    ]);
  });

  it('says all that there is to a point', () => {
    const start = letter.paragraphs.findIndex(([, text]) => text === '2.\tJeugdpakket');
    expect(letter.paragraphs.slice(start + 1, start + 7)).toEqual([
      ['Agenda Detail', 'Ter besluitvorming, 14.05 uur.\n[aantal minuten]'],
      ['Agenda Fact', 'Eerste spreker\tminister VWS'],
      ['Agenda Fact', 'Bijlage\t[bijlage]'],
      ['Agenda Text', 'Het advies wordt herkend.'],
      ['List Bullet', 'door de gemeenten'],
      ['Agenda Question', 'Bespreekpunt 1) Bent u hiermee akkoord?'],
    ]);
  });

  it('says all that there is to a meeting, a list and a file', () => {
    const start = letter.paragraphs.findIndex(([, text]) => text === '10.00–12.00 ACC');
    expect(letter.paragraphs.slice(start + 1, start + 8)).toEqual([
      ['Agenda Detail', 'Afgelast: reces'],
      ['Agenda Fact', 'Plaats\tDen Haag'],
      ['List Number', '5)\tNota – ter informatie'],
      ['Agenda Fact', 'Team\tMLT4'],
      ['List Bullet', 'fout: overleg op feestdag [code]'],
      ['HTML Preformatted', 'fora:'],
      ['HTML Preformatted', '  MCC:'],
    ]);
    expect(letter.paragraphs.at(-1)).toEqual(['Agenda Small Print', 'Opgemaakt op maandag 2 november 2020.']);
  });

  it('marks what is to be filled in', () => {
    expect(letter.blanks).toEqual(['[plaats]', '[aantal minuten]', '[bijlage]', '[spreker]']);
  });

  it('has the top of a letter in columns, and tables with a heading that comes back', () => {
    expect(letter.tables).toEqual([
      {
        style: 'Agenda Layout',
        rows: [
          [
            'Agenda MCCDinsdag 3 november 2020, 14.00–16.00 uur',
            'Programma-DG Samenleving en Covid-19Turfmarkt 147Den Haag',
          ],
        ],
        heading: 0,
        whole: true,
      },
      {
        style: 'Agenda Layout',
        rows: [
          ['Betreft', 'Vergadering van de MCC'],
          ['Plaats', '[plaats]'],
          ['Afwezig', ''],
          ['Aanwezig', 'minister VWSminister BZK'],
        ],
        heading: 0,
        whole: true,
      },
      {
        style: 'Agenda Table',
        rows: [
          ['Onderwerp', 'Eerste spreker'],
          ['Wonen', 'minister BZK'],
          ['Zorg', '[spreker]'],
        ],
        heading: 1,
        whole: true,
      },
      {
        style: 'Agenda Table',
        rows: [
          ['Lijn', 'Onderwerp', 'J', 'F', 'Maanden'],
          ['A', 'Sport', '', '■', 'februari'],
        ],
        heading: 1,
        whole: true,
      },
    ]);
  });

  it('has its marking and page numbers on every page', () => {
    expect(letter.header).toEqual(['Departementaal vertrouwelijk']);
    // The numbers themselves are fields, which Word fills in.
    expect(letter.footer).toEqual(['Pagina  van ']);
    expect(found!.at(-1)!.footer).toEqual(['Page  of ']);
  });

  it('says what it is in its properties', () => {
    expect(letter.core).toEqual({
      title: 'Agenda MCC',
      creator: 'Programma-DG Samenleving en Covid-19',
      language: 'nl-NL',
      created: '2020-11-02T00:00:00',
      modified: '2020-11-02T00:00:00',
      keywords: '',
    });
    expect(found!.at(-1)!.core).toMatchObject({ creator: 'cyclus', language: 'en-GB' });
  });

  it('stands on A4, across where a table asks for that', async () => {
    const columns = [...'abcdefgh'].map((title) => ({ title, whole: true as const }));
    const row = columns.map(() => 'di 3 nov 2020');
    const wide: Document = { ...LETTER, blocks: [{ kind: 'table', columns, rows: [row], empty: '' }] };
    const [read] = readWord([await docx(wide, { made })])!;
    expect(letter.page.map(Math.round)).toEqual([210, 297]);
    expect(read!.page.map(Math.round)).toEqual([297, 210]);
  });

  it('says so where a table is empty', async () => {
    const columns = [{ title: 'Onderwerp' }];
    const empty: Document = { ...LETTER, blocks: [{ kind: 'table', columns, rows: [], empty: 'Er is niets.' }] };
    const [read] = readWord([await docx(empty, { made })])!;
    expect(read!.paragraphs).toContainEqual(['Normal', 'Er is niets.']);
    expect(read!.problems).toEqual([]);
  });
});

describe('a Word file', () => {
  afterEach(() => vi.useRealTimers());

  it('is the same to the byte at any moment and in any time zone', async () => {
    const zone = process.env.TZ;
    const at = async (moment: string, TZ: string) => {
      vi.useFakeTimers({ now: new Date(moment), toFake: ['Date'] });
      process.env.TZ = TZ;
      return createHash('sha256')
        .update(await docx(LETTER, { made }))
        .digest('hex');
    };
    try {
      const here = await at('2020-11-02T12:00:00Z', 'Europe/Amsterdam');
      expect(await at('2031-07-14T23:59:59Z', 'Pacific/Auckland')).toBe(here);
      expect(await at('1999-12-31T23:59:59Z', 'America/Los_Angeles')).toBe(here);
    } finally {
      process.env.TZ = zone;
      if (zone === undefined) delete process.env.TZ;
    }
  });

  it('is in the language of the document', () => {
    expect(parts(files[0]!)['word/styles.xml']).toContain('<w:lang w:val="nl-NL"');
    expect(parts(files[0]!)['word/settings.xml']).toContain('<w:themeFontLang w:val="nl-NL"/>');
    expect(parts(files.at(-1)!)['word/styles.xml']).toContain('<w:lang w:val="en-GB"');
  });

  it('measures no more of a long text than it needs', async () => {
    const row = ['ωμέγα '.repeat(2000), 'ωμέγα'.repeat(2000)];
    const columns = [{ title: 'Onderwerp' }, { title: 'Spreker' }];
    const long: Document = { ...LETTER, blocks: [{ kind: 'table', columns, rows: Array(200).fill(row), empty: '' }] };
    const { result, took } = await measured(() => docx(long, { made }));
    expect(parts(result)['word/document.xml']!.match(/ωμέγα/g)).toHaveLength(200 * 4000);
    expect(took).toBeLessThan(15_000);
  });

  it('lets a blank be typed over', () => {
    expect(parts(files[0]!)['word/document.xml']!.match(/<w:showingPlcHdr\/>/g)).toHaveLength(4);
  });
});

/** What anybody could write, and what a Word file could mistake for something of its own. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(
      '{',
      '}',
      '<',
      '&',
      '"',
      "'",
      '\u0000',
      '\uD800',
      '\uFFFE',
      '\uFDD0',
      '\u202E',
      ']]>',
      ' ',
      'x',
    ),
    maxLength: 24,
  }),
  fc.constantFrom('{{titel}}', '{bullets-0}', '{numbers-6}', '=1+1', '<w:p/>', '&amp;', 'x'.repeat(10_000), '\uFFFF'),
);

it('shows any text as it is written, wherever it stands', async () => {
  const written = fc.sample(anyText, runs(60));
  const documents = written.flatMap((text) => [everywhere(text), letterOf(text)]);
  const read = readWord(await Promise.all(documents.map((document) => docx(document, { made }))));
  if (!read) return;
  for (const [index, text] of written.entries()) {
    const shown = oneLine(text);
    const [page, letter] = read.slice(2 * index, 2 * index + 2) as [WordFile, WordFile];
    expect(
      missing(page, [shown, `${shown} – ${shown}`, `14.00–16.00 ${shown}`, `${shown}: ${shown} ${shown}`]),
    ).toEqual([]);
    const blank = `[${shown}]`;
    expect(
      missing(letter, [
        blank,
        `1.\t${shown}`,
        `${shown}\t${blank}`,
        `${shown} ${blank}`,
        `${shown}: ${blank}`,
        visible(text),
      ]),
    ).toEqual([]);
    expect(letter.header).toEqual([shown]);
    expect(letter.core).toMatchObject({ title: shown, creator: shown });
  }
});

/** Which lines a file without problems does not have. */
function missing({ problems, paragraphs }: WordFile, lines: readonly string[]): string[] {
  expect(problems).toEqual([]);
  const texts = new Set(paragraphs.map(([, text]) => text.trim()));
  return lines.filter((line) => !texts.has(line.trim()));
}

it('parts no paragraph of a point that is kept together, and lets a long one go', async () => {
  const texts = ['eerste alinea', 'tweede alinea', 'laatste alinea'];
  const keptOf = async (words: (text: string) => string) => {
    const body = texts.map((text) => ({ text: words(text) }));
    const point = { kind: 'point' as const, number: '5)', title: 'Advies', details: [], facts: [], body };
    const { 'word/document.xml': xml } = parts(await docx({ ...LETTER, blocks: [point] }, { made }));
    return [...xml!.matchAll(/<w:p>(?:(?!<\/w:p>).)*alinea.*?<\/w:p>/gs)].map(([paragraph]) => [
      paragraph.includes('<w:keepNext/>'),
      paragraph.includes('<w:keepLines/>'),
    ]);
  };
  expect(await keptOf((text) => text)).toEqual([
    [true, true],
    [true, true],
    [false, true],
  ]);
  // Of a long point the first paragraph keeps to its title; the rest may go on overleaf.
  expect(await keptOf((text) => `${text} ${'lang '.repeat(120)}`)).toEqual([
    [true, true],
    [false, false],
    [false, false],
  ]);
});
