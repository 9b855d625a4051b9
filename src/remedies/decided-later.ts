import type { Day } from '../calendar/day.ts';
import { decisionOf } from '../schedule/journeys/decision.ts';
import { momentOf } from '../schedule/moment.ts';
import type { Journey, Schedule, Stop } from '../schedule/schedule.ts';

/** A product that comes later, and on which day. */
export interface Later {
  /** Its title. */
  product: string;
  day: Day;
  /** What comes later: the decision on it, or the last step of its route, as a press conference after the decision. */
  what: 'decision' | 'end';
}

/**
 * The products that an edit puts off: the meeting that is named for the decision comes on a later day, or the one that
 * decides; and beside that, on another day, the last step of their route.
 */
export function decidedLater(before: Schedule, after: Schedule): Later[] {
  const now = new Map(after.journeys.map((journey) => [journey.deliverable.id, journey]));
  return before.journeys.flatMap((was): Later[] => {
    const { id, name } = was.deliverable;
    const is = now.get(id);
    if (!is) return [];
    const named = namedDecision(was, before);
    const decision =
      laterDay(named, named && is.stops.findLast((stop) => isSameStep(stop, named))) ??
      laterDay(decisionOf(was), decisionOf(is));
    const end = laterDay(lastOf(was), lastOf(is));
    return [
      ...(decision === undefined ? [] : [{ product: name, day: decision, what: 'decision' } as const]),
      ...(end === undefined || end === decision ? [] : [{ product: name, day: end, what: 'end' } as const]),
    ];
  });
}

/** Undefined when a step does not come later than it was. */
function laterDay(was: Stop | null | undefined, is: Stop | null | undefined): Day | undefined {
  return was && is && dayOf(is) > dayOf(was) ? dayOf(is) : undefined;
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
