import { distinctPlaces } from '../../diagnostic/places.ts';
import type { ConflictRule } from '../rule.ts';
import { cannotBeDecided } from './deliverable-too-late.ts';

interface Args {
  product: string;
  /** The step and forum at which the route stops; null when it says no round or day to begin with. */
  stops: { step: string; forum: string } | null;
  /** The product for which it waits in vain. */
  waitsFor: string | null;
  /** Whether it travels a round of a cycle: an extra meeting is then no help. */
  round: boolean;
}

/** A product for which a step of its route has no meeting. */
export const deliverableWithoutMeeting: ConflictRule<Args> = {
  code: 'deliverable-without-meeting',
  severity: 'error',
  timeless: true,
  say: {
    nl: ({ product, stops, waitsFor }) => {
      if (waitsFor !== null)
        return `${product} staat op geen enkele agenda: het wacht op ${waitsFor}, dat zelf niet zover komt`;
      return stops === null
        ? `${product} heeft geen ronde of dag en staat dus op geen enkele agenda`
        : `voor ${product} is er geen overleg van ${stops.forum} bij stap ${stops.step} van de route`;
    },
    en: ({ product, stops, waitsFor }) => {
      if (waitsFor !== null)
        return `${product} is on no agenda at all: it waits for ${waitsFor}, which does not get there itself`;
      return stops === null
        ? `${product} has no round or day, so it is on no agenda at all`
        : `for ${product} there is no meeting of ${stops.forum} at step ${stops.step} of its route`;
    },
  },
  hint: {
    nl: ({ stops, round, waitsFor }) => {
      if (waitsFor !== null) return `zorg eerst dat ${waitsFor} zover komt, of laat dit product er niet op wachten`;
      if (stops === null) return 'geef het product een "round", "from", "decided-by" of "after"';
      return round
        ? 'kies een andere ronde, of geef het product een route van losse gremia'
        : `kies een andere dag of route, of voeg met een wijziging een overleg van ${stops.forum} in`;
    },
    en: ({ stops, round, waitsFor }) => {
      if (waitsFor !== null) return `see to ${waitsFor} first, or do not let this product wait for it`;
      if (stops === null) return 'give the product a "round", "from", "decided-by" or "after"';
      return round
        ? 'choose another round, or give the product a route of fora'
        : `choose another day or route, or add a meeting of ${stops.forum} with a change`;
    },
  },
  explain: {
    nl: `Een product volgt een route, maar voor een van de stappen is er geen overleg: het is afgelast, het is
overgeslagen om een feestdag of reces, de cyclus is dan al gestopt, of het gremium vergadert nergens ver genoeg na de stap
ervoor. Ook een latere ronde of een later overleg waarin het past is er niet. Zonder die stap komt het product niet verder,
en wat erop wacht ("after") komt dan ook nergens.
Kies een andere ronde of dag of een route zonder die stap; bij een route van losse gremia kunt u ook met "add" een overleg invoegen. Moet een besluit er
toch komen, dan kan het ook schriftelijk: haal de stap dan uit de route van dit product.`,
    en: `A product follows a route, but for one of its steps there is no meeting: it was cancelled, it was skipped for a
holiday or recess, the cycle has ended by then, or the forum does not meet anywhere far enough after the step before. Nor
is there a later round or meeting in which it fits. Without that step the product gets no further, and what waits for it
("after") gets nowhere either. Choose another round or
day or a route without that step; on a route of fora you may also add a meeting with "add". When a decision has to be taken all the same, it can
be done in writing: take the step out of the route of this product then.`,
  },
  sample: `teams: { MLT4: {} }
fora: { ACC: {}, MCC: {} }
cycles:
  B:
    every: 2 weken
    from: 2020-10-19
    rounds: 2
    steps:
      concept:  { week: 1, day: woensdag, forum: ACC }
      uitkomst: { week: 2, day: dinsdag, forum: MCC }
deliverables:
  jeugdpakket:
    team: MLT4
    route: B
    round: B2 # <- deliverable-without-meeting
changes:
  - cancel: MCC B2
    reason: geen quorum
`,
  *find({ journeys }) {
    for (const journey of journeys) {
      const { deliverable, missing, unplaced } = journey;
      const { id, name, team, timing, after, route } = deliverable;
      const waits = timing !== null || after.length > 0;
      if (unplaced || cannotBeDecided(journey) || (missing === null && (journey.stops.length > 0 || waits))) continue;
      const stops = missing && { step: missing.step, forum: missing.forum };
      yield {
        args: { product: name, stops, waitsFor: missing?.waitsFor ?? null, round: 'cycle' in route },
        places: distinctPlaces([timing?.place ?? deliverable.place, ...(missing ? [missing.place] : [])]),
        days: [],
        who: [id, ...(team === null ? [] : [team]), ...(missing ? [missing.forum] : [])],
      };
    }
  },
};
