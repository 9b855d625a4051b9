import { describe, expect, it } from 'vitest';
import { type Choice, type Model, predicted, withoutWarnings } from '../../../src/remedies/solving/model.ts';

const choice = (parts: Partial<Choice> = {}): Choice => ({
  ...{ levels: [0, 0, 1], ended: [], made: [], takes: [], ...parts },
});

/** Keys that begin with a w are of warnings. */
const made = (key: string) => (key.startsWith('w') ? [0, 1, 0] : [1, 0, 0]);

const two: Model = {
  choices: [
    choice({ levels: [1, 2, 4], ended: ['a', 'a', 'b'], made: ['w1'] }),
    choice({ levels: [0, 3, 5], ended: ['b'], made: ['e1', 'w1'] }),
    choice({ levels: [9, 9, 9], ended: ['c'], made: ['e9'] }),
  ],
  combinations: [
    {
      of: [0, 1],
      levels: [-1, 1, -2],
      ended: new Map([
        ['b', -1],
        ['d', 2],
      ]),
      made: new Map([
        ['w2', 1],
        ['e1', -1],
      ]),
    },
    { of: [1, 2], levels: [7, 7, 7], ended: new Map([['c', 7]]), made: new Map([['e7', 7]]) },
  ],
  impossible: [[0, 2]],
  errors: [
    { keys: ['a', 'b'], levels: [1, 0, 0] },
    { keys: ['w0'], levels: [0, 1, 0] },
  ],
  made,
};

describe('what is predicted of choices', () => {
  it('is what each does, and what they do together beside that', () => {
    expect(predicted(two, [0, 1])).toEqual({
      // 1 + 0 - 1, 2 + 3 + 1, 4 + 5 - 2.
      levels: [0, 6, 7],
      // Each ends b, and together they end it once.
      ended: new Map([
        ['a', 2],
        ['b', 1],
        ['d', 2],
      ]),
      made: new Map([
        ['w1', 2],
        ['e1', 0],
        ['w2', 1],
      ]),
    });
  });

  it('holds nothing of a combination of which one is left out', () => {
    expect(predicted(two, [1])).toEqual({
      levels: [0, 3, 5],
      ended: new Map([['b', 1]]),
      made: new Map([
        ['e1', 1],
        ['w1', 1],
      ]),
    });
  });

  it('is nothing for no choice, also where there are none', () => {
    expect(predicted(two, []).levels).toEqual([0, 0, 0]);
    expect(predicted({ ...two, choices: [], combinations: [] }, []).levels).toEqual([]);
  });
});

describe('a model in which warnings may be left', () => {
  it('counts none, made or left, and all else as it was', () => {
    const without = withoutWarnings(two);
    expect(without.choices).toEqual([
      choice({ levels: [1, 0, 4], ended: ['a', 'a', 'b'] }),
      choice({ levels: [0, 0, 5], ended: ['b'], made: ['e1'] }),
      choice({ levels: [9, 0, 9], ended: ['c'], made: ['e9'] }),
    ]);
    expect(without.combinations).toEqual([
      { ...two.combinations[0], levels: [-1, 0, -2], made: new Map([['e1', -1]]) },
      { ...two.combinations[1], levels: [7, 0, 7] },
    ]);
    expect(without.errors).toEqual([
      { keys: ['a', 'b'], levels: [1, 0, 0] },
      { keys: ['w0'], levels: [0, 0, 0] },
    ]);
    expect(without.impossible).toEqual([[0, 2]]);
  });
});
