import type { FindingKind } from '../../diagnostic/finding.ts';
import { choices, guessed, quoted, SUBJECTS, type Subject } from '../words.ts';

interface Args {
  text: string;
  subject: Subject;
  guess: string | undefined;
  /** The ids that there are. */
  known: readonly string[];
}

/** A name that nothing has. */
export const unknownReference: FindingKind<Args> = {
  code: 'unknown-reference',
  severity: 'error',
  say: {
    nl: ({ text, subject, guess }) => `er is geen ${SUBJECTS[subject].nl} ${quoted(text)}${guessed(guess, 'nl')}`,
    en: ({ text, subject, guess }) => `there is no ${SUBJECTS[subject].en} ${quoted(text)}${guessed(guess, 'en')}`,
  },
  hint: {
    nl: ({ known }) => choices(known, 'nl'),
    en: ({ known }) => choices(known, 'en'),
  },
  explain: {
    nl: `Naar een gremium, functie, departement, team, cyclus, route of stap wordt verwezen met de sleutel waaronder het is
beschreven, met zijn naam of met een alias. Deze naam past nergens op: een tikfout, een bestand dat niet in de map staat, of
iets dat nog beschreven moet worden. Gebruikt iedereen een andere naam, neem die dan op als alias.`,
    en: `A forum, role, department, team, cycle, route or step is referred to by the key under which it is described, by its name or
by an alias. This name fits nothing: a slip of the pen, a file that is not in the folder, or something that is yet to be
described. When everybody uses another name, add it as an alias.`,
  },
  sample: `roles: { minister VWS: {} }
fora:
  MCC:
    chair: minister WWS # <- unknown-reference
`,
};
