import { quoted } from '../diagnostic/quoted.ts';
import type { Lang, Said } from '../language/language.ts';
import { listing } from '../language/listing.ts';

/** The question that ends a sentence when there is a guess. @example guessed('maandag', 'nl') // '; bedoelt u "maandag"?' */
export function guessed(guess: string | undefined, lang: Lang): string {
  if (guess === undefined) return '';
  return lang === 'nl' ? `; bedoelt u ${quoted(guess)}?` : `; did you mean ${quoted(guess)}?`;
}

/** A list of names longer than this helps nobody. */
const MOST_NAMES = 16;

/** What may be chosen, as a hint; undefined when there is nothing, or too much, to choose from. */
export function choices(allowed: readonly string[], lang: Lang, most = MOST_NAMES): string | undefined {
  if (allowed.length === 0 || allowed.length > most) return undefined;
  return lang === 'nl' ? `kies uit ${listing(allowed, 'nl')}` : `choose from ${listing(allowed, 'en')}`;
}

/** The keys of a block, as a hint: all of them, as nobody knows them by heart. */
export function keyChoices(keys: readonly string[], lang: Lang): string | undefined {
  return choices(keys, lang, keys.length);
}

/** What can be referred to. */
export type EntityKind =
  | 'forum'
  | 'role'
  | 'role-or-group'
  | 'department'
  | 'team'
  | 'cycle'
  | 'route'
  | 'forum-or-cycle'
  | 'cycle-or-route'
  | 'deliverable'
  | 'step'
  | 'town'
  | 'period'
  | 'anything';

/** What it is called, with nothing before it: `geen gremium`, `no forum`. */
export const SUBJECTS: Record<EntityKind, Said> = {
  forum: { nl: 'gremium', en: 'forum' },
  role: { nl: 'functie', en: 'role' },
  'role-or-group': { nl: 'functie of groep', en: 'role or group' },
  department: { nl: 'departement', en: 'department' },
  team: { nl: 'team', en: 'team' },
  cycle: { nl: 'cyclus', en: 'cycle' },
  route: { nl: 'route', en: 'route' },
  'forum-or-cycle': { nl: 'gremium of cyclus', en: 'forum or cycle' },
  'cycle-or-route': { nl: 'cyclus of route', en: 'cycle or route' },
  deliverable: { nl: 'product', en: 'deliverable' },
  step: { nl: 'stap', en: 'step' },
  town: { nl: 'stad', en: 'town' },
  period: { nl: 'periode', en: 'period' },
  anything: {
    nl: 'gremium, functie, departement, team, cyclus, route, product of onderwerp',
    en: 'forum, role, department, team, cycle, route, deliverable or topic',
  },
};
