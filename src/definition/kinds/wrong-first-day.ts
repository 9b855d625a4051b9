import { type Day, isoDay } from '../../calendar/day.ts';
import { longDay } from '../../calendar/words.ts';
import type { FindingKind } from '../../diagnostic/finding.ts';
import { listing } from '../../language/listing.ts';

interface Args {
  day: Day;
  unit: 'weeks' | 'months';
  /** The right days on either side. */
  near: readonly Day[];
}

/** A cycle that does not begin on a Monday, or on the first of a month. */
export const wrongFirstDay: FindingKind<Args> = {
  code: 'wrong-first-day',
  severity: 'error',
  say: {
    nl: ({ day, unit }) =>
      `een cyclus in ${unit === 'weeks' ? 'weken begint op een maandag' : 'maanden begint op de eerste van een maand'}, en dit is ${longDay(day, 'nl')}`,
    en: ({ day, unit }) =>
      `a cycle in ${unit === 'weeks' ? 'weeks begins on a Monday' : 'months begins on the first of a month'}, and this is ${longDay(day, 'en')}`,
  },
  hint: {
    nl: ({ near }) => `kies ${listing(near.map(isoDay), 'nl', 'or')}`,
    en: ({ near }) => `choose ${listing(near.map(isoDay), 'en', 'or')}`,
  },
  explain: {
    nl: `De eerste dag van een cyclus in weken is de maandag van week 1 van ronde 1; daarvandaan tellen alle weken door.
Bij een cyclus in maanden is het de eerste van de maand. De eerste stap mag later vallen: een cyclus die op dinsdag
begint, heeft als eerste dag de maandag ervoor en een eerste stap op dinsdag. Ook een herstart begint zo; een nieuwe
versie mag op elke dag ingaan.`,
    en: `The first day of a cycle in weeks is the Monday of week 1 of round 1; all weeks are counted on from there. For a
cycle in months it is the first of the month. The first step may come later: a cycle that begins on a Tuesday has the
Monday before as its first day, and a first step on Tuesday. A restart begins in the same way; a new version may take
effect on any day.`,
  },
  sample: `fora: { MCC: {} }
cycles:
  A:
    every: 2 weken
    from: 2020-10-20 # <- wrong-first-day
    steps: { besluit: { week: 1, day: dinsdag, forum: MCC } }
`,
};
