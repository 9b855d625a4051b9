import { changeWords, type Grid, type GridRow, type PlacedEntry } from '../../documents/blocks/grid.ts';

/** So many parts the columns of a grid have together, and no column fewer than this. */
const PARTS = 24;
const LEAST = 3;

/** So many letters fit on a line of all columns together. */
const LETTERS = 190;

/**
 * How wide the columns of grids are beside each other: so that all that is in them takes the fewest lines, and otherwise as
 * even as can be. An empty column is as narrow as its title.
 * @returns a share for each column, of 24 together
 */
export function sharesOf(grids: readonly Grid[]): number[] {
  const count = grids[0]!.tracks.length;
  const rows = grids
    .flatMap(({ weeks }) => weeks.flatMap((week) => week.rows))
    .filter(({ entries }) => entries.length > 0);
  if (count > MOST_COLUMNS) return Array.from({ length: count }, () => 1);
  let best: readonly number[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const shares of divisions(count, PARTS)) {
    const cost = rows.reduce((sum, row) => sum + linesOf(row, shares), 0) + unevenness(shares);
    if (cost < least) [best, least] = [shares, cost];
  }
  return [...best];
}

/** With more of them there is nothing to win by making one wider. */
const MOST_COLUMNS = 6;

/** All ways to part so much over so many columns. */
function* divisions(columns: number, parts: number): Generator<number[], void, void> {
  if (columns === 1) yield [parts];
  else
    for (let first = LEAST; first <= parts - LEAST * (columns - 1); first += 1)
      for (const rest of divisions(columns - 1, parts - first)) yield [first, ...rest];
}

/** Below one line: it only decides between what takes as many. */
function unevenness(shares: readonly number[]): number {
  return shares.reduce((sum, share) => sum + share * share, 0) / (PARTS * PARTS);
}

/** How many lines a day takes: as many as the fullest of its columns. */
function linesOf({ entries }: GridRow, shares: readonly number[]): number {
  const columns = shares.map((_, track) =>
    entries
      .filter((entry) => entry.track <= track && track < entry.track + entry.tracks)
      .reduce((sum, entry) => sum + linesOfEntry(entry, shares), 0),
  );
  return Math.max(...columns);
}

function linesOfEntry({ track, tracks, ...entry }: PlacedEntry, shares: readonly number[]): number {
  const share = shares.slice(track, track + tracks).reduce((sum, one) => sum + one, 0);
  const width = (share / PARTS) * LETTERS - MARGIN;
  const lines = textsOf(entry).map((letters) => Math.ceil(letters / width));
  return lines.reduce((sum, count) => sum + count, 0);
}

/** Of a box, in letters. */
const MARGIN = 3;

/** How many letters the paragraphs of an entry have. */
function textsOf(entry: Omit<PlacedEntry, 'track' | 'tracks'>): number[] {
  const { time, letters, title, about, aside, lines, items, changes } = entry;
  const head = [time ?? '', ...letters.map(() => '   '), title, about, aside ?? '', ...lines].join(' ').length;
  const after = changes.map(changeWords).join(' ').length;
  const points = items.map(({ title: point, how }) => point.length + (how?.length ?? 0) + 5);
  return items.length === 0 ? [head + after] : [head, ...points, ...(after > 0 ? [after] : [])];
}
