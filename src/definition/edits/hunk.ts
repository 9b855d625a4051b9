/** Whole lines of a text that come in the place of others. */
export interface Hunk {
  /** Where they stand, in UTF-16 units. */
  at: number;
  before: string;
  after: string;
}

/**
 * The lines in which two texts differ, from the first to the last.
 * @example hunkOf('a\nb\nc\n', 'a\nx\nc\n') // { at: 2, before: 'b\n', after: 'x\n' }
 */
export function hunkOf(before: string, after: string): Hunk {
  const [was, is] = [linesOf(before), linesOf(after)];
  const most = Math.min(was.length, is.length);
  let first = 0;
  while (first < most && was[first] === is[first]) first++;
  let last = 0;
  while (last < most - first && was.at(-1 - last) === is.at(-1 - last)) last++;
  const cut = (lines: readonly string[]) => lines.slice(first, lines.length - last).join('');
  return { at: was.slice(0, first).join('').length, before: cut(was), after: cut(is) };
}

/**
 * The same with as many lines above it as it takes to be found in the text only once, so that somebody else can put it
 * there; at least one where lines only come in.
 */
export function findable(text: string, { at, before, after }: Hunk): Hunk {
  let start = at;
  const whole = () => text.slice(start, at) + before;
  while (start > 0 && (whole() === '' || text.indexOf(whole()) !== text.lastIndexOf(whole())))
    start = text.lastIndexOf('\n', start - 2) + 1;
  const above = text.slice(start, at);
  return { at: start, before: above + before, after: above + after };
}

/** Lines with their ends. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
