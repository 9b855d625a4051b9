import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { paint } from '../../../src/diagnostic/paint.ts';
import { width } from '../../../src/diagnostic/width.ts';
import type { Document, DocumentBlock, Table } from '../../../src/documents/blocks.ts';
import { text } from '../../../src/formats/text/text.ts';
import { everywhere, pages } from '../../support/pages.ts';

const plain = await paint(false);
const colours = await paint(true);
const linesOf = (document: Document, columns?: number) => text(document, { width: columns, paint: plain }).split('\n');

describe.each([80, 120])('at %i columns', (columns) => {
  it.each(['nl', 'en'] as const)('no line is longer (%s)', (lang) => {
    for (const page of pages(lang))
      for (const line of linesOf(page, columns)) expect(width(line)).toBeLessThanOrEqual(columns);
  });

  it('no line ends in a blank', () => {
    for (const page of pages('nl')) for (const line of linesOf(page, columns)) expect(line).toBe(line.trimEnd());
  });
});

it('sets a meeting with its time in the margin, facts in a column and items that hang', () => {
  const lines = linesOf(pages('nl')[0]!, 80);
  const start = lines.indexOf('14.00–16.00     MCC (Ministeriële Commissie COVID-19)');
  expect(lines.slice(start, start + 14)).toEqual([
    '14.00–16.00     MCC (Ministeriële Commissie COVID-19)',
    '                A6          beeld en richting',
    '                B5          uitkomsten advies',
    '                Plaats      ministerie van Algemene Zaken',
    '                Voorzitter  minister-president',
    '                7) Jeugdpakket – ter besluitvorming, 20 minuten',
    '                   Team            MLT4 (Perspectief jeugd)',
    '                   Eerste spreker  staatssecretaris van VWS, indien afwezig',
    '                                   minister van VWS',
    '                   Stukken         Nota jeugdpakket en Bestedingsplan',
    '                   Aanleveren      uiterlijk ma 28 dec 12.00 uur',
    '                8) Terugblik kerst – ter informatie',
    '                   Team        MLT1 (Kerst/jaarwisseling)',
    '                   Aanleveren  uiterlijk do 24 dec 18.00 uur',
  ]);
});

it('sets days as headings with their holiday, and conflicts as a list', () => {
  const lines = linesOf(pages('nl')[0]!, 80);
  expect(lines.slice(0, 8)).toEqual([
    'Agenda van maandag 28 december 2020 t/m zondag 10 januari 2021',
    '══════════════════════════════════════════════════════════════',
    'Programma Samenleving en Covid-19',
    'Rondes A6 en B6, met stappen uit ronde B5',
    '',
    'Maandag 28 december 2020 – Kerstreces 2020',
    '──────────────────────────────────────────',
    'Tijd volgt      Catshuis',
  ]);
  const start = lines.indexOf('Knelpunten');
  expect(lines.slice(start)).toEqual([
    'Knelpunten',
    '──────────',
    '- fout: de MCC vergadert op Nieuwjaarsdag, terwijl dat voor dit gremium op',
    '  feestdagen is uitgesloten [meeting-on-public-holiday]',
    '  Wanneer  vr 1 jan 2021',
    '',
    'Opgemaakt op vrijdag 18 december 2020 (vastgezet met de instelling ‘today’).',
    '',
  ]);
});

