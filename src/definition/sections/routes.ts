import * as z from 'zod/mini';
import { ALWAYS } from '../../calendar/period.ts';
import type { Place } from '../../diagnostic/finding.ts';
import { inside } from '../found.ts';
import { each, entries, type Linker, present, refer } from '../linker.ts';
import { block, list, named, oneOrMore, optional } from '../shapes.ts';
import { gap, text, treatment } from '../values.ts';
import type { Route, RouteStep } from '../workspace.ts';

const routeStepShape = block({
  forum: text,
  gap: optional(gap),
  cycle: optional(text),
  treatment: optional(treatment),
});

const routeStepsShape = z.union([list(text), named(routeStepShape)]);

export const routeShape = z.union([
  list(text),
  block({ name: optional(text), aliases: optional(oneOrMore(text)), steps: routeStepsShape }),
]);

export function linkRoute(linker: Linker, id: string, written: z.output<typeof routeShape>, place: Place): Route {
  const { name, aliases, steps } = Array.isArray(written) ? { steps: written } : written;
  return {
    id,
    name: name ?? id,
    aliases: present(aliases),
    place,
    valid: ALWAYS,
    steps: linkRouteSteps(linker, steps, Array.isArray(written) ? place : inside(place, 'steps')),
  };
}

/**
 * The steps of a route: a list of fora, or steps with more to say. A step at a forum that there is not stays, as it was
 * written: that it is there is not in doubt.
 */
export function linkRouteSteps(linker: Linker, written: z.output<typeof routeStepsShape>, place: Place): RouteStep[] {
  if (Array.isArray(written)) return forumSteps(linker, written, place);
  return entries(linker, written, place).map(({ key, item, at }) => {
    const forum = refer(linker, 'forum', item.forum, inside(at, 'forum'));
    const cycle = item.cycle === undefined ? null : (refer(linker, 'cycle', item.cycle, inside(at, 'cycle')) ?? null);
    return { key, forum: forum ?? item.forum, cycle, gap: item.gap ?? 1, treatment: item.treatment ?? null, place: at };
  });
}

/** A step is called after its forum, and counted on when the route comes there again: ACC, MCC, ACC-2. */
function forumSteps(linker: Linker, written: readonly (string | undefined)[], place: Place): RouteStep[] {
  const times = new Map<string, number>();
  return each(written, place).map(({ item, at }) => {
    const forum = refer(linker, 'forum', item, at) ?? item;
    const time = (times.get(forum) ?? 0) + 1;
    times.set(forum, time);
    const key = time === 1 ? forum : `${forum}-${time}`;
    return { key, forum, cycle: null, gap: 1, treatment: null, place: at };
  });
}
