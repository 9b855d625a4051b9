import { addTo } from '../../common/add-to.ts';
import type { Answer } from '../../definition/types/availability.ts';
import type { AnswerKind } from '../../language/answer.ts';
import { belongs } from '../../schedule/meetings/belongs.ts';
import { isHeld } from '../../schedule/meetings/is-held.ts';
import type { Meeting, Schedule } from '../../schedule/schedule.ts';
import type { SentList } from '../mail/sent.ts';
import type { Register } from '../published/register.ts';
import { lastOf } from './judge.ts';

/** What everybody who is invited to a meeting answered. */
export interface MeetingAnswers {
  meeting: Meeting;
  invitees: readonly InviteeAnswer[];
}

/** What somebody answered. */
export interface InviteeAnswer {
  address: string;
  /** For which roles he is invited; none when that is not known. */
  roles: readonly string[];
  /**
   * What he answered for the day and hour at which the meeting stands, or nothing yet; `unsent` when he has yet to be told
   * of that day and hour.
   */
  state: AnswerKind | 'none' | 'unsent';
  /** What he answered for another day or hour, or to an earlier invitation; null when it is of use or there is none. */
  earlier: Pick<Answer, 'answer' | 'day' | 'start'> | null;
}

/**
 * How far the answers are in for the meetings of a selection that go on and to which somebody is invited, in order of time.
 * @param register of the whole schedule
 * @param sent what was sent by mail
 */
export function answersOf(schedule: Schedule, register: Register, sent: SentList): MeetingAnswers[] {
  const asked = new Set(schedule.meetings.filter((meeting) => isHeld(meeting) && belongs(meeting, schedule)));
  const last = lastOf(schedule.workspace.answers);
  const found = new Map<Meeting, InviteeAnswer[]>();
  const take = (uid: string, make: (meeting: Meeting) => InviteeAnswer) => {
    const meeting = register.meetingOf(uid);
    if (meeting && asked.has(meeting)) addTo(found, meeting, make(meeting));
  };
  for (const [key, { uid, address, roles, last: handed, pending }] of sent) {
    const sending = pending ?? handed;
    if (sending?.method === 'REQUEST')
      take(uid, (meeting) => {
        const answer = last.get(key);
        const isTold = isAt(sending, meeting);
        const holds = answer && isTold && answer.sequence >= sending.since;
        const state = holds ? answer.answer : isTold ? 'none' : 'unsent';
        return { address, roles, state, earlier: answer && !holds ? answer : null };
      });
  }
  for (const [key, answer] of last)
    if (!sent.has(key))
      take(answer.uid, (meeting) => {
        const holds = isAt(answer, meeting);
        return { address: answer.by, roles: [], state: holds ? answer.answer : 'none', earlier: holds ? null : answer };
      });
  return schedule.meetings.flatMap((meeting) => {
    const invitees = found.get(meeting);
    return invitees ? [{ meeting, invitees }] : [];
  });
}

function isAt(one: Pick<Answer, 'day' | 'start'>, other: Pick<Answer, 'day' | 'start'>): boolean {
  return one.day === other.day && one.start === other.start;
}
