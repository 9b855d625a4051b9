import type { FindingKind } from '../../diagnostic/finding.ts';
import { quoted } from '../../diagnostic/quoted.ts';
import { guessed } from '../words.ts';

interface Args {
  text: string;
  /** The name that it is a letter away from. */
  guess: string;
}

/** Somebody, who may be called anything, with a name that is one letter away from one that means something. */
export const almostAName: FindingKind<Args> = {
  code: 'almost-a-name',
  severity: 'warning',
  say: {
    nl: ({ text, guess }) => `${quoted(text)} is geen bekende functie, departement of team${guessed(guess, 'nl')}`,
    en: ({ text, guess }) => `${quoted(text)} is not a known role, department or team${guessed(guess, 'en')}`,
  },
  hint: {
    nl: () => 'verbeter de naam, of beschrijf wie het is onder "roles"',
    en: () => 'correct the name, or describe who it is under "roles"',
  },
  explain: {
    nl: `Wie een kopie krijgt, een actie heeft of een onderwerp inbrengt mag iedereen zijn, ook iemand die nergens is beschreven. Deze
naam scheelt één letter met een functie, departement of team dat wel is beschreven. Meestal is het een tikfout, en dan ziet cyclus
niet dat het om dezelfde gaat: de naam komt letterlijk in de stukken en telt niet mee bij een selectie met --persoon.`,
    en: `Who gets a copy, has an action or brings in a topic may be anybody, also somebody who is described nowhere. This name is one letter
away from a role, department or team that is described. Mostly it is a slip of the pen, and then cyclus does not see that it is the
same one: the name goes into the documents as it is, and a selection with --person passes it over.`,
  },
  sample: `roles: { secretaris MLT3: {} }
fora: { MCC: {} }
actions:
  - { forum: MCC, what: nota afronden, who: secrearis MLT3 } # <- almost-a-name
`,
};
