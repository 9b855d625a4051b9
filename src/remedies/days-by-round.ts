import type { Day } from '../calendar/day.ts';
import { addTo } from '../common/add-to.ts';
import { roundKey } from '../conflicts/changed-parts.ts';
import type { Finding } from '../diagnostic/finding.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { meetingsOf } from './meetings-of.ts';

/**
 * The days of a finding about meetings that follow each other in a round, those of one round together: it ends there when
 * it is gone from all of them, however far apart they are.
 * @example daysByRound(orderReversed, schedule) // [[13 May, 19 May], [10 June, 16 June]]
 */
export function daysByRound(finding: Finding, schedule: Schedule): Day[][] {
  const { when, who } = finding;
  const days = new Map<string, Day[]>();
  for (const day of when) {
    const blocks = meetingsOf(finding, day, schedule).flatMap((meeting) => meeting.blocks);
    const concerned = blocks.filter(({ cycle }) => who.includes(cycle.id)).map(({ round }) => roundKey(round));
    for (const round of new Set(concerned)) addTo(days, round, day);
  }
  const all = [...days.values()];
  // A round may meet on one of these days with another, without being the one that is out of order.
  return all.filter(
    (some, at) => !all.some((others, index) => isWithin(some, others) && (some.length < others.length || index < at)),
  );
}

function isWithin(some: readonly Day[], others: readonly Day[]): boolean {
  return some.every((day) => others.includes(day));
}
