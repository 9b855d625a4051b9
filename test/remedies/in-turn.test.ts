import { expect, it } from 'vitest';
import { inTurn } from '../../src/remedies/in-turn.ts';

it.each<[string, number[][], number[]]>([
  ['the first of each list, then the second', [[1, 2, 3], [4], [5, 6]], [1, 4, 5, 2, 6, 3]],
  [
    'what comes twice only once, and its list then comes with its next',
    [
      [1, 2, 3],
      [1, 4],
      [2, 1, 5],
    ],
    [1, 4, 2, 3, 5],
  ],
  ['nothing of empty lists', [[], []], []],
])('gives %s', (_, lists, expected) => {
  const given = structuredClone(lists);
  expect(inTurn(lists)).toEqual(expected);
  expect(lists).toEqual(given);
});

it('takes for the same what has the same key', () => {
  expect(
    inTurn(
      [
        ['aa', 'ab'],
        ['ac', 'b'],
      ],
      (text) => text[0],
    ),
  ).toEqual(['aa', 'b']);
});
