import type { FindingKind } from '../../diagnostic/finding.ts';
import { quoted } from '../../diagnostic/quoted.ts';
import type { Said } from '../../language/language.ts';
import { choices, type EntityKind, guessed, SUBJECTS } from '../words.ts';

/** What its sentences need. */
export interface UnknownReference {
  text: string;
  subject: EntityKind;
  guess: string | undefined;
  /** The ids that there are. */
  known: readonly string[];
}

const NOWHERE: Said = {
  nl: 'hiervan is nog niets beschreven; staat het bestand waarin dat hoort wel in de map, en eindigt de naam ervan op .yaml?',
  en: 'nothing of the kind is described yet; is the file that should do so in the folder, and does its name end in .yaml?',
};

/** Steps belong to their cycle or route; all else stands in a section of its own. */
function isNowhere({ known, subject }: UnknownReference): boolean {
  return known.length === 0 && subject !== 'step';
}

/** A name that nothing has. */
export const unknownReference: FindingKind<UnknownReference> = {
  code: 'unknown-reference',
  severity: 'error',
  say: {
    nl: ({ text, subject, guess }) => `er is geen ${SUBJECTS[subject].nl} ${quoted(text)}${guessed(guess, 'nl')}`,
    en: ({ text, subject, guess }) => `there is no ${SUBJECTS[subject].en} ${quoted(text)}${guessed(guess, 'en')}`,
  },
  hint: {
    nl: (args) => (isNowhere(args) ? NOWHERE.nl : choices(args.known, 'nl')),
    en: (args) => (isNowhere(args) ? NOWHERE.en : choices(args.known, 'en')),
  },
  explain: {
    nl: `Naar een gremium, functie, departement, team, cyclus, route of stap wordt verwezen met de sleutel waaronder het
is beschreven, met zijn naam of met een alias. Deze naam past nergens op: een tikfout, een bestand dat niet in de map
staat, of iets dat nog beschreven moet worden. Gebruikt iedereen een andere naam, neem die dan op als alias.`,
    en: `A forum, role, department, team, cycle, route or step is referred to by the key under which it is described, by
its name or by an alias. This name fits nothing: a slip of the pen, a file that is not in the folder, or something that is
yet to be described. When everybody uses another name, add it as an alias.`,
  },
  sample: `roles: { minister VWS: {} }
fora:
  MCC:
    chair: minister WWS # <- unknown-reference
`,
};
