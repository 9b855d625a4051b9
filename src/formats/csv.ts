import { oneLine } from '../diagnostic/visible.ts';
import { type Cell, exactWords } from '../documents/blocks/words.ts';
import type { Document, Table } from '../documents/blocks.ts';
import type { Lang } from '../language/language.ts';
import { chartTable } from './tables/chart-table.ts';
import { drawnTable } from './tables/drawn-table.ts';

/**
 * Excel reads a file with the list separator of the computer: a semicolon on a Dutch one, where the comma is for
 * decimals, a comma on an English one.
 */
const SEPARATOR: Record<Lang, string> = { nl: ';', en: ',' };

/** Without this mark Excel takes UTF-8 for Windows-1252; other programs may take it for a part of the first heading. */
const BYTE_ORDER_MARK = '\uFEFF';

/** What a spreadsheet would calculate instead of show, in full width too (OWASP, CSV Injection). */
const FORMULA = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * The tables of a document as comma-separated values (RFC 4180) for Excel: a heading, then a record for each row, with
 * exact dates and times; between two tables with different columns an empty line.
 * @param mark whether a byte order mark goes first
 * @returns text with CRLF line ends
 */
export function csv(document: Document, mark = true): string {
  const tables = document.blocks.flatMap((block) => {
    if (block.kind === 'chart') return chartTable(block);
    if (block.kind === 'grid' || block.kind === 'timeline' || block.kind === 'lanes') return drawnTable(block);
    return block.kind === 'table' ? block : [];
  });
  return (
    (mark ? BYTE_ORDER_MARK : '') +
    joined(tables)
      .map((table) => records(table, SEPARATOR[document.lang]))
      .join('\r\n')
  );
}

/** Tables in a row that have the same columns are one list, cut up by headings for readers only. */
function joined(tables: readonly Table[]): Table[] {
  const titles = ({ columns }: Table) => JSON.stringify(columns.map(({ title }) => title));
  const lists: Table[] = [];
  for (const table of tables) {
    const last = lists.at(-1);
    if (last && titles(last) === titles(table)) lists.push({ ...lists.pop()!, rows: [...last.rows, ...table.rows] });
    else lists.push(table);
  }
  return lists;
}

function records({ columns, rows }: Table, separator: string): string {
  const heading = columns.map(({ title }) => title);
  return [heading, ...rows].map((row) => `${row.map((cell) => field(cell, separator)).join(separator)}\r\n`).join('');
}

function field(cell: Cell, separator: string): string {
  const text = oneLine(exactWords(cell));
  const shown = FORMULA.test(text) ? `'${text}` : text;
  return shown.includes('"') || shown.includes(separator) ? `"${shown.replaceAll('"', '""')}"` : shown;
}
