import { addTo } from '../../common/add-to.ts';
import type { Answer } from '../../definition/types/availability.ts';
import { isEarlierAnswer } from '../../schedule/people/declined.ts';
import { mailbox } from '../mail/mail-address.ts';
import { type Sending, type SentList, sentKey } from '../mail/sent.ts';
import type { Ledger, PublishedEntry } from '../published/ledger.ts';
import type { Reply } from './reply.ts';

/** What becomes of a reply. */
export type Verdict =
  /** It is taken over. */
  | 'new'
  /** It was taken over before. */
  | 'known'
  /** The same person answered later. */
  | 'overtaken'
  /** It answers an invitation for another day or hour than the last one. */
  | 'old'
  /** It answers a version that was never sent, or is from a day to come. */
  | 'ahead'
  /** The meeting does not go on, or goes on without him. */
  | 'off'
  /** Whoever answers was not invited. */
  | 'stranger'
  /** Nobody was ever invited to that from here. */
  | 'unknown';

/** A reply with what becomes of it. */
export interface JudgedReply {
  /** In which file it stands. */
  file: string;
  reply: Reply;
  verdict: Verdict;
  /** The meeting that it is about, as it was to be when it was answered; undefined when that is not known. */
  about: About | undefined;
}

/** A meeting to which somebody is invited. */
interface About extends Pick<Answer, 'forum' | 'day' | 'start'> {
  /** What the meeting was called. */
  title: string;
  /** For which roles; none for a stranger. */
  roles: readonly string[];
}

/** What somebody was asked. */
interface Invitation extends About {
  isOff: boolean;
  /** The numbers under which he was asked for that day and hour. */
  since: number;
  sequence: number;
}

/** What is known of who was asked what, and answered what. */
export interface WhatWasAsked {
  sent: SentList;
  ledger: Ledger;
  /** Of a meeting that was published, and of which no invitation was sent by mail: who are invited to it. */
  invitees(entry: PublishedEntry): ReadonlyMap<string, readonly string[]>;
  answers: readonly Answer[];
  /** In seconds since 1970-01-01T00:00Z. */
  now: number;
}

/** Clocks may differ, and nobody answers in the future. */
const MOST_AHEAD = 86_400;

/**
 * What becomes of replies, in the order in which they stand. Of each mailbox and meeting the last answer counts: that to the
 * highest number, then that which was given last (RFC 5546, 2.1.5); and the same mails once more bring nothing new.
 */
export function judged(replies: readonly { file: string; reply: Reply }[], asked: WhatWasAsked): JudgedReply[] {
  const before = lastOf(asked.answers);
  const known = new Set(asked.answers.map(answerKey));
  const all = replies.map(({ file, reply }) => {
    const invitation = invitationOf(reply, asked);
    const about = invitation ?? meetingOf(reply, asked);
    return { file, reply, about, verdict: judgedAlone(reply, invitation, asked) };
  });
  const last = lastOf(all.flatMap(({ verdict, reply }) => (verdict === 'new' ? [reply] : [])));
  return all.map((one) => {
    const { reply, verdict } = one;
    if (verdict !== 'new') return one;
    if (known.has(answerKey(reply))) return { ...one, verdict: 'known' };
    const earlier = before.get(sentKey(reply.uid, reply.by));
    const isLast = last.get(sentKey(reply.uid, reply.by)) === reply && (!earlier || isEarlierAnswer(earlier, reply));
    return isLast ? one : { ...one, verdict: 'overtaken' };
  });
}

function judgedAlone(reply: Reply, asked: Invitation | undefined, { ledger, now }: WhatWasAsked): Verdict {
  const { uid, isOccurrence, sequence, given } = reply;
  if (ledger.get(uid)?.kind !== 'meeting' || isOccurrence) return 'unknown';
  if (!asked) return 'stranger';
  if (asked.isOff) return 'off';
  if (sequence > asked.sequence || given > now + MOST_AHEAD) return 'ahead';
  return sequence < asked.since ? 'old' : 'new';
}

function meetingOf({ uid }: Reply, { ledger }: WhatWasAsked): About | undefined {
  const entry = ledger.get(uid);
  if (entry?.kind !== 'meeting') return undefined;
  const { title, forum, day, start } = entry;
  return { title, forum, day, start, roles: [] };
}

/** What the one who answers was asked last; undefined when that is nothing. */
function invitationOf({ uid, by }: Reply, { sent, ledger, invitees }: WhatWasAsked): Invitation | undefined {
  const entry = ledger.get(uid);
  const mailed = sent.get(sentKey(uid, by));
  if (entry?.kind !== 'meeting') return undefined;
  const { forum, day, start, state, title, versions } = entry;
  const last = mailed?.pending ?? mailed?.last;
  if (mailed && last) return { ...askedFor(last), forum, roles: mailed.roles };
  const roles = invitees(entry).get(by);
  if (!roles) return undefined;
  const numbers = Object.values(versions).map(({ sequence }) => sequence);
  return {
    ...{ title, forum, day, start, roles, isOff: state !== 'held' },
    ...{ since: versions.core?.sequence ?? 0, sequence: Math.max(0, ...numbers) },
  };
}

function askedFor({ title, day, start, method, since, sequence }: Sending): Omit<Invitation, 'forum' | 'roles'> {
  return { title, day, start, isOff: method === 'CANCEL', since, sequence };
}

type Given = Pick<Answer, 'uid' | 'by' | 'sequence' | 'given' | 'answer'>;

/** The last answer for each mailbox and meeting; of two that are equally late, the one that stands last. */
export function lastOf<T extends Given>(answers: readonly T[]): Map<string, T> {
  const all = new Map<string, T[]>();
  for (const answer of answers) addTo(all, sentKey(answer.uid, answer.by), answer);
  return new Map(
    [...all].map(([key, some]) => [key, some.reduce((last, one) => (isEarlierAnswer(one, last) ? last : one))]),
  );
}

function answerKey({ uid, by, sequence, given, answer }: Given): string {
  return JSON.stringify([uid, mailbox(by), sequence, given, answer]);
}
