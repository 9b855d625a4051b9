import { valueAt } from '../yaml/nodes.ts';
import type { ListNode, Node } from '../yaml/tree.ts';
import { commaBehind, endsLine } from './append.ts';
import { beginsLine, columnOf, lineStart, nextLine } from './lines.ts';
import { deletion, type Splice } from './splices.ts';

/**
 * What must go from a text for an item less in a section; the comments above the item stay.
 * @param root what YAML makes of the text
 * @returns undefined where there is no such item
 */
export function removals(text: string, root: Node | undefined, section: string, index: number): Splice[] | undefined {
  const list = valueAt(root, [section]);
  if (list?.is !== 'list' || !list.items[index]) return undefined;
  return list.flow ? fromFlow(text, list, index) : [fromBlock(text, list, list.items[index])];
}

function fromBlock(text: string, list: ListNode, item: Node): Splice {
  const start = dashLine(text, list, item);
  const written = text.slice(0, item.end).trimEnd().length;
  const end = nextLine(text, written);
  // The last line of a text without a line end takes the one before it along.
  return text[end - 1] === '\n' ? deletion(start, end) : deletion(lineEndBefore(text, start), end);
}

/** The start of the line with the dash of an item, which may stand on a line of its own. */
function dashLine(text: string, list: ListNode, item: Node): number {
  const column = columnOf(text, list.start);
  let line = lineStart(text, item.start);
  while (line > 0 && !text.startsWith(`${' '.repeat(column)}-`, line)) line = lineStart(text, line - 1);
  return line;
}

function lineEndBefore(text: string, start: number): number {
  return text.slice(0, start).replace(/\r?\n$/, '').length;
}

function fromFlow(text: string, list: ListNode, index: number): Splice[] {
  const item = list.items[index]!;
  const before = list.items[index - 1];
  const comma = commaBehind(text, item, list);
  const behind = comma === undefined ? item.end : comma + 1;
  const commaBefore = before && commaBehind(text, before, list);
  // The last item without a comma behind it leaves none behind the one before it.
  const orphan = comma === undefined && commaBefore !== undefined ? [deletion(commaBefore, commaBefore + 1)] : [];
  if (beginsLine(text, item.start) && endsLine(text, behind))
    return [...orphan, deletion(lineStart(text, item.start), nextLine(text, behind))];
  const next = list.items[index + 1];
  if (!before) return [deletion(item.start, next ? next.start : behind)];
  const blanks = text.slice(0, item.start).trimEnd().length;
  if (commaBefore === blanks - 1) return [deletion(comma === undefined ? commaBefore : blanks, behind)];
  return [...orphan, deletion(item.start, behind)];
}