describe('a table', () => {
  const table = (rows: string[][], columns: Table['columns']): Document => ({
    lang: 'nl',
    title: 'T',
    subtitles: [],
    blocks: [{ kind: 'table', columns, rows, empty: 'Niets.' }],
    footer: null,
  });
  const body = (document: Document, columns: number) => linesOf(document, columns).slice(3, -1);

  it('is aligned by what a reader sees', () => {
    const rows = [
      ['日本', 'x'],
      ['abc', 'y'],
    ];
    expect(body(table(rows, [{ title: 'A' }, { title: 'B' }]), 80)).toEqual([
      'A     B',
      '────  ─',
      '日本  x',
      'abc   y',
    ]);
  });

  it('leaves out columns without a word', () => {
    expect(body(table([['a', '', 'c']], [{ title: 'A' }, { title: 'B' }, { title: 'C' }]), 80)).toEqual([
      'A  C',
      '─  ─',
      'a  c',
    ]);
  });

  it('wraps long cells, but never a whole one', () => {
    const rows = [['di 3 nov 2020', 'een lange zin over van alles en nog wat']];
    expect(body(table(rows, [{ title: 'D', whole: true }, { title: 'Z' }]), 36)).toEqual([
      'D              Z',
      '─────────────  ─────────────────────',
      'di 3 nov 2020  een lange zin over',
      '               van alles en nog wat',
    ]);
  });

  it('moves minor columns below their row where there is no room', () => {
    const rows = [
      ['di 3 nov 2020', 'Persconferentie', 'ministerie'],
      ['wo 4 nov 2020', 'debat', ''],
    ];
    const columns = [{ title: 'D', whole: true as const }, { title: 'F' }, { title: 'P', minor: true as const }];
    expect(body(table(rows, columns), 32)).toEqual([
      'D              F',
      '─────────────  ───────────────',
      'di 3 nov 2020  Persconferentie',
      '    ministerie',
      'wo 4 nov 2020  debat',
    ]);
  });

  it('says so when it is empty', () => {
    expect(body(table([], [{ title: 'A' }]), 80)).toEqual(['Niets.']);
  });
});

describe('in a pipe', () => {
  it('a list is bare rows with tabs and exact dates', () => {
    expect(linesOf(pages('nl')[1]!).slice(0, 3)).toEqual([
      '2020-12-28\t\t\tCatshuis\tA6; B6 adviesbehoefte uit A\t\tgepland\t',
      '2020-12-29\t10:00\t11:00\tACC\tA6 beeld en richting\t\tafgelast\tAfgelast: kerstreces',
      '2020-12-29\t14:00\t16:00\tMCC\tA6 beeld en richting; B5 uitkomsten advies\tministerie van Algemene Zaken\tgepland\t',
    ]);
  });

  it('an agenda stays a page, with no sentence broken', () => {
    const lines = linesOf(pages('nl')[0]!);
    expect(lines).toContain(
      '- fout: de MCC vergadert op Nieuwjaarsdag, terwijl dat voor dit gremium op feestdagen is uitgesloten [meeting-on-public-holiday]',
    );
    expect(lines).toContain('2020-12-24 18:00\tTerugblik kerst\tMLT1\tMCC 2020-12-29 14:00');
  });
});

it('keeps a heading apart from the one above it, and near what it is about', () => {
  const headed = (title: string): DocumentBlock => ({ kind: 'heading', text: title, aside: null });
  const blocks = [headed('Gewijzigd'), headed('Overleggen'), { kind: 'paragraph', text: 'Geen.' } as const];
  const shown = linesOf({ lang: 'nl', title: 'Publicatie', subtitles: [], blocks, footer: null }).slice(3, -1);
  expect(shown).toEqual(['Gewijzigd', '─────────', '', 'Overleggen', '──────────', 'Geen.']);
});

it('goes on with a line of a file that is too long below itself, where YAML still reads it', () => {
  const long = '  - { cancel: Catshuis 2020-11-15, reason: verhinderd }';
  const shownOf = (block: DocumentBlock) =>
    linesOf({ lang: 'nl', title: 'Erbij', subtitles: [], blocks: [block], footer: null }, 46).slice(3, -1);
  const shown = shownOf({ kind: 'excerpt', lines: ['changes:', long] });
  expect(shown).toEqual(['  changes:', '    - { cancel: Catshuis 2020-11-15, reason:', '      verhinderd }']);
  expect(parse(shown.join('\n'))).toEqual(parse(`changes:\n${long}`));
  expect(shownOf({ kind: 'excerpt', lines: [long], toCopy: true })).toEqual([`  ${long}`]);
});

it('says the same with and without colour', () => {
  for (const page of pages('nl')) {
    const coloured = text(page, { width: 80, paint: colours });
    expect(coloured).toContain('\u001B[');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colour is made of them.
    expect(coloured.replaceAll(/\u001B\[\d+m/g, '')).toBe(text(page, { width: 80, paint: plain }));
  }
});

const anyText = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });

it('lets no control character or turn of direction through, whatever people write', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom(80, 40, undefined), (words, columns) => {
      const shown = text(everywhere(`${words}\u001B[31m\u202E\n\tx`), { width: columns, paint: plain });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what must not be there.
      expect(shown).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/);
      if (columns !== undefined) for (const line of shown.split('\n')) expect(width(line)).toBeLessThanOrEqual(columns);
    }),
  );
});
