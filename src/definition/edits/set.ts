import { pairsOf, valueAt } from '../yaml/nodes.ts';
import type { BlockNode, Node } from '../yaml/tree.ts';
import { lines } from './append.ts';
import { columnOf, nextLine } from './lines.ts';
import { flowItem, scalar, type WrittenItem } from './scalars.ts';
import { insertion, type Splice } from './splices.ts';

/** What a key can get: a text, or a few keys between braces. */
export type WrittenValue = string | WrittenItem;

/**
 * What must be put into a text so that a key of a block gets this value, in the style of that block.
 * @param root what YAML makes of the text
 * @param path of the block
 * @returns undefined where there is no such block, or the key has a value of several lines
 */
export function replacements(
  text: string,
  root: Node | undefined,
  path: readonly (string | number)[],
  key: string,
  value: WrittenValue,
): Splice[] | undefined {
  const block = valueAt(root, path);
  if (block?.is !== 'block') return undefined;
  const style = block.flow ? 'flow' : 'block';
  const written = typeof value === 'string' ? scalar(value, style) : flowItem(value);
  const there = pairsOf(block).get(key)?.value;
  if (!there) return added(text, block, `${key}: ${written}`);
  const isOnOneLine = there.is === 'text' ? there.text !== undefined : there.flow;
  return isOnOneLine ? [{ start: there.start, end: there.end, text: written }] : undefined;
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
