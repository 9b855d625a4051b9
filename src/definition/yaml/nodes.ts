import { remembered } from '../../common/remembered.ts';
import type { BlockNode, Node, YamlPair } from './tree.ts';

/** The pairs of a block by key, in the order in which they were written; of a key that is written twice the first counts. */
export const pairsOf = remembered(pairsByKey, new WeakMap<BlockNode, Map<string, YamlPair>>());

function pairsByKey({ pairs }: BlockNode): Map<string, YamlPair> {
  const index = new Map<string, YamlPair>();
  for (const pair of pairs) {
    const key = keyText(pair);
    if (key !== undefined && !index.has(key)) index.set(key, pair);
  }
  return index;
}

/** The key of a pair as text, empty where nothing was written; undefined for a key that is a list or a block. */
export function keyText({ key }: YamlPair): string | undefined {
  return key.is === 'text' ? (key.text ?? '') : undefined;
}

/** The value at a path of keys and indexes; undefined when there is none. */
export function valueAt(root: Node | undefined, path: readonly (string | number)[]): Node | undefined {
  let node = root;
  for (const step of path) {
    if (node?.is === 'block') node = pairsOf(node).get(String(step))?.value;
    else if (node?.is === 'list') node = node.items[Number(step)];
    else return undefined;
  }
  return node;
}

/**
 * The nearest thing to a path that was really written: the value, or the key it stands at. A value that takes lines of
 * its own is shown by its key, because that is the line that people look for.
 */
export function nodeAt(root: Node | undefined, path: readonly (string | number)[], key: boolean): Node | undefined {
  let node = root;
  let named: Node | undefined;
  for (const [depth, step] of path.entries()) {
    const last = depth === path.length - 1;
    if (node?.is === 'block') {
      // A block that stands alone where a list may stand is its only item.
      if (typeof step === 'number') continue;
      const pair = pairsOf(node).get(step);
      if (!pair) return named ?? node;
      named = pair.key;
      if (last && key) return named;
      node = pair.value;
    } else if (node?.is === 'list' && typeof step === 'number' && node.items[step]) {
      node = node.items[step];
      named = undefined;
    } else break;
  }
  return named && (isBlank(node) || isBlock(node)) ? named : node;
}

function isBlock(node: Node | undefined): boolean {
  return node !== undefined && node.is !== 'text' && !node.flow;
}

/** Whether nothing was written: `time:` with an empty rest. */
export function isBlank(node: Node | undefined): boolean {
  return !node || (node.is === 'text' && node.text === undefined);
}
