import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadSolver, type Minimise } from '../../../src/remedies/solving/minimise.ts';
import type { Choice, Model } from '../../../src/remedies/solving/model.ts';
import { runs } from '../../support/runs.ts';

let minimise: Minimise;

beforeAll(async () => {
  minimise = await loadSolver();
});

const always = () => 100;

const choice = (levels: readonly number[], ended: string[], parts: Partial<Choice> = {}): Choice => ({
  ...{ levels, ended, made: [], takes: [], ...parts },
});

/** Three levels: errors that are left, and two that only edits have. */
const model = (choices: readonly Choice[], parts: Partial<Model> = {}): Model => ({
  ...{ choices, combinations: [], impossible: [], errors: [], made: () => [1, 0, 0], ...parts },
});

const error = (...keys: string[]) => ({ keys, levels: [1, 0, 0] });

describe('the least of a model', () => {
  it('ends an error by what costs least, and at equal cost by what was thought of first', () => {
    const two = [choice([0, 2, 0], ['a']), choice([0, 1, 5], ['a']), choice([0, 1, 5], ['a'])];
    expect(minimise(model(two, { errors: [error('a')] }), always)).toEqual({
      chosen: [1],
      // Nothing left, then 1, then 5, and the second of the choices.
      bounds: [0, 1, 5, 2],
      proven: true,
    });
  });

  it('leaves an error that costs more to end than it is worth, or that nothing ends', () => {
    const dear = model([choice([2, 0, 0], ['a'])], { errors: [error('a'), error('b')] });
    expect(minimise(dear, always)).toEqual({ chosen: [], bounds: [2, 0, 0, 0], proven: true });
  });

  it('ends each day of an error, or it is left', () => {
    const one = choice([0, 1, 0], ['a1']);
    const whole = { errors: [error('a1', 'a2')] };
    expect(minimise(model([one], whole), always).chosen).toEqual([]);
    expect(minimise(model([one, choice([0, 1, 0], ['a2'])], whole), always).chosen).toEqual([0, 1]);
  });

  it('ends as many of a key as there are', () => {
    const twice = { errors: [error('a'), error('a')] };
    const [once, both] = [choice([0, 1, 0], ['a']), choice([0, 3, 0], ['a', 'a'])];
    // Two that each end one cost 2 together, one that ends both costs 3.
    expect(minimise(model([once, both, once], twice), always).chosen).toEqual([0, 2]);
    expect(minimise(model([once, both], twice), always).chosen).toEqual([1]);
  });

  it('takes a meeting once', () => {
    const same = { takes: ['meeting x'] };
    const both = { errors: [error('a'), error('b')] };
    const found = minimise(model([choice([0, 9, 0], ['a'], same), choice([0, 1, 0], ['b'], same)], both), always);
    expect(found).toMatchObject({ chosen: [1], bounds: [1, 1, 0, 2] });
  });

  it('does not choose together what cannot be', () => {
    const all = [choice([0, 1, 0], ['a']), choice([0, 2, 0], ['b']), choice([0, 4, 0], ['c'])];
    const three = { errors: [error('a'), error('b'), error('c')], impossible: [[0, 1, 2]] };
    expect(minimise(model(all, three), always)).toMatchObject({ chosen: [0, 1], bounds: [1, 3, 0, 3] });
  });

  it('counts an error as often as choices bring it, unless they do not together', () => {
    const made = { made: ['new'] };
    const both = [choice([0, 1, 0], ['a', 'a'], made), choice([0, 1, 0], ['b', 'b'], made)];
    // Two errors go by each choice and a new one comes.
    const errors = [error('a'), error('a'), error('b'), error('b')];
    expect(minimise(model(both, { errors }), always)).toMatchObject({ chosen: [0, 1], bounds: [2, 2, 0, 3] });
    const none = { of: [0, 1], levels: [0, 0, 0], ended: new Map(), made: new Map([['new', -2]]) };
    expect(minimise(model(both, { errors, combinations: [none] }), always)).toMatchObject({ bounds: [0, 2, 0, 3] });
  });

  it('reckons with what choices do only together', () => {
    const pair = [choice([0, 1, 0], []), choice([0, 1, 0], []), choice([0, 9, 0], ['a'])];
    const together = { of: [0, 1], levels: [0, 1, 0], ended: new Map([['a', 1]]), made: new Map() };
    const errors = [error('a')];
    expect(minimise(model(pair, { errors, combinations: [together] }), always)).toMatchObject({
      chosen: [0, 1],
      bounds: [0, 3, 0, 3],
    });
    const dearer = { ...together, levels: [0, 8, 0] };
    expect(minimise(model(pair, { errors, combinations: [dearer] }), always).chosen).toEqual([2]);
  });

  it('is found part by part, in the order of the choices', () => {
    const four = [
      choice([0, 1, 0], ['a']),
      choice([0, 2, 0], ['b']),
      choice([0, 1, 0], ['a2']),
      choice([0, 4, 1], ['b2']),
    ];
    const errors = [error('a', 'a2'), error('b', 'b2')];
    // In its own part each choice is the first or the second.
    expect(minimise(model(four, { errors }), always)).toEqual({
      chosen: [0, 1, 2, 3],
      bounds: [0, 8, 1, 6],
      proven: true,
    });
  });

  it('is exact where numbers are large', () => {
    const many = Array.from({ length: 9 }, (_, at) => choice([0, 40_000 - at, 30_000 + at], ['a']));
    expect(minimise(model(many, { errors: [error('a')] }), always)).toMatchObject({
      chosen: [8],
      bounds: [0, 39_992, 30_008, 9],
    });
  });

  it('is found among many choices', () => {
    const many = Array.from({ length: 200 }, (_, at) => choice([0, 1000 - at, 0], ['a']));
    expect(minimise(model(many, { errors: [error('a')] }), always)).toMatchObject({ chosen: [199], proven: true });
  });

  it('is what is left where there is nothing to choose', () => {
    const all = { chosen: [], bounds: [1, 0, 0, 0], proven: true };
    expect(minimise(model([], { errors: [error('a')] }), always)).toEqual(all);
  });

  it('is nothing of nothing', () => {
    expect(minimise(model([]), always)).toEqual({ chosen: [], bounds: [], proven: true });
  });
});

