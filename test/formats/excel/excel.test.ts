import { spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Day, day, FIRST_DAY, isoDay, LAST_DAY } from '../../../src/calendar/day.ts';
import type { Sheet, SheetCell, Workbook } from '../../../src/documents/workbook/sheet.ts';
import { cellText, xlsx } from '../../../src/formats/excel/excel.ts';
import { HOSTILE } from '../../exchange/hostile.ts';
import { runs } from '../../support/runs.ts';
import { readWithOpenpyxl, shownByLibreOffice } from '../workbooks.ts';

const COLUMNS = [
  { title: 'Datum', kind: 'day' },
  { title: 'Van', kind: 'clock' },
  { title: 'Wat', kind: 'text' },
] as const;

function sheetOf(rows: readonly SheetCell[][], about: Partial<Sheet> = {}): Sheet {
  return { name: 'Overleggen', columns: COLUMNS, rows: rows.map((cells) => ({ cells, off: false })), ...about };
}

function bookOf(sheets: readonly Sheet[], about: Partial<Workbook> = {}): Workbook {
  return {
    ...{ lang: 'nl', title: 'Planning', footer: 'Opgemaakt op vrijdag 30 oktober 2020.' },
    ...{ made: day('2020-10-30'), sheets, ...about },
  };
}

const textsOf = async (texts: readonly string[]) => bytesOf(sheetOf(texts.map((text) => [null, null, text])));
const bytesOf = (sheet: Sheet) => xlsx(bookOf([sheet]));
const textOf = (files: Record<string, Uint8Array>, name: string) => new TextDecoder().decode(files[name]);

/** The days on which clocks change, midnight, and the ends of the calendar. */
const MOMENTS: [Day, number][] = [
  [day('2020-10-25'), 150],
  [day('2021-03-28'), 150],
  [day('2020-11-03'), 840],
  [day('2020-12-31'), 0],
  [day('2020-02-29'), 1439],
  [FIRST_DAY, 1],
  [LAST_DAY, 1425],
];

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

