import type { FindingKind } from '../../diagnostic/finding.ts';
import { quoted } from '../../diagnostic/quoted.ts';
import { choices } from '../words.ts';

interface Args {
  text: string;
  /** The steps that the product does travel. */
  known: readonly string[];
}

/** Something about a step of the cycle that the route of the product leaves out. */
export const stepOffRoute: FindingKind<Args> = {
  code: 'step-off-route',
  severity: 'error',
  say: {
    nl: ({ text }) => `stap ${quoted(text)} ligt niet op de route van dit product`,
    en: ({ text }) => `step ${quoted(text)} is not on the route of this product`,
  },
  hint: {
    nl: ({ known }) => choices(known, 'nl'),
    en: ({ known }) => choices(known, 'en'),
  },
  explain: {
    nl: `Bij een product staat iets voor een stap: wanneer de stukken gereed zijn, de behandeling, de spreektijd, een vraag, of een
ander product wacht op die stap. De cyclus heeft die stap wel, maar de "route" van de cyclus slaat hem over, zodat het product er
niet komt en wat er staat niets doet. Noem een stap die wel op de route ligt, of zet de stap in de "route" van de cyclus.`,
    en: `Something stands with a product for a step: when the papers are ready, the treatment, the minutes, a question, or another
product waits for that step. The cycle has that step, but its "route" leaves it out, so that the product does not come there and
what stands there does nothing. Name a step that is on the route, or put the step in the "route" of the cycle.`,
  },
  sample: `fora: { Catshuis: {}, ACC: {}, MCC: {} }
cycles:
  B:
    every: 2 weken
    from: 2020-10-19
    steps:
      vraag: { week: 1, day: maandag, forum: Catshuis }
      concept: { week: 1, day: donderdag, forum: ACC }
      uitkomst: { week: 2, day: dinsdag, forum: MCC }
    route: [concept, uitkomst]
deliverables:
  jeugdpakket:
    route: B
    round: B3
    minutes:
      vraag: 10 min # <- step-off-route
`,
};
