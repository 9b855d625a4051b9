import type { FindingKind } from '../../diagnostic/finding.ts';
import { quoted } from '../../diagnostic/quoted.ts';

interface Args {
  name: string;
}

/** A name that nobody could refer to. */
export const unusableName: FindingKind<Args> = {
  code: 'unusable-name',
  severity: 'error',
  say: {
    nl: ({ name }) => (name.trim() === '' ? 'hier ontbreekt een naam' : `${quoted(name)} kan geen naam zijn`),
    en: ({ name }) => (name.trim() === '' ? 'a name is missing here' : `${quoted(name)} cannot be a name`),
  },
  hint: {
    nl: () => 'een naam staat op één regel en telt hoogstens 200 tekens',
    en: () => 'a name stands on one line and has at most 200 characters',
  },
  explain: {
    nl: `Met een naam verwijst u naar een gremium, functie, team of cyclus, en hij komt in agenda's te staan. Daarom kan
een naam niet leeg zijn, niet over regels lopen en niet langer zijn dan 200 tekens. Verder mag bijna alles: spaties,
cijfers, accenten. Alleen __proto__ is gereserveerd.`,
    en: `By its name you refer to a forum, role, team or cycle, and it appears in calendars. That is why a name cannot be
empty, cannot run over several lines and cannot be longer than 200 characters. Nearly everything else is fine: spaces,
digits, accents. Only __proto__ is reserved.`,
  },
  sample: `fora:
  "": { time: "14:00" } # <- unusable-name
`,
};
