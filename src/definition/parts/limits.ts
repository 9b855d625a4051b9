import type * as z from 'zod/mini';
import type { Linker } from '../linking/linker.ts';
import { mergeBlocks, type PlacedBlock } from '../linking/merge.ts';
import { block, optional } from '../shapes/shapes.ts';
import { limit, weeksLimit } from '../shapes/values.ts';
import type { Limits } from '../types/settings.ts';

export const limitsShape = block({
  'rounds-in-flight': optional(limit(1)),
  'deadlines-per-day': optional(limit(1)),
  'working-days-between-steps': optional(limit(1)),
  'stale-after': optional(weeksLimit),
  'teams-per-person': optional(limit(1)),
});

/** The limits of all files, with those that hold when nothing is said. */
export function mergeLimits(linker: Linker, blocks: readonly PlacedBlock<z.output<typeof limitsShape>>[]): Limits {
  const {
    'rounds-in-flight': roundsInFlight = 1,
    'deadlines-per-day': deadlinesPerDay = 3,
    'working-days-between-steps': workingDaysBetweenSteps = 1,
    'stale-after': staleAfterWeeks = 52,
    'teams-per-person': teamsPerPerson = 3,
  } = mergeBlocks(linker, blocks);
  return { roundsInFlight, deadlinesPerDay, workingDaysBetweenSteps, staleAfterWeeks, teamsPerPerson };
}
