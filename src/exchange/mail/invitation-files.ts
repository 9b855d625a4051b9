import { isHeld } from '../../schedule/meetings/is-held.ts';
import { forumSeats, partOf } from '../../schedule/people/seats.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import { goneEntry, wasOf } from '../entries/gone-entry.ts';
import { meetingEntry } from '../entries/meeting-entry.ts';
import type { CalendarEntry } from '../entry.ts';
import type { PublishedEntry } from '../published/ledger.ts';
import { fileNames } from '../text/file-name.ts';
import { type CalendarOptions, invitationFile } from '../writing/icalendar.ts';
import { attendeeOf, type Invited, invited, reached } from './invitees.ts';
import { datedName } from './mailing-files.ts';
import type { SentList } from './sent.ts';

/** Invitations as files, and what there is none for. */
export interface InvitationFiles {
  files: readonly { name: string; data: string }[];
  /** Meetings to which nobody can be invited, as nobody in them has an address. */
  alone: readonly Occasion[];
  /** Roles without an address. */
  unreachable: readonly string[];
}

/** A meeting that is or was. */
type Occasion = Pick<PublishedEntry, 'day' | 'start' | 'forum'>;

/**
 * An invitation for each meeting of a selection (RFC 5546, 3.2.2), with everybody in it who has an address that day; for
 * one that is cancelled or no longer in the schedule, its cancellation (3.2.5). With this, they are published.
 * @param sent what was sent by mail
 * @param organizer the address that invites
 */
export function invitationFiles(
  schedule: Schedule,
  options: Pick<CalendarOptions, 'view' | 'register' | 'filter'>,
  sent: SentList,
  organizer: string,
): InvitationFiles {
  const { workspace } = schedule;
  const { register, view, filter } = options;
  const now = schedule.meetings.map((meeting) => ({
    occasion: { ...meeting, forum: meeting.forum.id },
    whom: invited(meeting, schedule),
    method: isHeld(meeting) ? ('REQUEST' as const) : ('CANCEL' as const),
    entry: () => meetingEntry(meeting, workspace, view, register),
  }));
  const gone = register
    .gone(schedule.window)
    .filter(({ entry }) => entry.kind === 'meeting' && wasOf(entry, filter, schedule))
    .map((one) => ({
      occasion: one.entry,
      whom: wereInvited(one.entry, schedule),
      method: 'CANCEL' as const,
      entry: () => goneEntry(one, 'all-day', view, workspace.settings.timezone),
    }));
  const all = [...now, ...gone];
  const some = all.filter(({ whom }) => whom.invitees.length > 0);
  const names = fileNames(some.map(({ occasion }) => datedName(occasion, occasion.forum)));
  return {
    files: some.map(({ whom, method, entry }, index) => {
      const attendees = whom.invitees.map((invitee) => attendeeOf(invitee, workspace, view));
      const data = invitationFile(
        notBehind(entry(), sent),
        { method, organizer, attendees },
        workspace.settings.timezone,
      );
      return { name: `${names[index]}.ics`, data };
    }),
    alone: all.filter(({ whom }) => whom.invitees.length === 0).map(({ occasion }) => occasion),
    unreachable: [...new Set(all.flatMap(({ whom }) => whom.unreachable))].sort(),
  };
}

/** Whoever was sent the meeting by mail would take a lower number for something old (RFC 5546, 2.1.4). */
function notBehind(entry: CalendarEntry, sent: SentList): CalendarEntry {
  const { uid, revision } = entry;
  const mailed = [...sent.values()].filter((one) => one.uid === uid).flatMap(({ last, pending }) => [last, pending]);
  const numbers = mailed.flatMap((one) => one?.sequence ?? []);
  return { ...entry, revision: { ...revision, sequence: Math.max(revision.sequence, ...numbers) } };
}

/** Whom a meeting would have had that is no longer in the schedule: the seats of its forum on that day. */
function wereInvited({ forum, day }: PublishedEntry, { workspace }: Schedule): Invited {
  const found = workspace.fora.get(forum);
  const seats = found ? forumSeats(found, day, workspace) : [];
  return reached(new Map(seats.map((seat) => [seat.role, partOf(seat)])), day, workspace);
}
