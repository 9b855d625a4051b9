import type { Day } from '../calendar/day.ts';
import { longDay } from '../calendar/words.ts';
import type { SourcePlace } from '../diagnostic/finding.ts';
import type { Said } from '../language/language.ts';
import { quantity } from '../language/quantity.ts';
import type { NamedDay, Slip } from '../schedule/schedule.ts';

/** Why a product could not be at a meeting, as far as its sentence needs it. */
export type SlipFacts =
  | { why: 'cancelled'; forum: string; day: Day; reason: string }
  | { why: 'left out'; forum: string; round: string | null }
  | { why: 'order'; at: NamedDay; after: NamedDay; gap: number | null }
  | { why: 'papers'; forum: string; day: Day; due: Day; ready: Day }
  | { why: 'waiting'; at: NamedDay; for: string; until: Day };

/** The facts of a slip, without the meetings that they come from. */
export function slipFacts(slip: Slip): SlipFacts {
  if (slip.why === 'left out') {
    const { forum, round } = slip;
    return { why: slip.why, forum, round: round && `${round.cycle.id} ${round.number}` };
  }
  if (slip.why === 'order') return { why: slip.why, at: slip.at, after: slip.after, gap: slip.gap };
  if (slip.why === 'waiting') return { why: slip.why, at: slip.at, for: slip.for, until: slip.until };
  const { forum, day } = slip.meeting;
  const at = { forum: forum.id, day };
  if (slip.why === 'cancelled') return { why: slip.why, ...at, reason: slip.change?.reason ?? '' };
  return { why: slip.why, ...at, due: slip.due, ready: slip.ready };
}

/** Where it is written what made a product slip. */
export function slipPlace(slip: Slip): SourcePlace {
  if (slip.why === 'cancelled') return slip.change?.place ?? slip.meeting.places.at(-1)!;
  return slip.place;
}

/**
 * A slip in words, to stand behind a colon or on its own.
 * @example slipWords.nl(slipFacts(stop.slip)) // 'MCC van dinsdag 10 november 2020 is afgelast (geen quorum)'
 */
export const slipWords: Said<(facts: SlipFacts) => string> = {
  nl: (facts) => {
    switch (facts.why) {
      case 'cancelled':
        return `${facts.forum} van ${longDay(facts.day, 'nl')} is afgelast${bracketed(facts.reason)}`;
      case 'left out':
        return facts.round === null
          ? `het overleg van ${facts.forum} is vervallen`
          : `in ronde ${facts.round} is er voor deze stap geen overleg van ${facts.forum}`;
      case 'order':
        return `${facts.at.name} van ${longDay(facts.at.day, 'nl')} komt ${facts.gap === null ? 'niet meer' : `minder dan ${quantity(facts.gap, 'working-days', 'nl')}`} na ${facts.after.name} van ${longDay(facts.after.day, 'nl')}`;
      case 'papers':
        return `de stukken voor ${facts.forum} van ${longDay(facts.day, 'nl')} moeten er op ${longDay(facts.due, 'nl')} zijn en zijn pas op ${longDay(facts.ready, 'nl')} gereed`;
      case 'waiting':
        return `${facts.at.name} van ${longDay(facts.at.day, 'nl')} komt te vroeg: ${facts.for} is pas op ${longDay(facts.until, 'nl')} zover`;
    }
  },
  en: (facts) => {
    switch (facts.why) {
      case 'cancelled':
        return `${facts.forum} on ${longDay(facts.day, 'en')} was cancelled${bracketed(facts.reason)}`;
      case 'left out':
        return facts.round === null
          ? `the meeting of ${facts.forum} is no longer there`
          : `in round ${facts.round} there is no meeting of ${facts.forum} for this step`;
      case 'order':
        return `${facts.at.name} on ${longDay(facts.at.day, 'en')} ${facts.gap === null ? 'no longer comes' : `comes less than ${quantity(facts.gap, 'working-days', 'en')}`} after ${facts.after.name} on ${longDay(facts.after.day, 'en')}`;
      case 'papers':
        return `the papers for ${facts.forum} on ${longDay(facts.day, 'en')} are due on ${longDay(facts.due, 'en')} and are not ready until ${longDay(facts.ready, 'en')}`;
      case 'waiting':
        return `${facts.at.name} on ${longDay(facts.at.day, 'en')} comes too early: ${facts.for} does not get there until ${longDay(facts.until, 'en')}`;
    }
  },
};

function bracketed(reason: string): string {
  return reason === '' ? '' : ` (${reason})`;
}
