import { expect, it } from 'vitest';
import { withinTime } from '../../src/io/within-time.ts';

it('ends work that has no end, and gives what other work gives or throws', () => {
  const endless = () => {
    for (let count = 0; ; count++) if (count < 0) return count;
  };
  expect(withinTime(endless, 50)).toBeUndefined();
  expect(withinTime(() => ({ done: true }), 60_000)).toEqual({ done: true });
  expect(() =>
    withinTime(() => {
      throw new RangeError('broken');
    }, 60_000),
  ).toThrow('broken');
});
