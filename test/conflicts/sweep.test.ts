import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clashes } from '../../src/conflicts/sweep.ts';
import { type MinuteSpan, overlap } from '../../src/schedule/meetings/spans.ts';
import { measured } from '../support/processor.ts';

interface Sitting extends MinuteSpan {
  name: string;
  seats: string[];
}

const sitting = (name: string, start: number, end: number, ...seats: string[]): Sitting => ({
  name,
  start,
  end,
  seats,
});

const pairs = (sittings: readonly Sitting[]) =>
  [
    ...clashes(
      sittings,
      (one) => one,
      ({ seats }) => seats,
    ),
  ].map(({ earlier, later, seats }) => `${earlier.name} ${later.name} ${seats.join('+')}`);

/** Every pair, compared with every other: slow, and plainly right. */
function quadratic(sittings: readonly Sitting[]): string[] {
  return sittings.flatMap((one, index) =>
    sittings.slice(index + 1).flatMap((other) => {
      const shared = one.seats.filter((seat) => other.seats.includes(seat));
      if (shared.length === 0 || !overlap(one, other)) return [];
      return [[one.name, other.name].sort().join(' ') + [...shared].sort().join('+')];
    }),
  );
}

describe('clashes', () => {
  it.each([
    ['things that overlap', [sitting('a', 0, 60, 'x'), sitting('b', 30, 90, 'x')], ['a b x']],
    ['not things that touch', [sitting('a', 0, 60, 'x'), sitting('b', 60, 90, 'x')], []],
    ['not things on other seats', [sitting('a', 0, 60, 'x'), sitting('b', 30, 90, 'y')], []],
    ['things that start together, however short', [sitting('a', 0, 0, 'x'), sitting('b', 0, 0, 'x')], ['a b x']],
    [
      'all shared seats of a pair at once',
      [sitting('a', 0, 60, 'x', 'y', 'z'), sitting('b', 30, 90, 'z', 'x')],
      ['a b z+x'],
    ],
    [
      'a long one with all that come after',
      [sitting('a', 0, 99, 'x'), sitting('b', 1, 2, 'x'), sitting('c', 3, 4, 'x')],
      ['a b x', 'a c x'],
    ],
    [
      'the earlier one first, whatever the order given',
      [sitting('b', 30, 90, 'x'), sitting('a', 0, 60, 'x')],
      ['a b x'],
    ],
  ])('finds %s', (_, sittings, expected) => expect(pairs(sittings)).toEqual(expected));

  it('finds what comparing every pair finds', () => {
    const seats = fc.uniqueArray(fc.constantFrom('v', 'w', 'x', 'y'), { minLength: 1 });
    const random = fc.record({ start: fc.nat(200), length: fc.nat(40), seats });
    fc.assert(
      fc.property(fc.array(random, { maxLength: 40 }), (list) => {
        const sittings = list.map(({ start, length, seats: on }, index) =>
          sitting(String.fromCodePoint(0x4e00 + index), start, start + length, ...on),
        );
        const found = [
          ...clashes(
            sittings,
            (one) => one,
            (one) => one.seats,
          ),
        ].map(
          ({ earlier, later, seats: shared }) =>
            [earlier.name, later.name].sort().join(' ') + [...shared].sort().join('+'),
        );
        expect(found.sort()).toEqual(quadratic(sittings).sort());
      }),
    );
  });

  it('goes through 100,000 things in the time of one look each', async () => {
    const many = Array.from({ length: 100_000 }, (_, index) =>
      sitting(`${index}`, index * 30, index * 30 + 45, `forum ${index % 7}`, `role ${index % 11}`, 'chair'),
    );
    const { result, took } = await measured(
      () =>
        [
          ...clashes(
            many,
            (one) => one,
            ({ seats }) => seats,
          ),
        ].length,
    );
    expect(took).toBeLessThan(3000);
    // Each overlaps the next only, and they share the chair.
    expect(result).toBe(99_999);
  });
});
