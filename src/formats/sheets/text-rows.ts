import { mostCommon } from '../../common/most-common.ts';
import { MOST_CELLS, MOST_ROWS, plainCell } from './limits.ts';
import type { Row } from './sheet.ts';

const SEPARATORS = [';', ',', '\t'];

/** So many records say what stands between the cells. */
const SAMPLE = 20;

/**
 * The rows of a text with separators (RFC 4180, as Excel writes it): semicolons, commas or tabs, whichever makes the most
 * of a table of it, unless its first line names another one.
 * @param bytes UTF-8 or UTF-16 with or without a mark, or else Windows-1252
 */
export function textRows(bytes: Uint8Array): Row[] {
  const text = decoded(bytes);
  const [whole = '', named] = /^sep=(.)\r?\n/.exec(text) ?? [];
  const body = text.slice(whole.length);
  const separator = named ?? likeliest(body);
  const first = whole === '' ? 1 : 2;
  return records(body, separator, MOST_ROWS)
    .map((cells, index) => ({ number: index + first, cells: cells.slice(0, MOST_CELLS).map(plainCell) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The separator with which the most rows have the same number of cells, the more cells the better. */
function likeliest(text: string): string {
  const worth = (separator: string) => {
    const lengths = records(text, separator, SAMPLE).map((cells) => cells.length);
    const usual = mostCommon(lengths) ?? 0;
    return (usual - 1) * lengths.filter((length) => length === usual).length;
  };
  return SEPARATORS.reduce((best, other) => (worth(other) > worth(best) ? other : best));
}

/** @param most how many are read */
function records(text: string, separator: string, most: number): string[][] {
  const made: string[][] = [];
  const mark = new RegExp(`[${separator}\\r\\n]`, 'g');
  let row: string[] = [];
  for (let at = 0; at < text.length && made.length < most; ) {
    const quoted = text[at] === '"' ? endOfQuoted(text, at) : at;
    mark.lastIndex = quoted;
    const end = mark.exec(text)?.index ?? text.length;
    const cell =
      quoted > at
        ? text.slice(at + 1, quoted - 1).replaceAll('""', '"') + text.slice(quoted, end)
        : text.slice(at, end);
    row.push(cell);
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
    if (text[end] === separator && end < text.length - 1) continue;
    made.push(row);
    row = [];
  }
  return made;
}

/** Where a cell between quotes ends, behind its last quote; one that is not closed goes on to the end. */
function endOfQuoted(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at + 1;
  return text.length + 1;
}
