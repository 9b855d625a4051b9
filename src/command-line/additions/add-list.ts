import { quotedPath } from '../../diagnostic/quoted.ts';
import { WrongCall } from '../../diagnostic/wrong-call.ts';
import { type DocumentBlock, heading, type ListEntry, paragraph } from '../../documents/blocks.ts';
import { readSheets } from '../../formats/sheets/read-sheets.ts';
import type { UnreadableSheets } from '../../formats/sheets/sheet.ts';
import type { Lang, Said } from '../../language/language.ts';
import { listing } from '../../language/listing.ts';
import type { Loaded } from '../../workspace/definitions.ts';
import { additionsEdit } from '../../workspace/editing/addition.ts';
import { theOne } from '../asked/the-one.ts';
import { type Context, type ExitCode, exit } from '../command.ts';
import { edit, loadFolder } from '../edit.ts';
import { type ListTable, tablesIn } from './columns.ts';
import type { Kind } from './kind.ts';
import { LIST_KINDS } from './kinds.ts';
import { rowsTaken, type TakenRows } from './rows.ts';

/**
 * Adds what a list says to the definitions: roles, meetings, products or any other kind of thing, a row for each.
 * @param path what the file is called
 * @param asked as what it is to be read; undefined for what its columns say most about
 * @throws WrongCall or WriteFault; nothing has been written then
 */
export async function addList(context: Context, path: string, bytes: Uint8Array, asked?: Kind): Promise<ExitCode> {
  const loaded = await loadFolder(context);
  if (!loaded) return exit.wrong;
  const sheets = readSheets(bytes);
  if (typeof sheets === 'string') throw unreadable(path, sheets);
  const table = await tableMeant(context, loaded, tablesIn(sheets, asked ? [asked] : LIST_KINDS), path);
  const title: Said = {
    nl: `Lijst overnemen uit ${quotedPath(path)}`,
    en: `Take over the list in ${quotedPath(path)}`,
  };
  let rows: TakenRows = { taken: [], left: [] };
  const plan = (now: Loaded) => {
    rows = rowsTaken(now, table);
    if (rows.taken.length === 0) throw nothing(rows);
    const additions = rows.taken.flatMap(({ additions }) => additions);
    return additionsEdit(now, additions, title, () => undefined);
  };
  return edit(context, plan, async (_, { lang }) => readBlocks(table, rows, lang));
}

async function tableMeant(
  context: Context,
  { lang }: Loaded,
  tables: readonly ListTable[],
  path: string,
): Promise<ListTable> {
  const [table, other] = tables;
  if (!table) throw noColumns(path);
  if (!other) return table;
  const shown = ({ sheet }: ListTable) => (sheet === '' ? null : { nl: `blad ${sheet}`, en: `sheet ${sheet}` });
  const choices = tables.map((one) => ({ text: `${one.kind.word[lang][0]}`, shown: shown(one), one }));
  const kinds = new Set(choices.map(({ text }) => text));
  if (kinds.size === 1) return table;
  const chosen = await theOne(choices, quotedPath(path), { context, lang });
  return choices.find(({ text }) => text === chosen)!.one;
}

/** How the list was read: what its columns say, which of them say nothing, and which rows are left out. */
function readBlocks(
  { kind, sheet, heading: { cells }, columns }: ListTable,
  { taken, left }: TakenRows,
  lang: Lang,
): DocumentBlock[] {
  const words = WORDS[lang];
  const used = cells.flatMap((cell, index) => {
    const says = columns[index];
    if (says === undefined) return [];
    return `${cell} (${says === 'member of' ? 'fora.members' : says.key || says.option.value?.[lang] || says.option.name})`;
  });
  const unused = cells.filter((cell, index) => cell !== '' && columns[index] === undefined);
  return [
    heading(words.read),
    paragraph(words.asKind(taken.length, kind.word[lang][0], sheet)),
    paragraph(`${words.columns}: ${listing(used, lang)}.`),
    ...(unused.length === 0 ? [] : [paragraph(`${words.unused}: ${listing(unused, lang)}.`)]),
    ...(left.length === 0 ? [] : [heading(words.left), leftList({ taken, left }, lang)]),
  ];
}

function leftList(rows: TakenRows, lang: Lang): DocumentBlock {
  const entry = (text: string): ListEntry => ({ label: null, tone: 'plain', text, after: null, facts: [] });
  return { kind: 'list', entries: leftLines(rows, lang).map(entry) };
}

/** So many rows are named one by one. */
const SHOWN = 50;

function leftLines({ left }: TakenRows, lang: Lang): string[] {
  const lines = left
    .slice(0, SHOWN)
    .map(({ row, why }) => `${WORDS[lang].row} ${row.number}: ${why[lang].replace(/\n/g, ' ')}`);
  return left.length > SHOWN ? [...lines, WORDS[lang].more(left.length - SHOWN)] : lines;
}

interface Words {
  read: string;
  asKind: (count: number, kind: string, sheet: string) => string;
  columns: string;
  unused: string;
  left: string;
  row: string;
  more: (count: number) => string;
}

const WORDS: Said<Words> = {
  nl: {
    read: 'Zo is de lijst gelezen',
    asKind: (count, kind, sheet) =>
      `Overgenomen: ${count} ${count === 1 ? 'rij' : 'rijen'}, elk een ${kind}${sheet === '' ? '' : `, van het blad ${sheet}`}.`,
    columns: 'Kolommen',
    unused: 'Niet gebruikte kolommen',
    left: 'Niet overgenomen',
    row: 'Rij',
    more: (count) => `En nog ${count} rijen.`,
  },
  en: {
    read: 'How the list was read',
    asKind: (count, kind, sheet) =>
      `Taken over: ${count} ${count === 1 ? 'row' : 'rows'}, each a ${kind}${sheet === '' ? '' : `, of the sheet ${sheet}`}.`,
    columns: 'Columns',
    unused: 'Columns not used',
    left: 'Not taken over',
    row: 'Row',
    more: (count) => `And ${count} rows more.`,
  },
};

function nothing(rows: TakenRows): WrongCall {
  return new WrongCall({
    nl: ['in deze lijst staat niets om over te nemen', ...leftLines(rows, 'nl')].join('\n'),
    en: ['there is nothing in this list to take over', ...leftLines(rows, 'en')].join('\n'),
  });
}

function noColumns(path: string): WrongCall {
  const name = quotedPath(path);
  return new WrongCall({
    nl: `in ${name} staan geen kolommen die cyclus kent; zet er koppen boven, zoals functie, naam en departement, of gremium, datum en tijd`,
    en: `${name} has no columns that cyclus knows; put headings above them, such as role, name and department, or forum, date and time`,
  });
}

function unreadable(path: string, problem: UnreadableSheets): WrongCall {
  const name = quotedPath(path);
  switch (problem) {
    case 'too-large':
      return new WrongCall({
        nl: `${name} is te groot voor een lijst; bewaar alleen het blad met de lijst`,
        en: `${name} is too large for a list; save the sheet with the list alone`,
      });
    case 'old-excel':
      return new WrongCall({
        nl: `${name} is van een oude Excel, of met een wachtwoord beveiligd; bewaar het als Excel-werkmap (.xlsx) zonder wachtwoord`,
        en: `${name} is of an old Excel, or protected by a password; save it as an Excel workbook (.xlsx) without one`,
      });
    case 'damaged':
      return new WrongCall({
        nl: `${name} is beschadigd, of geen Excel-bestand; bewaar het opnieuw als .xlsx of als csv`,
        en: `${name} is damaged, or no Excel file; save it again as .xlsx or as csv`,
      });
  }
}
