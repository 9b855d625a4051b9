import { expect, it } from 'vitest';
import { byText } from '../../src/common/by-text.ts';

it('puts capitals first and letters with an accent last, as sorting without an order does', () => {
  const names = ['b', 'é', 'a', 'B', '', 'a2', 'a10'];
  expect([...names].sort(byText)).toEqual(['', 'B', 'a', 'a10', 'a2', 'b', 'é']);
  expect([...names].sort(byText)).toEqual([...names].sort());
});

it('calls no text before itself', () => {
  expect(byText('ACC', 'ACC')).toBe(0);
  expect(byText('ACC', 'MCC')).toBeLessThan(0);
  expect(byText('MCC', 'ACC')).toBeGreaterThan(0);
});
