import type { Day } from '../calendar/day.ts';
import { momentOf } from '../schedule/moment.ts';
import type { Journey, Schedule, Stop } from '../schedule/schedule.ts';

/** A product that is decided later, and on which day. */
export interface Later {
  /** Its title. */
  product: string;
  day: Day;
}

/**
 * The products that an edit puts off: their last step comes on a later day, or the step at the meeting at which they are
 * to be decided does.
 */
export function decidedLater(before: Schedule, after: Schedule): Later[] {
  const now = new Map(after.journeys.map((journey) => [journey.deliverable.id, journey]));
  return before.journeys.flatMap((was) => {
    const { id, name } = was.deliverable;
    const is = now.get(id);
    if (!is) return [];
    const named = namedDecision(was, before);
    const decisions = [
      { was: named, is: named && is.stops.findLast((stop) => isSameStep(stop, named)) },
      { was: lastOf(was), is: lastOf(is) },
    ];
    const later = decisions.find((one) => one.was && one.is && dayOf(one.is) > dayOf(one.was));
    return later ? [{ product: name, day: dayOf(later.is!) }] : [];
  });
}

/** The step at the meeting that was named for the decision. */
function namedDecision({ deliverable: { timing }, stops }: Journey, { meant }: Schedule): Stop | undefined {
  if (timing?.by !== 'decided' || !('meeting' in timing.moment)) return undefined;
  const named = meant(timing.moment.meeting);
  return stops.findLast((stop) => 'meeting' in stop && named.includes(stop.meeting));
}

/** Which step is the last may differ: a step of a round that gets another day comes in another place. */
function lastOf({ stops, missing }: Journey): Stop | undefined {
  return missing === null ? stops.at(-1) : undefined;
}

function isSameStep(one: Stop, other: Stop): boolean {
  return one.step === other.step && forumOf(one) === forumOf(other);
}

function forumOf(stop: Stop): string | null {
  return 'meeting' in stop ? stop.meeting.forum.id : null;
}

function dayOf(stop: Stop): Day {
  return momentOf(stop).day;
}
