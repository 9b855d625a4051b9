import type { Clock } from '../../calendar/clock.ts';
import type { Day } from '../../calendar/day.ts';
import type { MeetingReference } from '../../definition/types/moments.ts';
import type { Meeting } from '../schedule.ts';

/**
 * The meetings that a reference means: those of the forum that stand on its day, else those that once stood there; or
 * those of a round. Cancelled ones too.
 */
export function meetingsNamed(reference: MeetingReference, all: readonly Meeting[]): Meeting[] {
  const there = all.filter(({ forum }) => forum.id === reference.forum);
  if (reference.by === 'round')
    return there.filter(({ blocks }) =>
      blocks.some(({ cycle, round }) => cycle.id === reference.cycle && round.number === reference.round),
    );
  const { day, time } = reference;
  const at = (moment: { day: Day; start: Clock | null } | null) =>
    moment?.day === day && (time === null || moment.start === time);
  const now = there.filter(at);
  return now.length > 0 ? now : there.filter(wasAt);

  function wasAt({ history }: Meeting): boolean {
    return history.some((event) =>
      event.what === 'change' ? at(event.from) : event.what !== 'shared' && event.from === day,
    );
  }
}
