import { plainWords } from '../documents/blocks/words.ts';
import type { Point, PointText } from '../documents/blocks.ts';

// What stands on one page of paper where it can, whatever the format.

/** A longer table goes on overleaf. */
const MOST_ROWS = 12;

/** Whether all rows of a table stand on one page. */
export function isShortTable(rows: readonly unknown[]): boolean {
  return rows.length <= MOST_ROWS;
}

/** In characters: more than this fills too much of a page to be kept together. */
const LONGEST_KEPT = 1200;

/** Whether all of a point stands on one page; of a longer one only its beginning does. */
export function isShortPoint({ body }: Pick<Point, 'body'>): boolean {
  const text = (one: PointText) => ('bullet' in one ? one.bullet : 'question' in one ? one.question : one.text);
  return body.reduce((sum, one) => sum + plainWords(text(one)).length, 0) <= LONGEST_KEPT;
}
