import { textRows } from './text-rows.ts';
import { workbookSheets } from './workbook-sheets.ts';

/** A table as somebody keeps it. */
export interface Sheet {
  /** Empty where the file is the table. */
  name: string;
  rows: readonly Row[];
}

export interface Row {
  /** Where it stands, from 1. */
  number: number;
  /** Texts; a day as ISO 8601, a time as 14:00, empty where nothing is. */
  cells: readonly string[];
}

/** Why there is nothing to read. */
export type UnreadableSheets = 'too-large' | 'damaged' | 'old-excel';

/** The largest file that is read, in bytes. */
const MOST_BYTES = 16 * 1024 * 1024;

/** With what a zip file begins, and a file of Excel from before 2007. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0];

/** Whether this is a file of Excel, whatever it is called. */
export function isExcel(bytes: Uint8Array): boolean {
  return beginsWith(bytes, ZIP) || beginsWith(bytes, OLD_EXCEL);
}

/**
 * The tables in a file of Excel (.xlsx), or in a text with semicolons, commas or tabs between its cells. Formulas are
 * not calculated: what they came to when the file was saved is read.
 */
export function readSheets(bytes: Uint8Array): Sheet[] | UnreadableSheets {
  if (bytes.length > MOST_BYTES) return 'too-large';
  if (beginsWith(bytes, OLD_EXCEL)) return 'old-excel';
  return beginsWith(bytes, ZIP) ? workbookSheets(bytes) : [{ name: '', rows: textRows(bytes) }];
}

function beginsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
