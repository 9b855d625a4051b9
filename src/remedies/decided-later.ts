import type { Day } from '../calendar/day.ts';
import type { Call, Journey, Schedule } from '../schedule/schedule.ts';
import { momentOf } from '../schedule/timetable.ts';

/** A product that is decided later, and on which day. */
export interface Later {
  product: string;
  day: Day;
}

/**
 * The products that an edit puts off: their last step comes on a later day, or the step at the meeting at which they are
 * to be decided does.
 */
export function decidedLater(before: Schedule, after: Schedule): Later[] {
  const now = new Map(after.journeys.map((journey) => [journey.deliverable.id, journey]));
  return before.journeys.flatMap((journey) => {
    const { id } = journey.deliverable;
    const calls = now.get(id)?.calls ?? [];
    const later = decisions(journey, before).flatMap((call) => {
      const day = calls.findLast((other) => isSameStep(other, call));
      return day && dayOf(day) > dayOf(call) ? [{ product: id, day: dayOf(day) }] : [];
    });
    return later.slice(0, 1);
  });
}

/** The step at which a product is to be decided, when a meeting was named for that, and the last. */
function decisions({ deliverable: { timing }, calls, missing }: Journey, { meant }: Schedule): Call[] {
  const last = missing === null ? calls.slice(-1) : [];
  if (timing?.by !== 'decided' || !('meeting' in timing.moment)) return last;
  const named = meant(timing.moment.meeting);
  return [...calls.filter((call) => 'meeting' in call && named.includes(call.meeting)).slice(-1), ...last];
}

function isSameStep(one: Call, other: Call): boolean {
  return one.step === other.step && forumOf(one) === forumOf(other);
}

function forumOf(call: Call): string | null {
  return 'meeting' in call ? call.meeting.forum.id : null;
}

function dayOf(call: Call): Day {
  return momentOf(call).day;
}
