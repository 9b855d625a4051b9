import { describe, expect, it } from 'vitest';
import writeExcel from 'write-excel-file/node';
import { readSheets } from '../../../src/formats/sheets/read-sheets.ts';
import type { ListSheet } from '../../../src/formats/sheets/sheet.ts';
import { pack } from '../../../src/formats/zip.ts';

const encode = (text: string) => new TextEncoder().encode(text);

/** The cells of a text, row by row. */
function cellsOf(bytes: Uint8Array): (readonly string[])[] {
  return (readSheets(bytes) as ListSheet[])[0]!.rows.map(({ cells }) => cells);
}

/** A workbook with one sheet, of which these are the parts that matter. */
function workbook(rows: string, more: Record<string, string> = {}, settings = ''): Uint8Array {
  const parts = {
    'xl/workbook.xml': `<workbook>${settings}<sheets><sheet name="Leden &amp; co" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    ...more,
  };
  return pack(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, encode(text)])));
}

const STYLES =
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-413]d\\ mmmm\\ yyyy"/><numFmt numFmtId="165" formatCode="0.0&quot; dag&quot;"/></numFmts>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="20"/><xf numFmtId="22"/></cellXfs></styleSheet>';

describe('a text with separators', () => {
  it.each([
    ['semicolons', 'a;b, c;d\ne;f;g\n'],
    ['commas', 'a,"b, c",d\ne,f,g\n'],
    ['tabs, with line ends of Windows', 'a\tb, c\td\r\ne\tf\tg'],
    ['one that its first line names', 'sep=|\na|b, c|d\ne|f|g\n'],
  ])('has %s between its cells', (_, text) => {
    expect(cellsOf(encode(text))).toEqual([
      ['a', 'b, c', 'd'],
      ['e', 'f', 'g'],
    ]);
  });

  it('has quotes around a cell, two for one of them, and lines within', () => {
    expect(cellsOf(encode('"een ""x""";"twee\r\nregels";"drie"\n'))).toEqual([['een "x"', 'twee regels', 'drie']]);
    expect(cellsOf(encode('a;"niet gesloten\nb;c'))).toEqual([['a', 'niet gesloten b;c']]);
  });

  it.each([
    ['UTF-8', encode('é;ü\n')],
    ['UTF-8 with a mark', encode('\uFEFFé;ü\n')],
    ['Windows-1252', Uint8Array.from([0xe9, 0x3b, 0xfc, 0x0a])],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, 0xe9, 0, 0x3b, 0, 0xfc, 0, 0x0a, 0])],
    ['UTF-16, the other way round', Uint8Array.from([0xfe, 0xff, 0, 0xe9, 0, 0x3b, 0, 0xfc, 0, 0x0a])],
  ])('is read in %s', (_, bytes) => {
    expect(cellsOf(bytes)).toEqual([['é', 'ü']]);
  });

  it('knows on which row each stands, and skips the empty ones', () => {
    const [sheet] = readSheets(encode('a;b\n;\n\nc;d\n')) as ListSheet[];
    expect(sheet!.rows.map(({ number }) => number)).toEqual([1, 4]);
  });
});

describe('a workbook', () => {
  it('is read as Excel shows it: texts, days, times, numbers and what formulas came to', () => {
    const strings =
      '<sst><si><t>minister VWS</t></si><si><r><t xml:space="preserve">een </t></r><r><t>&#233;n</t></r><rPh><t>x</t></rPh></si></sst>';
    const rows =
      '<row r="3"><c r="A3" t="s"><v>0</v></c><c r="C3" t="s"><v>1</v></c></row>' +
      '<row r="5"><c r="A5" s="1"><v>44137</v></c><c r="B5" s="2"><v>44137.0</v></c><c r="C5" s="4"><v>0.5833333333333334</v></c><c r="D5" s="5"><v>44137.4375</v></c></row>' +
      '<row r="6"><c r="A6" s="3"><v>44137</v></c><c r="B6"><v>0.30000000000000004</v></c><c r="C6" t="str"><f>1+1</f><v>A &lt; B</v></c><c r="D6" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>' +
      '<row r="7"><c r="A7" t="inlineStr"><is><t>los</t></is></c></row>';
    const [sheet] = readSheets(
      workbook(rows, { 'xl/sharedStrings.xml': strings, 'xl/styles.xml': STYLES }),
    ) as ListSheet[];
    expect(sheet).toEqual({
      name: 'Leden & co',
      rows: [
        { number: 3, cells: ['minister VWS', '', 'een én'] },
        // By hand: 44137 days after 30 December 1899 is 2 November 2020, a Monday; 7/12 of a day is two o'clock.
        { number: 5, cells: ['2020-11-02', '2020-11-02', '14:00', '2020-11-02 10:30'] },
        { number: 6, cells: ['44137', '0.3', 'A < B', ''] },
        { number: 7, cells: ['los'] },
      ],
    });
  });

  it('counts its days from 1904 where it says so', () => {
    const rows = '<row><c s="1"><v>42675</v></c></row>';
    const bytes = workbook(rows, { 'xl/styles.xml': STYLES }, '<workbookPr date1904="1"/>');
    expect(cellsOf(bytes)).toEqual([['2020-11-02']]);
  });

  it('is read as another program writes it', async () => {
    const day = new Date(Date.UTC(2020, 10, 2));
    const data = [
      [{ value: 'Functie' }, { value: 'Vanaf' }],
      [{ value: 'minister VWS' }, { value: day, type: Date, format: 'dd-mm-yyyy' }],
    ];
    const file = await writeExcel(data as never).toBuffer();
    expect(cellsOf(new Uint8Array(file))).toEqual([
      ['Functie', 'Vanaf'],
      ['minister VWS', '2020-11-02'],
    ]);
  });
});

describe('a hostile file', () => {
  it('that says to hold two gigabytes, or holds many times what it takes, is refused before it is unpacked', () => {
    const bomb = workbook('', { 'xl/sharedStrings.xml': ' '.repeat(80 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(readSheets(bomb)).toBe('too-large');
    const claim = workbook('<row/>');
    // The size stands at 24 bytes in each entry of the directory, which begins with PK 1 2.
    for (let at = 0; at < claim.length - 4; at++)
      if (claim[at] === 0x50 && claim[at + 1] === 0x4b && claim[at + 2] === 1 && claim[at + 3] === 2)
        new DataView(claim.buffer, claim.byteOffset).setUint32(at + 24, 0x7fff_ffff, true);
    expect(readSheets(claim)).toBe('too-large');
  });

  it('has entities that it declares itself left as they are', () => {
    const rows = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><row><c t="str"><v>&b;&b;</v></c></row>';
    expect(cellsOf(workbook(rows))).toEqual([['&b;&b;']]);
  });

  it.each([
    ['no zip file behind the mark', Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9]), 'damaged'],
    ['cut short', workbook('<row/>').slice(0, 300), 'damaged'],
    ['a zip file of something else', pack({ 'word/document.xml': encode('<x/>') }), 'damaged'],
    ['of an old Excel', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), 'old-excel'],
    ['larger than a list', new Uint8Array(17 * 1024 * 1024), 'too-large'],
  ])('%s is refused', (_, bytes, problem) => {
    expect(readSheets(bytes)).toBe(problem);
  });

  it.each([
    ['tags that are never closed', '<row><c r="A1" '.repeat(200_000)],
    ['rows without end', '<row/>'.repeat(200_000)],
    ['a column far away', '<row><c r="XFD1" t="str"><v>x</v></c><c r="ZZZ9" t="str"><v>x</v></c></row>'],
    ['strings that are not there', '<row><c t="s"><v>999999999</v></c><c t="s"><v>-1</v></c></row>'],
    ['days that there never are', `<row><c s="1"><v>1e308</v></c><c s="1"><v>-5</v></c></row>`],
  ])('with %s gives no more than is there, and soon', (_, rows) => {
    expect(cellsOf(workbook(rows, { 'xl/styles.xml': STYLES }))).toEqual([]);
  });

  it('of text has so many rows and cells read, and no more', () => {
    const rows = cellsOf(encode(`${`${'x;'.repeat(120)}y\n`}`.repeat(5100)));
    expect([rows.length, rows[0]!.length]).toEqual([5000, 100]);
    expect(cellsOf(encode(`"${'""'.repeat(500_000)}`))[0]![0]).toHaveLength(2000);
  });
});
