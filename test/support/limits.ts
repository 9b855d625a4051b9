import type { Limits, Weights } from '../../src/definition/types/settings.ts';

/** No limit at all, but those that are given. */
export function limitsWith(parts: Partial<Limits> = {}): Limits {
  return {
    roundsInFlight: null,
    deadlinesPerDay: null,
    workingDaysBetweenSteps: null,
    staleAfterWeeks: null,
    teamsPerPerson: null,
    ...parts,
  };
}

/** Everything counts once. */
export const NO_WEIGHTS: Weights = {
  edits: new Map(),
  moved: new Map(),
  papers: new Map(),
  days: new Map(),
  warnings: new Map(),
  warningPlaces: new Map(),
};
