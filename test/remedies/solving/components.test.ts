import { describe, expect, it } from 'vitest';
import { components } from '../../../src/remedies/solving/components.ts';
import type { Choice, Combination, Model } from '../../../src/remedies/solving/model.ts';

const choice = (parts: Partial<Choice> = {}): Choice => ({ levels: [0], ended: [], made: [], takes: [], ...parts });
const error = (...keys: string[]) => ({ keys, levels: [1] });

function model(choices: readonly Choice[], parts: Partial<Model> = {}): Model {
  return { choices, combinations: [], impossible: [], errors: [], made: () => [1], ...parts };
}

/** Which choices come together, and with which errors. */
const apart = (whole: Model) =>
  components(whole).map((part) => [part.choices, part.model.errors.flatMap(({ keys }) => keys)]);

const combination = (of: number[], parts: Partial<Combination> = {}): Combination => ({
  ...{ of, levels: [0], ended: new Map(), made: new Map() },
  ...parts,
});

describe('choices come apart', () => {
  it('where they have nothing in common, each error with what ends it', () => {
    const two = [choice({ ended: ['a'] }), choice({ ended: ['b'] })];
    expect(apart(model(two, { errors: [error('b'), error('a'), error('c')] }))).toEqual([
      [[0], ['a']],
      [[1], ['b']],
      [[], ['c']],
    ]);
  });

  it.each<[string, Partial<Choice>]>([
    ['end the same error', { ended: ['x'] }],
    ['make the same error', { made: ['x'] }],
    ['take the same meeting', { takes: ['x'] }],
  ])('but not where they %s', (_, same) =>
    expect(apart(model([choice(same), choice(), choice(same)]))).toEqual([
      [[0, 2], []],
      [[1], []],
    ]),
  );

  it('where two and two have something in common', () => {
    const takes = [
      choice({ takes: ['x'] }),
      choice({ takes: ['y'] }),
      choice({ takes: ['x'] }),
      choice({ takes: ['y'] }),
    ];
    const pairs = [
      [[0, 2], []],
      [[1, 3], []],
    ];
    expect(apart(model(takes))).toEqual(pairs);
    const four = [choice(), choice(), choice(), choice()];
    expect(
      apart(
        model(four, {
          impossible: [
            [0, 2],
            [1, 3],
          ],
        }),
      ),
    ).toEqual(pairs);
    expect(apart(model(four, { combinations: [combination([0, 2]), combination([1, 3])] }))).toEqual(pairs);
  });

  it('though one takes a meeting by the name of an error that another ends', () =>
    expect(apart(model([choice({ ended: ['x'] }), choice({ takes: ['x'] })]))).toEqual([
      [[0], []],
      [[1], []],
    ]));

  it('but not where they end an error on two of its days', () => {
    const two = [choice({ ended: ['a 1'] }), choice(), choice({ ended: ['a 2'] })];
    expect(apart(model(two, { errors: [error('a 1', 'a 2')] }))).toEqual([
      [
        [0, 2],
        ['a 1', 'a 2'],
      ],
      [[1], []],
    ]);
  });

  it('but not where they cannot all be made', () => {
    const [first, second] = components(model([choice(), choice(), choice()], { impossible: [[1, 2]] }));
    expect([first!.choices, first!.model.impossible]).toEqual([[0], []]);
    expect([second!.choices, second!.model.impossible]).toEqual([[1, 2], [[0, 1]]]);
  });

  it('but not where they bring something about together, to one or to an error of another', () => {
    const together = combination([1, 2], { ended: new Map([['a', 1]]), made: new Map([['b', 1]]) });
    const four = [choice(), choice(), choice(), choice({ made: ['b'] }), choice({ ended: ['a'] })];
    const [first, second] = components(model(four, { combinations: [together] }));
    expect([first!.choices, first!.model.combinations]).toEqual([[0], []]);
    expect([second!.choices, second!.model.combinations]).toEqual([[1, 2, 3, 4], [{ ...together, of: [0, 1] }]]);
  });
});

it('a part has its own choices, in the order of the whole', () => {
  const [a, b, c] = [
    choice({ ended: ['x'], levels: [1] }),
    choice({ levels: [2] }),
    choice({ ended: ['x'], levels: [3] }),
  ];
  expect(components(model([a, b, c])).map((part) => part.model.choices)).toEqual([[a, c], [b]]);
});
