import { isLess } from './cost.ts';
import type { Judged, Judging } from './judged.ts';
import type { Minimise } from './minimise.ts';
import { withoutWarnings } from './model.ts';
import type { cheaperThan } from './proof.ts';
import { learn, type Search, smallest } from './search.ts';
import type { Wishes } from './wishes.ts';

/** What it takes to look for the cheapest set. */
export interface Solving {
  search: Search;
  judging: Judging;
  minimise: Minimise;
  wishes: Wishes;
}

/** The cheapest set that was found. */
interface Cheapest {
  best: Judged;
  proven: boolean;
  /** What every set costs at least, as far as that is known. */
  least: readonly number[] | undefined;
  /** Whether the search came to its end before the time was up. */
  settled: boolean;
}

/** How often a model is looked at after the time, to find anything at all. */
const EXTRA = 3;

/**
 * Looks for the cheapest set, and for a proof that none is cheaper.
 * @param nothing to do nothing, which is the least that is found
 * @param start a set that is known
 */
export function cheapest(
  solving: Solving,
  proof: ReturnType<typeof cheaperThan>,
  nothing: Judged,
  start = nothing,
): Cheapest {
  const { search, wishes } = solving;
  let best = start;
  // Most of what edits do together shows in any set of as few edits, which is found much sooner than the cheapest of these.
  let roughly = true;
  // What was found so far is worth a look, also when the time is up.
  for (let extra = EXTRA; wishes.seconds() > 0 || (best === nothing && extra > 0); ) {
    if (wishes.seconds() <= 0) extra--;
    const { found, state } = look(solving, roughly);
    // Of equals the last: it is nearest to what was thought of first.
    if (found && !isLess(best.rank, found.rank)) best = found;
    if (state === 'learned') continue;
    if (state === 'unsure') break;
    if (!roughly) {
      const known = proof(found!.chosen);
      if ('least' in known) return { best, ...known, settled: true };
      if (!learnAll(search, known.cheaper)) return { best, proven: false, least: undefined, settled: true };
    }
    roughly = false;
  }
  const known = proof(best.chosen);
  return { best, proven: false, least: 'least' in known ? known.least : undefined, settled: false };
}

/** A set that ends errors, whatever warnings are left: it is found sooner, and with the rest it shall be no worse. */
export function endingErrors(solving: Solving, nothing: Judged): Judged {
  const { minimise } = solving;
  const errorsAlone: Solving = {
    ...solving,
    minimise: (model, seconds, roughly) => minimise(withoutWarnings(model), seconds, roughly),
  };
  return cheapest(errorsAlone, () => UNKNOWN, nothing).best;
}

const UNKNOWN = { least: [], proven: false };

/** Looks for the cheapest sets but those that have all of another. */
export function* besides(solving: Solving, { chosen }: Judged): Generator<Judged> {
  const { search, wishes } = solving;
  if (chosen.length === 0) return;
  search.model.impossible.push([...chosen]);
  while (wishes.seconds() > 0) {
    const { found, state } = look(solving, false);
    if (state === 'unsure' || (state === 'sure' && found!.chosen.length === 0)) return;
    if (state === 'learned') continue;
    yield found!;
    search.model.impossible.push([...found!.chosen]);
  }
}

/** What the model chooses, and whether it keeps its word; if not, the model knows more by it. */
function look(
  { search, judging, minimise, wishes }: Solving,
  roughly: boolean,
): {
  found?: Judged | undefined;
  state: 'sure' | 'unsure' | 'learned';
} {
  const { chosen, proven } = minimise(search.model, wishes.seconds, roughly);
  const unsure = chosen.filter((index) => search.lookCloser(index));
  if (unsure.length > 0) return { state: 'learned' };
  const found = judging.judged(chosen);
  if (!proven) return { found, state: 'unsure' };
  if (learn(search, chosen)) return { found, state: 'learned' };
  if (judging.keepsWord(chosen)) return { found, state: 'sure' };
  search.model.impossible.push([...smallest(chosen, (some) => !judging.keepsWord(some), search.isSpent)]);
  return { found, state: 'learned' };
}

/** Puts in the model all that choices do together. @returns whether that was news */
function learnAll(search: Search, chosen: readonly number[]): boolean {
  for (const index of chosen) search.lookCloser(index);
  let isNews = false;
  while (learn(search, chosen)) isNews = true;
  return isNews;
}
