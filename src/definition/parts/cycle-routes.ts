import * as z from 'zod/mini';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import { readAlong, splitWay } from '../cycle-way.ts';
import { accept, entries, type Linker, refer } from '../linking/linker.ts';
import { oneOrMore, valuesByName } from '../shapes/shapes.ts';
import { text } from '../shapes/values.ts';
import type { Cycle, CycleRoute, CycleWay } from '../types/cycles.ts';
import type { Route } from '../types/routes.ts';
import { type KnownSteps, linkStepKeys } from './step-keys.ts';

type Cycles = ReadonlyMap<string, Cycle>;

/** The steps along which papers go; by name where there are several such routes. */
export const cycleRoutesShape = z.union([oneOrMore(text), valuesByName(oneOrMore(text))]);

export function linkCycleRoutes(
  linker: Linker,
  written: z.output<typeof cycleRoutesShape>,
  steps: KnownSteps,
  place: SourcePlace,
): CycleRoute[] {
  if (Array.isArray(written)) return [{ name: null, steps: linkStepKeys(linker, written, steps, place), place }];
  return entries(linker, written, place).map(({ key, item, at }) => ({
    name: key,
    steps: linkStepKeys(linker, item ?? [], steps, at),
    place: at,
  }));
}

/** The cycle that a text names, with one of its routes: `A`, `A/besluit`. */
export function linkCycleWay(linker: Linker, text: string, place: SourcePlace, cycles: Cycles): CycleWay | undefined {
  const named = splitWay(text, linker.names.cycle);
  const cycle = named?.cycle ?? refer(linker, 'cycle', text, place);
  return cycle === undefined ? undefined : linkAlong(linker, { cycle, name: named?.name, text }, place, cycles);
}

/** The same, where a route of its own may be named as well. */
export function linkWay(
  linker: Linker,
  text: string,
  place: SourcePlace,
  { cycles, routes }: { cycles: Cycles; routes: ReadonlyMap<string, Route> },
): CycleWay | { route: Route } | undefined {
  const named = splitWay(text, linker.names.cycle, linker.names['cycle-or-route']);
  const id = named?.cycle ?? refer(linker, 'cycle-or-route', text, place);
  const route = id === undefined ? undefined : routes.get(id);
  if (id === undefined || route) return route && { route };
  return linkAlong(linker, { cycle: id, name: named?.name, text }, place, cycles);
}

function linkAlong(
  linker: Linker,
  { cycle, name, text }: { cycle: string; name: string | undefined; text: string },
  place: SourcePlace,
  cycles: Cycles,
): CycleWay | undefined {
  const known = cycles.get(cycle);
  // What is wrong with the cycle itself has been said.
  if (!known) return { cycle, along: name ?? null };
  const along = accept(linker, readAlong(known, name, text), place);
  return along === undefined ? undefined : { cycle, along };
}
