import { unzipSync } from 'fflate';
import writeExcelFile, { type CellObject } from 'write-excel-file/universal';
import { oneLine } from '../../diagnostic/visible.ts';
import { width } from '../../diagnostic/width.ts';
import type { Sheet, SheetCell, SheetKind, SheetRow, Workbook } from '../../documents/workbook/sheet.ts';
import type { Lang } from '../../language/language.ts';
import { pack } from '../zip.ts';
import { packageFeature } from './package.ts';

/** The day that Excel counts from, in days before 1970-01-01: its day 1 is 1 January 1900, and it takes that for a leap year. */
const FIRST_SERIAL = 25_569;

const DAY_MINUTES = 1440;

/** A day says its weekday in the language of the document, whatever the computer speaks (ECMA-376, 18.8.31). */
const DAY_FORMAT: Record<Lang, string> = { nl: '[$-413]ddd d mmm yyyy', en: '[$-809]ddd d mmm yyyy' };

const CLOCK_FORMAT = 'hh:mm';

/**
 * A workbook as Excel keeps it (ECMA-376): days and times as numbers that no time zone can shift, and everything that
 * people wrote as text, which nothing reckons with. Each sheet has filters, a heading that stays in sight and comes back
 * on every page, and fits the width of A4.
 * @returns the same bytes for the same workbook, on every machine
 */
export async function xlsx(workbook: Workbook): Promise<Uint8Array> {
  const { lang } = workbook;
  const sheets = workbook.sheets.map((sheet) => {
    const widths = columnWidths(sheet);
    const columns = sheet.columns.map(({ kind }, index) => ({ kind, width: widths[index]! }));
    return {
      sheet: sheet.name,
      data: [headings(sheet), ...sheet.rows.map((row) => cells(row, columns, lang))],
      columns,
      stickyRowsCount: 1,
      orientation: 'landscape' as const,
    };
  });
  const look = { ...FONT, features: [packageFeature(workbook)] };
  const blob = await writeExcelFile(sheets, look).toBlob();
  // The library writes when it was made on every part.
  return pack(unzipSync(new Uint8Array(await blob.arrayBuffer())));
}

const FONT = { fontFamily: 'Calibri', fontSize: 11 };

/** How high a line of that font is, and how high a row can be, in points. */
const LINE = 15;
const HIGHEST = 409;

const ROW_LINE = { bottomBorderStyle: 'hair', bottomBorderColor: '#7F7F7F' } as const;

/** A column as it is written: its kind and its width in characters. */
interface Column {
  kind: SheetKind;
  width: number;
}

function headings({ columns }: Sheet): CellObject[] {
  return columns.map(({ title }) => ({
    ...{ type: String, value: title, fontWeight: 'bold', backgroundColor: '#D9E1EC', alignVertical: 'top' },
    ...{ bottomBorderStyle: 'thin', bottomBorderColor: '#154273' },
  }));
}

function cells({ cells, off }: SheetRow, columns: readonly Column[], lang: Lang): CellObject[] {
  const struck = off && { textDecoration: { strikethrough: true }, textColor: '#595959' };
  return cells.map((cell, index) => {
    const written = writtenCell(cell, columns[index]!, lang);
    return { ...written, alignVertical: 'top', ...ROW_LINE, ...struck };
  });
}

function writtenCell(cell: SheetCell, { kind, width }: Column, lang: Lang): CellObject | null {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'string') return textCell(cellText(cell), width);
  if (typeof cell === 'object')
    return numberCell(cell.day + FIRST_SERIAL + cell.clock / DAY_MINUTES, `${DAY_FORMAT[lang]} ${CLOCK_FORMAT}`);
  if (kind === 'day') return numberCell(cell + FIRST_SERIAL, DAY_FORMAT[lang]);
  return numberCell(cell / DAY_MINUTES, CLOCK_FORMAT);
}

function numberCell(value: number, format: string): CellObject {
  return { type: Number, value, format, align: 'left' };
}

