import { durationWords } from '../../language/quantity.ts';
import { minutesAsked } from '../../schedule/meetings/running-order.ts';
import type { Item, Meeting } from '../../schedule/schedule.ts';
import type { Candidate, Maker } from '../candidate.ts';
import { withMinutes } from '../edits.ts';
import { meetingsOf } from '../meetings-of.ts';

/** Nobody plans an item in less, or to the minute. */
const SHORTEST = 5;

/** So much less time for one item that a meeting has enough for all of them, the longest item first. */
export const shorterItem: Maker = function* (finding, schedule) {
  for (const day of finding.when)
    yield { days: [day], candidates: meetingsOf(finding, day, schedule).flatMap(shortened), enough: 1 };
};

function shortened(meeting: Meeting): Candidate[] {
  const { items, length } = meeting;
  const excess = minutesAsked(meeting) - length;
  const timed = items.filter((item): item is Item & { minutes: number } => item.minutes !== null);
  return timed
    .sort((one, other) => other.minutes - one.minutes)
    .flatMap(({ deliverable, step, minutes }) => {
      const left = Math.floor((minutes - excess) / SHORTEST) * SHORTEST;
      if (excess <= 0 || left < SHORTEST) return [];
      return [
        {
          subject: { nl: `geef ${deliverable.name} bij stap ${step}`, en: `give ${deliverable.name} at step ${step}` },
          to: { nl: `nog ${durationWords(left, 'nl')}`, en: `${durationWords(left, 'en')} at most` },
          edit: withMinutes(deliverable, step, left),
        },
      ];
    });
}
