/** A message without a calendar, for a mail program to send. */
export interface Letter {
  /** The same for the same message. */
  id: string;
  /** Addresses; none when they have yet to be filled in. */
  to: readonly string[];
  copy: readonly string[];
  subject: string;
  /** For people, with `\n` between the lines. */
  text: string;
  /** The same as HTML. */
  html: string;
  /** What goes with it: Word files. */
  attachments: readonly { name: string; data: Uint8Array }[];
  /** In seconds since 1970-01-01T00:00Z. */
  stamp: number;
}
