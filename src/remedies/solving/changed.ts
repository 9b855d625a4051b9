import { type BeforeAndAfter, pairs } from '../../schedule/changes/pairs.ts';
import { isHeld } from '../../schedule/meetings/is-held.ts';
import { stepIdentities } from '../../schedule/rounds/identity.ts';
import type { Meeting, Schedule } from '../../schedule/schedule.ts';

/** A meeting that is otherwise than it was; null where it was not there, or is no longer. */
export type ChangedMeeting = BeforeAndAfter<Meeting>;

/**
 * The meetings that edits change: when, how long or whether they are held, or who meets in them. A meeting is the same one
 * by its identity, else by a step that it carries.
 */
export function changedMeetings(before: Schedule, after: Schedule): ChangedMeeting[] {
  const known = changes.get(after);
  if (known?.before === before) return known.changed;
  const changed = changedBetween(before, after);
  changes.set(after, { before, changed });
  return changed;
}

/** The cost, the reach and the past of a try all ask for it. */
const changes = new WeakMap<Schedule, { before: Schedule; changed: ChangedMeeting[] }>();

function changedBetween(before: Schedule, after: Schedule): ChangedMeeting[] {
  const was = new Map(before.all.map((meeting) => [meeting.id, meeting]));
  const is = new Set<string>();
  const others: Meeting[] = [];
  for (const meeting of after.all) {
    const then = was.get(meeting.id);
    if (then && (then === meeting || looksSame(then, meeting))) is.add(meeting.id);
    else others.push(meeting);
  }
  const gone = before.all.filter(({ id }) => !is.has(id));
  return pairs(gone, others, ({ id }) => [id], stepIdentities);
}

function looksSame(one: Meeting, other: Meeting): boolean {
  return (
    one.day === other.day &&
    one.start === other.start &&
    one.length === other.length &&
    one.blocks.length === other.blocks.length &&
    isHeld(one) === isHeld(other)
  );
}
