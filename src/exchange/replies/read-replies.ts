import { calendarReplies } from './calendar-replies.ts';
import { type MailRead, unusable, type WithinTime } from './reply.ts';

/** With a signature full of pictures an answer is smaller. */
export const LARGEST_MAIL = 5 * 1024 * 1024;

/**
 * So many lines, and none longer: a mail has lines of 998 bytes at most (RFC 5322, 2.1.1), but some programs break none.
 * Each takes room of its own to read, also an empty one, and what is decoded in one go takes most.
 */
const MOST_LINES = 70_000;
const LONGEST_LINE = 100_000;
const LINE_FEED = 10;

/** How a message of Outlook begins (MS-CFB, 2.2), and how any calendar does. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const CALENDAR = /^\uFEFF?\s*BEGIN:VCALENDAR\b/i;

/**
 * The answers in a file as a mail or calendar program saves it: what it is shows in what it says, not in what it is called.
 * @param bytes a mail (.eml), a calendar (.ics) or a message of Outlook (.msg)
 * @param withinTime gives the result of work, or undefined when that takes too long
 * @example (await readReplies(bytes, withinTime)).replies // [{ uid: 'meeting-…', by: 'h.devries@vws.example', answer: 'declined', … }]
 */
export async function readReplies(bytes: Uint8Array, withinTime: WithinTime): Promise<MailRead> {
  if (bytes.length > LARGEST_MAIL) return unusable('too-large');
  if (COMPOUND.every((byte, index) => bytes[index] === byte))
    return (await import('./outlook-replies.ts')).outlookReplies(bytes, withinTime);
  if (!hasLinesOfMail(bytes)) return unusable('too-large');
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

function hasLinesOfMail(bytes: Uint8Array): boolean {
  let from = 0;
  for (let lines = 0; from < bytes.length; lines++) {
    const end = bytes.indexOf(LINE_FEED, from);
    const next = end < 0 ? bytes.length : end + 1;
    if (lines >= MOST_LINES || next - from > LONGEST_LINE) return false;
    from = next;
  }
  return true;
}
