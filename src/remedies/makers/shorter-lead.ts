import type { LegArgs } from '../../conflicts/legs/early-papers.ts';
import { legStopWords } from '../../conflicts/legs/leg-words.ts';
import type { Traveller } from '../../conflicts/legs/legs.ts';
import type { Lead } from '../../definition/types/fora.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import { quantity } from '../../language/quantity.ts';
import type { Candidate, Maker } from '../candidate.ts';
import { withLead } from '../edits.ts';
import { inTurn } from '../in-turn.ts';
import { largerGaps } from './larger-gap.ts';
import { otherDay } from './other-day.ts';
import { onEarlierDays } from './usual-day.ts';

/**
 * For papers of a cycle that are due too early in every round: a shorter lead time for that step, the longest that will
 * do, or an earlier day for the step before it. Where the lead time does fit a usual round, another day for the meeting;
 * and for a product that has a route of its own, more time before that step.
 */
export const shorterLead: Maker = function* (finding, schedule) {
  const { args, places } = finding as Finding<LegArgs>;
  const [to, from] = places;
  if ('cycle' in args.of && !args.usual) {
    const candidates = inTurn([shorter(args, args.of, to!), onEarlierDays(from!, to!, schedule)]);
    yield { days: finding.when, candidates, enough: 2, everywhere: true };
    return;
  }
  for (const one of otherDay(finding, schedule))
    yield { ...one, candidates: [...largerGaps(args, schedule), ...one.candidates] };
};

function shorter(
  { to, lead }: LegArgs,
  { cycle }: Extract<Traveller, { cycle: string }>,
  step: Finding['places'][number],
): Candidate[] {
  return Array.from({ length: lead.count }, (_, less) => ({ ...lead, count: lead.count - less - 1 })).map(
    (shortened) => ({
      subject: {
        nl: `kort de aanlevertermijn van ${legStopWords(to)} in cyclus ${cycle} in`,
        en: `shorten the lead time of ${legStopWords(to)} in cycle ${cycle}`,
      },
      to: leadWords(shortened),
      family: 'lead',
      edit: withLead(step, shortened),
    }),
  );
}

function leadWords({ count, unit }: Lead): Candidate['to'] {
  if (count === 0) return { nl: 'tot de dag van het overleg zelf', en: 'to the day of the meeting itself' };
  return { nl: `tot ${quantity(count, unit, 'nl')}`, en: `to ${quantity(count, unit, 'en')}` };
}
