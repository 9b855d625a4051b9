import type { Day } from '../calendar/day.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import type { RouteStep } from '../definition/workspace.ts';
import { isHeld } from './is-held.ts';
import { inOrder } from './order.ts';
import type { Meeting } from './schedule.ts';

/** The meetings that go on, by forum and in order, among which a product finds its next or previous stop. */
export interface Timetable {
  /** The first meeting for a step on or after a day, far enough after the stop before it. */
  next(step: RouteStep, from: Day, before: Meeting | undefined): Meeting | undefined;
  /** The last meeting for a step on or before a day, far enough before the stop after it. */
  previous(
    step: RouteStep,
    until: Day,
    after: Meeting | undefined,
    afterStep: RouteStep | undefined,
  ): Meeting | undefined;
}

export function timetable(meetings: readonly Meeting[], calendar: WorkingCalendar): Timetable {
  const byForum = new Map<string, Meeting[]>();
  for (const meeting of [...meetings].sort(inOrder)) {
    if (!isHeld(meeting)) continue;
    const held = byForum.get(meeting.forum.id);
    if (held) held.push(meeting);
    else byForum.set(meeting.forum.id, [meeting]);
  }
  const candidates = ({ forum }: RouteStep) => byForum.get(forum) ?? [];
  return {
    next: (step, from, before) =>
      candidates(step).find(
        (meeting) =>
          meeting.day >= from && serves(meeting, step) && (!before || follows(before, meeting, step.gap, calendar)),
      ),
    previous: (step, until, after, afterStep) =>
      candidates(step).findLast(
        (meeting) =>
          meeting.day <= until &&
          serves(meeting, step) &&
          (!after || !afterStep || follows(meeting, after, afterStep.gap, calendar)),
      ),
  };
}

function serves(meeting: Meeting, { cycle }: RouteStep): boolean {
  return cycle === null || meeting.blocks.some((block) => block.cycle.id === cycle);
}

/** Whether a meeting comes at least so many working days after another; with 0, at a later hour of the day will do. */
function follows(before: Meeting, after: Meeting, gap: number, calendar: WorkingCalendar): boolean {
  if (after.day === before.day)
    return gap === 0 && before.start !== null && after.start !== null && after.start > before.start;
  return after.day > before.day && calendar.workingDaysBetween(before.day, after.day) >= gap;
}
