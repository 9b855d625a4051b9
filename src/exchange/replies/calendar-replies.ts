import type { AnswerKind } from '../../language/answer.ts';
import { all, type Component, property, readComponents } from '../reading/components.ts';
import { propertyText } from '../reading/content-line.ts';
import { readCalendarMoment } from '../reading/moments.ts';
import { textLines } from '../reading/text-lines.ts';
import { type MailRead, type Reply, type ReplyProblem, unusable } from './reply.ts';

/** A reply is about one invitation, and a calendar program may put the times of a series in one: more is no reply. */
const MOST_EVENTS = 100;

/** No calendar program makes a longer identity (RFC 7986, 5.3). */
const LONGEST = 1000;

const ANSWERS: Readonly<Record<string, AnswerKind>> = {
  ACCEPTED: 'accepted',
  TENTATIVE: 'tentative',
  DECLINED: 'declined',
};

/**
 * The answers in an iCalendar text (METHOD:REPLY, RFC 5546, 3.2.3). Comments are not even looked at: why somebody does not
 * come is his own affair.
 * @param bytes a whole calendar, as an attachment or a file has it
 * @param from the address of the mail in which it came; null when it came in none
 */
export function calendarReplies(bytes: Uint8Array, from: string | null): MailRead {
  const calendars = readComponents(textLines(bytes), () => {}, ALSO);
  if (calendars.length === 0) return unusable('unreadable');
  const read = calendars.map((calendar) => repliesIn(calendar, from));
  return {
    replies: read.flatMap(({ replies }) => replies),
    problems: [...new Set(read.flatMap(({ problems }) => problems))],
  };
}

/** What only answers say. */
const ALSO = new Set(['ATTENDEE']);

function repliesIn(calendar: Component, from: string | null): MailRead {
  const method = property(calendar, 'METHOD')?.value.trim().toUpperCase();
  if (method === 'COUNTER') return unusable('counter');
  const events = calendar.parts.filter(({ name }) => name === 'VEVENT');
  if (method !== 'REPLY' || events.length === 0 || events.length > MOST_EVENTS) return unusable('no-reply');
  const read = events.map((event) => replyIn(event, from));
  return {
    replies: read.flatMap((one) => (typeof one === 'string' ? [] : [one])),
    problems: read.flatMap((one) => (typeof one === 'string' ? [one] : [])),
  };
}

/** A reply names the one who answers and nobody else (RFC 5546, 3.2.3). */
function replyIn(event: Component, from: string | null): Reply | ReplyProblem {
  const uid = property(event, 'UID');
  const [attendee, ...others] = all(event, 'ATTENDEE');
  const by = attendee && addressIn(attendee.value);
  const given = readCalendarMoment(property(event, 'DTSTAMP')?.value ?? '');
  const sequence = Number(property(event, 'SEQUENCE')?.value.trim() ?? 0);
  if (!uid || !by || others.length > 0 || !given?.isUtc || !Number.isSafeInteger(sequence) || sequence < 0)
    return 'incomplete';
  const answer = ANSWERS[attendee.parameters.get('PARTSTAT')?.trim().toUpperCase() ?? ''];
  if (!answer) return 'no-answer';
  return {
    uid: propertyText(uid).trim().slice(0, LONGEST),
    isOccurrence: property(event, 'RECURRENCE-ID') !== undefined,
    ...{ sequence, given: given.local, by, answer },
    mailedBy: from === null || from === by ? null : from,
  };
}

/** @example addressIn('MAILTO:H.deVries@vws.example') // 'h.devries@vws.example' */
function addressIn(value: string): string | undefined {
  const address = value
    .trim()
    .replace(/^mailto:/i, '')
    .toLowerCase();
  return address.includes('@') && address.length <= LONGEST ? address : undefined;
}
