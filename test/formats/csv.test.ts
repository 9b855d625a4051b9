import fc from 'fast-check';
import { expect, it } from 'vitest';
import { oneLine } from '../../src/diagnostic/visible.ts';
import type { Document } from '../../src/documents/blocks.ts';
import { csv } from '../../src/formats/csv.ts';
import type { Lang } from '../../src/language/language.ts';
import { pages } from '../support/pages.ts';

function table(rows: string[][], lang: Lang = 'nl'): Document {
  const columns = rows[0]!.map((_, index) => ({ title: `K${index}` }));
  return { lang, title: '', subtitles: [], blocks: [{ kind: 'table', columns, rows, empty: '' }], footer: null };
}

/** The records of a file, read as strictly as RFC 4180 section 2 writes them. */
function read(file: string, separator: string): string[][] {
  const text = file.replace(/^\uFEFF/, '');
  const records: string[][] = [[]];
  const field = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\r\n]*))(${separator}|\r\n)`, 'y');
  while (field.lastIndex < text.length) {
    const match = field.exec(text);
    if (!match) throw new Error(`no field at ${field.lastIndex}`);
    records.at(-1)!.push(match[1]?.replaceAll('""', '"') ?? match[2]!);
    if (match[3] !== separator) records.push([]);
  }
  return records.slice(0, -1);
}

it('has a heading and a record for each row, with exact dates', () => {
  expect(read(csv(pages('nl')[1]!), ';').slice(0, 3)).toEqual([
    ['Datum', 'Van', 'Tot', 'Gremium', 'Ronde en fase', 'Plaats', 'Status', 'Bijzonderheden'],
    ['2020-12-28', '', '', 'Catshuis', 'A6; B6 adviesbehoefte uit A', '', 'gepland', ''],
    ['2020-12-29', '10:00', '11:00', 'ACC', 'A6 beeld en richting', '', 'afgelast', 'Afgelast: kerstreces'],
  ]);
});

it('leaves the mark out for programs that stumble on it', () => {
  const page = pages('nl')[1]!;
  expect(csv(page, false)).toBe(csv(page).slice(1));
  expect(csv(page, false).startsWith('Datum;')).toBe(true);
});

it('begins with a byte order mark and ends every line as Windows does', () => {
  const file = csv(pages('nl')[1]!);
  expect(file.startsWith('\uFEFFDatum;')).toBe(true);
  expect(file.endsWith('\r\n')).toBe(true);
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

it('has the separator of the language', () => {
  expect(csv(table([['a', 'b']], 'nl'))).toBe('\uFEFFK0;K1\r\na;b\r\n');
  expect(csv(table([['a', 'b']], 'en'))).toBe('\uFEFFK0,K1\r\na,b\r\n');
  expect(csv(table([['a;b', 'c,d']], 'nl'))).toBe('\uFEFFK0;K1\r\n"a;b";c,d\r\n');
});

it.each([
  ['=1+1', "'=1+1"],
  ['+31 6', "'+31 6"],
  ['-2', "'-2"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'=1"],
  ['\r=1', "'=1"],
  ['＝1+1', "'＝1+1"],
  ['=HYPERLINK("http://x";"y")', '\'=HYPERLINK("http://x";"y")'],
  ['a=1', 'a=1'],
  ['2020-11-03', '2020-11-03'],
])('lets no cell be calculated: %j', (text, shown) => {
  expect(read(csv(table([[text]])), ';')).toEqual([['K0'], [shown]]);
});

it.each(['nl', 'en'] as const)('is read back as it was, whatever people write (%s)', (lang) => {
  const cell = fc.string({ unit: fc.constantFrom(...'";,\r\n\t =+-@a\u001B\u202E日'), maxLength: 12 });
  const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(rows, (some) => {
      const [, ...records] = read(csv(table(some, lang)), lang === 'nl' ? ';' : ',');
      expect(records.map((record) => record.map((text) => text.replace(/^'/, '')))).toEqual(
        some.map((row) => row.map(oneLine)),
      );
      for (const text of records.flat()) expect(text).not.toMatch(/^\s*[=+\-@]/);
    }),
  );
});
