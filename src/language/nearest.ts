/** What is longer is prose and no slip of the pen; it also keeps the comparison short. */
const LONGEST = 80;

/**
 * The candidate that was probably meant: the one that takes the fewest slips (a letter too many, missing, wrong, or two
 * changed round), when those are few for its length. Capitals make no difference; of equals the first wins.
 * @param atMost how many slips, when fewer than usual
 * @example nearest('MMC', ['ACC', 'MCC']) // 'MCC'
 * @example nearest('xyz', ['ACC', 'MCC']) // undefined
 */
export function nearest(
  text: string,
  candidates: Iterable<string>,
  atMost = Number.POSITIVE_INFINITY,
): string | undefined {
  const wanted = letters(text);
  if (wanted.length > LONGEST) return undefined;
  let best: { candidate: string; slips: number } | undefined;
  for (const candidate of candidates) {
    const other = letters(candidate);
    const allowed = Math.min(atMost, slipsAllowed(Math.min(wanted.length, other.length)));
    const most = best ? Math.min(allowed, best.slips - 1) : allowed;
    if (Math.abs(other.length - wanted.length) > most) continue;
    const slips = countSlips(wanted, other, most);
    if (slips <= most) best = { candidate, slips };
  }
  return best?.candidate;
}

function letters(text: string): string {
  return text.trim().normalize('NFC').toLowerCase();
}

/** One slip in a word of two to four letters, two up to eight, then three; a single letter says too little. */
function slipsAllowed(length: number): number {
  if (length < 2) return 0;
  if (length < 5) return 1;
  return length < 9 ? 2 : 3;
}

/**
 * The Damerau-Levenshtein distance in which no letter is touched twice (optimal string alignment), as far as it is at
 * most `most`; something larger when it is not. Only cells near the diagonal can be that small.
 */
function countSlips(one: string, other: string, most: number): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const current = new Array<number>(other.length + 1).fill(most + 1);
    if (row <= most) current[0] = row;
    for (let column = Math.max(1, row - most); column <= Math.min(other.length, row + most); column++) {
      const same = one[row - 1] === other[column - 1];
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      current[column] = Math.min(
        previous[column]! + 1,
        current[column - 1]! + 1,
        previous[column - 1]! + (same ? 0 : 1),
        swapped ? beforePrevious[column - 2]! + 1 : most + 1,
      );
    }
    if (Math.min(...current) > most) return most + 1;
    beforePrevious = previous;
    previous = current;
  }
  return previous[other.length]!;
}
