import { entryOf } from '../../common/entry-of.ts';
import { isLess } from './cost.ts';
import { LEVEL } from './proof.ts';
import { rankOf, type Search } from './search.ts';
import type { Tried } from './tried.ts';

/** So many edits are tried in the place of another, the cheapest first. */
const TRIED = 10;

interface Outcome {
  made: Tried['made'];
  rank: readonly number[];
}

/**
 * Looks for a cheaper set near one that cancels a meeting, puts off a product or leaves an error: in the place of what is so
 * dear comes what costs less, and what that makes way with is done otherwise. A model does not look there by itself where
 * an edit does better with others than alone.
 * @returns a function of the set; undefined when it finds none
 */
export function exchange(search: Search): (chosen: readonly number[]) => readonly number[] | undefined {
  const { choices } = search.model;
  const known = new Map<string, Outcome | undefined>();
  const outcome = (some: readonly number[]) => {
    const sorted = some.toSorted((one, other) => one - other);
    return entryOf(known, sorted.join(' '), () => {
      const edits = sorted.map((index) => search.edits[index]!.edit);
      const tried = search.trying.wholly(edits);
      return tried && { made: tried.made, rank: rankOf(tried, edits) };
    });
  };
  const isDear = (index: number) => [LEVEL.late, LEVEL.cancelled].some((level) => choices[index]!.levels[level]! > 0);
  /** With what else may end any of some errors, beside the rest. */
  const withOther = (keys: readonly string[], rest: readonly number[]) =>
    [...choices.keys()]
      .filter((index) => !isDear(index) && choices[index]!.ended.some((key) => keys.includes(key)))
      .sort((one, other) => costOf(one) - costOf(other))
      .slice(0, TRIED)
      .filter((index) => !rest.some((one) => shareAny(choices[one]!.takes, choices[index]!.takes)))
      .map((index) => [...rest, index]);
  const costOf = (index: number) => choices[index]!.levels[LEVEL.moved]!;
  const without = (some: readonly number[], one: number) => some.filter((index) => index !== one);
  /** What stands in the way of others: without it they make fewer errors. */
  const hinders = (one: number, some: readonly number[], { made }: Outcome) => {
    const less = outcome(without(some, one))?.made;
    return less !== undefined && made.some((key) => !less.includes(key));
  };

  return (chosen) => {
    const now = chosen.length === 0 ? undefined : outcome(chosen)?.rank;
    if (!now) return undefined;
    const isCheaper = (some: readonly number[]) => isLess(outcome(some)?.rank ?? now, now);
    const ended = new Set(chosen.flatMap((index) => choices[index]!.ended));
    const left = search.model.errors.flatMap(({ keys }) => keys).filter((key) => !ended.has(key));
    const tries = [
      ...chosen.filter(isDear).flatMap((index) => withOther(choices[index]!.ended, without(chosen, index))),
      ...withOther(left, chosen),
    ];
    for (const some of tries) {
      if (search.isSpent()) return undefined;
      if (isCheaper(some)) return some;
      const there = outcome(some);
      if (!there) continue;
      for (const one of some.slice(0, -1).filter((index) => hinders(index, some, there))) {
        const found = withOther(choices[one]!.ended, without(some, one)).find(
          (other) => !search.isSpent() && isCheaper(other),
        );
        if (found) return found;
      }
    }
    return undefined;
  };
}

function shareAny(some: readonly string[], others: readonly string[]): boolean {
  return some.some((one) => others.includes(one));
}
