import type { SourceFile } from '../source-file.ts';
import { parseYaml } from '../yaml/compose.ts';
import { decode } from '../yaml/decode.ts';
import { keyText } from '../yaml/nodes.ts';
import { beginsLine, lineStart, nextLine } from './lines.ts';

/** What a file says beside its annotations. */
export interface WithoutAnnotations {
  /** The same file with empty lines in their place, so that all else stands where it stood; undefined when it is not written that way. */
  rest: Uint8Array | undefined;
}

/**
 * Takes the annotations out of a file of definitions, with the comments around them.
 * @returns undefined when it has none
 * @example withoutAnnotations({ name: 'a.yaml', bytes }) // { rest: ... }
 */
export function withoutAnnotations(file: SourceFile): WithoutAnnotations | undefined {
  const { text = '' } = decode(file);
  const { root } = parseYaml(file.name, text);
  if (root?.is !== 'block') return undefined;
  const index = root.pairs.findIndex((pair) => keyText(pair) === 'annotations');
  if (index < 0) return undefined;
  const [before, pair, after] = [root.pairs[index - 1], root.pairs[index]!, root.pairs[index + 1]];
  const isApart = [pair, after].every((one) => one === undefined || beginsLine(text, one.key.start));
  if (root.flow || !isApart) return { rest: undefined };
  const start = before ? nextLine(text, before.value.end) : 0;
  const end = after ? lineStart(text, after.key.start) : text.length;
  const rest = text.slice(0, start) + text.slice(start, end).replace(/[^\r\n]+/g, '') + text.slice(end);
  return { rest: new TextEncoder().encode(rest.trim() === '' ? '' : rest) };
}
