import { describe, expect, it } from 'vitest';
import { smallest } from '../../../src/remedies/solving/search.ts';

const never = () => false;

/** The fewest of so many things for which something still holds, and how often that was asked. */
function fewest(count: number, holds: (some: readonly number[]) => boolean, isSpent = never) {
  let asked = 0;
  const counting = (some: readonly number[]) => {
    asked++;
    return holds(some);
  };
  const found = smallest([...Array(count).keys()], counting, isSpent);
  return { found, asked };
}

describe('the fewest things for which something holds', () => {
  it('are those that it takes, wherever they stand', () => {
    for (const wanted of [[0], [9], [4, 5], [0, 3, 9], [1, 2, 3, 4, 5, 6, 7, 8]])
      expect(fewest(10, (some) => wanted.every((one) => some.includes(one))).found).toEqual(wanted);
  });

  it('are one at least, whatever holds of none', () => {
    expect(fewest(5, () => true).found).toHaveLength(1);
    expect(fewest(1, () => true)).toEqual({ found: [0], asked: 0 });
  });

  it('are all of them when none can be left out', () => {
    expect(fewest(7, never).found).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('are found by halves, and so with few questions', () => {
    // Of a hundred a half falls off each time, and in the end what is left is tried once more.
    expect(fewest(100, (some) => some.includes(99)).asked).toBeLessThan(20);
  });

  it('are those that are left when there is no more time', () => {
    let left = 1;
    const { found, asked } = fewest(
      10,
      (some) => some.includes(9),
      () => left-- <= 0,
    );
    expect(asked).toBe(1);
    expect(found).toEqual([5, 6, 7, 8, 9]);
  });
});
