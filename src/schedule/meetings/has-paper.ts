import type { ForumPaper } from '../../language/typed.ts';
import type { Meeting, Schedule } from '../schedule.ts';
import { belongs } from './belongs.ts';
import { isHeld } from './is-held.ts';

/**
 * Whether a paper is made for the meetings of a forum.
 * @example hasPaper(meeting, 'decisions') // false for the Catshuis, which takes no decisions
 */
export function hasPaper({ forum }: Pick<Meeting, 'forum'>, paper: ForumPaper): boolean {
  return forum.documents.includes(paper);
}

/** The meetings that a schedule was asked for, as far as they are held and this paper is made for them. */
export function meetingsWith(paper: ForumPaper, schedule: Schedule): Meeting[] {
  return schedule.meetings.filter(
    (meeting) => isHeld(meeting) && hasPaper(meeting, paper) && belongs(meeting, schedule),
  );
}
