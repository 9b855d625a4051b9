import { strFromU8 } from 'fflate';
import { isoClock } from '../../calendar/clock.ts';
import { isoDay } from '../../calendar/day.ts';
import { unzipped } from '../zip.ts';
import { MOST_CELLS, MOST_ROWS, plainCell } from './limits.ts';
import type { ListSheet, Row, UnreadableSheets } from './sheet.ts';

/** More than any list that people keep holds; what says to hold more was made to fill a memory. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Where the parts stand that are read (ECMA-376, part 1, 18): nothing else of the file is unpacked. */
const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const STRINGS = 'xl/sharedStrings.xml';
const STYLES = 'xl/styles.xml';
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;

/** The sheets of a workbook of Excel, the hidden ones aside. */
export function workbookSheets(bytes: Uint8Array): ListSheet[] | UnreadableSheets {
  try {
    const parts = unzipped(
      bytes,
      MOST_BYTES,
      (name) => [WORKBOOK, RELATIONS, STRINGS, STYLES].includes(name) || SHEET.test(name),
    );
    return sheetsOf((name) => (parts[name] ? strFromU8(parts[name]) : ''));
  } catch (error) {
    return error instanceof Error && error.message === 'too large' ? 'too-large' : 'damaged';
  }
}

function sheetsOf(part: (name: string) => string): ListSheet[] | UnreadableSheets {
  const workbook = part(WORKBOOK);
  if (workbook === '') return 'damaged';
  const targets = new Map(
    elements(part(RELATIONS), 'Relationship').map(({ tag }) => [attribute(tag, 'Id'), attribute(tag, 'Target')]),
  );
  const book: Book = {
    strings: elements(part(STRINGS), 'si').map(({ inner }) => textIn(inner)),
    dated: datedStyles(part(STYLES)),
    epoch: /<(?:\w+:)?workbookPr[^<>]*\sdate1904="(?:1|true)"/.test(workbook) ? 24_107 : 25_569,
  };
  return elements(workbook, 'sheet')
    .filter(({ tag }) => !/hidden/i.test(attribute(tag, 'state')))
    .map(({ tag }) => {
      const target = targets.get(attribute(tag, 'r:id')) ?? '';
      const xml = part(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
      return { name: attribute(tag, 'name'), rows: rowsOf(xml, book) };
    });
}

/** What the cells of all sheets share. */
interface Book {
  strings: readonly string[];
  /** For each style whether it shows a number as a day or time. */
  dated: readonly boolean[];
  /** The number that 1970-01-01 has. */
  epoch: number;
}

function rowsOf(xml: string, book: Book): Row[] {
  return elements(xml, 'row', MOST_ROWS)
    .map(({ tag, inner }, index) => {
      const cells: string[] = [];
      for (const cell of elements(inner, 'c', MOST_CELLS)) {
        const column = columnOf(attribute(cell.tag, 'r')) ?? cells.length;
        if (column < MOST_CELLS) cells[column] = plainCell(writtenIn(cell, book));
      }
      return { number: Number(attribute(tag, 'r')) || index + 1, cells: Array.from(cells, (cell) => cell ?? '') };
    })
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}

/** @example columnOf('AB12') // 27 */
function columnOf(reference: string): number | undefined {
  const [, letters] = /^([A-Z]{1,3})\d+$/.exec(reference) ?? [];
  if (!letters) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function writtenIn({ tag, inner }: Element, { strings, dated, epoch }: Book): string {
  const value = elements(inner, 'v', 1)[0]?.inner ?? '';
  switch (attribute(tag, 't')) {
    case 's':
      return strings[Number(value)] ?? '';
    case 'inlineStr':
      return textIn(inner);
    case 'str':
    case 'd':
      return unescaped(value);
    case 'b':
    case 'e':
      return '';
    default:
      return dated[Number(attribute(tag, 's') || 0)] && value !== ''
        ? momentText(Number(value), epoch)
        : numberText(value);
  }
}

/** A number that Excel shows as a day or a time. @example momentText(44137.5, 25569) // '2020-11-02 12:00' */
function momentText(serial: number, epoch: number): string {
  const minutes = Math.round(serial * 1440);
  const [days, clock] = [Math.floor(minutes / 1440), minutes % 1440];
  if (!(serial >= 0) || days > MOST_DAYS) return '';
  const time = clock === 0 && days > 0 ? [] : [isoClock(clock)];
  return [...(days > 0 ? [isoDay(days - epoch)] : []), ...time].join(' ');
}

/** The last day that Excel knows, 9999-12-31. */
const MOST_DAYS = 2_958_465;

/** As people see it: 0.1 + 0.2 is 0.3. */
function numberText(value: string): string {
  const number = Number(value);
  return value === '' || !Number.isFinite(number) ? '' : String(Number(number.toPrecision(12)));
}

/** The formats for days and times that every workbook has (ECMA-376, part 1, 18.8.30). */
const USUAL_DATES = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);

function datedStyles(xml: string): boolean[] {
  const own = new Map(
    elements(xml, 'numFmt').map(({ tag }) => [attribute(tag, 'numFmtId'), attribute(tag, 'formatCode')]),
  );
  const isDate = (id: string) => {
    const code = own.get(id);
    // Behind texts, colours and conditions the letters of a date are left.
    return code === undefined
      ? USUAL_DATES.has(Number(id))
      : /[ymdhs]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
  };
  return elements(elements(xml, 'cellXfs', 1)[0]?.inner ?? '', 'xf').map(({ tag }) =>
    isDate(attribute(tag, 'numFmtId')),
  );
}

/** An element of XML. */
interface Element {
  /** The tag with its attributes. */
  tag: string;
  /** What stands between its tags, as it is written. */
  inner: string;
}

/**
 * The elements of a name, in order; none of these names is ever used within itself. Entities that a file declares are never
 * looked at, so that none can grow.
 * @param most how many are read
 */
function elements(xml: string, name: string, most = Number.POSITIVE_INFINITY): Element[] {
  const made: Element[] = [];
  const open = new RegExp(`<(\\w+:)?${name}(?=[\\s/>])[^<>]*>`, 'g');
  for (let found = open.exec(xml); found && made.length < most; found = open.exec(xml)) {
    const [tag, prefix = ''] = found;
    const end = tag.endsWith('/>') ? open.lastIndex : xml.indexOf(`</${prefix}${name}>`, open.lastIndex);
    if (end < 0) break;
    made.push({ tag, inner: xml.slice(open.lastIndex, end) });
    open.lastIndex = end;
  }
  return made;
}

/** The text of a string, without its furigana. */
function textIn(xml: string): string {
  // It stands behind the text itself.
  const [plain = ''] = xml.split(/<(?:\w+:)?rPh\b/, 1);
  return elements(plain, 't')
    .map(({ inner }) => unescaped(inner))
    .join('');
}

function attribute(tag: string, name: string): string {
  const [, , text = ''] = new RegExp(`\\s${name}\\s*=\\s*(["'])(.*?)\\1`, 's').exec(tag) ?? [];
  return unescaped(text);
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = Number.parseInt(decimal ?? hex, decimal === undefined ? 16 : 10);
    return code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : '';
  });
}
