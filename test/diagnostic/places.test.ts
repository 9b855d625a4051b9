import { expect, it } from 'vitest';
import type { SourcePlace } from '../../src/diagnostic/finding.ts';
import { distinctPlaces, placeKey } from '../../src/diagnostic/places.ts';

const forum: SourcePlace = { file: 'fora.yaml', path: ['fora', 'ACC'] };

it('is one place however often it is written down', () => {
  expect(placeKey({ file: 'fora.yaml', path: ['fora', 'ACC'] })).toBe(placeKey(forum));
  expect(placeKey({ ...forum, alone: true })).toBe(placeKey(forum));
});

it('tells a key from its value, a file from another, and a number from a text', () => {
  const places: SourcePlace[] = [
    forum,
    { ...forum, key: true },
    { ...forum, file: 'meer.yaml' },
    { ...forum, range: [0, 3] },
    { ...forum, path: ['fora', 0] },
    { ...forum, path: ['fora', '0'] },
  ];
  expect(new Set(places.map(placeKey)).size).toBe(places.length);
});

it('keeps the first of each place, in order', () => {
  const other: SourcePlace = { ...forum, path: ['fora', 'MCC'] };
  expect(distinctPlaces([other, forum, { ...other }, forum])).toEqual([other, forum]);
});
