/** A tag in a list of them (RFC 9110, 8.8.3); in quotes, with `W/` before it when it is weak. */
const TAG = /[\t ]*(W\/)?("[\x21\x23-\x7e\x80-\xff]*")[\t ]*(?:,[\t ,]*|$)/y;

/**
 * Whether a list of tags, as in `If-None-Match`, names this one.
 * @param tag with its quotes; a strong one
 * @param weak whether a weak tag in the list counts as well
 * @example names('W/"a", "b"', '"a"', true) // true
 */
export function names(list: string, tag: string, weak: boolean): boolean {
  if (list.trim() === '*') return true;
  TAG.lastIndex = 0;
  for (let found = TAG.exec(list); found !== null && found[0] !== ''; found = TAG.exec(list))
    if (found[2] === tag && (weak || found[1] === undefined)) return true;
  return false;
}
