import { type Day, isoDay } from '../../calendar/day.ts';
import type { FindingKind } from '../../diagnostic/finding.ts';

interface Args {
  from: Day;
  until: Day;
}

/** A period that ends before it begins. */
export const untilBeforeFrom: FindingKind<Args> = {
  code: 'until-before-from',
  severity: 'error',
  say: {
    nl: ({ from, until }) => `het einde, ${isoDay(until)}, ligt vóór het begin, ${isoDay(from)}`,
    en: ({ from, until }) => `the end, ${isoDay(until)}, lies before the beginning, ${isoDay(from)}`,
  },
  hint: {
    nl: () => 'beide dagen tellen mee; voor één dag zijn ze gelijk',
    en: () => 'both days count; for a single day they are equal',
  },
  explain: {
    nl: `Een periode loopt van en met de eerste dag tot en met de laatste. Ligt de laatste vóór de eerste, dan zijn ze
omgewisseld of is een jaartal niet meegegaan over de jaarwisseling. Bij een cyclus is from de eerste dag van ronde 1, en
begint er na until geen ronde meer.`,
    en: `A period runs from the first day until the last, both included. When the last lies before the first, they have
changed places or a year did not go along over New Year. For a cycle, from is the first day of round 1, and after until no
round starts.`,
  },
  sample: `calendar:
  periods:
    - { name: Kerstreces, from: 2020-12-18, until: 2020-01-11 } # <- until-before-from
`,
};
