import { deadlinesOf } from '../../schedule/journeys/deadlines.ts';
import { isHeld } from '../../schedule/meetings/is-held.ts';
import { attendanceOf } from '../../schedule/people/attendance.ts';
import type { Meeting, Schedule } from '../../schedule/schedule.ts';
import { changedMeetings } from './changed.ts';

/** Whom and what edits touch. */
export interface Touched {
  /** The roles that have to come to a meeting that is otherwise. */
  people: number;
  /** The paper deadlines that are at another moment, new or gone. */
  deadlines: number;
}

export function touched(before: Schedule, after: Schedule): Touched {
  const changed = changedMeetings(before, after);
  const comers = (schedule: Schedule, meeting: Meeting | null) =>
    meeting && isHeld(meeting) ? attendanceOf(schedule).comers(meeting) : [];
  const people = changed.flatMap((one) => [...comers(before, one.before), ...comers(after, one.after)]);
  const [was, is] = [deadlines(before), deadlines(after)];
  const otherwise = [...new Set([...was.keys(), ...is.keys()])].filter((id) => was.get(id) !== is.get(id));
  return { people: new Set(people).size, deadlines: otherwise.length };
}

function deadlines({ journeys }: Schedule): Map<string, string> {
  return new Map(deadlinesOf(journeys).map(({ id, day, at }) => [id, `${day} ${at}`]));
}
