import { longDay } from '../../calendar/words.ts';
import type { Deliverable } from '../../definition/types/deliverables.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import type { Candidate, Case, Maker } from '../candidate.ts';
import { withFirstDay, withRound } from '../edits.ts';
import { wayAgain } from './way-again.ts';

/** How many rounds away a proposal may lie. */
const NEAR = 3;

/** An earlier round, or an earlier first day, for a product that comes too late; else other days for meetings of its way. */
export const earlierRound: Maker = (finding, schedule) => orOtherDays(-1, finding, schedule);

/** A later round for a product that cannot travel its own; else other days for meetings of its way. */
export const laterRoundOrDay: Maker = (finding, schedule) => orOtherDays(1, finding, schedule);

/** A later round for products of which there are too many at once. */
export const laterRound: Maker = (finding, schedule) => inOtherRounds(finding.who, 1, schedule);

function* orOtherDays(step: 1 | -1, finding: Finding, schedule: Schedule): Generator<Case> {
  const days = [...wayAgain(finding, schedule)].flatMap(({ candidates }) => [...candidates]);
  for (const one of inOtherRounds(finding.who, step, schedule))
    yield { ...one, candidates: [...one.candidates, ...days] };
}

export function* inOtherRounds(who: readonly string[], step: 1 | -1, schedule: Schedule) {
  for (const product of who.flatMap((name) => schedule.workspace.deliverables.get(name) ?? []))
    yield {
      days: [],
      candidates: Array.from({ length: NEAR }, (_, away) => shifted(product, (away + 1) * step, schedule)).flat(),
      enough: 1,
    };
}

function shifted(product: Deliverable, by: number, { calendar }: Schedule): Candidate[] {
  const { route, timing } = product;
  const subject = { nl: `laat ${product.name}`, en: `let ${product.name}` };
  if (timing?.by === 'round' && 'cycle' in route) {
    const round = timing.round + by;
    const to = {
      nl: `in ronde ${round} van cyclus ${route.cycle} lopen`,
      en: `run in round ${round} of cycle ${route.cycle}`,
    };
    return [{ subject, to, edit: withRound(product, route.cycle, round) }];
  }
  if (timing?.by !== 'from' || !('day' in timing.moment)) return [];
  const week = timing.moment.day + 7 * by;
  const day = calendar.isWorkingDay(week) ? week : calendar.workingDayBefore(week);
  const to = { nl: `op ${longDay(day, 'nl')} beginnen`, en: `begin on ${longDay(day, 'en')}` };
  return [{ subject, to, edit: withFirstDay(product, day) }];
}
