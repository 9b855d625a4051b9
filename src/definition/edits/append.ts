import { isBlank, pairsOf } from '../yaml/nodes.ts';
import type { BlockNode, ListNode, Node, YamlPair } from '../yaml/tree.ts';
import { beginsLine, columnOf, lineEnd, lineStart, nextLine } from './lines.ts';
import { flowText, isList, scalar, type WrittenValue } from './scalars.ts';
import { insertion, type Splice } from './splices.ts';

/** What comes at the end of a list or of things by name. */
export interface Addition {
  /** Where the list or the things stand: a section, or a list within a section. */
  path: readonly string[];
  /** At least one; those of a list have no name. */
  things: readonly [Thing, ...Thing[]];
}

interface Thing {
  key?: string;
  value: WrittenValue;
}

/**
 * What must be put into a text for an item more at the end of a list, or a thing more behind others: in the style of what
 * is there. An item of a list is a line of its own: two people may each add a line and merge their files; git then keeps
 * both lines (gitattributes, "union"), but would make one of two items whose later lines are alike.
 * @param root what YAML makes of the text
 * @returns undefined where nothing can be put behind what is there
 */
export function additions(text: string, root: Node | undefined, addition: Addition): Splice[] | undefined {
  if (root === undefined) return [lines(text, text.length, nested(addition.path, addition, 0))];
  return root.is === 'block' ? inside(text, root, addition.path, addition, true) : undefined;
}

/** The same within a block; `path` is what is left of the way from there. */
function inside(
  text: string,
  block: BlockNode,
  [first, ...rest]: readonly string[],
  addition: Addition,
  isRoot: boolean,
): Splice[] | undefined {
  const pair = pairsOf(block).get(first!);
  if (!pair) return block.flow ? undefined : newKey(text, block, [first!, ...rest], addition, isRoot);
  const { key, value } = pair;
  if (isBlank(value)) return block.flow ? undefined : inEmpty(text, key, rest, addition);
  if (rest.length > 0) return value.is === 'block' ? inside(text, value, rest, addition, false) : undefined;
  if (value.is === 'text' || (value.is === 'list') !== (addition.things[0].key === undefined)) return undefined;
  if (value.flow) return inFlow(text, value, addition);
  return value.is === 'list' ? inList(text, key, value, addition) : inBlock(text, key, value, addition);
}

/** How an item of a list in block style is written. */
interface Style {
  /** Columns before the dash. */
  dash: number;
  /** What stands between the dash and the item. */
  gap: string;
}

function inList(text: string, key: Node, list: ListNode, { things }: Addition): Splice[] {
  const last = list.items.at(-1)!;
  const at = behindComments(text, behind(text, last.end), key);
  const style = styleOf(text, list, last);
  return [
    lines(
      text,
      at,
      things.map(({ value }) => itemLine(value, style)),
    ),
  ];
}

function styleOf(text: string, list: ListNode, last: Node): Style {
  const dash = columnOf(text, list.start);
  const line = lineStart(text, last.start);
  const lead = text.slice(line, last.start);
  return {
    dash,
    gap: lead[dash] === '-' && lead.trim() === '-' ? lead.slice(dash + 1) : ' ',
  };
}

/** A thing more, over as many lines as the one before it, and as far from it as that is from its own. */
function inBlock(text: string, key: Node, { pairs }: BlockNode, { things }: Addition): Splice[] {
  const [before, last] = [pairs.at(-2), pairs.at(-1)!];
  const column = columnOf(text, last.key.start);
  const isOnOneLine = !(last.value.is === 'block' && !last.value.flow);
  const apart = before && /\n[ \t\r]*\n/.test(text.slice(endOf(before), last.key.start)) ? [''] : [];
  const step = last.value.is === 'block' && !isOnOneLine ? innerColumn(text, last.value) - column : STEP;
  const at = behindComments(text, behind(text, endOf(last)), key);
  const written = things.flatMap((thing) => [...apart, ...thingLines(thing, column, isOnOneLine ? 0 : step)]);
  return [lines(text, at, written)];
}

function endOf({ key, value }: YamlPair): number {
  return Math.max(key.end, value.end);
}

function innerColumn(text: string, { pairs }: BlockNode): number {
  return columnOf(text, pairs[0]!.key.start);
}

/** How far what belongs to a key usually stands in from it. */
const STEP = 2;

/** Behind a text of several lines a value already ends at the start of a line. */
function behind(text: string, end: number): number {
  return text[end - 1] === '\n' ? end : nextLine(text, end);
}

function inEmpty(text: string, key: Node, rest: readonly string[], addition: Addition): Splice[] {
  const at = behindComments(text, nextLine(text, key.end), key);
  return [lines(text, at, nested(rest, addition, columnOf(text, key.start) + STEP))];
}

