import type { MeetingReference } from '../../definition/types/moments.ts';
import { ABSENT_HINT, absentItems } from '../absent-items.ts';
import { referenceWords } from '../reference.ts';
import type { ConflictRule } from '../rule.ts';

interface Args {
  product: string;
  reference: MeetingReference;
}

/** What an agenda says of a product that is not on it. */
export const agendaWithoutItem: ConflictRule<Args> = {
  code: 'agenda-without-item',
  severity: 'warning',
  timeless: true,
  say: {
    nl: ({ product, reference }) => `${product} staat niet op de agenda van ${referenceWords(reference, 'nl')}`,
    en: ({ product, reference }) => `${product} is not on the agenda of ${referenceWords(reference, 'en')}`,
  },
  hint: ABSENT_HINT,
  explain: {
    nl: `Onder "together" staat welke producten een overleg samen behandelt, en onder "not-reached" waar het niet aan toekwam. Dit product
staat niet op de agenda van dat overleg: het is een ronde doorgeschoven, of het komt daar niet langs. Er gebeurt dan niets mee.
"cyclus spoorboekje" laat zien bij welk overleg het product aan de orde komt.`,
    en: `Under "together" stands which products a meeting takes as one, and under "not-reached" which it did not come to. This product
is not on the agenda of that meeting: it rolled on a round, or does not come along there. Then nothing is done with it. "cyclus plan" shows at
which meeting the product comes up.`,
  },
  sample: `fora: { MCC: { time: "14:00" } }
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    rounds: 3
    steps: { besluit: { week: 1, day: dinsdag, forum: MCC } }
deliverables: { jeugdpakket: { route: A, round: A3 } }
agendas:
  - meeting: MCC 2020-11-03
    not-reached: jeugdpakket # <- agenda-without-item
`,
  *find(schedule) {
    for (const { meeting: reference, together, notReached } of schedule.workspace.agendas)
      for (const { product, place } of absentItems([...together, ...notReached], reference, schedule))
        yield { args: { product, reference }, places: [place], days: [], who: [reference.forum, product] };
  },
};