describe('days and times', () => {
  it('are numbers of Excel, counted from 1900 as it does', async () => {
    const files = unzipSync(
      await bytesOf(
        sheetOf([
          [day('1990-01-01'), 0, ''],
          [day('2020-10-25'), 360, ''],
        ]),
      ),
    );
    const xml = textOf(files, 'xl/worksheets/sheet1.xml');
    // Excel: DATE(1990,1,1) = 32874, DATE(2020,10,25) = 44129; 06:00 is a quarter of a day.
    expect([...xml.matchAll(/<c r="([AB][23])"[^>]*><v>([^<]*)<\/v>/g)].map(([, at, value]) => [at, value])).toEqual([
      ['A2', '32874'],
      ['B2', '0'],
      ['A3', '44129'],
      ['B3', '0.25'],
    ]);
  });

  it('are one number for a time on a day of its own', async () => {
    const moment = { day: day('2020-10-25'), clock: 360 };
    const xml = textOf(
      unzipSync(await bytesOf(sheetOf([[day('2020-10-24'), moment, '']]))),
      'xl/worksheets/sheet1.xml',
    );
    expect(/<c r="B2"[^>]*><v>([^<]*)<\/v>/.exec(xml)?.[1]).toBe('44129.25');
    // Wide enough for all of it: a number that does not fit is shown as crosses.
    expect(
      /<col [^>]*min="2"[^>]*width="([\d.]+)"|<col [^>]*width="([\d.]+)"[^>]*min="2"/.exec(xml)?.slice(1),
    ).toContain('21');
  });

  it('count from 30 December 1899, any day and any minute of it', async () => {
    const moment = fc.tuple(fc.integer({ min: FIRST_DAY, max: LAST_DAY }), fc.integer({ min: 0, max: 1439 }));
    const moments = fc.sample(moment, 500);
    const xml = textOf(
      unzipSync(await bytesOf(sheetOf(moments.map(([on, at]) => [on, at, null])))),
      'xl/worksheets/sheet1.xml',
    );
    const valuesIn = (column: string) =>
      [...xml.matchAll(new RegExp(`<c r="${column}(?!1")\\d+"[^>]*><v>([^<]*)</v>`, 'g'))].map(([, value]) =>
        Number(value),
      );
    const origin = Date.UTC(1899, 11, 30);
    expect(valuesIn('A').map((serial) => new Date(origin + serial * 86_400_000).toISOString())).toEqual(
      moments.map(([on]) => `${isoDay(on)}T00:00:00.000Z`),
    );
    expect(valuesIn('B').map((part) => Math.round(part * 86_400))).toEqual(moments.map(([, at]) => at * 60));
  });

  it('are read as what was written', async () => {
    const bytes = await bytesOf(sheetOf(MOMENTS.map(([on, at]) => [on, at, 'x'])));
    const found = readWithOpenpyxl(bytes)?.sheets[0];
    if (!found) return;
    expect(found.rows.slice(1)).toEqual(MOMENTS.map(([on, at]) => [`${isoDay(on)}T00:00:00`, `${clock(at)}:00`, 'x']));
    expect(found.types[1]).toEqual(['d', 'd', 's']);
  });

  it.each(['Pacific/Auckland', 'America/Los_Angeles', 'Europe/Amsterdam', 'UTC'])(
    'are the same bytes in %s',
    (zone) => {
      const script = `
      import { xlsx } from './src/formats/excel/excel.ts';
      import { hash } from 'node:crypto';
      const rows = ${JSON.stringify(MOMENTS)}.map(([on, at]) => ({ cells: [on, at, 'x'], off: false }));
      const columns = ${JSON.stringify(COLUMNS)};
      const sheets = [{ name: 'Overleggen', columns, rows }];
      const book = { lang: 'nl', title: 'Planning', footer: 'Opgemaakt op vrijdag 30 oktober 2020.', made: ${day('2020-10-30')}, sheets };
      console.log(hash('sha256', await xlsx(book)));
    `;
      return inZone(script, zone).then(async (found) => {
        expect(found).toBe(hash('sha256', await bytesOf(sheetOf(MOMENTS.map(([on, at]) => [on, at, 'x'])))));
      });
    },
  );

  it('go on up to the last one, also as the day on which it is made', async () => {
    // What a zip file keeps of its parts ends with 2099.
    const book = bookOf([sheetOf([[LAST_DAY, 0, 'x']])], { made: LAST_DAY });
    expect(textOf(unzipSync(await xlsx(book)), 'docProps/core.xml')).toContain('2100-12-31T00:00:00Z');
  });

  it('are shown with their weekday, in either language', async () => {
    const rows = MOMENTS.slice(0, 3).map(([on, at]) => [on, at, 'x']);
    const shown = (lang: 'nl' | 'en') =>
      xlsx(bookOf([sheetOf(rows)], { lang })).then((book) => shownByLibreOffice(book, 1));
    const dutch = await shown('nl');
    if (!dutch) return;
    expect(dutch.slice(1)).toEqual([
      ['zo 25 okt 2020', '02:30', 'x'],
      ['zo 28 mrt 2021', '02:30', 'x'],
      ['di 3 nov 2020', '14:00', 'x'],
    ]);
    expect((await shown('en'))![3]).toEqual(['Tue 3 Nov 2020', '14:00', 'x']);
  });
});

