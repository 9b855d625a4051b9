import type { Limits } from '../../src/definition/types/settings.ts';

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
