import { expect, it } from 'vitest';
import { exchange } from '../../../src/remedies/solving/exchange.ts';
import { LEVEL } from '../../../src/remedies/solving/proof.ts';
import type { Search } from '../../../src/remedies/solving/search.ts';

const [CANCEL, AWAY, INTO_IT, CLEAR] = [0, 1, 2, 3];

/**
 * Two errors: that of BC ends when it is cancelled or moved away. That of FR ends on two days; on the first it is in the way
 * of the BC that was moved.
 */
function search(isSpent = false): Search {
  const ended = [['bc'], ['bc'], ['fr'], ['fr']];
  const takes = [['meeting BC'], ['meeting BC'], ['meeting FR'], ['meeting FR']];
  const edits = ended.map((_, index) => ({ edit: { writings: () => [], kind: 'other', index } }));
  const levels = (index: number) =>
    Array.from({ length: LEVEL.count }, (_, level) => (level === LEVEL.cancelled && index === CANCEL ? 1 : 0));
  const wholly = (some: readonly { index: number }[]) => {
    const there = some.map(({ index }) => index);
    const made = there.includes(AWAY) && there.includes(INTO_IT) ? ['clash'] : [];
    const done = new Set(there.flatMap((index) => ended[index]!));
    const cancelled = there.includes(CANCEL) ? 1 : 0;
    return { made, left: [2 - done.size + made.length, 0], cost: [0, 0, cancelled, there.length, 0, 0, 0, 0] };
  };
  return {
    edits,
    model: {
      choices: ended.map((keys, index) => ({ ended: keys, made: [], takes: takes[index]!, levels: levels(index) })),
      errors: [{ keys: ['bc'] }, { keys: ['fr'] }],
    },
    trying: { wholly },
    isSpent: () => isSpent,
  } as unknown as Search;
}

it('puts a move in the place of a cancellation, and makes room for it', () => {
  expect(exchange(search())([CANCEL, INTO_IT])?.toSorted()).toEqual([AWAY, CLEAR]);
});

it('ends by a move what is left, and makes room for it', () => {
  expect(exchange(search())([INTO_IT])?.toSorted()).toEqual([AWAY, CLEAR]);
});

it('finds nothing cheaper than moves that leave nothing, and nothing when the time is up', () => {
  expect(exchange(search())([AWAY, CLEAR])).toBeUndefined();
  expect(exchange(search(true))([CANCEL, INTO_IT])).toBeUndefined();
});
