import { isExcel, isOldExcel } from './is-excel.ts';
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

/**
 * The tables in a file of Excel (.xlsx), or in a text with semicolons, commas or tabs between its cells. Formulas are
 * not calculated: what they came to when the file was saved is read.
 */
export function readSheets(bytes: Uint8Array): Sheet[] | UnreadableSheets {
  if (bytes.length > MOST_BYTES) return 'too-large';
  if (isOldExcel(bytes)) return 'old-excel';
  return isExcel(bytes) ? workbookSheets(bytes) : [{ name: '', rows: textRows(bytes) }];
}
