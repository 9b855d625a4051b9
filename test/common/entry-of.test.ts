import { expect, it } from 'vitest';
import { entryOf } from '../../src/common/entry-of.ts';

it('makes what stands at a key once, from that key', () => {
  const lengths = new Map<string, number[]>();
  entryOf(lengths, 'acc', (key) => [key.length]).push(1);
  entryOf(lengths, 'acc', () => []).push(2);
  expect([...lengths]).toEqual([['acc', [3, 1, 2]]]);
});

it('takes undefined for something that stands there', () => {
  const map = new Map<string, number | undefined>([['nobody', undefined]]);
  expect(entryOf(map, 'nobody', () => 1)).toBeUndefined();
});
