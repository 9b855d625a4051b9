import type { Part } from '../../schedule/people/seats.ts';
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
  part: Part;
}

const ROLES: Record<Part, string> = {
  chair: 'CHAIR',
  speaker: 'REQ-PARTICIPANT',
  required: 'REQ-PARTICIPANT',
  advisory: 'OPT-PARTICIPANT',
  invited: 'OPT-PARTICIPANT',
  observer: 'NON-PARTICIPANT',
};

/**
 * The ORGANIZER and ATTENDEE lines of an invitation (RFC 5545, 3.8.4.1 and 3.8.4.3). Only whoever is asked to come is
 * asked for an answer; a cancellation asks nothing.
 * @returns content lines, not folded
 */
export function invitationLines({ method, organizer, attendees }: Invitation): string[] {
  return [`ORGANIZER:mailto:${organizer}`, ...attendees.map((attendee) => attendeeLine(attendee, method))];
}

function attendeeLine({ address, name, part }: Attendee, method: Invitation['method']): string {
  const parameters = [
    ...(name === null || parameterText(name) === '' ? [] : [`CN="${parameterText(name)}"`]),
    'CUTYPE=INDIVIDUAL',
    `ROLE=${ROLES[part]}`,
    ...(method === 'REQUEST' ? ['PARTSTAT=NEEDS-ACTION', `RSVP=${part === 'observer' ? 'FALSE' : 'TRUE'}`] : []),
  ];
  return `ATTENDEE;${parameters.join(';')}:mailto:${address}`;
}

/**
 * Text between the quotes of a parameter (RFC 5545, 3.2), which knows no escapes but those of RFC 6868: a caret would
 * begin one.
 */
function parameterText(text: string): string {
  return shortText(text).replaceAll('"', "'").replaceAll('^', '');
}
