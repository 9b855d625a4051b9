import { ICalAttendeeRole, ICalAttendeeStatus, ICalAttendeeType, type ICalEventData } from 'ical-generator';
import type { SeatPart } from '../../schedule/people/seats.ts';
import { shortText } from '../text/plain-text.ts';

/** How a calendar entry is sent to those whom it concerns (RFC 5546, 3.2.2 and 3.2.5). */
export interface Invitation {
  method: 'REQUEST' | 'CANCEL';
  /** The address in whose name it is sent, to which answers go. */
  organizer: string;
  attendees: readonly Attendee[];
}

export interface Attendee {
  address: string;
  /** Who that is; null when that is not told. */
  name: string | null;
  part: SeatPart;
}

const ROLES: Record<SeatPart, ICalAttendeeRole> = {
  chair: ICalAttendeeRole.CHAIR,
  speaker: ICalAttendeeRole.REQ,
  required: ICalAttendeeRole.REQ,
  advisory: ICalAttendeeRole.OPT,
  invited: ICalAttendeeRole.OPT,
  observer: ICalAttendeeRole.NON,
};

/**
 * The ORGANIZER and ATTENDEEs of an invitation (RFC 5545, 3.8.4.1 and 3.8.4.3), as ical-generator takes them. Only whoever
 * is asked to come is asked for an answer; a cancellation asks nothing.
 */
export function peopleOf({ method, organizer, attendees }: Invitation): Pick<ICalEventData, 'organizer' | 'attendees'> {
  return {
    organizer: { name: organizer, email: organizer },
    attendees: attendees.map(({ address, name, part }) => ({
      email: address,
      name: name && parameterText(name),
      type: ICalAttendeeType.INDIVIDUAL,
      role: ROLES[part],
      ...(method === 'REQUEST' ? { status: ICalAttendeeStatus.NEEDSACTION, rsvp: part !== 'observer' } : {}),
    })),
  };
}

/**
 * Text between the quotes of a parameter (RFC 5545, 3.2), which knows no escapes but those of RFC 6868: a caret would
 * begin one, and a backslash is none, whatever ical-generator makes of it.
 */
function parameterText(text: string): string {
  return shortText(text).replaceAll('"', "'").replaceAll('\\', '/').replaceAll('^', '');
}
