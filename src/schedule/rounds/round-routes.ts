import type { Step } from '../../definition/types/cycles.ts';
import type { Round } from '../schedule.ts';

/** The steps of each route that the cycle of a round says, in order. */
export function routesSaid({ steps, routes }: Round): readonly (readonly Step[])[] {
  return routes.map((route) => steps.filter(({ key }) => route.steps.includes(key)));
}
