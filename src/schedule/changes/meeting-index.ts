import type { Day } from '../../calendar/day.ts';
import { within } from '../../calendar/period.ts';
import { addTo } from '../../common/add-to.ts';
import { entryOf } from '../../common/entry-of.ts';
import type { ChangeTarget } from '../../definition/types/changes.ts';
import type { MeetingReference } from '../../definition/types/moments.ts';
import { isHeld } from '../meetings/is-held.ts';
import type { Meeting } from '../schedule.ts';

/**
 * All meetings while changes are applied to them. They are found by the day on which they stand now, or else by the
 * day on which they first stood, as things were when the change was written: before the restarts that come after it.
 */
export interface MeetingIndex {
  meetings: Meeting[];
  put(meeting: Meeting): void;
  /** An identity that no meeting has yet: the one asked for, or that with a number. */
  fresh(identity: string): string;
  /** Says that a meeting now stands on another day than `from`. */
  moved(meeting: Meeting, from: Day): void;
  /** The meetings, cancelled ones aside, that a target means. */
  find(target: ChangeTarget): Meeting[];
  /** Meetings of a forum within some days of a day, the nearest first: what may have been meant. */
  near(forum: string, day: Day): Meeting[];
}

const NEAR = 14;

export function meetingIndex(planned: readonly Meeting[]): MeetingIndex {
  const meetings = [...planned];
  const byForum = new Map<string, Map<Day, Meeting[]>>();
  const daysOf = (forum: string) => entryOf(byForum, forum, () => new Map<Day, Meeting[]>());
  const stand = (meeting: Meeting, day: Day) => addTo(daysOf(meeting.forum.id), day, meeting);
  const onDay = (forum: string, day: Day) => unique(byForum.get(forum)?.get(day) ?? []).filter(isHeld);
  for (const meeting of meetings) stand(meeting, meeting.day);
  const identities = new Set(meetings.map(({ id }) => id));

  const refer = (reference: MeetingReference): Meeting[] => {
    if (reference.by === 'round')
      return meetings.filter(
        (meeting) => isHeld(meeting) && meeting.forum.id === reference.forum && carries(meeting, reference),
      );
    const there = onDay(reference.forum, reference.day);
    const now = there.filter((meeting) => meeting.day === reference.day);
    const fits = (found: Meeting[], start: (meeting: Meeting) => number | null) =>
      reference.time === null ? found : found.filter((meeting) => start(meeting) === reference.time);
    const standing = fits(now, ({ start }) => start);
    return standing.length > 0 ? standing : fits(there, ({ was, start }) => (was ? was.start : start));
  };

  return {
    meetings,
    put(meeting) {
      meetings.push(meeting);
      identities.add(meeting.id);
      stand(meeting, meeting.day);
    },
    fresh(identity) {
      let fresh = identity;
      for (let count = 2; identities.has(fresh); count++) fresh = `${identity}/${count}`;
      return fresh;
    },
    moved(meeting, from) {
      if (meeting.day !== from) stand(meeting, meeting.day);
    },
    find(target) {
      if ('meetings' in target) return refer(target.meetings);
      const { forum, cycle, period } = target;
      return meetings.filter(
        (meeting) =>
          isHeld(meeting) &&
          within(meeting.day, period) &&
          (forum === null || meeting.forum.id === forum) &&
          (cycle === null || meeting.blocks.some((block) => block.cycle.id === cycle)),
      );
    },
    near(forum, day) {
      const distance = (meeting: Meeting) => Math.abs(meeting.day - day);
      return meetings
        .filter((meeting) => isHeld(meeting) && meeting.forum.id === forum && distance(meeting) <= NEAR)
        .sort((one, other) => distance(one) - distance(other) || one.day - other.day);
    },
  };
}

function carries(meeting: Meeting, { cycle, round }: { cycle: string; round: number }): boolean {
  return meeting.blocks.some((block) => block.cycle.id === cycle && block.round.number === round);
}

function unique<T>(list: readonly T[]): T[] {
  return [...new Set(list)];
}