describe('a sheet', () => {
  it('has filters, a heading that stays and comes back, and fits the width of A4', async () => {
    const rows = [
      [day('2020-11-03'), 840, 'a'],
      [day('2020-11-05'), null, ''],
    ];
    const off = sheetOf(rows, {
      name: "Teams' lijst",
      rows: [
        { cells: rows[0]!, off: true },
        { cells: rows[1]!, off: false },
      ],
    });
    const found = readWithOpenpyxl(await xlsx(bookOf([sheetOf(rows), off], { title: 'Planning & meer &P' })));
    if (!found) return;
    expect(found).toMatchObject({ title: 'Planning & meer &P', language: 'nl-NL', created: '2020-10-30T00:00:00' });
    for (const sheet of found.sheets)
      expect(sheet).toMatchObject({
        ...{ filter: 'A1:C3', frozen: 'A2', titles: '$1:$1', orientation: 'landscape', paper: 9 },
        // As many pages down as it takes.
        pages: [true, null, 0],
        footer: 'Pagina &P van &N',
      });
    expect(found.sheets.map(({ name, struck }) => [name, struck])).toEqual([
      ['Overleggen', []],
      ["Teams' lijst", [2]],
    ]);
    expect(found.sheets[1]!.rows[2]).toEqual(['2020-11-05T00:00:00', null, null]);
  });

  it('can be empty', async () => {
    const found = readWithOpenpyxl(await bytesOf(sheetOf([])))?.sheets[0];
    if (!found) return;
    expect(found).toMatchObject({ rows: [['Datum', 'Van', 'Wat']], filter: 'A1:C1' });
  });

  it('has columns in which their words fit, and no wider than a page can have', async () => {
    const found = readWithOpenpyxl(await textsOf(['kort', 'x'.repeat(400)]))?.sheets[0];
    if (!found) return;
    const [date, from, text] = found.widths as [number, number, number];
    expect(date).toBeGreaterThanOrEqual('wo 28 okt 2020'.length);
    expect(from).toBeGreaterThanOrEqual('14:00'.length);
    expect(text).toBeGreaterThan(20);
    expect(text).toBeLessThan(60);
  });

  it('breaks texts sooner where there are more columns, so that all fit a page', async () => {
    const columns = Array.from({ length: 8 }, (_, index) => ({ title: `K${index}`, kind: 'text' as const }));
    const cells = columns.map(() => 'x '.repeat(100));
    const found = readWithOpenpyxl(await bytesOf(sheetOf([cells], { columns })))?.sheets[0];
    // As many characters as can be read beside each other on A4.
    if (found) expect(found.widths.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(192);
  });

  it('has rows as high as what they hold, which stay free to follow it', async () => {
    // A column as wide as it may be has 38 digits: two words of 20 letters are two lines, and 30 narrow letters are one.
    const texts = ['kort', `${'a'.repeat(20)} ${'o'.repeat(20)}`, 'i'.repeat(42), `${'a'.repeat(80)}`];
    const files = unzipSync(await bytesOf(sheetOf(texts.map((text) => [null, null, text]))));
    const rows = textOf(files, 'xl/worksheets/sheet1.xml').match(/<row [^>]*>/g)!;
    expect(rows.slice(1)).toEqual(['<row r="2">', '<row r="3" ht="30">', '<row r="4">', '<row r="5" ht="45">']);
  });

  it('has the cursor in the pane below its heading', async () => {
    const files = unzipSync(await bytesOf(sheetOf([[null, null, 'x']])));
    expect(textOf(files, 'xl/worksheets/sheet1.xml')).toMatch(/<pane [^>]*ySplit="1"[^>]* activePane="bottomLeft"/);
  });

  it('has its elements in the order of the standard', async () => {
    const files = unzipSync(await bytesOf(sheetOf([[null, null, 'x']])));
    const xml = textOf(files, 'xl/worksheets/sheet1.xml');
    const order = [
      'sheetPr',
      'sheetViews',
      'cols',
      'sheetData',
      'autoFilter',
      'pageMargins',
      'pageSetup',
      'headerFooter',
    ];
    const places = order.map((tag) => xml.search(new RegExp(`<${tag}[ >]`)));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places[0]).toBeGreaterThan(0);
  });
});

