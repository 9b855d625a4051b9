import type { Said } from '../language/language.ts';

/** The kinds of work that commands are for, in the order of the help: what is asked for on most days comes first. */
export const GROUPS = [
  { name: 'daily', title: { nl: 'Elke dag', en: 'Every day' } },
  { name: 'look', title: { nl: 'Kijken', en: 'Looking' } },
  { name: 'change', title: { nl: 'Wijzigen', en: 'Changing' } },
  { name: 'hand out', title: { nl: 'Rondsturen', en: 'Handing out' } },
  { name: 'calendars', title: { nl: 'Agenda’s', en: 'Calendars' } },
  { name: 'set up', title: { nl: 'Inrichten', en: 'Setting up' } },
] as const satisfies readonly { name: string; title: Said }[];

export type Group = (typeof GROUPS)[number]['name'];
