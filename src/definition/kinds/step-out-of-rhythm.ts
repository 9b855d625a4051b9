import type { FindingKind } from '../../diagnostic/finding.ts';
import type { Said } from '../../language/language.ts';
import { listing } from '../../language/listing.ts';

interface Args {
  rhythm: 'weeks' | 'months' | 'once' | 'ad hoc';
}

const CYCLES: Record<Args['rhythm'], Said> = {
  weeks: { nl: 'een cyclus in weken', en: 'a cycle in weeks' },
  months: { nl: 'een cyclus in maanden', en: 'a cycle in months' },
  once: { nl: 'een cyclus die eenmalig is', en: 'a cycle that runs once' },
  'ad hoc': { nl: 'een cyclus zonder data', en: 'a cycle without dates' },
};

const WEEKLY: Said<readonly string[]> = { nl: ['week: 1', 'day: dinsdag'], en: ['week: 1', 'day: Tuesday'] };
const FORMS: Record<Args['rhythm'], Said<readonly string[]>> = {
  weeks: WEEKLY,
  months: { nl: ['month: 1', 'day: 2e dinsdag'], en: ['month: 1', 'day: 2nd Tuesday'] },
  once: WEEKLY,
  'ad hoc': { nl: ['forum'], en: ['forum'] },
};

/** A step that names a week in a cycle of months, or the other way round. */
export const stepOutOfRhythm: FindingKind<Args> = {
  code: 'step-out-of-rhythm',
  severity: 'error',
  say: {
    nl: ({ rhythm }) => `dit past niet bij ${CYCLES[rhythm].nl}`,
    en: ({ rhythm }) => `this does not fit ${CYCLES[rhythm].en}`,
  },
  hint: {
    nl: ({ rhythm }) => `schrijf hier ${listing(FORMS[rhythm].nl, 'nl')}`,
    en: ({ rhythm }) => `write ${listing(FORMS[rhythm].en, 'en')} here`,
  },
  explain: {
    nl: `Een stap in een cyclus van weken heeft een week en een dag van de week; in een cyclus van maanden een maand en
een dag van die maand: 2e dinsdag, laatste donderdag, 15, laatste dag. Een cyclus ad hoc heeft geen data: zijn overleggen
komen er met een wijziging bij.`,
    en: `A step in a cycle of weeks has a week and a weekday; in a cycle of months a month and a day of that month: 2nd
Tuesday, last Thursday, 15, last day. An ad hoc cycle has no dates: its meetings are added as changes.`,
  },
  sample: `fora: { MCC: {} }
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    steps:
      besluit: { day: 2e dinsdag, forum: MCC } # <- step-out-of-rhythm
`,
};
