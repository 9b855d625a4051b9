import { expect, it } from 'vitest';
import { grouped } from '../../src/common/grouped.ts';

it('keeps the order of the first of each group, and the order in each', () => {
  expect([...grouped(['mei', 'april', 'juni', 'maart'], ([first]) => first)]).toEqual([
    ['m', ['mei', 'maart']],
    ['a', ['april']],
    ['j', ['juni']],
  ]);
});

it('tells keys apart by what they are, not by how they are written', () => {
  expect(grouped([1, null, 2, 1], (one) => one).size).toBe(3);
  expect(grouped([['1'], [1]].flat(), (one) => one).size).toBe(2);
});

it('takes whatever can be gone through', () => {
  expect([...grouped(new Set([1, 2, 3]).values(), (one) => one > 1)]).toEqual([
    [false, [1]],
    [true, [2, 3]],
  ]);
  expect(grouped([], String).size).toBe(0);
});
