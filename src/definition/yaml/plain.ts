import type { Finding, SourcePlace } from '../../diagnostic/finding.ts';
import { duplicateKey } from '../kinds/duplicate-key.ts';
import { unusableName } from '../kinds/unusable-name.ts';
import { yamlAlias } from '../kinds/yaml-alias.ts';
import { yamlSyntax } from '../kinds/yaml-syntax.ts';
import { found } from '../texts/found.ts';
import { keyText, pairsOf } from './nodes.ts';
import type { BlockNode, Node } from './tree.ts';

/** What was written, as plain values; undefined where nothing was. */
export type Plain = string | undefined | Plain[] | { [key: string]: Plain };

/** Longer is no name, and makes sentences unreadable. */
const LONGEST_NAME = 200;

/**
 * Turns YAML into plain values: texts, lists and objects. Keys that are written twice or cannot be a name are findings,
 * and left out.
 */
export function plainValue(file: string, root: Node | undefined): { plain: Plain; findings: Finding[] } {
  const findings: Finding[] = [];
  const spot = ({ start, end }: Node): SourcePlace => ({ file, path: [], range: [start, end] });
  const plain = (node: Node): Plain => {
    if (node.is === 'text') return node.text;
    return node.is === 'list' ? node.items.map(plain) : plainBlock(node);
  };
  const plainBlock = (block: BlockNode): Plain => {
    const values: { [key: string]: Plain } = {};
    const first = pairsOf(block);
    for (const pair of block.pairs) {
      const key = keyText(pair);
      if (key === undefined) {
        findings.push(found(yamlSyntax, { problem: 'KEY_IS_NO_TEXT' }, spot(pair.key)));
      } else if (first.get(key) !== pair) {
        findings.push(found(duplicateKey, { key }, spot(pair.key), spot(first.get(key)!.key)));
      } else if (!isUsable(key)) {
        findings.push(found(unusableName, { name: key }, spot(pair.key)));
      } else if (key === '<<') {
        findings.push(found(yamlAlias, { alias: key }, spot(pair.key)));
      } else {
        values[key] = plain(pair.value);
      }
    }
    return values;
  };
  return { plain: root && plain(root), findings };
}

/** `__proto__` means something to JavaScript, and a name of nothing or of several lines means nothing to people. */
function isUsable(key: string): boolean {
  return key.trim() !== '' && key !== '__proto__' && key.length <= LONGEST_NAME && !/[\r\n]/.test(key);
}
