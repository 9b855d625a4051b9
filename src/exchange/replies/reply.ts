import type { AnswerKind } from '../../language/answer.ts';

/** What somebody answered to an invitation, as it stands in a mail. */
export interface Reply {
  /** The identity of the invitation (UID, RFC 5545, 3.8.4.7). */
  uid: string;
  /** Whether it is about one time of a series (RECURRENCE-ID). */
  isOccurrence: boolean;
  /** The number of the invitation that was answered. */
  sequence: number;
  /** When it was answered, in seconds since 1970-01-01T00:00Z. */
  given: number;
  /** The address of the one who answers, in lower case. */
  by: string;
  answer: AnswerKind;
  /** The address that mailed it, in lower case, when that is another one. */
  mailedBy: string | null;
}

/** Why there is no answer to be had from a file. */
export type ReplyProblem =
  /** Larger than any answer. */
  | 'too-large'
  /** No mail and no calendar, or broken; or it took too long to read. */
  | 'unreadable'
  /** It answers no invitation. */
  | 'no-reply'
  /** It asks for another time (METHOD:COUNTER). */
  | 'counter'
  /** It hands the invitation on to somebody else, or says neither yes nor no. */
  | 'no-answer'
  /** It lacks who answers, what or when; or tells of several people. */
  | 'incomplete';

/** What a mail says: answers, and why there are no more. */
export interface MailRead {
  replies: readonly Reply[];
  problems: readonly ReplyProblem[];
}

/** A mail of which nothing can be used. */
export function unusable(problem: ReplyProblem): MailRead {
  return { replies: [], problems: [problem] };
}

/** Gives the result of work that may have no end; undefined when it takes too long. */
export type WithinTime = <T>(work: () => T) => Promise<T | undefined>;
