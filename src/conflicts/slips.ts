import type { Day } from '../calendar/day.ts';
import { longDay } from '../calendar/words.ts';
import type { Place } from '../diagnostic/finding.ts';
import type { Said } from '../language/language.ts';
import type { Slip } from '../schedule/schedule.ts';

/** Why a product could not be at a meeting, as far as its sentence needs it. */
export type SlipFacts =
  | { why: 'cancelled'; forum: string; day: Day; reason: string }
  | { why: 'left out'; forum: string; round: string }
  | { why: 'papers'; forum: string; day: Day; due: Day; ready: Day }
  | { why: 'waiting'; forum: string; day: Day; for: string; until: Day };

/** The facts of a slip, without the meetings that they come from. */
export function slipFacts(slip: Slip): SlipFacts {
  if (slip.why === 'left out') {
    const { cycle, number } = slip.round;
    return { why: slip.why, forum: slip.forum, round: `${cycle.id} ${number}` };
  }
  const { forum, day } = slip.meeting;
  const at = { forum: forum.id, day };
  if (slip.why === 'cancelled') return { why: slip.why, ...at, reason: slip.change?.reason ?? '' };
  if (slip.why === 'papers') return { why: slip.why, ...at, due: slip.due, ready: slip.ready };
  return { why: slip.why, ...at, for: slip.for, until: slip.until };
}

/** Where it is written what made a product slip. */
export function slipPlace(slip: Slip): Place {
  if (slip.why === 'cancelled') return slip.change?.place ?? slip.meeting.places.at(-1)!;
  return slip.place;
}

/**
 * A slip in words, to stand behind a colon or on its own.
 * @example slipWords.nl(slipFacts(leg.slip)) // 'MCC van dinsdag 10 november 2020 is afgelast (geen quorum)'
 */
export const slipWords: Said<(facts: SlipFacts) => string> = {
  nl: (facts) => {
    switch (facts.why) {
      case 'cancelled':
        return `${facts.forum} van ${longDay(facts.day, 'nl')} is afgelast${bracketed(facts.reason)}`;
      case 'left out':
        return `in ronde ${facts.round} is er voor deze stap geen overleg van ${facts.forum}`;
      case 'papers':
        return `de stukken voor ${facts.forum} van ${longDay(facts.day, 'nl')} moeten er op ${longDay(facts.due, 'nl')} zijn en zijn pas op ${longDay(facts.ready, 'nl')} gereed`;
      case 'waiting':
        return `${facts.forum} van ${longDay(facts.day, 'nl')} komt te vroeg: ${facts.for} is pas op ${longDay(facts.until, 'nl')} zover`;
    }
  },
  en: (facts) => {
    switch (facts.why) {
      case 'cancelled':
        return `${facts.forum} on ${longDay(facts.day, 'en')} was cancelled${bracketed(facts.reason)}`;
      case 'left out':
        return `in round ${facts.round} there is no meeting of ${facts.forum} for this step`;
      case 'papers':
        return `the papers for ${facts.forum} on ${longDay(facts.day, 'en')} are due on ${longDay(facts.due, 'en')} and are not ready until ${longDay(facts.ready, 'en')}`;
      case 'waiting':
        return `${facts.forum} on ${longDay(facts.day, 'en')} comes too early: ${facts.for} does not get there until ${longDay(facts.until, 'en')}`;
    }
  },
};

function bracketed(reason: string): string {
  return reason === '' ? '' : ` (${reason})`;
}
