import type * as z from 'zod/mini';
import type { Linker } from '../linking/linker.ts';
import { mergeBlocks, type PlacedBlock } from '../linking/merge.ts';
import { block, optional } from '../shapes/shapes.ts';
import { limit, weeksLimit } from '../shapes/values.ts';
import type { Limits } from '../types/settings.ts';

export const limitsShape = block(
  {
    'rounds-in-flight': optional(limit(1)),
    'deadlines-per-day': optional(limit(1)),
    'working-days-between-steps': optional(limit(1)),
    'stale-after': optional(weeksLimit),
    'teams-per-person': optional(limit(1)),
  },
  {
    'rounds-in-flight': {
      nl: 'hoeveel rondes van één cyclus met producten van één team hoogstens tegelijk lopen; anders 1',
      en: 'at most so many rounds of one cycle with products of one team at the same time; else 1',
    },
    'deadlines-per-day': {
      nl: 'hoeveel aanleverdeadlines een departement of functie hoogstens op één dag heeft; anders 3',
      en: 'at most so many paper deadlines on one day for a department or role; else 3',
    },
    'working-days-between-steps': {
      nl: 'hoeveel werkdagen er ten minste liggen tussen twee stappen van een route; anders 1',
      en: 'at least so many working days from one step of a route to the next; else 1',
    },
    'stale-after': {
      nl: 'hoe lang voor het begin een datum in een tekst mag liggen; anders 52 weken',
      en: 'so long before the programme began a date in a text may lie; else 52 weeks',
    },
    'teams-per-person': {
      nl: 'in hoeveel teams iemand hoogstens tegelijk zit; anders 3',
      en: 'at most so many teams at the same time for one person; else 3',
    },
  },
);

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
