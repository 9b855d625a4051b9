import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GridEntry } from '../../../src/documents/blocks/grid.ts';
import { banded, type Placing } from '../../../src/documents/overview/bands.ts';

const entry = (title: string, kind: GridEntry['kind'] = 'meeting'): GridEntry => ({
  ...{ kind, time: null, letters: [], title, tone: 'plain', about: '', aside: null },
  ...{ lines: [], items: [], changes: [], notes: [] },
});
const at = (title: string, track: number, tracks = 1): Placing => ({ at: 0, track, tracks, entry: entry(title) });
const due = (title: string, track: number): Placing => ({ at: 0, track, tracks: 1, entry: entry(title, 'due') });

/** Each entry as `title @ first track + tracks, first band + bands`. */
function drawn(...placings: Placing[]): string[] {
  return banded(placings).map(
    ({ title, track, tracks, band, bands }) => `${title}@${track}+${tracks},${band}+${bands}`,
  );
}

describe('bands', () => {
  it('are none on a day without anything', () => {
    expect(drawn()).toEqual([]);
  });

  it('put what is in one track below each other', () => {
    expect(drawn(at('BWO', 0), at('VB', 0))).toEqual(['BWO@0+1,0+1', 'VB@0+1,1+1']);
  });

  it('put a shared meeting below what comes before it and above what comes after it', () => {
    expect(drawn(at('ACC', 0), at('MCC', 0, 2), at('persco', 0))).toEqual([
      'ACC@0+1,0+1',
      'MCC@0+2,1+1',
      'persco@0+1,2+1',
    ]);
  });

  it('put what is later never higher, and let it go on to the end of the day', () => {
    // ACC at 10, MCC at 14 and DOC at 15 beside it, a press conference at 19: DOC has the rest of its track.
    expect(drawn(at('ACC', 0), at('MCC', 0, 2), at('DOC', 2), at('persco', 0))).toEqual([
      'ACC@0+1,0+1',
      'MCC@0+2,1+1',
      'DOC@2+1,1+2',
      'persco@0+1,2+1',
    ]);
  });

  it('put papers that are due at the top, whatever meets before them', () => {
    expect(drawn(at('BWO', 0), at('VB', 0), due('stukken', 2))).toEqual([
      'BWO@0+1,0+1',
      'VB@0+1,1+1',
      'stukken@2+1,0+2',
    ]);
  });

  const placing = fc
    .record({ track: fc.nat(4), tracks: fc.integer({ min: 1, max: 3 }) })
    .filter(({ track, tracks }) => track + tracks <= 5);

  it('lay nothing over anything else, hold everything, and keep the order of time', () => {
    fc.assert(
      fc.property(fc.array(placing, { maxLength: 12 }), (spots) => {
        const placed = banded(spots.map(({ track, tracks }, index) => at(String(index), track, tracks)));
        expect(placed.map(({ title }) => Number(title))).toEqual(spots.map((_, index) => index));
        const taken = placed.flatMap(({ track, tracks, band, bands }) =>
          Array.from({ length: tracks * bands }, (_, spot) =>
            [track + (spot % tracks), band + Math.floor(spot / tracks)].join(),
          ),
        );
        expect(new Set(taken).size).toBe(taken.length);
        for (const [index, { band }] of placed.entries())
          expect(band).toBeGreaterThanOrEqual(placed[index - 1]?.band ?? 0);
      }),
    );
  });
});
