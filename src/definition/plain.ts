import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Finding, Place } from '../diagnostic/finding.ts';
import { found } from './found.ts';
import { duplicateKey } from './kinds/duplicate-key.ts';
import { unusableName } from './kinds/unusable-name.ts';
import { yamlAlias } from './kinds/yaml-alias.ts';
import { yamlSyntax } from './kinds/yaml-syntax.ts';
import { isBlank, keyText, pairsOf } from './nodes.ts';

/** What was written, as plain values; undefined where nothing was. */
export type Plain = string | undefined | Plain[] | { [key: string]: Plain };

/** Longer is no name, and makes sentences unreadable. */
const LONGEST_NAME = 200;

/**
 * Turns YAML into plain values: texts, lists and objects. Keys that are written twice or cannot be a name are findings,
 * and left out.
 */
export function plainValue(file: string, root: Node | null): { plain: Plain; findings: Finding[] } {
  const findings: Finding[] = [];
  const spot = (node: Node): Place => ({ file, path: [], range: [node.range![0], node.range![1]] });
  const plain = (node: Node | null): Plain => {
    if (isBlank(node) || isAlias(node)) return undefined;
    if (isScalar(node)) return String(node.value);
    if (isSeq(node)) return node.items.map((item) => plain(item as Node));
    return isMap(node) ? plainMap(node) : undefined;
  };
  const plainMap = (map: YAMLMap): Plain => {
    const values: { [key: string]: Plain } = {};
    const first = pairsOf(map);
    for (const pair of map.items as Pair<Node, Node | null>[]) {
      const key = keyText(pair);
      if (key === undefined) {
        findings.push(found(yamlSyntax, { problem: 'KEY_IS_NO_TEXT' }, spot(pair.key)));
      } else if (first.get(key) !== pair) {
        findings.push(found(duplicateKey, { key }, spot(pair.key), spot(first.get(key)!.key)));
      } else if (!isUsable(key)) {
        findings.push(found(unusableName, { name: key }, spot(pair.key)));
      } else if (key !== '<<') {
        values[key] = plain(pair.value);
      } else if (!isAlias(pair.value) && !isSeq(pair.value)) {
        findings.push(found(yamlAlias, { alias: key }, spot(pair.key)));
      }
    }
    return values;
  };
  return { plain: plain(root), findings };
}

/** `__proto__` means something to JavaScript, and a name of nothing or of several lines means nothing to people. */
function isUsable(key: string): boolean {
  return key.trim() !== '' && key !== '__proto__' && key.length <= LONGEST_NAME && !/[\r\n]/.test(key);
}
