import { isoDay, parseDay } from '../../calendar/day.ts';
import { daysSaid } from '../../calendar/said-days.ts';
import type { Addition } from '../../definition/edits/append.ts';
import { holds, withAddition } from '../../definition/edits/revise.ts';
import { namesOf } from '../../definition/texts/names.ts';
import { readReference } from '../../definition/texts/reference.ts';
import { quoted } from '../../diagnostic/quoted.ts';
import { WrongCall } from '../../diagnostic/wrong-call.ts';
import type { Row } from '../../formats/sheets/sheet.ts';
import type { Lang, Said } from '../../language/language.ts';
import { dashed } from '../../language/option-names.ts';
import { meetingsNamed } from '../../schedule/meetings/named.ts';
import type { Loaded } from '../../workspace/definitions.ts';
import { faultsIn } from '../../workspace/editing/addition.ts';
import { misread } from '../../workspace/named/refer.ts';
import { scheduleAround } from '../../workspace/named/schedule-around.ts';
import type { ListTable } from './columns.ts';
import type { Field, Kind, Value } from './kind.ts';
import { additionOf, idCalled, type Values, writtenValue } from './written.ts';

/** What comes of the rows of a table: what is taken over, and what is left out and why. */
export interface TakenRows {
  taken: readonly { row: Row; additions: readonly Addition[] }[];
  left: readonly { row: Row; why: Said }[];
}

/** Takes over the rows of which something can be made; nothing is written. @throws WrongCall */
export function rowsTaken(loaded: Loaded, table: ListTable): TakenRows {
  const names = new Set<string>();
  const left: { row: Row; why: Said }[] = [];
  let taken: { row: Row; additions: readonly Addition[] }[] = [];
  for (const row of table.rows) {
    const made = attempted(() => additionsOf(loaded, table, row, names));
    if (made instanceof WrongCall) left.push({ row, why: made.said });
    else taken.push({ row, additions: made });
  }
  // Without a row that is wrong another one can be wrong, which referred to it.
  for (;;) {
    const faults = faultsOf(loaded, taken);
    const wrong = taken.filter((_, index) => faults[index]);
    for (const [index, { row }] of taken.entries())
      if (faults[index]) left.push({ row, why: misread(null, faults[index]).said });
    taken = taken.filter((one) => !wrong.includes(one));
    if (wrong.length === 0) break;
  }
  return { taken, left: left.sort((one, other) => one.row.number - other.row.number) };
}

function faultsOf(loaded: Loaded, rows: TakenRows['taken']) {
  const faults = faultsIn(
    loaded,
    rows.flatMap(({ additions }) => additions),
  );
  let at = 0;
  return rows.map(({ additions }) => {
    const own = faults.slice(at, at + additions.length);
    at += additions.length;
    return own.find((fault) => fault !== undefined);
  });
}

function attempted<T>(work: () => T): T | WrongCall {
  try {
    return work();
  } catch (error) {
    if (error instanceof WrongCall) return error;
    throw error;
  }
}

/** What one row says is to be added. @param names those that rows above it have taken @throws WrongCall with why nothing is */
function additionsOf(loaded: Loaded, { kind, columns }: ListTable, { cells }: Row, names: Set<string>): Addition[] {
  const { workspace, files } = loaded;
  const cellOf = (column: Field | 'member of') => cells[columns.indexOf(column)] ?? '';
  const values = valuesIn(loaded, kind, cellOf);
  const called = String(values.get(kind.called) ?? '');
  if (called === '') throw UNNAMED;
  const forum = cellOf('member of');
  const addition = additionOf(kind, values, workspace, names);
  const isThere = isKnown(loaded, kind, addition, called);
  const member = forum === '' ? [] : [membership(loaded, forum, isThere ?? called)];
  if (isThere !== undefined && member.length === 0) throw ALREADY;
  const [{ key, value }] = addition.things;
  if (key !== undefined && names.has(key)) {
    if (member.length === 0) throw TWICE;
    return member;
  }
  if (key !== undefined) names.add(key);
  if (isThere !== undefined && member.every(({ path, things: [one] }) => holds(files, path, one.value))) throw ALREADY;
  if (kind.isList && holds(files, kind.path, value)) throw ALREADY;
  return [...(isThere === undefined ? [addition] : []), ...member];
}