describe('a text', () => {
  const FORMULAS = [
    "=cmd|' /C calc'!A0",
    '=1+1',
    '+1+1',
    '-1',
    '@SUM(A1)',
    '\t=1+1',
    '＝1+1',
    '=HYPERLINK("http://x","y")',
    '#REF!',
    'TRUE',
    '1',
  ];

  it('never becomes a formula, an error or a number', async () => {
    const found = readWithOpenpyxl(await textsOf(FORMULAS))?.sheets[0];
    if (!found) return;
    expect(found.types.slice(1).map(([, , type]) => type)).toEqual(FORMULAS.map(() => 's'));
    expect(found.rows.slice(1).map(([, , text]) => text)).toEqual(FORMULAS.map((text) => text.trim()));
  });

  it('is shown by LibreOffice as it was written', async () => {
    const texts = [
      ...FORMULAS.map((text) => text.trim()),
      '_x0041_',
      'constructor',
      '__proto__',
      '<b>&amp;</b>',
      '😷 ünïcode',
    ];
    const shown = shownByLibreOffice(await textsOf(texts), 1);
    if (!shown) return;
    expect(shown.slice(1).map(([, , text]) => text!.trimEnd())).toEqual(texts);
  });

  it('breaks no workbook, whatever is in it', async () => {
    const texts = Object.values(HOSTILE);
    const found = readWithOpenpyxl(await textsOf(texts))?.sheets[0];
    if (!found) return;
    const read = found.rows.slice(1).map(([, , text]) => String(text));
    expect(read).toHaveLength(texts.length);
    for (const text of read) expect(text).not.toMatch(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u);
    expect(read).toContain('kort, bondig; en: helder, "tussen aanhalingstekens"');
    expect(read.find((text) => text.startsWith('half'))).toBe('half <U+D83D> en <U+DE37> ook');
  });

  it('is cut where Excel stops reading, with a sign', () => {
    const cut = cellText('€'.repeat(40_000));
    expect(cut).toHaveLength(32_767);
    expect(cut.endsWith('€ […]')).toBe(true);
    expect(cellText('€'.repeat(32_767))).toBe('€'.repeat(32_767));
    // No half of a pair is left at the end.
    expect(cellText(`x${'😷'.repeat(20_000)}`)).toMatch(/😷 \[…\]$/u);
  });

  it('may be of 10,000 characters in each of 200 rows', async () => {
    const texts = Array.from({ length: 200 }, (_, index) => `${index} ${'👩‍👩‍👧‍👦é'.repeat(833)}`);
    const found = readWithOpenpyxl(await textsOf(texts))?.sheets[0];
    if (found) expect(found.rows.slice(1).map(([, , text]) => text)).toEqual(texts);
  });

  it('comes out of a workbook as it went in, but for what nobody can see', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), async (texts) => {
        const files = unzipSync(await textsOf(texts));
        const shared = textOf(files, 'xl/sharedStrings.xml');
        // XML 1.0, 2.2.
        expect(shared).not.toMatch(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u);
        expect(textOf(files, 'xl/worksheets/sheet1.xml')).not.toMatch(/<f>|<v>(?![-.\d]+<)/);
      }),
      { numRuns: runs(40) },
    );
  });
});

it('is the same whenever it is written', async () => {
  const one = await bytesOf(sheetOf([[day('2020-11-03'), 840, 'a']]));
  expect(await bytesOf(sheetOf([[day('2020-11-03'), 840, 'a']]))).toEqual(one);
});

/** What a script prints on a machine in another time zone. */
async function inZone(script: string, zone: string): Promise<string> {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    stdin: { contents: script, resolveDir: process.cwd(), loader: 'ts' },
    ...{ bundle: true, platform: 'node', format: 'esm', write: false },
  });
  const run = spawnSync(process.execPath, ['--input-type=module', '-'], {
    input: outputFiles![0]!.text,
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout.trim();
}
