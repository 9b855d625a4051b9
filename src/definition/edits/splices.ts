/** A text that comes in the place of what stands from `start` up to `end`; offsets in UTF-16 units. */
export interface Splice {
  start: number;
  end: number;
  text: string;
}

/** @example insertion(0, 'x') // { start: 0, end: 0, text: 'x' } */
export function insertion(at: number, text: string): Splice {
  return { start: at, end: at, text };
}

/** @example deletion(0, 3) // { start: 0, end: 3, text: '' } */
export function deletion(start: number, end: number): Splice {
  return { start, end, text: '' };
}

/**
 * A text with splices in it, all else as it was.
 * @param splices in order, none over another
 */
export function spliced(text: string, splices: readonly Splice[]): string {
  let at = 0;
  let made = '';
  for (const splice of splices) {
    made += text.slice(at, splice.start) + splice.text;
    at = splice.end;
  }
  return made + text.slice(at);
}
