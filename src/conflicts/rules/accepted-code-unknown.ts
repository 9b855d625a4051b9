import { inside } from '../../definition/texts/found.ts';
import { nearest } from '../../language/nearest.ts';
import type { ConflictRule } from '../rule.ts';

interface Args {
  code: string;
  guess: string | undefined;
}

/**
 * An acceptance of something that is never found, so that it accepts nothing, or a weight of it, which weighs nothing.
 * @param codes those of all other rules
 */
export const acceptedCodeUnknown = (codes: readonly string[]): ConflictRule<Args> => ({
  code: 'accepted-code-unknown',
  severity: 'error',
  reads: 'definitions',
  timeless: true,
  say: {
    nl: ({ code, guess }) =>
      `er is geen knelpunt met de code "${code}"${guess === undefined ? '' : `; bedoelt u "${guess}"?`}`,
    en: ({ code, guess }) =>
      `there is no conflict with the code "${code}"${guess === undefined ? '' : `; did you mean "${guess}"?`}`,
  },
  hint: {
    nl: () => 'neem de code over die bij het knelpunt tussen vierkante haken staat',
    en: () => 'copy the code that stands between square brackets beside the conflict',
  },
  explain: {
    nl: `Wie een knelpunt accepteert, noemt de code ervan. Deze code hoort bij geen enkel knelpunt, en daarom accepteert u
hiermee niets: het knelpunt dat u bedoelde, telt gewoon mee. De code staat bij elk knelpunt tussen vierkante haken. Alleen
knelpunten in het schema kunt u accepteren; een fout in de definities niet. Ook een gewicht onder "weights" bij zo'n code doet niets.`,
    en: `Whoever accepts a conflict names its code. This code belongs to no conflict, so that nothing is accepted: the conflict
that you meant counts as before. The code stands between square brackets beside each conflict. Only conflicts in the schedule
can be accepted; a mistake in the definitions cannot. A weight of such a code under "weights" does nothing either.`,
  },
  sample: `fora: { MCC: {} }
cycles: { A: { every: 2 weken, from: 2020-10-19, rounds: 1, steps: { besluit: { day: dinsdag, forum: MCC } } } }
accepted:
  - code: meeting-on-publik-holiday # <- accepted-code-unknown
    about: MCC
    reason: zo nodig ook op een feestdag
`,
  *find({ workspace }) {
    const { warningPlaces } = workspace.settings.weights;
    for (const [code, place] of warningPlaces)
      if (!codes.includes(code))
        yield { severity: 'warning', args: { code, guess: nearest(code, codes) }, places: [place], days: [], who: [] };
    for (const { code, about, place } of workspace.accepted)
      if (!codes.includes(code))
        yield {
          args: { code, guess: nearest(code, codes) },
          places: [inside(place, 'code')],
          days: [],
          who: about === null ? [] : [about],
        };
  },
});
