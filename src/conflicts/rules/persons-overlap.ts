import { common } from '../../calendar/period.ts';
import type { Dated } from '../../definition/types/named.ts';
import type { Person } from '../../definition/types/people.ts';
import type { Lang, Said } from '../../language/language.ts';
import type { ConflictRule } from '../rule.ts';

interface Args {
  role: string;
  one: Person;
  /** The one who counts. */
  other: Person;
}

const SOMEBODY: Said = { nl: 'iemand zonder naam', en: 'somebody without a name' };

/** Two persons who have one role at the same time. */
export const personsOverlap: ConflictRule<Args> = {
  code: 'persons-overlap',
  severity: 'warning',
  reads: 'definitions',
  say: {
    nl: ({ role, one, other }) =>
      `${nameOf(one, 'nl')} en ${nameOf(other, 'nl')} zijn tegelijk ${role}; alleen ${nameOf(other, 'nl')} telt dan`,
    en: ({ role, one, other }) =>
      `${nameOf(one, 'en')} and ${nameOf(other, 'en')} are ${role} at the same time; only ${nameOf(other, 'en')} counts then`,
  },
  hint: {
    nl: ({ one }) => `geef ${nameOf(one, 'nl')} een laatste dag ("until"), of maak er twee functies van`,
    en: ({ one }) => `give ${nameOf(one, 'en')} a last day ("until"), or make two roles of it`,
  },
  explain: {
    nl: `Een functie heeft op elke dag één persoon: naar die persoon gaan de uitnodigingen, en aan die persoon ziet cyclus of
iemand op twee plaatsen tegelijk moet zijn. Hier staan er voor dezelfde dagen twee. Dan telt wie het laatst is genoemd, en de
ander komt nergens voor. Meestal is bij een opvolging de laatste dag van de voorganger vergeten. Delen twee mensen het werk,
geef dan elk een eigen functie.`,
    en: `A role has one person on each day: invitations go to that person, and by that person cyclus sees whether somebody has to
be in two places at once. Here two are written for the same days. Then the one who is named last counts, and the other appears
nowhere. Mostly the last day of a predecessor was forgotten. When two people share the work, give each a role.`,
  },
  sample: `roles:
  minister VWS:
    person:
      - H. de Vries
      - { name: J. Jansen, from: 2020-11-02 } # <- persons-overlap
fora: { MCC: { members: [minister VWS] } }
cycles:
  A: { every: 2 weken, from: 2020-10-19, rounds: 3, steps: { besluit: { week: 1, day: dinsdag, forum: MCC } } }
`,
  *find({ workspace, window }) {
    for (const { id, holders } of workspace.roles.values())
      for (const [one, other] of pairs(holders)) {
        const both = common(one.valid, other.valid);
        const days = both && common(both, window);
        if (!days || isSame(one.value, other.value)) continue;
        yield {
          args: { role: id, one: one.value, other: other.value },
          places: [other.place, one.place],
          days: [...new Set([days.from, days.until])],
          who: [id],
        };
      }
  },
};

function pairs(holders: readonly Dated<Person>[]): [Dated<Person>, Dated<Person>][] {
  return holders.flatMap((one, index) =>
    holders.slice(index + 1).map((other): [Dated<Person>, Dated<Person>] => [one, other]),
  );
}

/** Somebody may have a new address. */
function isSame(one: Person, other: Person): boolean {
  return one.name !== null && one.name === other.name;
}

function nameOf({ name, email }: Person, lang: Lang): string {
  return name ?? email ?? SOMEBODY[lang];
}
