import { isHeld } from '../schedule/meetings/is-held.ts';
import { isTimed, type MinuteSpan, type TimedMeeting } from '../schedule/meetings/spans.ts';
import type { Meeting, Schedule } from '../schedule/schedule.ts';
import { type Clash, clashes } from './sweep.ts';

/**
 * The meetings of a schedule that clash with each other; and where meetings moved to a day outside its window, with what
 * else there is on that day.
 * @param seats the seats that a meeting needs, each once
 * @example clashesIn(schedule, spanOf, ({ forum }) => [forum.id])
 */
export function* clashesIn(
  schedule: Schedule,
  span: (meeting: TimedMeeting) => MinuteSpan,
  seats: (meeting: TimedMeeting) => Iterable<string>,
): Generator<Clash<TimedMeeting>, void, void> {
  const own = new Set(schedule.meetings);
  for (const clash of clashes(around(schedule, own).filter(isHeld).filter(isTimed), span, seats))
    if (own.has(clash.earlier) || own.has(clash.later)) yield clash;
}

function around({ meetings, outlying, all }: Schedule, own: ReadonlySet<Meeting>): readonly Meeting[] {
  if (outlying.length === 0) return meetings;
  const days = new Set(outlying.map(({ day }) => day));
  return all.filter((meeting) => own.has(meeting) || days.has(meeting.day));
}
