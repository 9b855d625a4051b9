import { parseEvents } from 'js-yaml';
import { parseClock } from '../../calendar/clock.ts';
import { pairsOf } from '../yaml/nodes.ts';
import { treeOf } from '../yaml/tree.ts';

/** What the item of a list says: texts by key, in the order in which they are written. */
export type WrittenItem = Readonly<Record<string, string>>;

/** The lines of an item in block style, without its dash and indentation. */
export function blockLines(item: WrittenItem): string[] {
  return Object.entries(item).map(([key, text]) => `${key}: ${scalar(text, 'block')}`);
}

/** An item between braces. @example flowItem({ move: 'MCC B3', by: '1 dag' }) // '{ move: MCC B3, by: 1 dag }' */
export function flowItem(item: WrittenItem): string {
  const pairs = Object.entries(item).map(([key, text]) => `${key}: ${scalar(text, 'flow')}`);
  return `{ ${pairs.join(', ')} }`;
}

/**
 * A text as the value of a key: as it is where YAML reads it back so, else in quotes.
 * @param style inside brackets commas and braces mean something too
 * @example scalar('sneeuw: code rood', 'block') // '"sneeuw: code rood"'
 */
export function scalar(text: string, style: 'block' | 'flow'): string {
  if (!isReserved(text) && readsBack(text, style)) return text;
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

/**
 * Signs that may not begin a text (YAML 1.2.2, section 5.3), although some readers let them; and a time alone, which
 * YAML 1.1 takes for a number in base sixty.
 */
function isReserved(text: string): boolean {
  return /^[%@`]/.test(text) || parseClock(text) !== undefined;
}

function readsBack(text: string, style: 'block' | 'flow'): boolean {
  const whole = style === 'flow' ? `{ key: ${text} }` : `key: ${text}\n`;
  try {
    const root = treeOf(parseEvents(whole, {}), whole);
    const value = root?.is === 'block' && root.pairs.length === 1 ? pairsOf(root).get('key')?.value : undefined;
    return value?.is === 'text' && value.text === text;
  } catch {
    return false;
  }
}
