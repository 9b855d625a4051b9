import { personsAt } from '../conflicts/people.ts';
import { isHeld } from '../schedule/meetings/is-held.ts';
import { isTimed, type MinuteSpan, overlap, spanOf } from '../schedule/meetings/spans.ts';
import { attendanceOf } from '../schedule/people/attendance.ts';
import type { Block, Meeting, Schedule } from '../schedule/schedule.ts';
import { awayFrom } from './edited-schedule.ts';
import type { Edit } from './edits.ts';

/** A meeting where an edit puts it, or to which it brings somebody. */
export interface Landing {
  meeting: Meeting;
  /** When it sits there; null when its time is not known. */
  span: MinuteSpan | null;
  /** Whether it has another day or hour by the edit. */
  moved: boolean;
  /** Who has to be there. */
  persons: ReadonlySet<string>;
}

/** The meetings that are elsewhere by an edit, or at which somebody else has to be. */
export function landings(edit: Edit, before: Schedule, after: Schedule): Landing[] {
  const attendance = attendanceOf(after);
  const { timezone } = after.workspace.settings;
  const landing = (meeting: Meeting, moved: boolean): Landing => ({
    meeting,
    span: isTimed(meeting) ? spanOf(meeting, timezone) : null,
    moved,
    persons: new Set(personsAt(meeting, attendance)),
  });
  if ('apologies' in edit) return awayFrom(edit.apologies, after).map((meeting) => landing(meeting, false));
  const stood = new Map(before.all.map((meeting) => [meeting.id, meeting]));
  return after.all
    .filter((meeting) => isHeld(meeting) && isElsewhere(meeting, stood.get(meeting.id)))
    .map((meeting) => landing(meeting, true));
}

function isElsewhere(meeting: Meeting, was: Meeting | undefined): boolean {
  return was === undefined || spot(meeting) !== spot(was);
}

/** When it meets, and for how much: a step that comes to another day may meet with what is there. */
function spot({ day, start, length, blocks }: Meeting): string {
  return `${day} ${start} ${length} ${blocks.length}`;
}

/**
 * Whether two edits cannot both be carried out: they put one meeting in two places, two meetings of a forum on one day,
 * or two meetings that somebody has to be at on the same hour.
 */
export function collide(some: readonly Landing[], others: readonly Landing[]): boolean {
  return some.some((one) => others.some((other) => isCollision(one, other)));
}

function isCollision(one: Landing, other: Landing): boolean {
  const [here, there] = [one.meeting, other.meeting];
  if (isOne(here, there)) return one.moved && other.moved && spot(here) !== spot(there);
  if (one.moved && other.moved && here.forum.id === there.forum.id && here.day === there.day) return true;
  const isTogether = one.span !== null && other.span !== null && overlap(one.span, other.span);
  return isTogether && [...one.persons].some((person) => other.persons.has(person));
}

/** Whether two meetings are one, or of one step: a step that comes to another day may go on in the meeting there. */
function isOne(here: Meeting, there: Meeting): boolean {
  const has = ({ cycle, round, step, part }: Block) =>
    there.blocks.some(
      (block) =>
        block.cycle.id === cycle.id &&
        block.round.number === round.number &&
        block.step.key === step.key &&
        block.part.forum === part.forum,
    );
  return here.id === there.id || here.blocks.some(has);
}
