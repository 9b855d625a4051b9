import * as z from 'zod/mini';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import { each, entries, type Linker, refer, reportConflict, reportMissing } from '../linking/linker.ts';
import { block, list, named, optional, textOr } from '../shapes/shapes.ts';
import { gap, text, treatment, workingDays } from '../shapes/values.ts';
import { inside } from '../texts/found.ts';
import { numbered } from '../texts/numbered.ts';
import type { Cycle } from '../types/cycles.ts';
import type { RouteStep } from '../types/routes.ts';
import { linkCycleWay } from './cycle-routes.ts';
import { linkStepKey, stepsOfCycle } from './step-keys.ts';

/** A step with more to say than its forum. */
export const routeStepShape = block(
  {
    forum: optional(text),
    round: optional(text),
    written: optional(text),
    takes: optional(workingDays),
    gap: optional(gap),
    cycle: optional(text),
    step: optional(text),
    treatment: optional(treatment),
  },
  {
    forum: { nl: 'het gremium', en: 'the forum', names: 'forum' },
    round: {
      nl: 'een ronde van deze cyclus, met alle stappen van haar route',
      en: 'a round of this cycle, with the steps of its route',
      names: 'cycle',
    },
    written: { nl: 'een schriftelijke ronde: hoe die heet', en: 'a round in writing: what it is called' },
    takes: {
      nl: 'hoeveel werkdagen de schriftelijke ronde duurt',
      en: 'how many working days the round in writing takes',
    },
    gap: {
      nl: 'hoeveel werkdagen er ten minste liggen na de vorige stap; anders 1',
      en: 'how many working days lie at least after the step before; else 1',
    },
    cycle: {
      nl: 'de cyclus die in het overleg aan de orde moet zijn',
      en: 'the cycle that must have a block in the meeting',
      names: 'cycle',
    },
    step: { nl: 'de stap van die cyclus', en: 'the step of that cycle' },
    treatment: { nl: 'wat er met het product gebeurt', en: 'what is done with the product' },
  },
);

/** The steps of a route in order, or by a name of their own. */
export const routeStepsShape = z.union([list(textOr(routeStepShape)), named(routeStepShape)]);

type WrittenStep = z.output<typeof routeStepShape>;
type Cycles = ReadonlyMap<string, Cycle>;

/**
 * The steps of a route: fora, rounds of a cycle, and rounds in writing. A step at a forum or in a cycle that there is
 * not stays, as it was written: that it is there is not in doubt.
 */
export function linkRouteSteps(
  linker: Linker,
  written: z.output<typeof routeStepsShape>,
  place: SourcePlace,
  cycles: Cycles,
): RouteStep[] {
  const time = counter();
  if (!Array.isArray(written))
    return entries(linker, written, place).flatMap(({ key, item, at }) =>
      linkStep(linker, key, item, at, cycles, time),
    );
  const called = counter();
  return each(written, place).flatMap(({ item, at }) => {
    const step = typeof item === 'string' ? { forum: item } : item;
    return linkStep(linker, undefined, step, at, cycles, time, typeof item === 'string' ? at : undefined).map(
      (linked): RouteStep => ({ ...linked, key: numbered(linked.key, called(linked.key)) }),
    );
  });
}

/** Counts how often it has been asked about a name. */
function counter(): (name: string) => number {
  const times = new Map<string, number>();
  return (name) => {
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return time;
  };
}

/**
 * One step; called after what it names when it has no key of its own.
 * @param named where its forum stands, when that is all that is written
 */
function linkStep(
  linker: Linker,
  key: string | undefined,
  step: WrittenStep,
  place: SourcePlace,
  cycles: Cycles,
  time: (cycle: string) => number,
  named = inside(place, 'forum'),
): RouteStep[] {
  const kinds = (['forum', 'round', 'written'] as const).filter((kind) => step[kind] !== undefined);
  reportConflict(linker, kinds, place);
  const [kind] = kinds;
  if (kind === undefined) {
    reportMissing(linker, ['forum', 'round', 'written'], place);
    return [];
  }
  for (const own of ['cycle', 'step'] as const)
    if (kind !== 'forum' && step[own] !== undefined) reportConflict(linker, [kind, own], place);
  if (kind !== 'written' && step.takes !== undefined) reportConflict(linker, [kind, 'takes'], place);
  const base = { gap: step.gap ?? 1, treatment: step.treatment ?? null, place };
  switch (kind) {
    case 'forum': {
      const forum = refer(linker, 'forum', step.forum!, named) ?? step.forum!;
      return [{ kind, key: key ?? forum, forum, ...linkBlock(linker, step, place, cycles), ...base }];
    }
    case 'round': {
      const way = linkCycleWay(linker, step.round!, inside(place, 'round'), cycles) ?? {
        cycle: step.round!,
        along: null,
      };
      return [{ kind, key: key ?? way.cycle, ...way, time: time(way.cycle), ...base }];
    }
    case 'written': {
      if (step.takes === undefined) reportMissing(linker, ['takes'], place);
      return [{ kind, key: key ?? step.written!, name: step.written!, takes: step.takes ?? 1, ...base }];
    }
  }
}

/** The cycle, and the step of it, that must stand on the meeting. */
function linkBlock(
  linker: Linker,
  written: WrittenStep,
  place: SourcePlace,
  cycles: Cycles,
): { cycle: string | null; step: string | null } {
  if (written.cycle === undefined) {
    if (written.step !== undefined) reportMissing(linker, ['cycle'], place);
    return { cycle: null, step: null };
  }
  const id = refer(linker, 'cycle', written.cycle, inside(place, 'cycle')) ?? null;
  const cycle = id === null ? undefined : cycles.get(id);
  if (written.step === undefined || !cycle) return { cycle: id, step: null };
  return { cycle: id, step: linkStepKey(linker, written.step, stepsOfCycle(cycle), inside(place, 'step')) ?? null };
}
