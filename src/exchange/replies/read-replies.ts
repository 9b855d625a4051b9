import { calendarReplies } from './calendar-replies.ts';
import { type MailRead, unusable } from './reply.ts';

/** With a signature full of pictures an answer is smaller. */
export const MOST_BYTES = 10 * 1024 * 1024;

/** How a message of Outlook begins (MS-CFB, 2.2), and how any calendar does. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const CALENDAR = /^\uFEFF?\s*BEGIN:VCALENDAR\b/i;

/**
 * The answers in a file as a mail or calendar program saves it: what it is shows in what it says, not in what it is called.
 * @param bytes a mail (.eml), a calendar (.ics) or a message of Outlook (.msg)
 * @example (await readReplies(bytes)).replies // [{ uid: 'meeting-…', by: 'h.devries@vws.example', answer: 'declined', … }]
 */
export async function readReplies(bytes: Uint8Array): Promise<MailRead> {
  if (bytes.length > MOST_BYTES) return unusable('too-large');
  if (COMPOUND.every((byte, index) => bytes[index] === byte))
    return (await import('./outlook-replies.ts')).outlookReplies(bytes);
  if (CALENDAR.test(beginning(bytes))) return calendarReplies(bytes, null);
  return (await import('./mail-replies.ts')).mailReplies(bytes);
}

/** As much as it takes to know a calendar; UTF-16 has a byte of zero beside each letter. */
function beginning(bytes: Uint8Array): string {
  return new TextDecoder()
    .decode(bytes.subarray(0, 200))
    .replaceAll('\0', '')
    .replace(/^\uFFFD+/, '');
}
