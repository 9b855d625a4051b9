import MsgReader, { type FieldsData } from '@kenjiuno/msgreader';
import type { AnswerKind } from '../../language/answer.ts';
import { type MailRead, unusable, type WithinTime } from './reply.ts';

// An answer that Outlook saves (.msg) is no iCalendar: what that would say stands in properties of its own (MS-OXOCAL,
// 2.2.6 and 2.2.7, and MS-OXCICAL, 2.1.3.1.1.20).

/** The sets in which the properties are, and their numbers there (MS-OXPROPS, 1.3.2 and 2). */
const MEETING = '6ED8DA90-450B-101B-98DA-00AA003F1305';
const APPOINTMENT = '00062002-0000-0000-C000-000000000046';
const [ATTENDEE_CRITICAL_CHANGE, GLOBAL_OBJECT_ID] = [0x1, 0x3];
const [SEQUENCE, REPLY_TIME, COUNTER_PROPOSAL] = [0x8201, 0x8220, 0x8257];

const CLASSES: readonly [RegExp, AnswerKind][] = [
  [/^IPM\.Schedule\.Meeting\.Resp\.Pos\b/i, 'accepted'],
  [/^IPM\.Schedule\.Meeting\.Resp\.Tent\b/i, 'tentative'],
  [/^IPM\.Schedule\.Meeting\.Resp\.Neg\b/i, 'declined'],
];

/**
 * The answer in a message that Outlook saved. The library follows what a file says, also in circles and to no end.
 * @param bytes a whole file (.msg, MS-OXMSG)
 * @param withinTime gives the result of work, or undefined when that takes too long
 */
export async function outlookReplies(bytes: Uint8Array, withinTime: WithinTime): Promise<MailRead> {
  const fields = await withinTime(() => fieldsIn(bytes));
  if (!fields) return unusable('unreadable');
  const found = CLASSES.find(([name]) => name.test(String(fields.messageClass ?? '')));
  if (!found) return unusable('no-reply');
  return replyOf(fields, found[1]);
}

/** Undefined for what is no such message, or is broken. */
function fieldsIn(bytes: Uint8Array): FieldsData | undefined {
  try {
    const reader = new MsgReader(exactly(bytes));
    reader.parserConfig = { includeRawProps: true };
    const fields = reader.getFileData();
    return fields.error === undefined ? fields : undefined;
  } catch {
    return undefined;
  }
}

function replyOf(fields: FieldsData, answer: AnswerKind): MailRead {
  if (named(fields, APPOINTMENT, COUNTER_PROPOSAL) === true) return unusable('counter');
  const id = identityIn(named(fields, MEETING, GLOBAL_OBJECT_ID));
  const given = momentIn(
    named(fields, MEETING, ATTENDEE_CRITICAL_CHANGE) ??
      named(fields, APPOINTMENT, REPLY_TIME) ??
      fields.clientSubmitTime,
  );
  const sequence = Number(named(fields, APPOINTMENT, SEQUENCE) ?? 0);
  const mailedBy = addressOf(fields.senderSmtpAddress, fields.senderEmail);
  const by = addressOf(fields.sentRepresentingSmtpAddress) ?? mailedBy;
  if (!id || given === undefined || by === undefined || !Number.isSafeInteger(sequence)) return unusable('incomplete');
  const reply = { ...id, sequence, given, by, answer, mailedBy: !mailedBy || mailedBy === by ? null : mailedBy };
  return { replies: [reply], problems: [] };
}

/** The value of a property that has no number of its own (MS-OXPROPS, 1.3.1). */
function named({ rawProps }: FieldsData, set: string, number: number): unknown {
  return rawProps?.find(
    ({ propertySet, propertyLid }) => propertySet?.toUpperCase() === set && propertyLid === hex(number),
  )?.value;
}

function hex(number: number): string {
  return number.toString(16).padStart(8, '0');
}

/** Where the day of one time of a series stands, and where the rest begins (MS-OXOCAL, 2.2.1.27). */
const [OCCURRENCE, SIZE, DATA] = [16, 36, 40];
const FOREIGN = 'vCal-Uid\u0001\0\0\0';

/**
 * The identity of an invitation that did not come from Outlook stands in that of Outlook as a text (MS-OXCICAL,
 * 2.1.3.1.1.20.26); of one that did it is all of it, in hexadecimal digits.
 */
function identityIn(value: unknown): { uid: string; isOccurrence: boolean } | undefined {
  const bytes = typeof value === 'string' ? Buffer.from(value, 'hex') : Buffer.from((value as Uint8Array) ?? []);
  if (bytes.length < DATA) return undefined;
  const isOccurrence = bytes.readUInt32BE(OCCURRENCE) !== 0;
  const text = bytes.toString('latin1', DATA, DATA + bytes.readUInt32LE(SIZE));
  const uid = text.startsWith(FOREIGN) ? text.slice(FOREIGN.length).replace(/\0.*$/s, '') : bytes.toString('hex');
  return { uid, isOccurrence };
}

function momentIn(value: unknown): number | undefined {
  const milliseconds = Date.parse(String(value));
  return Number.isNaN(milliseconds) ? undefined : Math.floor(milliseconds / 1000);
}

/** Inside an organisation a sender may have an address that no mail can go to; then it does not tell who it is. */
function addressOf(...candidates: unknown[]): string | undefined {
  const found = candidates.find((one): one is string => typeof one === 'string' && /^[^@\s]+@[^@\s]+$/.test(one));
  return found?.toLowerCase();
}

function exactly(bytes: Uint8Array): ArrayBuffer {
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}
