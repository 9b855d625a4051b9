import type * as z from 'zod/mini';
import { DAY_MINUTES } from '../../calendar/clock.ts';
import type { Linker } from '../linking/linker.ts';
import { mergeBlocks, type PlacedBlock } from '../linking/merge.ts';
import { block, oneOrMore, optional } from '../shapes/shapes.ts';
import { confidentiality, email, hidden, key, reminder, weeksLimit } from '../shapes/values.ts';
import type { CalendarSettings } from '../types/settings.ts';

export const calendarsShape = block(
  {
    hide: optional(oneOrMore(hidden)),
    class: optional(confidentiality),
    reminder: optional(reminder),
    past: optional(weeksLimit),
    organizer: optional(email),
    key: optional(key),
  },
  {
    hide: { nl: 'wat er niet in de agenda’s komt', en: 'what is kept out of calendars' },
    class: {
      nl: 'hoe het programma van de lezer de afspraken behandelt',
      en: 'how the program of the reader treats the entries',
    },
    reminder: {
      nl: 'hoelang voor een deadline de herinnering komt; anders 24 uur',
      en: 'how long before a deadline the reminder comes; else 24 hours',
    },
    past: {
      nl: 'hoe lang wat voorbij is in een abonnement blijft; anders 8 weken',
      en: 'how long what is past stays in feeds; else 8 weeks',
    },
    organizer: { nl: 'de mailbox die uitnodigt', en: 'the mailbox that invites' },
    key: {
      nl: 'een zin van ten minste 16 tekens, waardoor niemand de adressen van abonnementen kan raden',
      en: 'a sentence of 16 characters or more, so that nobody can guess the addresses of feeds',
    },
  },
);

/** As long as people look back for a place, a link or who was there. */
const USUAL_PAST = 8;

/** How calendars leave the house, with what holds when nothing is said. */
export function mergeCalendarSettings(
  linker: Linker,
  blocks: readonly PlacedBlock<z.output<typeof calendarsShape>>[],
): CalendarSettings {
  const { hide = [], reminder: before = DAY_MINUTES, past = USUAL_PAST, ...said } = mergeBlocks(linker, blocks);
  return {
    hide: [...new Set(hide.flatMap((one) => one ?? []))].sort(),
    class: said.class ?? null,
    reminder: before,
    past: past ?? 0,
    organizer: said.organizer ?? null,
    key: said.key ?? null,
  };
}
