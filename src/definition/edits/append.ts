import { isBlank, pairsOf } from '../yaml/nodes.ts';
import type { BlockNode, ListNode, Node } from '../yaml/tree.ts';
import { beginsLine, columnOf, lineEnd, lineStart, nextLine } from './lines.ts';
import { flowItem, type WrittenItem } from './scalars.ts';
import { insertion, type Splice } from './splices.ts';

/**
 * What must be put into a text for items more at the end of a section: a line for each, indented as the list that is
 * there. Two people may each add a line and merge their files: git then keeps both lines (gitattributes, "union"), but
 * would make one of two items whose later lines are alike.
 * @param root what YAML makes of the text
 * @returns undefined where the section is no list that an item can be put behind
 */
export function additions(
  text: string,
  root: Node | undefined,
  section: string,
  items: readonly WrittenItem[],
): Splice[] | undefined {
  if (root === undefined) return newSection(text, root, section, items);
  if (root.is !== 'block') return undefined;
  const pair = pairsOf(root).get(section);
  if (pair?.value.is === 'list')
    return pair.value.flow ? inFlow(text, pair.value, items) : inBlock(text, pair.key, pair.value, items);
  if (root.flow) return undefined;
  if (!pair) return newSection(text, root, section, items);
  return isBlank(pair.value) ? inEmpty(text, pair.key, items) : undefined;
}

/** How an item of a list in block style is written. */
interface Style {
  /** Columns before the dash. */
  dash: number;
  /** What stands between the dash and the item. */
  gap: string;
}

function inBlock(text: string, key: Node, list: ListNode, items: readonly WrittenItem[]): Splice[] {
  const last = list.items.at(-1)!;
  // Behind a text of several lines the item already ends at the start of a line.
  const behind = text[last.end - 1] === '\n' ? last.end : nextLine(text, last.end);
  return [lines(text, behindComments(text, behind, key), itemLines(items, styleOf(text, list, last)))];
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

function inEmpty(text: string, key: Node, items: readonly WrittenItem[]): Splice[] {
  const at = behindComments(text, nextLine(text, key.end), key);
  return [lines(text, at, itemLines(items, usualStyle(columnOf(text, key.start))))];
}

function usualStyle(column: number): Style {
  return { dash: column + 2, gap: ' ' };
}

function newSection(
  text: string,
  root: BlockNode | undefined,
  section: string,
  items: readonly WrittenItem[],
): Splice[] {
  const column = root?.pairs[0] ? columnOf(text, root.pairs[0].key.start) : 0;
  const apart = root !== undefined && !/\n[ \t\r]*\n$/.test(text) ? [''] : [];
  const written = [`${' '.repeat(column)}${section}:`, ...itemLines(items, usualStyle(column))];
  return [lines(text, text.length, [...apart, ...written])];
}

function itemLines(items: readonly WrittenItem[], { dash, gap }: Style): string[] {
  return items.map((item) => `${' '.repeat(dash)}-${gap}${flowItem(item)}`);
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

function inFlow(text: string, list: ListNode, items: readonly WrittenItem[]): Splice[] {
  const written = items.map(flowItem).join(', ');
  const last = list.items.at(-1);
  if (!last) return [insertion(list.start + 1, written)];
  const comma = commaBehind(text, last, list);
  const behind = comma === undefined ? last.end : comma + 1;
  const [before, after] = comma === undefined ? [',', ''] : ['', ','];
  if (!beginsLine(text, last.start)) return [insertion(behind, `${before} ${written}${after}`)];
  const indent = ' '.repeat(columnOf(text, last.start));
  const end = lineEnd(text, last.start);
  if (!endsLine(text, behind)) return [insertion(behind, `${before}${end}${indent}${written}${after}`)];
  return [insertion(last.end, before), insertion(nextLine(text, behind), `${indent}${written}${after}${end}`)];
}

/** Whether only blanks and a comment stand behind an offset on its line, and the line has an end. */
export function endsLine(text: string, at: number): boolean {
  const rest = /[ \t]*(?:#.*)?\r?\n/y;
  rest.lastIndex = at;
  return rest.test(text);
}

/** Where the comma behind an item in brackets stands; undefined when there is none. */
export function commaBehind(text: string, item: Node, list: ListNode): number | undefined {
  const gap = /(?:[ \t\r\n]|#.*\n)*,/y;
  gap.lastIndex = item.end;
  return gap.test(text) && gap.lastIndex < list.end ? gap.lastIndex - 1 : undefined;
}
