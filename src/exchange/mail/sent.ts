import type { Clock, Minutes } from '../../calendar/clock.ts';
import type { Day } from '../../calendar/day.ts';
import { byText } from '../../common/by-text.ts';
import { ASPECTS, type Aspect } from '../published/facts.ts';
import {
  blockOf,
  countOf,
  linesText,
  type Misread,
  momentText,
  oneOf,
  readLines,
  secondsOf,
  sequenceOf,
  stamp,
  storedList,
  storedMoment,
  storedText,
} from '../published/stored-lines.ts';
import { mailbox } from './mail-address.ts';

/** What was sent to one mailbox about one meeting. */
export interface Sent {
  /** The identity of the meeting in a calendar. */
  uid: string;
  address: string;
  /** For which roles, when something was last sent. */
  roles: readonly string[];
  /** What certainly was handed over to be delivered; null for nothing. */
  last: Sending | null;
  /**
   * What was on its way when the last word about it was written: it may have arrived or not. It has a number of its own,
   * so it can be sent again as the same message.
   */
  pending: Sending | null;
}

/** What somebody sees of a meeting, for each aspect its digest: what `facts.ts` says, and `own` for his own part. */
export type Seen = Readonly<Partial<Record<Aspect | 'own', string>>>;

/** One message about a meeting. */
export interface Sending {
  method: 'REQUEST' | 'CANCEL';
  /** Written to be sent by hand, or handed over to a server. */
  by: 'mail' | 'draft';
  sequence: number;
  /** The first number under which it was asked for this day and hour: an answer to an earlier one is of no use. */
  since: number;
  /** Seconds since 1970-01-01T00:00Z. */
  stamp: number;
  /** What the meeting was called in it. */
  title: string;
  day: Day;
  /** Null for a whole day. */
  start: Clock | null;
  length: Minutes;
  location: string;
  /** What it told: of a cancellation, why. */
  seen: Seen;
}

/** Everything that was sent, by `sentKey`. */
export type SentList = ReadonlyMap<string, Sent>;

/** @example sentKey('meeting-b-3-0123@samenleving.example', 'H.deVries@vws.example') */
export function sentKey(uid: string, address: string): string {
  return `${uid} ${mailbox(address)}`;
}

/** What was sent as a file, in order of meeting and mailbox. */
export function sentText(list: SentList): string {
  const all = [...list].sort(([one], [other]) => byText(one, other));
  return linesText(
    'sent',
    all.map(([, sent]) => lineOf(sent)),
  );
}

/** Lines by what they tell: a list is written after each message, in which one line is new. */
const lines = new WeakMap<Sent, string>();

function lineOf(sent: Sent): string {
  const line = lines.get(sent) ?? newLineOf(sent);
  lines.set(sent, line);
  return line;
}

function newLineOf({ uid, address, roles, last, pending }: Sent): string {
  return JSON.stringify({
    ...{ uid, to: address, roles },
    ...(last && { sent: written(last) }),
    ...(pending && { sending: written(pending) }),
  });
}

/** Whether the same was sent, and the same is on its way. */
export function isSameSent(one: Sent | undefined, other: Sent | undefined): boolean {
  return (one && lineOf(one)) === (other && lineOf(other));
}

/** Whether two messages ask and tell the same. */
export function saysSame(one: Sending, other: Pick<Sending, 'method' | 'seen'>): boolean {
  return one.method === other.method && PARTS.every((part) => one.seen[part] === other.seen[part]);
}

function written(sending: Sending) {
  const { method, by, sequence, since, title, length, location, seen } = sending;
  return {
    ...{ method, by, sequence, ...(since !== sequence && { since }) },
    ...{ stamp: stamp(sending.stamp), title, when: momentText(sending), minutes: length },
    place: location,
    seen: Object.fromEntries(PARTS.flatMap((part) => (seen[part] === undefined ? [] : [[part, seen[part]]]))),
  };
}

const PARTS = [...ASPECTS, 'own'] as const;

/** Reads what `sentText` wrote, and nothing else: with a mistake in it, people would get a meeting twice or never. */
export function readSent(text: string): SentList | Misread {
  return readLines(text, 'sent', sentOf, keyOf);
}

function keyOf({ uid, address }: Sent): string {
  return sentKey(uid, address);
}

/** @throws when anything is not what it should be */
function sentOf({ uid, to, roles, sent, sending }: Record<string, unknown>): Sent {
  return {
    ...{ uid: storedText(uid), address: storedText(to), roles: storedList(roles).map(storedText) },
    last: sent === undefined ? null : sendingOf(sent),
    pending: sending === undefined ? null : sendingOf(sending),
  };
}

function sendingOf(value: unknown): Sending {
  const read = blockOf(value) as Record<string, unknown>;
  return {
    method: oneOf(read.method, ['REQUEST', 'CANCEL']),
    by: oneOf(read.by, ['mail', 'draft']),
    sequence: sequenceOf(read.sequence),
    since: sequenceOf(read.since ?? read.sequence),
    stamp: secondsOf(read.stamp),
    title: storedText(read.title),
    ...storedMoment(read.when),
    length: countOf(read.minutes),
    location: storedText(read.place),
    seen: Object.fromEntries(
      Object.entries(blockOf(read.seen)).map(([part, digest]) => [oneOf(part, PARTS), storedText(digest)]),
    ),
  };
}
