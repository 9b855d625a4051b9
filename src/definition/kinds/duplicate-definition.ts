import type { FindingKind } from '../../diagnostic/finding.ts';
import { quoted } from '../../diagnostic/quoted.ts';

interface Args {
  name: string;
}

/** A name under which something else is described already. */
export const duplicateDefinition: FindingKind<Args> = {
  code: 'duplicate-definition',
  severity: 'error',
  say: {
    nl: ({ name }) => `${quoted(name)} is al ergens anders beschreven`,
    en: ({ name }) => `${quoted(name)} is already described elsewhere`,
  },
  hint: {
    nl: () => 'voeg de twee samen of geef er één een andere naam',
    en: () => 'put the two together or give one of them another name',
  },
  explain: {
    nl: `Een onderdeel mag over meer bestanden verdeeld zijn, maar elk gremium, elke functie, elk team en elke cyclus wordt op één
plaats beschreven. Ook een naam of alias kan niet de sleutel van iets anders zijn, en een groep niet heten als een functie:
een verwijzing zou dan niet meer zeggen wat is bedoeld.`,
    en: `A section may be spread over several files, but every forum, role, team and cycle is described in one place. A name or an
alias cannot be the key of something else either, and a group cannot be called like a role: a reference would then no longer
say what is meant.`,
  },
  sample: `fora:
  MCC: { name: Ministeriële Commissie COVID-19 }
  ACC: { aliases: [MCC] } # <- duplicate-definition
`,
};
