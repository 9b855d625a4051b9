import { ascii } from './ascii.ts';
import { withoutDevice } from './reserved-name.ts';

const LENGTH = 100;

/**
 * A file name, without extension, that every system and mail program takes: ASCII, no separators, no device of Windows,
 * no dot or dash at either end, never empty.
 * @param text any text
 * @returns at most 101 characters
 * @example fileName('Catshuis / MCC: één') // 'Catshuis-MCC-een'
 * @example fileName('CON') // 'CON_'
 */
export function fileName(text: string): string {
  const name = ascii(text)
    .replace(/\.{2,}/g, '.')
    .slice(0, LENGTH)
    .replace(/[-.]+$/, '');
  return withoutDevice(name) || 'calendar';
}

/**
 * A file name for each text, all different, also where capitals do not count.
 * @param texts in an order that is the same every time
 * @returns in the order of the texts
 * @example fileNames(['MCC', 'mcc', 'ACC']) // ['MCC', 'mcc-2', 'ACC']
 */
export function fileNames(texts: readonly string[]): string[] {
  const names = texts.map(fileName);
  const taken = new Set<string>();
  const own = new Set(names.map((name) => name.toLowerCase()));
  return names.map((name) => {
    let free = name;
    for (let count = 2; taken.has(free.toLowerCase()) || (free !== name && own.has(free.toLowerCase())); count++)
      free = `${name}-${count}`;
    taken.add(free.toLowerCase());
    return free;
  });
}