/** A key that is not there yet, at the end of the block where it belongs. */
function newKey(
  text: string,
  block: BlockNode,
  path: readonly string[],
  addition: Addition,
  isRoot: boolean,
): Splice[] | undefined {
  const last = block.pairs.at(-1);
  const written = nested(path, addition, last ? innerColumn(text, block) : 0);
  if (!isRoot) return last && [lines(text, behind(text, endOf(last)), written)];
  const apart = /\n[ \t\r]*\n$/.test(text) ? [] : [''];
  return [lines(text, text.length, [...apart, ...written])];
}

/** The lines of an addition below the keys that lead to it. */
function nested([first, ...rest]: readonly string[], addition: Addition, column: number): string[] {
  if (first !== undefined) return [`${' '.repeat(column)}${scalar(first)}:`, ...nested(rest, addition, column + STEP)];
  return addition.things.flatMap((thing) =>
    thing.key === undefined ? [itemLine(thing.value, { dash: column, gap: ' ' })] : thingLines(thing, column, STEP),
  );
}

/** @param step how far its keys stand in, each on a line; 0 for a thing on one line */
function thingLines({ key: name = '', value }: Thing, column: number, step: number): string[] {
  const margin = ' '.repeat(column);
  if (step === 0 || typeof value === 'string' || isList(value) || Object.keys(value).length === 0)
    return [`${margin}${scalar(name)}: ${flowText(value)}`];
  const keys = Object.entries(value).map(
    ([key, one]) => `${margin}${' '.repeat(step)}${scalar(key)}: ${flowText(one)}`,
  );
  return [`${margin}${scalar(name)}:`, ...keys];
}

function itemLine(item: WrittenValue, { dash, gap }: Style): string {
  return `${' '.repeat(dash)}-${gap}${flowText(item)}`;
}

/** Lines put in at the start of a line; a last line that has no end gets one, and the new last line none. */
export function lines(text: string, at: number, added: readonly string[]): Splice {
  const end = lineEnd(text, at);
  const open = at > 0 && text[at - 1] !== '\n';
  return insertion(at, open ? `${end}${added.join(end)}` : `${added.join(end)}${end}`);
}

/** Behind the comments that are indented deeper than the section: they are part of it, such as an item put aside. */
function behindComments(text: string, from: number, key: Node): number {
  const comment = /(?:[ \t]*\r?\n)*( *)#.*(?:\n|$)/y;
  const column = columnOf(text, key.start);
  let at = from;
  comment.lastIndex = at;
  for (let found = comment.exec(text); found && found[1]!.length > column; found = comment.exec(text)) {
    at = comment.lastIndex;
  }
  return at;
}

function inFlow(text: string, container: ListNode | BlockNode, { things }: Addition): Splice[] {
  const written = things
    .map(({ key, value }) => (key === undefined ? flowText(value) : `${scalar(key)}: ${flowText(value)}`))
    .join(', ');
  const last = container.is === 'list' ? container.items.at(-1) : spanOf(container.pairs.at(-1));
  if (!last) return [insertion(container.start + 1, written)];
  const comma = commaBehind(text, last, container);
  const behind = comma === undefined ? last.end : comma + 1;
  const [before, after] = comma === undefined ? [',', ''] : ['', ','];
  if (!beginsLine(text, last.start)) return [insertion(behind, `${before} ${written}${after}`)];
  const indent = ' '.repeat(columnOf(text, last.start));
  const end = lineEnd(text, last.start);
  if (!endsLine(text, behind)) return [insertion(behind, `${before}${end}${indent}${written}${after}`)];
  return [insertion(last.end, before), insertion(nextLine(text, behind), `${indent}${written}${after}${end}`)];
}

/** Where a part of a text stands. */
type Span = Pick<Node, 'start' | 'end'>;

function spanOf(pair: YamlPair | undefined): Span | undefined {
  return pair && { start: pair.key.start, end: endOf(pair) };
}

/** Whether only blanks and a comment stand behind an offset on its line, and the line has an end. */
export function endsLine(text: string, at: number): boolean {
  const rest = /[ \t]*(?:#.*)?\r?\n/y;
  rest.lastIndex = at;
  return rest.test(text);
}

/** Where the comma behind an item in brackets stands; undefined when there is none. */
export function commaBehind(text: string, item: Span, list: Span): number | undefined {
  const gap = /(?:[ \t\r\n]|#.*\n)*,/y;
  gap.lastIndex = item.end;
  return gap.test(text) && gap.lastIndex < list.end ? gap.lastIndex - 1 : undefined;
}
