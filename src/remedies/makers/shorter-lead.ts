import type { LegArgs } from '../../conflicts/early-papers.ts';
import { stopWords } from '../../conflicts/leg-words.ts';
import type { Traveller } from '../../conflicts/legs.ts';
import type { Lead } from '../../definition/workspace.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import { quantity } from '../../language/quantity.ts';
import type { Candidate, Maker } from '../candidate.ts';
import { withLead } from '../edits.ts';
import { otherDay } from './other-day.ts';

/**
 * For papers of a cycle that are due too early in every round: a shorter lead time for that step, the longest that will
 * do. Where the lead time does fit a usual round, another day for the meeting.
 */
export const shorterLead: Maker = (finding, schedule) => {
  const { of, usual } = (finding as Finding<LegArgs>).args;
  return 'product' in of || usual
    ? otherDay(finding, schedule)
    : [{ days: finding.when, candidates: shorter(finding as Finding<LegArgs>, of), enough: 1 }];
};

function shorter(
  { args: { to, lead }, places: [step] }: Finding<LegArgs>,
  { cycle }: Extract<Traveller, { cycle: string }>,
): Candidate[] {
  return Array.from({ length: lead.count }, (_, less) => ({ ...lead, count: lead.count - less - 1 })).map(
    (shortened) => ({
      subject: {
        nl: `kort de aanlevertermijn van ${stopWords(to)} in cyclus ${cycle} in`,
        en: `shorten the lead time of ${stopWords(to)} in cycle ${cycle}`,
      },
      to: leadWords(shortened),
      edit: withLead(step!, shortened),
    }),
  );
}

function leadWords({ count, unit }: Lead): Candidate['to'] {
  if (count === 0) return { nl: 'tot de dag van het overleg zelf', en: 'to the day of the meeting itself' };
  return { nl: `tot ${quantity(count, unit, 'nl')}`, en: `to ${quantity(count, unit, 'en')}` };
}
