/** What a person still has to fill in: formats mark it, and these words say what is asked for. */
export interface Blank {
  blank: string;
}

export type Words = string | Blank;

/** How something stands out: in colour, or struck out in grey; words always say the same. */
export type Tone = 'plain' | 'off' | 'error' | 'warning' | 'info';

/**
 * Words for people; `exact` where a machine or a spreadsheet wants it otherwise: `2020-11-03` for `di 3 nov 2020`. With
 * `link` they lead to that address, where a format has links.
 */
export type Cell = string | Blank | { words: string; exact: string; link?: string };

/**
 * Words in a form that has nothing to mark a blank with but signs.
 * @example plainWords({ blank: 'plaats' }) // '[plaats]'
 */
export function plainWords(words: Words): string {
  return typeof words === 'string' ? words : `[${words.blank}]`;
}

/** A cell as people read it. @example cellWords({ words: 'di 3 nov', exact: '2020-11-03' }) // 'di 3 nov' */
export function cellWords(cell: Cell): string {
  return typeof cell === 'object' && 'words' in cell ? cell.words : plainWords(cell);
}

/** A cell as machines read it. @example exactWords({ words: 'di 3 nov', exact: '2020-11-03' }) // '2020-11-03' */
export function exactWords(cell: Cell): string {
  return typeof cell === 'object' && 'words' in cell ? cell.exact : plainWords(cell);
}