/** A role more among the members of a forum. @throws WrongCall when there is no such forum, or no list to add to */
function membership({ workspace, files }: Loaded, text: string, role: string): Addition {
  const [forum, ...others] = namesOf(workspace.fora.values()).fits(text);
  if (forum === undefined || others.length > 0)
    throw new WrongCall({ nl: `er is geen gremium ${quoted(text)}`, en: `there is no forum ${quoted(text)}` });
  const addition: Addition = { path: ['fora', forum, 'members'], things: [{ value: role }] };
  if (withAddition(files, addition)) return addition;
  throw new WrongCall({
    nl: `de leden van ${forum} staan niet als lijst in het bestand; schrijf daar members: [...]`,
    en: `the members of ${forum} are no list in the file; write members: [...] there`,
  });
}

/** What is there already under this name; for a meeting, the one that stands there. */
function isKnown({ workspace, files }: Loaded, kind: Kind, { things }: Addition, called: string): string | undefined {
  const [{ value }] = things;
  if (!kind.isList) return idCalled(kind, workspace, called);
  if (!kind.parts) return holds(files, kind.path, value) ? called : undefined;
  const reference = readReference(called, workspace);
  if ('mistake' in reference) throw misread(null, reference.mistake);
  const { all } = scheduleAround(reference, workspace);
  return meetingsNamed(reference, all).length > 0 ? called : undefined;
}

function valuesIn(loaded: Loaded, kind: Kind, cellOf: (field: Field) => string): Values {
  const values = new Map<Field, NonNullable<Value>>();
  for (const field of [kind.called, ...kind.fields]) {
    const cell = cellOf(field);
    if (cell !== '') values.set(field, valueIn(loaded, field, cell));
  }
  const parts = (kind.parts ?? []).map((field) => ({ field, cell: cellOf(field) })).filter(({ cell }) => cell !== '');
  if (kind.parts && parts.length < 2) return values;
  const texts = parts.map(({ field, cell }) => writtenValue(field, valueIn(loaded, field, cell), loaded.workspace));
  if (kind.parts) values.set(kind.called, texts.join(' '));
  return values;
}

/** @throws WrongCall when the cell does not say it */
function valueIn(loaded: Loaded, { key, option }: Field, cell: string): NonNullable<Value> {
  const isDay = option.says === 'first day' || option.says === 'last day' || option.says === 'day';
  const text = isDay ? dayText(cell, loaded) : withIsoDays(cell);
  const read = attempted(() => option.read([inUnits(key, option.name === 'at' ? clockText(text) : text)])!);
  if (read instanceof WrongCall) throw withoutOption(read, option.name);
  return read;
}

/** Who keeps a list has typed no option. */
function withoutOption({ said }: WrongCall, name: string): WrongCall {
  const rest = (lang: Lang) => said[lang].replace(`${dashed(name, lang)}: `, '');
  return new WrongCall({ nl: rest('nl'), en: rest('en') });
}

/** A number that stands for a day in Excel, of the years that people plan in, or a day as people write it. */
function dayText(cell: string, { today, lang }: Loaded): string {
  if (/^[2-7]\d{4}(?:\.0+)?$/.test(cell)) return isoDay(Number(cell) - 25_569);
  const [, day = cell] = /^(\d{4}-\d\d-\d\d)(?:[ T]0?0[:.]00.*)?$/.exec(cell) ?? [];
  if (parseDay(day) !== undefined) return day;
  const [only, ...others] = daysSaid(cell, { today, lang });
  if (others.length > 0)
    throw new WrongCall({
      nl: `${quoted(cell)} kan meer dagen betekenen`,
      en: `${quoted(cell)} can mean several days`,
    });
  return only === undefined ? cell : isoDay(only);
}

/** Dutch dates within a text as the definitions write them. @example withIsoDays('MCC 8-12-2020') // 'MCC 2020-12-08' */
function withIsoDays(text: string): string {
  return text.replace(
    /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/g,
    (_, day, month, year) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  );
}

/** @example clockText('14.00 uur') // '14:00' */
function clockText(text: string): string {
  const [, hour, minute] =
    /^(?:\d{4}-\d\d-\d\d )?(\d{1,2})[:.](\d\d)(?::\d\d)?(?: ?(?:uur|u|h))?(?:\s*[-–].*)?$/.exec(text) ?? [];
  return hour === undefined ? text : `${hour}:${minute}`;
}

/** A number alone is one of minutes. */
function inUnits(key: string, text: string): string {
  return (key === 'minutes' || key === 'length') && /^\d+$/.test(text) ? `${text} min` : text;
}

const UNNAMED = new WrongCall({ nl: 'er staat niet wie of wat het is', en: 'it does not say who or what it is' });
const ALREADY = new WrongCall({ nl: 'staat er al', en: 'is there already' });
const TWICE = new WrongCall({ nl: 'staat ook hoger in de lijst', en: 'stands higher up in the list as well' });
