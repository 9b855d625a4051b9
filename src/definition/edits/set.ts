import { isBlank, pairsOf, valueAt } from '../yaml/nodes.ts';
import type { BlockNode, ListNode, Node } from '../yaml/tree.ts';
import { lines } from './append.ts';
import { columnOf, nextLine } from './lines.ts';
import { flowText, scalar, type WrittenValue } from './scalars.ts';
import { insertion, type Splice } from './splices.ts';

/** A value that comes at a path of keys, of which all but the last is there. */
export interface ValueAt {
  path: readonly (string | number)[];
  value: WrittenValue;
  /** The key that a text stands for where a block could stand: `MCC` for `{ forum: MCC }`. */
  short?: string;
}

/**
 * What must be put into a text so that a key gets a value, in the style of the block that it belongs to.
 * @param root what YAML makes of the text
 * @returns undefined where there is no such block, or the key has a value of several lines
 */
export function replacements(text: string, root: Node | undefined, at: ValueAt): Splice[] | undefined {
  const { path, value, short } = at;
  const key = String(path.at(-1));
  const block = valueAt(root, path.slice(0, -1));
  if (block?.is === 'text' && block.text !== undefined && short !== undefined && typeof value === 'string')
    return [{ start: block.start, end: block.end, text: flowText({ [short]: block.text, [key]: value }) }];
  if (block?.is === 'list') return inList(block, Number(key), value);
  if (block?.is !== 'block') return undefined;
  const written = flowText(value);
  const there = pairsOf(block).get(key)?.value;
  if (!there) return added(text, block, `${key}: ${written}`);
  const isOnOneLine = there.is === 'text' ? !isBlank(there) : there.flow;
  return isOnOneLine ? [{ start: there.start, end: there.end, text: written }] : undefined;
}

function inList({ items }: ListNode, index: number, value: WrittenValue): Splice[] | undefined {
  const item = items[index];
  if (item?.is !== 'text' || typeof value !== 'string') return undefined;
  return [{ start: item.start, end: item.end, text: scalar(value) }];
}

/** A pair more at the end of a block. */
function added(text: string, { pairs, flow }: BlockNode, pair: string): Splice[] | undefined {
  const last = pairs.at(-1);
  if (!last) return undefined;
  if (flow) return [insertion(last.value.end, `, ${pair}`)];
  // Behind a text of several lines the value already ends at the start of a line.
  const behind = text[last.value.end - 1] === '\n' ? last.value.end : nextLine(text, last.value.end);
  return [lines(text, behind, [`${' '.repeat(columnOf(text, pairs[0]!.key.start))}${pair}`])];
}
