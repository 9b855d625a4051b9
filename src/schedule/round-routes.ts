import type { CycleWay, Step } from '../definition/workspace.ts';
import type { Round } from './schedule.ts';

/**
 * The steps that a product travels in a round, in order: those of the route that it names, or of the only one; all of
 * them when the cycle says no route. None in a round that has no such route.
 */
export function stepsAlong({ steps, routes }: Round, along: CycleWay['along']): readonly Step[] {
  const [only, ...others] = routes;
  if (!only) return steps;
  const isOne = others.length === 0 && (along === null || only.name === null);
  const route = isOne ? only : routes.find(({ name }) => name === along);
  return steps.filter(({ key }) => route?.steps.includes(key));
}

/** The steps of each route that the cycle of a round says, in order. */
export function routesSaid({ steps, routes }: Round): readonly (readonly Step[])[] {
  return routes.map((route) => steps.filter(({ key }) => route.steps.includes(key)));
}
