import { describe, expect, it } from 'vitest';
import { besides, cheapest, endingErrors, type Solving } from '../../../src/remedies/solving/cheapest.ts';
import type { Judged } from '../../../src/remedies/solving/judged.ts';
import type { Model } from '../../../src/remedies/solving/model.ts';
import type { Search } from '../../../src/remedies/solving/search.ts';
import type { Wishes } from '../../../src/remedies/solving/wishes.ts';

/** What a model that is looked at chooses. */
interface Chosen {
  chosen: number[];
  proven?: boolean;
}

interface World {
  /** What the looks at the model give, one after the other; the last again and again. */
  looks: Chosen[];
  /** How many seconds are left at each question; the last again and again. */
  seconds?: number[];
  /** The first number of what a set costs; its size when not said. Undefined when it cannot be written. */
  costs?: (chosen: readonly number[]) => number | undefined;
  keepsWord?: (chosen: readonly number[]) => boolean;
  /** The choices at which nobody has looked closely. */
  unknown?: number[];
  /** The sets that do otherwise together than each by itself. */
  surprising?: (chosen: readonly number[]) => boolean;
}

const EFFECTS = { levels: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0], ended: [], made: [] };

/** A search of which everything is known beforehand. */
function solving(world: World) {
  const { looks, costs = (chosen) => chosen.length, keepsWord = () => true, surprising = () => false } = world;
  const next = <T>(all: T[]): T => (all.length > 1 ? all.shift()! : all[0]!);
  const [unknown, left, seen] = [new Set(world.unknown), [...(world.seconds ?? [1])], [...looks]];
  const edits = Array.from({ length: 9 }, (_, index) => ({ edit: { cancel: index } }));
  const tried = { ...EFFECTS, left: [0, 0], cost: [0, 0, 0, 0, 0, 0, 0, 1] };
  const search = {
    ...{ edits, targets: [], isSpent: () => false },
    model: {
      choices: edits.map(() => ({ ...EFFECTS, takes: [] })),
      ...{
        combinations: [],
        impossible: [] as number[][],
        errors: [{ keys: ['w'], levels: [0, 1] }],
        made: () => [0, 0],
      },
    },
    lookCloser: (index: number) => unknown.delete(index),
    trying: {
      wholly: (some: { cancel: number }[]) =>
        surprising(some.map(({ cancel }) => cancel))
          ? tried
          : { ...tried, cost: EFFECTS.levels.slice(0, 8), left: [0, 1] },
    },
  };
  const asked: { roughly: boolean | undefined; model: Model }[] = [];
  const judged = (chosen: readonly number[]) => {
    const cost = costs(chosen);
    return cost === undefined ? undefined : { chosen, rank: [cost] };
  };
  return {
    asked,
    impossible: search.model.impossible,
    combinations: search.model.combinations as unknown[],
    nothing: { chosen: [], rank: [9] } as unknown as Judged,
    solving: {
      search: search as unknown as Search,
      judging: { judged, keepsWord },
      wishes: { seconds: () => next(left) } as unknown as Wishes,
      minimise: (model: Model, _: unknown, roughly?: boolean) => {
        asked.push({ model, roughly });
        return { bounds: [], proven: true, ...next(seen) };
      },
    } as unknown as Solving,
  };
}

const PROVEN = { least: [1], proven: true };

/** The cheapest of a search, and what was asked on the way. */
function found(world: World, proof: Parameters<typeof cheapest>[1] = () => PROVEN, start?: Judged) {
  const here = solving(world);
  const { best, ...rest } = cheapest(here.solving, proof, here.nothing, start);
  return { ...here, ...rest, best: best.chosen };
}

describe('the cheapest set', () => {
  it('is what a rough look and then an exact one choose, with what the proof says of it', () => {
    const { best, proven, least, settled, asked } = found({ looks: [{ chosen: [1] }, { chosen: [2] }] });
    expect({ best, proven, least, settled }).toEqual({ best: [2], ...PROVEN, settled: true });
    expect(asked.map(({ roughly }) => roughly)).toEqual([true, false]);
  });

  it('is the last of equals, and none that costs more', () => {
    const costs = ([first]: readonly number[]) => first;
    expect(found({ looks: [{ chosen: [1] }, { chosen: [1, 5] }], costs }).best).toEqual([1, 5]);
    expect(found({ looks: [{ chosen: [1] }, { chosen: [2] }], costs }).best).toEqual([1]);
    const start = { chosen: [7], rank: [1] } as unknown as Judged;
    expect(found({ looks: [{ chosen: [2] }], costs }, () => PROVEN, start).best).toEqual([7]);
  });

  it('is looked for again once more is known of what was chosen', () => {
    const { best, asked } = found({ looks: [{ chosen: [1] }, { chosen: [2] }], unknown: [1] });
    expect(best).toEqual([2]);
    // Rough, now that the first is known rough again, and exact.
    expect(asked.map(({ roughly }) => roughly)).toEqual([true, true, false]);
  });

  it('is looked for again when choices do otherwise together than was known', () => {
    const looks = [{ chosen: [1, 2] }, { chosen: [3] }];
    const { best, combinations, asked } = found({ looks, surprising: (some) => some.length > 1 });
    expect([best, asked.length]).toEqual([[3], 3]);
    expect(combinations).toMatchObject([{ of: [1, 2] }]);
  });

  it('keeps its word: else the fewest of its choices that do not are never made together', () => {
    const keepsWord = (chosen: readonly number[]) => !(chosen.includes(2) && chosen.includes(4));
    const { best, impossible, asked } = found({ looks: [{ chosen: [1, 2, 3, 4] }, { chosen: [5] }], keepsWord });
    expect([best, asked.map(({ roughly }) => roughly)]).toEqual([[5], [true, true, false]]);
    expect(impossible).toEqual([[2, 4]]);
  });

  it('is none that cannot be written', () => {
    const looks = [{ chosen: [1] }, { chosen: [2, 3] }];
    const costs = (chosen: readonly number[]) => (chosen.includes(1) ? undefined : chosen.length);
    expect(found({ looks, costs, keepsWord: (chosen) => !chosen.includes(1) }).best).toEqual([2, 3]);
  });

  it('is looked for again when the proof knows a cheaper one of which the model did not', () => {
    let count = 0;
    const proof = () => (count++ === 0 ? { cheaper: [3, 4] } : PROVEN);
    const looks = [{ chosen: [1] }, { chosen: [1] }, { chosen: [2] }];
    const { best, proven, combinations } = found({ looks, surprising: (some) => some.length > 1 }, proof);
    expect({ best, proven }).toEqual({ best: [2], proven: true });
    expect(combinations).toMatchObject([{ of: [3, 4] }]);
  });

  it('is not proven when the proof knows a cheaper one that the model knew', () => {
    const { best, proven, least, settled } = found({ looks: [{ chosen: [1] }] }, () => ({ cheaper: [3, 4] }));
    expect({ best, proven, least, settled }).toEqual({ best: [1], proven: false, least: undefined, settled: true });
  });
});

