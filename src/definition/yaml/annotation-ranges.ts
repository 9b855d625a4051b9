import { nearest } from '../../language/nearest.ts';
import { keyText } from './nodes.ts';
import type { Node } from './tree.ts';

/** What the section is called, also by who thinks of it in Dutch. */
const NAMES = ['annotations', 'annotation', 'annotaties', 'annotatie'];

/** Whether a key means annotations, slips of the pen allowed. */
function isMeant(key: string): boolean {
  return nearest(key, NAMES) !== undefined;
}

/**
 * Where annotations stand in a file: from their key to the next section, as what stands between the two may have been meant
 * for them. In a file that cannot be read as YAML nobody knows where they end.
 * @param isSection whether a key is that of a section
 * @returns offsets in the text, the end not included
 */
export function annotationRanges(
  file: { text: string | undefined; root: Node | undefined } | undefined,
  isSection: (key: string) => boolean,
): (readonly [start: number, end: number])[] {
  const { text = '', root } = file ?? {};
  if (root?.is !== 'block') {
    // Letters that begin a line, or come behind a bracket or comma: whatever else makes a key may be what is wrong.
    const [first] = [...text.matchAll(/(?:^|[\n{,])[^\p{L}\n{,]*(\p{L}+)/gu)].filter(([, word]) => isMeant(word!));
    return first ? [[first.index + first[0].length - first[1]!.length, text.length]] : [];
  }
  const starts = root.pairs.map((pair) => ({ key: keyText(pair) ?? '', start: pair.key.start }));
  return starts.flatMap(({ key, start }, index) => {
    if (!isMeant(key)) return [];
    const next = starts.slice(index + 1).find((other) => isSection(other.key));
    return [[start, next ? next.start : text.length] as const];
  });
}
