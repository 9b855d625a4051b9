import { nearest } from '../language/nearest.ts';
import { ambiguousReference } from './kinds/ambiguous-reference.ts';
import { unknownReference } from './kinds/unknown-reference.ts';
import { mistake, type Read } from './texts/found.ts';
import { foldWord, type Nameable, type Names } from './texts/names.ts';
import type { Cycle, CycleRoute, CycleWay, Step } from './types/cycles.ts';

/**
 * Splits what names a route of a cycle: `A/besluit`. A text that is a name as a whole is not split.
 * @param cycles the names of cycles
 * @param others the names of what else the text may be
 * @example splitWay('commissies/zorg', cycles) // { cycle: 'commissies', name: 'zorg' }
 */
export function splitWay(
  text: string,
  cycles: Names,
  others: Names = cycles,
): { cycle: string; name: string } | undefined {
  if (others.fits(text).length > 0) return undefined;
  for (let slash = text.lastIndexOf('/'); slash > 0; slash = text.lastIndexOf('/', slash - 1)) {
    const [cycle, ...rivals] = cycles.fits(text.slice(0, slash));
    if (cycle !== undefined && rivals.length === 0) return { cycle, name: text.slice(slash + 1).trim() };
  }
  return undefined;
}

/**
 * What can be travelled of a cycle, each by its own name: the cycle, or each of its routes where it has more than one. The
 * cycle alone is then a name of them all.
 */
export function waysOf(cycle: Cycle): Nameable[] {
  const { id, name, aliases } = cycle;
  if (hasOneWay(cycle)) return [cycle];
  const called = (word: string, along: string) => wayName({ cycle: word, along });
  return routeNames(cycle).map((along) => ({
    id: called(id, along),
    name: called(name, along),
    aliases: [...aliases.map((alias) => called(alias, along)), id, name, ...aliases],
  }));
}

function hasOneWay({ versions }: Cycle): boolean {
  return versions.every(({ routes }) => routes.length < 2);
}

function routeNames({ versions }: Cycle): string[] {
  return [...new Set(versions.flatMap(({ routes }) => routes.flatMap(({ name }) => name ?? [])))];
}

/**
 * Which route of a cycle is meant by its name, or by none where it has only one.
 * @param text what was written, for the mistake that it may be
 */
export function readAlong(cycle: Cycle, name: string | undefined, text: string): Read<string | null> {
  const { id } = cycle;
  const names = routeNames(cycle);
  const known = names.map((along) => wayName({ cycle: id, along }));
  if (name === undefined) {
    return hasOneWay(cycle) ? { value: null } : mistake(ambiguousReference, { text, fits: known });
  }
  const along = names.find((one) => one === name) ?? names.find((one) => foldWord(one) === foldWord(name));
  if (along !== undefined) return { value: along };
  const choice = known.length > 0 ? known : [id];
  return mistake(unknownReference, { text, subject: 'route', guess: nearest(text, choice), known: choice });
}

/**
 * The steps that a product travels in a round, in their order: those of the route that it names, or of the only one; all
 * of them when the cycle says no route. None where there is no such route.
 */
export function stepsAlong(
  { steps, routes }: { steps: readonly Step[]; routes: readonly CycleRoute[] },
  along: CycleWay['along'],
): readonly Step[] {
  const [only, ...others] = routes;
  if (!only) return steps;
  const isOne = others.length === 0 && (along === null || only.name === null);
  const route = isOne ? only : routes.find(({ name }) => name === along);
  return steps.filter(({ key }) => route?.steps.includes(key));
}

/** What a route of a cycle is called. @example wayName({ cycle: 'commissies', along: 'zorg' }) // 'commissies/zorg' */
export function wayName({ cycle, along }: CycleWay): string {
  return along === null ? cycle : `${cycle}/${along}`;
}
