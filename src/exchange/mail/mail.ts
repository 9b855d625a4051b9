import type { Invitation } from '../writing/invitation.ts';

/** A message with a calendar in it (iMIP, RFC 6047) to one mailbox. */
export interface Mail {
  /** The same for the same message, whenever it is sent: a mailbox that gets it twice can tell. */
  id: string;
  from: string;
  to: string;
  subject: string;
  /** For people, with `\n` between the lines. */
  text: string;
  /** When what it says was decided on, in seconds since 1970-01-01T00:00Z. */
  stamp: number;
  method: Invitation['method'];
  /** For their calendar program. */
  calendar: string;
}

/**
 * What became of a message: it was taken, by a server or as a draft; it certainly was refused, for now or for good; it
 * certainly did not all get there; or nobody knows, as the connection was lost when all of it may have been there.
 */
export type SendOutcome =
  | { outcome: 'taken' }
  | { outcome: 'refused'; permanent: boolean; said: string }
  | { outcome: 'lost' }
  | { outcome: 'uncertain' };
