import type { FindingKind } from '../../diagnostic/finding.ts';
import { quoted } from '../../diagnostic/quoted.ts';

interface Args {
  text: string;
  /** The cycle whose steps the deliverable follows; undefined when it follows a route. */
  cycle: string | undefined;
}

/** A deliverable in a round that it cannot follow. */
export const roundOfOtherCycle: FindingKind<Args> = {
  code: 'round-of-other-cycle',
  severity: 'error',
  say: {
    nl: ({ text, cycle }) =>
      cycle === undefined
        ? `een product met een eigen route volgt geen ronde zoals ${quoted(text)}`
        : `${quoted(text)} is geen ronde van cyclus ${cycle}`,
    en: ({ text, cycle }) =>
      cycle === undefined
        ? `a deliverable with a route of its own follows no round such as ${quoted(text)}`
        : `${quoted(text)} is not a round of cycle ${cycle}`,
  },
  hint: {
    nl: ({ cycle }) =>
      cycle === undefined
        ? 'noem in plaats daarvan een eerste dag, of een overleg dat besluit'
        : `schrijf een ronde als ${cycle}3: de cyclus met het nummer`,
    en: ({ cycle }) =>
      cycle === undefined
        ? 'name a first day instead, or a meeting that decides'
        : `write a round as ${cycle}3: the cycle with the number`,
  },
  explain: {
    nl: `Een product dat een cyclus volgt, krijgt de stappen van één ronde van die cyclus: bij route B hoort een ronde als B3. Een
product met een eigen route kent geen rondes: dat krijgt zijn data uit een eerste dag (from) of een laatste (decided-by).`,
    en: `A deliverable that follows a cycle gets the steps of one round of that cycle: with route B goes a round such as B3. A
deliverable with a route of its own has no rounds: it gets its dates from a first day (from) or a last one (decided-by).`,
  },
  sample: `fora: { MCC: {} }
cycles:
  A: { every: 2 weken, from: 2020-10-19, steps: { besluit: { day: dinsdag, forum: MCC } } }
  B: { every: 2 weken, from: 2020-10-19, steps: { besluit: { day: donderdag, forum: MCC } } }
deliverables:
  jeugdpakket:
    route: B
    round: A3 # <- round-of-other-cycle
`,
};
