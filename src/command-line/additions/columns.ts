import type { ListSheet, Row } from '../../formats/sheets/sheet.ts';
import { plain } from '../../language/word-list.ts';
import type { Field, Kind } from './kind.ts';

/** How a table is understood: as what, and what its columns say. */
export interface ListTable {
  kind: Kind;
  sheet: string;
  heading: Row;
  /** For each column what it says; undefined for one of which that is not known. */
  columns: readonly (Field | 'member of' | undefined)[];
  rows: readonly Row[];
}

/** The heading is one of the first rows: above it may stand what the list is. */
const MOST_ABOVE = 10;

/**
 * The ways to understand the tables of a file that make the most of their columns: none when no table has a column for
 * what a thing is called, several when they make as much.
 */
export function tablesIn(sheets: readonly ListSheet[], kinds: readonly Kind[]): ListTable[] {
  const tables = sheets.flatMap(({ name, rows }) =>
    rows.slice(0, MOST_ABOVE).flatMap((heading, index) => {
      const below = rows.slice(index + 1);
      return kinds.map(
        (kind): ListTable => ({ kind, sheet: name, heading, columns: columnsOf(kind, heading), rows: below }),
      );
    }),
  );
  const usable = tables.filter(({ kind, columns, rows }) => rows.length > 0 && isNamed(kind, columns));
  const most = Math.max(...usable.map(known));
  return usable.filter((table) => known(table) === most);
}

/** Without what a thing is called, and a meeting without its day, a row says nothing. */
function isNamed({ called, parts }: Kind, columns: ListTable['columns']): boolean {
  return (parts?.slice(0, 2) ?? [called]).every((field) => columns.includes(field));
}

function known({ columns }: ListTable): number {
  return columns.filter((column) => column !== undefined).length;
}

/** A field has one column, the first that is called so; what a thing is called goes before all else. */
function columnsOf(kind: Kind, { cells }: Row): ListTable['columns'] {
  const made: (Field | 'member of' | undefined)[] = cells.map(() => undefined);
  const take = (says: Field | 'member of', names: readonly string[]) => {
    const index = cells.findIndex((cell, at) => made[at] === undefined && names.includes(headingText(cell)));
    if (index >= 0) made[index] = says;
  };
  for (const field of [...(kind.parts ?? [kind.called]), ...kind.fields]) take(field, namesOf(field));
  take('member of', kind.memberOf ?? []);
  return made;
}

function namesOf({ key, option, columns = [] }: Field): string[] {
  return [...columns, key, option.name].map(headingText).filter(Boolean);
}

/** @example headingText('E-mail (werk):') // 'e-mail' */
function headingText(text: string): string {
  return plain(text.replace(/\(.*?\)/g, '').replace(/[_:*]/g, ' ')).trim();
}
