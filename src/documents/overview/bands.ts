import type { GridEntry, PlacedEntry } from '../blocks/grid.ts';

/** An entry with the tracks it stands in: so many, from the first on. */
export interface Placing {
  /** When it begins, in minutes. */
  at: number;
  track: number;
  tracks: number;
  entry: GridEntry;
}

/**
 * Entries in order of time as they stand below and beside each other. An entry stands below those before it in any of its
 * tracks, and never higher than what came before it elsewhere: what is lower is later. Papers that are due stand beside all
 * of that, from the top down. Each goes on down to the next one in its tracks.
 * @returns the entries in the order in which they came
 */
export function banded(placings: readonly Placing[]): PlacedEntry[] {
  const placed: PlacedEntry[] = [];
  for (const { track, tracks, entry } of placings) {
    const above = placed.filter((one) => overlaps(one, { track, tracks }));
    const beside = placed.filter(({ kind }) => kind === 'meeting' && entry.kind === 'meeting');
    const band = Math.max(0, ...above.map((one) => one.band + 1), ...beside.map((one) => one.band));
    placed.push({ ...entry, track, tracks, band, bands: 1 });
  }
  const height = Math.max(1, ...placed.map(({ band }) => band + 1));
  return placed.map((one) => ({ ...one, bands: nextBelow(one, placed, height) - one.band }));
}

type Across = Pick<Placing, 'track' | 'tracks'>;

function overlaps(one: Across, other: Across): boolean {
  return one.track < other.track + other.tracks && other.track < one.track + one.tracks;
}

/** The band in which something else begins in the tracks of an entry. */
function nextBelow(entry: PlacedEntry, placed: readonly PlacedEntry[], height: number): number {
  const below = placed.filter((other) => other.band > entry.band && overlaps(other, entry));
  return Math.min(height, ...below.map(({ band }) => band));
}
