import type { Day } from '../../calendar/day.ts';
import { roleName } from '../../definition/texts/role-name.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import { listing } from '../../language/listing.ts';
import { heldOn } from '../../schedule/meetings/held.ts';
import { type Absentee, attendanceOf } from '../../schedule/people/attendance.ts';
import { keepsAway } from '../../schedule/people/hindrances.ts';
import { partOf, type SeatPart } from '../../schedule/people/seats.ts';
import type { AllMeetings, Meeting } from '../../schedule/schedule.ts';
import type { CalendarView } from '../calendar-view.ts';
import type { Attendee } from '../writing/invitation.ts';
import { isMailAddress, mailbox } from './mail-address.ts';

/** A mailbox that is invited to a meeting. */
export interface Invitee {
  address: string;
  /** For which roles, the weightiest part first. */
  roles: readonly string[];
  /** The weightiest of their parts. */
  part: SeatPart;
}

/** Whom an invitation reaches, and for which roles there is no address to send it to. */
export interface Invited {
  invitees: readonly Invitee[];
  unreachable: readonly string[];
}

/** The parts in a meeting, the weightiest first. */
const WEIGHT: readonly SeatPart[] = ['chair', 'speaker', 'required', 'advisory', 'invited', 'observer'];

/**
 * Who is invited to a meeting: everybody with a part in it, but for those who sent their apologies, are represented or
 * whose role nobody has; whoever comes in their place has their part. A role that is blocked may yet have to come, and who
 * declined may come back on that, or be asked for another hour.
 * Everybody is reached at the address that holds on the day of the meeting; several roles with one address get one
 * invitation.
 * @example invited(meeting, schedule).invitees // [{ address: 'mp@az.example', roles: ['minister-president'], part: 'chair' }]
 */
export function invited(meeting: Meeting, schedule: AllMeetings): Invited {
  return reached(partsIn(meeting, schedule), meeting.day, schedule.workspace);
}

/** The mailboxes of roles on a day. @param parts of roles in a meeting */
export function reached(parts: ReadonlyMap<string, SeatPart>, day: Day, workspace: Workspace): Invited {
  const invitees = new Map<string, Invitee>();
  const unreachable: string[] = [];
  for (const [role, part] of byWeight(parts)) {
    const address = heldOn(workspace.roles.get(role)?.holders ?? [], day)?.email;
    if (!address || !isMailAddress(address)) {
      unreachable.push(role);
      continue;
    }
    const known = invitees.get(mailbox(address));
    invitees.set(
      mailbox(address),
      known ? { ...known, roles: [...known.roles, role] } : { address, roles: [role], part },
    );
  }
  return { invitees: [...invitees.values()], unreachable };
}

/** Who somebody is in an invitation, which names nobody where names are left out. */
export function attendeeOf(
  { address, roles, part }: Invitee,
  workspace: Workspace,
  { lang, hide }: Pick<CalendarView, 'lang' | 'hide'>,
): Attendee {
  const names = roles.map((role) => roleName(role, workspace));
  return { address, part, name: hide.has('names') ? null : listing(names, lang) };
}

function partsIn(meeting: Meeting, schedule: AllMeetings): Map<string, SeatPart> {
  const { seats, absentees, unspoken, chairing } = attendanceOf(schedule);
  const parts = new Map<string, SeatPart>();
  const take = (role: string | undefined, part: SeatPart) => {
    if (role !== undefined && weight(part) < weight(parts.get(role))) parts.set(role, part);
  };
  const gone = absentees(meeting).filter(({ hindrance }) => keepsAway(hindrance));
  const away = new Set(gone.map(({ seat }) => seat));
  const uninvited = new Set(gone.filter((one) => !isDeclined(one)).map(({ seat }) => seat));
  for (const seat of seats(meeting)) if (!uninvited.has(seat)) take(seat.role, partOf(seat));
  for (const { seat, replacement } of gone) take(replacement?.role, partOf(seat));
  for (const { absentee, replacement } of unspoken(meeting))
    if (away.has(absentee.seat)) take(replacement?.role, 'speaker');
  const chair = chairing(meeting);
  if (chair?.chairs.length === 0 || gone.some(({ seat }) => seat.chairs)) take(chair?.replacement?.role, 'chair');
  return parts;
}

function isDeclined({ hindrance }: Absentee): boolean {
  return 'absence' in hindrance && hindrance.absence.declined === true;
}

function byWeight(parts: ReadonlyMap<string, SeatPart>): [string, SeatPart][] {
  return [...parts].sort(([, one], [, other]) => weight(one) - weight(other));
}

function weight(part: SeatPart | undefined): number {
  return part === undefined ? WEIGHT.length : WEIGHT.indexOf(part);
}