const KEYS = ['a', 'b', 'c'];
const keys = fc.array(fc.constantFrom(...KEYS), { maxLength: 3 });
const cost = fc.integer({ min: 0, max: 3 });

const drawn = fc
  .record({
    choices: fc.array(
      fc.record({
        levels: fc.tuple(fc.constantFrom(0, 0, 1), cost, cost),
        ended: keys,
        made: fc.subarray(['m', 'n']),
        takes: fc.subarray(['x', 'y'], { maxLength: 1 }),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    together: fc.array(
      fc.record({
        of: fc.subarray([0, 1, 2, 3, 4], { minLength: 2, maxLength: 3 }),
        levels: fc.tuple(fc.constant(0), fc.integer({ min: -1, max: 2 }), cost),
        ended: fc.dictionary(fc.constantFrom(...KEYS), fc.integer({ min: -1, max: 1 })),
        made: fc.dictionary(fc.constantFrom('m', 'n'), fc.integer({ min: -1, max: 1 })),
      }),
      { maxLength: 2 },
    ),
    apart: fc.array(fc.subarray([0, 1, 2, 3, 4], { minLength: 2, maxLength: 3 }), { maxLength: 2 }),
    errors: fc.array(fc.array(fc.constantFrom(...KEYS), { minLength: 1, maxLength: 2 }), { maxLength: 3 }),
  })
  .map(({ choices, together, apart, errors }): Model => {
    const isThere = (of: readonly number[]) => of.every((index) => index < choices.length);
    return {
      choices,
      combinations: together
        .filter(({ of }) => isThere(of))
        .map((one) => ({ ...one, ended: new Map(Object.entries(one.ended)), made: new Map(Object.entries(one.made)) })),
      impossible: apart.filter(isThere),
      errors: errors.map((some) => error(...some)),
      made: (key) => (key === 'm' ? [1, 0, 0] : [0, 2, 0]),
    };
  });

/** What sets of choices cost at least, by trying all; the errors that are left are chosen likewise. */
function leastByTrying({ choices, combinations, impossible, errors, made }: Model): readonly number[] {
  let least: number[] | undefined;
  for (let subset = 0; subset < 2 ** choices.length; subset++) {
    const has = (index: number) => (subset & (1 << index)) !== 0;
    const chosen = [...choices.keys()].filter(has);
    const taken = chosen.flatMap((index) => choices[index]!.takes);
    if (new Set(taken).size < taken.length || impossible.some((some) => some.every(has))) continue;
    const there = combinations.filter(({ of }) => of.every(has));
    const count = (what: 'ended' | 'made', key: string) =>
      chosen.reduce((sum, index) => sum + choices[index]![what].filter((one) => one === key).length, 0) +
      there.reduce((sum, one) => sum + (one[what].get(key) ?? 0), 0);
    const come = ['m', 'n'].flatMap((key) => Array.from({ length: Math.max(0, count('made', key)) }, () => made(key)));
    const effects = [...chosen.map((index) => choices[index]!), ...there].map(({ levels }) => levels);
    for (let left = 0; left < 2 ** errors.length; left++) {
      const stay = errors.filter((_, index) => (left & (1 << index)) !== 0);
      const gone = errors.filter((_, index) => (left & (1 << index)) === 0);
      const isEnough = KEYS.every((key) => {
        const needed = gone.flatMap((one) => one.keys).filter((one) => one === key).length;
        return count('ended', key) >= needed;
      });
      if (!isEnough) continue;
      const all = [...effects, ...come, ...stay.map(({ levels }) => levels)];
      const sums = [0, 1, 2].map((level) => all.reduce((sum, levels) => sum + levels[level]!, 0));
      const rank = [...sums, chosen.reduce((sum, index) => sum + index + 1, 0)];
      const level = rank.findIndex((value, at) => value !== least?.[at]);
      if (!least || (level >= 0 && rank[level]! < least[level]!)) least = rank;
    }
  }
  return least!;
}

describe('the least of any small model', () => {
  it('is the least of all sets of its choices', () => {
    fc.assert(
      fc.property(drawn, (one) => {
        const [errors, first, second] = leastByTrying(one);
        expect(minimise(one, always)).toMatchObject({
          proven: true,
          bounds: [errors, first, second, expect.any(Number)],
        });
      }),
      { numRuns: runs(150) },
    );
  });
});
