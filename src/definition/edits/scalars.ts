import { parseEvents } from 'js-yaml';
import { parseClock } from '../../calendar/clock.ts';
import { pairsOf } from '../yaml/nodes.ts';
import { treeOf } from '../yaml/tree.ts';

/** What can be written: a text, a list, or values by key in the order in which they are written. */
export type WrittenValue = string | readonly WrittenValue[] | WrittenItem;

/** What the item of a list says, or a thing by name. */
export interface WrittenItem {
  readonly [key: string]: WrittenValue;
}

/**
 * A value on one line: a text, a list in brackets or a block between braces.
 * @example flowText({ move: 'MCC B3', by: '1 dag' }) // '{ move: MCC B3, by: 1 dag }'
 */
export function flowText(value: WrittenValue): string {
  if (typeof value === 'string') return scalar(value);
  if (isList(value)) return `[${value.map(flowText).join(', ')}]`;
  const pairs = Object.entries(value).map(([key, one]) => `${scalar(key)}: ${flowText(one)}`);
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

/** Whether a value is a list, which TypeScript does not see of one that nobody may change. */
export function isList(value: WrittenValue): value is readonly WrittenValue[] {
  return Array.isArray(value);
}

/**
 * A text as the value of a key between braces: as it is where YAML reads it back so, else in quotes.
 * @example scalar('sneeuw: code rood') // '"sneeuw: code rood"'
 */
export function scalar(text: string): string {
  if (!isReserved(text) && readsBack(text)) return text;
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

/**
 * Signs that may not begin a text (YAML 1.2.2, section 5.3), although some readers let them; and a time alone, which
 * YAML 1.1 takes for a number in base sixty.
 */
function isReserved(text: string): boolean {
  return /^[%@`]/.test(text) || parseClock(text) !== undefined;
}

function readsBack(text: string): boolean {
  const whole = `{ key: ${text} }`;
  try {
    const root = treeOf(parseEvents(whole, {}), whole);
    const value = root?.is === 'block' && root.pairs.length === 1 ? pairsOf(root).get('key')?.value : undefined;
    return value?.is === 'text' && value.text === text;
  } catch {
    return false;
  }
}