/** More than this no row is high enough for, however wide its column. */
const MEASURED = 4096;

/** A text that is broken over lines says how high it is: not every program works that out. */
function textCell(value: string, columnWidth: number): CellObject {
  const lines = linesIn(value.slice(0, MEASURED), columnWidth);
  return { type: String, value, wrap: true, ...(lines > 1 && { height: Math.min(HIGHEST, lines * LINE) }) };
}

/** How many lines a text takes in a column: broken between words and after hyphens, and within a word that is longer than a line. */
function linesIn(text: string, columnWidth: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(/(?<=[ -])/)) {
    const wide = printedWidth(word.trimEnd());
    if (used > 0 && used + wide > columnWidth) {
      lines++;
      used = 0;
    }
    const more = Math.max(0, Math.ceil(wide / columnWidth) - 1);
    lines += more;
    used += printedWidth(word) - more * columnWidth;
  }
  return lines;
}

/** In the digits by which columns are measured: many letters are narrower, and a few broader. */
function printedWidth(text: string): number {
  const narrow = text.match(/[ fijlrt.,;:’'|()-]/g)?.length ?? 0;
  const broad = text.match(/[mwA-Z]/g)?.length ?? 0;
  return width(text) - narrow / 2 + broad / 4;
}

/** As much as Excel takes in one cell. */
const MOST_CHARACTERS = 32_767;

const CUT = ' […]';

/**
 * A text as it may stand in a cell: on one line, cut where Excel would stop reading, and without anything that Excel
 * takes for the code of a character (`_x0041_` for A; ECMA-376, 22.9.2.19).
 */
export function cellText(text: string): string {
  const line = oneLine(text);
  const fitting = line.length > MOST_CHARACTERS ? `${whole(line.slice(0, MOST_CHARACTERS - CUT.length))}${CUT}` : line;
  const written = fitting.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  // The library looks texts up in an object, which has something under these names already.
  return written in Object.prototype ? `${written} ` : written;
}

/** Without half a character at the end. */
function whole(text: string): string {
  return text.replace(/[\uD800-\uDBFF]$/, '');
}

const NARROWEST = 7;

/** Where a text is better broken over lines: the more columns, the sooner, as all of them have to fit a page. */
const WIDEST = [38, 34, 30, 27, 24, 20] as const;

/** As many characters beside each other as can still be read on A4. */
const MOST_ON_PAGE = 190;

/** As wide as `wo 28 okt 2020`, and that with a time. */
const DAY_WIDTH = 15;
const MOMENT_WIDTH = 21;

/** What a filter button takes beside the heading. */
const BUTTON = 3;

/** In characters: as wide as the widest cell, up to where a text is better broken. */
function columnWidths(sheet: Sheet): number[] {
  const wanted = sheet.columns.map((_, index) => wantedWidth(sheet, index));
  const held = (most: number) => wanted.map(({ least, longest }) => Math.max(least, Math.min(most, longest)));
  const fits = (most: number) => held(most).reduce((sum, one) => sum + one, 0) <= MOST_ON_PAGE;
  return held(WIDEST.find(fits) ?? WIDEST.at(-1)!);
}

function wantedWidth({ columns, rows }: Sheet, index: number): { least: number; longest: number } {
  const { title, kind } = columns[index]!;
  const holdsMoments = rows.some(({ cells }) => typeof cells[index] === 'object' && cells[index] !== null);
  const written = holdsMoments ? MOMENT_WIDTH : kind === 'day' ? DAY_WIDTH : NARROWEST;
  const least = Math.max(width(title) + BUTTON, written);
  if (kind !== 'text') return { least, longest: least };
  return { least, longest: rows.reduce((most, { cells }) => Math.max(most, textWidth(cells[index]!)), 0) + 1 };
}

function textWidth(cell: SheetCell): number {
  // The beginning of a long text shows well enough that it is wider than any column.
  return typeof cell === 'string' ? width(oneLine(cell.slice(0, WIDEST[0] * 2))) : 0;
}
