import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';

/** What stands at each key of a mapping: the pairs by key, in the order in which they were written. */
const indexes = new WeakMap<YAMLMap, Map<string, Pair<Node, Node | null>>>();

/** The pairs of a mapping by key; of a key that is written twice the first counts. */
export function pairsOf(map: YAMLMap): Map<string, Pair<Node, Node | null>> {
  const known = indexes.get(map);
  if (known) return known;
  const index = new Map<string, Pair<Node, Node | null>>();
  for (const pair of map.items as Pair<Node, Node | null>[]) {
    const key = keyText(pair);
    if (key !== undefined && !index.has(key)) index.set(key, pair);
  }
  indexes.set(map, index);
  return index;
}

/** The key of a pair as text; undefined for a key that is a list or a mapping. */
export function keyText(pair: Pair<Node, Node | null>): string | undefined {
  return isScalar(pair.key) ? String(pair.key.value) : undefined;
}

/** The value at a path of keys and indexes; null when there is none. */
export function valueAt(root: Node | null, path: readonly (string | number)[]): Node | null {
  let node = root;
  for (const step of path) {
    if (isMap(node)) node = pairsOf(node).get(String(step))?.value ?? null;
    else if (isSeq(node)) node = (node.items[Number(step)] as Node | undefined) ?? null;
    else return null;
  }
  return node;
}

/**
 * The nearest thing to a path that was really written: the value, or the key it stands at. A value that takes lines of
 * its own is shown by its key, because that is the line that people look for.
 */
export function nodeAt(root: Node | null, path: readonly (string | number)[], key: boolean): Node | null {
  let node = root;
  let named: Node | null = null;
  for (const [depth, step] of path.entries()) {
    const last = depth === path.length - 1;
    if (isMap(node)) {
      const pair = pairsOf(node).get(String(step));
      if (!pair) return named ?? node;
      named = pair.key;
      if (last && key) return named;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number' && node.items[step]) {
      node = node.items[step] as Node;
      named = null;
    } else break;
  }
  return named && (isBlank(node) || isBlock(node)) ? named : node;
}

function isBlock(node: Node | null): boolean {
  return (isMap(node) || isSeq(node)) && !node.flow;
}

/** Whether nothing was written: `time:` with an empty rest. */
export function isBlank(node: Node | null | undefined): boolean {
  return !node || (isScalar(node) && node.type === 'PLAIN' && node.source === '');
}
