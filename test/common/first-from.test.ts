import { describe, expect, it } from 'vitest';
import { firstFrom } from '../../src/common/first-from.ts';

describe('the first from a number on', () => {
  const list = [1, 3, 3, 5].map((day) => ({ day }));
  const from = (least: number) => firstFrom(list, least, ({ day }) => day);

  it('is the first of those that are the same', () => expect(from(3)).toBe(1));
  it('is the next one when there is none at that number', () => {
    expect(from(2)).toBe(1);
    expect(from(4)).toBe(3);
  });
  it('is the very first from before all', () => expect(from(Number.NEGATIVE_INFINITY)).toBe(0));
  it('is past the end from after all', () => {
    expect(from(6)).toBe(4);
    expect(firstFrom([], 0, () => 0)).toBe(0);
  });
});
