import { isoDay } from '../../calendar/day.ts';
import { rfc3339At } from '../../calendar/zone.ts';
import type { RepliesFound } from '../../documents/replies/replies.ts';
import type { JudgedReply } from '../../exchange/replies/judge.ts';
import type { InviteeAnswer, MeetingAnswers } from '../../exchange/replies/state.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import type * as shapes from './shapes/replies.ts';
import type { Printed } from './shapes/values.ts';
import { dateAndStart, written } from './values.ts';

/**
 * Who answered the invitations to the meetings of a schedule, for other programs.
 * @param mails what was read besides; null when nothing was
 * @returns one document, with a line end
 */
export function repliesJson(
  answers: readonly MeetingAnswers[],
  mails: RepliesFound | null,
  { window, workspace }: Schedule,
): string {
  const { timezone } = workspace.settings;
  return written<Printed<typeof shapes.replies>>({
    timezone,
    from: isoDay(window.from),
    until: isoDay(window.until),
    meetings: answers.map(({ meeting, invitees }) => ({
      id: meeting.id,
      forum: meeting.forum.id,
      ...dateAndStart(meeting, timezone),
      invitees: invitees.map((one) => inviteeValue(one, timezone)),
    })),
    mails: mails && {
      answers: mails.judged.map((one) => answerValue(one, timezone)),
      without: mails.without,
    },
  });
}

function inviteeValue(one: InviteeAnswer, zone: string): Printed<typeof shapes.invitee> {
  const { address, roles, state, earlier } = one;
  return { address, roles, state, earlier: earlier && { answer: earlier.answer, ...dateAndStart(earlier, zone) } };
}

function answerValue({ file, reply, verdict, about }: JudgedReply, zone: string): Printed<typeof shapes.mailedAnswer> {
  const { by, mailedBy, answer, given } = reply;
  return {
    ...{ file, verdict, by, mailedBy, answer },
    roles: about?.roles ?? [],
    given: rfc3339At(Math.floor(given / 60), zone),
    meeting: about ? { forum: about.forum, title: about.title, ...dateAndStart(about, zone) } : null,
  };
}
