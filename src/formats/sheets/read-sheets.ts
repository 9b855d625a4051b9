import { isExcel, isOldExcel } from './is-excel.ts';
import type { ListSheet, UnreadableSheets } from './sheet.ts';
import { textRows } from './text-rows.ts';
import { workbookSheets } from './workbook-sheets.ts';

/** The largest file that is read, in bytes. */
const MOST_BYTES = 16 * 1024 * 1024;

/**
 * The tables in a file of Excel (.xlsx), or in a text with semicolons, commas or tabs between its cells. Formulas are
 * not calculated: what they came to when the file was saved is read.
 */
export function readSheets(bytes: Uint8Array): ListSheet[] | UnreadableSheets {
  if (bytes.length > MOST_BYTES) return 'too-large';
  if (isOldExcel(bytes)) return 'old-excel';
  return isExcel(bytes) ? workbookSheets(bytes) : [{ name: '', rows: textRows(bytes) }];
}
