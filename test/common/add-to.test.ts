import { expect, it } from 'vitest';
import { addTo } from '../../src/common/add-to.ts';

it('adds to the list at a key, which it begins when there is none', () => {
  const lists = new Map([['ACC', [1]]]);
  addTo(lists, 'MCC', 2);
  addTo(lists, 'ACC', 3);
  addTo(lists, 'MCC', 2);
  expect([...lists]).toEqual([
    ['ACC', [1, 3]],
    ['MCC', [2, 2]],
  ]);
});
