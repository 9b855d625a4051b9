import PostalMime, { type Attachment } from 'postal-mime';
import { calendarReplies } from './calendar-replies.ts';
import { type MailRead, unusable } from './reply.ts';

/** Mails in mails, parts in parts and heads beyond these belong to nobody who answers. */
const LIMITS = { maxNestingDepth: 20, maxRfc822NestingDepth: 1, maxHeadersSize: 256 * 1024 };

/** One answer comes in at most a few parts that say the same. */
const MOST_PARTS = 20;

/**
 * The answers in a mail (iMIP, RFC 6047): in its calendar parts, as text or attached, also of a mail that is attached to it.
 * The names that it gives its attachments are not used.
 * @param bytes a whole message, as mail programs save it (.eml)
 */
export async function mailReplies(bytes: Uint8Array): Promise<MailRead> {
  const mail = await PostalMime.parse(bytes, LIMITS).catch(() => undefined);
  if (!mail || mail.headers.length === 0) return unusable('unreadable');
  const calendars = mail.attachments.filter(isCalendar);
  if (calendars.length === 0 || calendars.length > MOST_PARTS) return unusable('no-reply');
  const from = mail.from?.address?.toLowerCase() ?? null;
  const read = calendars.map(({ content }) => calendarReplies(bytesOf(content), from));
  const replies = once(read.flatMap((one) => one.replies));
  const problems = [...new Set(read.flatMap((one) => one.problems))];
  return { replies, problems: replies.length > 0 ? [] : problems };
}

/** The type counts; of an attachment without one that says anything, what it is called. */
function isCalendar({ mimeType, filename }: Attachment): boolean {
  const type = mimeType.toLowerCase();
  if (type === 'text/calendar' || type === 'application/ics') return true;
  return type === 'application/octet-stream' && /\.ics$/i.test(filename ?? '');
}

function bytesOf(content: Attachment['content']): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

/** Many programs send the same calendar as text and attached. */
function once<T>(all: readonly T[]): T[] {
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}
