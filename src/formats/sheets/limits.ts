/** What is longer is no list that people keep: rows, cells in a row, and characters in a cell. */
export const MOST_ROWS = 5000;
export const MOST_CELLS = 100;
const LONGEST_CELL = 2000;

/** A cell as it is compared and written: on one line. */
export function plainCell(text: string): string {
  return text.slice(0, LONGEST_CELL).replace(/\s+/g, ' ').trim();
}