describe('when the time is up', () => {
  const unsettled = { proven: false, settled: false };

  it('the set that a look was not sure of is what there is, with what it costs at least', () => {
    const { best, proven, least, settled, asked } = found({ looks: [{ chosen: [1], proven: false }] });
    expect({ best, proven, least, settled }).toEqual({ best: [1], least: [1], ...unsettled });
    expect(asked).toHaveLength(1);
  });

  it('no more is known where the proof found a cheaper one', () => {
    expect(found({ looks: [{ chosen: [1], proven: false }] }, () => ({ cheaper: [2] }))).toMatchObject({
      ...{ best: [1], least: undefined },
      ...unsettled,
    });
  });

  it('it is looked three times for any, however often it was looked before', () => {
    const unknown = [1, 2, 3, 4, 5, 6, 7, 8];
    const looks = unknown.map((one) => ({ chosen: [one] }));
    const times = (seconds: number[]) => found({ looks, seconds, unknown }).asked.length;
    expect(times([0])).toBe(3);
    // Each look asks twice for the time.
    expect(times([...Array(8).fill(1), 0])).toBe(4 + 3);
  });

  it('it is looked no more when there is one', () => {
    const { best, asked, settled } = found({ looks: [{ chosen: [1] }, { chosen: [2] }], seconds: [0] });
    expect([best, asked.length, settled]).toEqual([[1], 1, false]);
    const start = { chosen: [7], rank: [1] } as unknown as Judged;
    expect(found({ looks: [{ chosen: [1] }], seconds: [0] }, () => PROVEN, start).asked).toEqual([]);
  });
});

it('errors are ended first by a model in which no warning counts', () => {
  const here = solving({ looks: [{ chosen: [1] }] });
  expect(endingErrors(here.solving, here.nothing).chosen).toEqual([1]);
  expect(here.asked.map(({ model, roughly }) => [model.errors[0]!.levels, roughly])).toEqual([
    [[0, 0], true],
    [[0, 0], false],
  ]);
});

describe('other sets', () => {
  const others = (world: World, chosen: readonly number[], most = 9) => {
    const here = solving(world);
    const sets: (readonly number[])[] = [];
    for (const one of besides(here.solving, { chosen } as unknown as Judged)) if (sets.push(one.chosen) === most) break;
    return { ...here, sets };
  };

  it('are those that are chosen when none before may be made, until nothing is', () => {
    const { sets, impossible, asked } = others(
      { looks: [{ chosen: [2] }, { chosen: [1, 3] }, { chosen: [] }] },
      [1, 2],
    );
    expect(sets).toEqual([[2], [1, 3]]);
    expect(impossible).toEqual([[1, 2], [2], [1, 3]]);
    expect(asked.map(({ roughly }) => roughly)).toEqual([false, false, false]);
  });

  it('are none beside nothing', () => {
    expect(others({ looks: [{ chosen: [1] }] }, [])).toMatchObject({ sets: [], asked: [], impossible: [] });
  });

  it('are looked for again once more is known', () => {
    const { sets } = others({ looks: [{ chosen: [1] }, { chosen: [2] }, { chosen: [] }], unknown: [1] }, [5]);
    expect(sets).toEqual([[2]]);
  });

  it('are no more when a look was not sure, or the time is up', () => {
    expect(others({ looks: [{ chosen: [1], proven: false }] }, [5]).sets).toEqual([]);
    const two = others({ looks: [{ chosen: [1] }, { chosen: [2] }], seconds: [1, 1, 0] }, [5]);
    expect(two.sets).toEqual([[1], [2]]);
    expect(others({ looks: [{ chosen: [1] }], seconds: [0] }, [5])).toMatchObject({ sets: [], asked: [] });
  });
});
