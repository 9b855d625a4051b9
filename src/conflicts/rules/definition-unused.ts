import { grouped } from '../../common/grouped.ts';
import type { UnusedSection } from '../../definition/types/workspace.ts';
import type { Lang, Said } from '../../language/language.ts';
import { listing } from '../../language/listing.ts';
import type { ConflictRule } from '../rule.ts';

interface Args {
  section: UnusedSection;
  ids: string[];
}

/** One and several. */
const NOUNS: Record<Exclude<UnusedSection, 'periods'>, Said<[one: string, many: string]>> = {
  departments: { nl: ['het departement', 'de departementen'], en: ['the department', 'the departments'] },
  roles: { nl: ['de functie', 'de functies'], en: ['the role', 'the roles'] },
  groups: { nl: ['de groep', 'de groepen'], en: ['the group', 'the groups'] },
  fora: { nl: ['het gremium', 'de gremia'], en: ['the forum', 'the fora'] },
  teams: { nl: ['het team', 'de teams'], en: ['the team', 'the teams'] },
  routes: { nl: ['de route', 'de routes'], en: ['the route', 'the routes'] },
};

/** As many names as a sentence can bear. */
const NAMED = 8;

/** Definitions that nothing in the workspace uses. */
export const definitionUnused: ConflictRule<Args> = {
  code: 'definition-unused',
  severity: 'info',
  reads: 'definitions',
  timeless: true,
  say: {
    nl: ({ section, ids }) =>
      section === 'periods'
        ? `geen gremium of cyclus zegt wat er gebeurt in ${names(ids, 'nl')}`
        : `${NOUNS[section].nl[ids.length === 1 ? 0 : 1]} ${names(ids, 'nl')} ${ids.length === 1 ? 'wordt' : 'worden'} nergens gebruikt`,
    en: ({ section, ids }) =>
      section === 'periods'
        ? `no forum or cycle says what happens in ${names(ids, 'en')}`
        : `nothing uses ${NOUNS[section].en[ids.length === 1 ? 0 : 1]} ${names(ids, 'en')}`,
  },
  hint: {
    nl: () => 'gebruik wat u hebt beschreven, haal het weg, of accepteer dat het er staat',
    en: () => 'use what you described, take it out, or accept that it is there',
  },
  explain: {
    nl: `Er is iets beschreven waar niets naar verwijst: een gremium dat in geen stap, route of wijziging voorkomt, een functie
die nergens lid, voorzitter, sponsor of vervanger is, een team zonder product, een soort periode waarvan geen gremium zegt wat
er dan gebeurt. Dat is geen fout, maar vaak is er een verwijzing vergeten of bleef er iets staan van een vorig programma. Van
elke soort is er één melding, met alle plaatsen. Accepteert u er een met "about", dan komt die apart te staan en blijven de
andere zichtbaar.`,
    en: `Something is described that nothing refers to: a forum that is in no step, route or change, a role that is nowhere a
member, chair, sponsor or substitute, a team without a product, a kind of period of which no forum says what happens then. That
is no mistake, but often a reference was forgotten, or something was left from an earlier programme. Of each kind there is one
finding, with all places. When you accept one of them with "about", it stands apart and the others stay visible.`,
  },
  sample: `fora:
  MCC: {}
  Ministerraad: {} # <- definition-unused
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    rounds: 3
    steps: { besluit: { week: 1, day: dinsdag, forum: MCC } }
`,
  *find({ workspace: { unused, accepted } }) {
    const apart = new Set(accepted.filter(({ code }) => code === 'definition-unused').map(({ about }) => about));
    const key = (section: UnusedSection, id: string) => (apart.has(id) ? JSON.stringify([section, id]) : section);
    for (const same of grouped(unused, ({ section, id }) => key(section, id)).values()) {
      const ids = same.map(({ id }) => id);
      yield { args: { section: same[0]!.section, ids }, places: same.map(({ place }) => place), days: [], who: ids };
    }
  },
};

function names(ids: readonly string[], lang: Lang): string {
  if (ids.length <= NAMED) return listing(ids, lang);
  const rest = ids.length - NAMED + 1;
  return listing([...ids.slice(0, NAMED - 1), lang === 'nl' ? `nog ${rest} andere` : `${rest} more`], lang);
}
