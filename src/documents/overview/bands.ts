import type { GridCell, GridEntry } from '../blocks.ts';

/** An entry with the tracks it stands in: so many, from the first on. */
export interface Placing {
  track: number;
  tracks: number;
  entry: GridEntry;
}

/** A cell while it is being filled. */
interface Draft {
  track: number;
  tracks: number;
  band: number;
  bands: number;
  entries: GridEntry[];
}

/**
 * Entries in order of time as cells below and beside each other: an entry stands below those before it in any of its
 * tracks, and one that spans several tracks pushes what comes later in each of them below it. Cells go on down to the
 * next one in their tracks.
 * @returns for each band the cells that begin in it, from left to right
 */
export function bandsOf(placings: readonly Placing[], count: number): GridCell[][] {
  const drafts = drafted(placings);
  const height = Math.max(1, ...drafts.map(({ band }) => band + 1));
  for (const draft of drafts) draft.bands = nextBelow(draft, drafts, height) - draft.band;
  const holes = Array.from({ length: count }, (_, track) => holesOf(track, drafts, height)).flat();
  return Array.from({ length: height }, (_, band) =>
    [...drafts, ...holes]
      .filter((draft) => draft.band === band)
      .sort((one, other) => one.track - other.track)
      .map(({ track, tracks, bands, entries }) => ({ track, tracks, bands, entries })),
  );
}

function drafted(placings: readonly Placing[]): Draft[] {
  const drafts: Draft[] = [];
  for (const { track, tracks, entry } of placings) {
    const above = drafts.filter((draft) => overlaps(draft, { track, tracks }));
    const last = above.at(-1);
    if (last?.track === track && last.tracks === tracks) last.entries.push(entry);
    else {
      const band = Math.max(0, ...above.map((draft) => draft.band + 1));
      drafts.push({ track, tracks, band, bands: 1, entries: [entry] });
    }
  }
  return drafts;
}

function overlaps(one: Pick<Placing, 'track' | 'tracks'>, other: Pick<Placing, 'track' | 'tracks'>): boolean {
  return one.track < other.track + other.tracks && other.track < one.track + one.tracks;
}

/** The band in which something else begins in the tracks of a cell. */
function nextBelow(draft: Draft, drafts: readonly Draft[], height: number): number {
  const below = drafts.filter((other) => other.band > draft.band && overlaps(other, draft));
  return Math.min(height, ...below.map(({ band }) => band));
}

/** Where a track has nothing: above its first cell, or below one that had to end with another of its tracks. */
function holesOf(track: number, drafts: readonly Draft[], height: number): Draft[] {
  const mine = drafts.filter((one) => overlaps(one, { track, tracks: 1 })).sort((one, other) => one.band - other.band);
  const ends = [0, ...mine.map(({ band, bands }) => band + bands)];
  const begins = [...mine.map(({ band }) => band), height];
  return ends.flatMap((band, index) => {
    const bands = begins[index]! - band;
    return bands > 0 ? [{ track, tracks: 1, band, bands, entries: [] }] : [];
  });
}
