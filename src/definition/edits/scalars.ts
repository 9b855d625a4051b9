import { parseEvents } from 'js-yaml';
import { parseClock } from '../../calendar/clock.ts';
import { pairsOf } from '../yaml/nodes.ts';
import { treeOf } from '../yaml/tree.ts';

/** What the item of a list says: texts by key, in the order in which they are written. */
export type WrittenItem = Readonly<Record<string, string>>;

/** An item between braces. @example flowItem({ move: 'MCC B3', by: '1 dag' }) // '{ move: MCC B3, by: 1 dag }' */
export function flowItem(item: WrittenItem): string {
  const pairs = Object.entries(item).map(([key, text]) => `${key}: ${scalar(text)}`);
  return `{ ${pairs.join(', ')} }`;
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
