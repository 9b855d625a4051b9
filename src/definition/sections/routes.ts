import * as z from 'zod/mini';
import { ALWAYS } from '../../calendar/period.ts';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import { type Linker, present, use } from '../linking/linker.ts';
import { linkRouteSteps, routeStepShape, routeStepsShape } from '../parts/route-steps.ts';
import { type Linked, things } from '../section.ts';
import { block, list, named, oneOrMore, optional, textOr } from '../shapes/shapes.ts';
import { text } from '../shapes/values.ts';
import { inside } from '../texts/found.ts';
import type { Route } from '../types/routes.ts';

const routeShape = z.union([
  list(textOr(routeStepShape)),
  block(
    { name: optional(text), aliases: optional(oneOrMore(text)), steps: routeStepsShape },
    {
      name: { nl: 'de naam voluit', en: 'the name in full' },
      aliases: { nl: 'andere namen waaronder de route bekend is', en: 'other names by which it goes' },
      steps: {
        nl: 'de stappen in hun volgorde, als lijst of elk met een eigen naam',
        en: 'the steps in their order, as a list or each with a name of its own',
        names: 'forum',
      },
    },
  ),
]);

export const routes = things({
  help: { nl: 'wegen die een product langs gremia aflegt', en: 'ways that a deliverable takes along fora' },
  shape: named(routeShape),
  called: { subject: 'route', rivals: 'cycles', textIsName: true, forUse: true },
  linkOne: linkRoute,
});

function linkRoute(
  linker: Linker,
  id: string,
  written: z.output<typeof routeShape>,
  place: SourcePlace,
  { cycles }: Linked,
): Route {
  const said = Array.isArray(written) ? { steps: written } : written;
  const { name, aliases } = said;
  const steps = linkRouteSteps(linker, said.steps, Array.isArray(written) ? place : inside(place, 'steps'), cycles);
  // A route along a round is of use by itself: plans follow it to hand over what the round brings.
  if (steps.some(({ kind }) => kind === 'round')) use(linker, 'route', id);
  return {
    id,
    name: name ?? id,
    aliases: present(aliases),
    place,
    valid: ALWAYS,
    steps,
  };
}
