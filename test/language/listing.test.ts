import { expect, it } from 'vitest';
import { listing } from '../../src/language/listing.ts';

it.each([
  [[], ''],
  [['ACC'], 'ACC'],
  [['ACC', 'MCC'], 'ACC en MCC'],
  [['ACC', 'MCC', 'VB'], 'ACC, MCC en VB'],
])('%j is "%s"', (words, expected) => {
  expect(listing(words, 'nl')).toBe(expected);
});

it('is said in English and as a choice too', () => {
  expect(listing(['a', 'b', 'c'], 'en')).toBe('a, b and c');
  expect(listing(['ja', 'nee'], 'nl', 'or')).toBe('ja of nee');
  expect(listing(['yes', 'no'], 'en', 'or')).toBe('yes or no');
});
