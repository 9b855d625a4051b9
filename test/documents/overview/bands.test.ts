import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GridEntry } from '../../../src/documents/blocks.ts';
import { bandsOf, type Placing } from '../../../src/documents/overview/bands.ts';

const entry = (title: string): GridEntry => ({
  ...{ time: null, title, tone: 'plain', about: '', lines: [], items: [], notes: [] },
});
const at = (title: string, track: number, tracks = 1): Placing => ({ track, tracks, entry: entry(title) });

/** Each cell as `titles @ first track + tracks x bands`. */
function drawn(placings: readonly Placing[], count: number): string[][] {
  return bandsOf(placings, count).map((band) =>
    band.map(({ track, tracks, bands, entries }) => {
      const titles = entries.map(({ title }) => title).join('+');
      return `${titles}@${track} ${tracks}x${bands}`;
    }),
  );
}

describe('bands', () => {
  it('have one empty cell for each track on a day without anything', () => {
    expect(drawn([], 2)).toEqual([['@0 1x1', '@1 1x1']]);
  });

  it('put what is in one track below each other in one cell', () => {
    expect(drawn([at('BWO', 0), at('VB', 0)], 2)).toEqual([['BWO+VB@0 1x1', '@1 1x1']]);
  });

  it('put a shared meeting below what comes before it and above what comes after it', () => {
    expect(drawn([at('ACC', 0), at('MCC', 0, 2), at('persco', 0)], 2)).toEqual([
      ['ACC@0 1x1', '@1 1x1'],
      ['MCC@0 2x1'],
      ['persco@0 1x1', '@1 1x1'],
    ]);
  });

  it('let a track beside a shared meeting go on all day', () => {
    expect(drawn([at('ACC', 0), at('MCC', 0, 2), at('DOC', 2)], 3)).toEqual([
      ['ACC@0 1x1', '@1 1x1', 'DOC@2 1x2'],
      ['MCC@0 2x1'],
    ]);
  });

  const placing = fc
    .record({ track: fc.nat(4), tracks: fc.integer({ min: 1, max: 3 }) })
    .filter(({ track, tracks }) => track + tracks <= 5);

  it('cover every spot once, hold everything, and keep the order of time in each track', () => {
    fc.assert(
      fc.property(fc.array(placing, { maxLength: 12 }), (spots) => {
        const placings = spots.map(({ track, tracks }, index) => at(String(index), track, tracks));
        const bands = bandsOf(placings, 5);
        const spotted = bands.flatMap((band, top) =>
          band.flatMap(({ track, tracks, bands: height }) =>
            Array.from(
              { length: tracks * height },
              (_, spot) => `${track + (spot % tracks)},${top + Math.floor(spot / tracks)}`,
            ),
          ),
        );
        const all = Array.from({ length: 5 * bands.length }, (_, spot) => `${spot % 5},${Math.floor(spot / 5)}`);
        expect(spotted.sort()).toEqual(all.sort());
        for (let track = 0; track < 5; track++) {
          const here = bands
            .flat()
            .filter((cell) => cell.track <= track && track < cell.track + cell.tracks)
            .flatMap(({ entries }) => entries.map(({ title }) => Number(title)));
          const expected = spots.flatMap((spot, index) =>
            spot.track <= track && track < spot.track + spot.tracks ? [index] : [],
          );
          expect(here).toEqual(expected);
        }
      }),
    );
  });
});
