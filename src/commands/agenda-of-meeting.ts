import type { Document } from '../documents/blocks.ts';
import { isHeld } from '../schedule/is-held.ts';
import { neutral } from '../schedule/neutral.ts';
import type { Meeting, Schedule } from '../schedule/schedule.ts';
import type { Loaded } from './load.ts';
import { severalMeetings } from './refer.ts';
import { meetingsAsked } from './subject.ts';
import { quoted, WrongCall } from './wrong-call.ts';

/** The neutral agenda of the meeting that a reference names. @throws WrongCall when there is no such meeting, or several */
export async function agendaOfMeeting(text: string, loaded: Loaded): Promise<Document> {
  const { meeting, schedule } = meetingAsked(text, loaded);
  if (!hasAgenda(meeting)) throw withoutAgenda(meeting);
  const { meetingAgendaDocument } = await import('../documents/meeting-agenda.ts');
  return meetingAgendaDocument(meeting, neutral(schedule), loaded);
}

/**
 * The one meeting that a reference names; of several the one that goes on.
 * @throws WrongCall when there is no such meeting, or several
 */
export function meetingAsked(
  text: string,
  { workspace }: Pick<Loaded, 'workspace'>,
): { meeting: Meeting; schedule: Schedule } {
  const { found, schedule } = meetingsAsked(text, workspace);
  const held = found.filter(isHeld);
  const [meeting, ...others] = held.length > 0 ? held : found;
  if (others.length > 0) throw severalMeetings(text, [meeting!, ...others], schedule);
  return { meeting: meeting!, schedule };
}

/** Where anybody may come, nobody meets around an agenda: a press conference, a debate. */
export function hasAgenda({ forum }: Meeting): boolean {
  return forum.level !== 'public';
}

function withoutAgenda({ forum }: Meeting): WrongCall {
  return new WrongCall({
    nl: `${quoted(forum.id)} is openbaar (level: public); daarvan maakt cyclus geen agenda`,
    en: `${quoted(forum.id)} is public (level: public); cyclus makes no agenda for it`,
  });
}
