import type { FileParts } from '../linking/file-parts.ts';
import type { Linker } from '../linking/linker.ts';
import { blocksIn, mergeBlocks } from '../linking/merge.ts';
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
export function mergeLimits(linker: Linker, files: readonly FileParts[]): Limits {
  const blocks = blocksIn(files, ['settings', 'limits'], ({ settings }) => settings?.limits);
  const {
    'rounds-in-flight': roundsInFlight = 1,
    'deadlines-per-day': deadlinesPerDay = 3,
    'working-days-between-steps': workingDaysBetweenSteps = 1,
    'stale-after': staleAfterWeeks = 52,
    'teams-per-person': teamsPerPerson = 3,
  } = mergeBlocks(linker, blocks);
  return { roundsInFlight, deadlinesPerDay, workingDaysBetweenSteps, staleAfterWeeks, teamsPerPerson };
}
