import type { Meeting } from '../../schedule/schedule.ts';
import type { CalendarEntry } from '../entry.ts';
import type { Attendee } from '../writing/invitation.ts';
import type { Seen, Sending, Sent } from './sent.ts';

/** A message to one mailbox about one meeting. */
export interface Mailing {
  /** By which it is known in the list of what was sent. */
  key: string;
  uid: string;
  address: string;
  roles: readonly string[];
  why: Why;
  /** Whether it is the same message as one of which nobody knows if it arrived. */
  again: boolean;
  /** What was sent before; undefined for nothing. */
  before: Sent | undefined;
  sending: Sending;
  entry: CalendarEntry;
  attendee: Attendee;
  /** Undefined when it is no longer in the schedule. */
  meeting: Meeting | undefined;
}

/**
 * Why a message is sent: somebody is asked to come, to come otherwise, or to come after all; or the meeting is cancelled,
 * goes on without him, or is no longer in the schedule.
 */
export type Why = 'new' | 'changed' | 'restored' | 'cancelled' | 'uninvited' | 'gone';

/** What somebody sees otherwise than in the last message that he certainly got. */
export type Otherwise = 'time' | 'length' | 'place' | Exclude<keyof Seen, 'core'> | 'other';

/** @example otherwise(before, after) // ['time', 'items'] */
export function otherwise(before: Sending, after: Sending): Otherwise[] {
  const moment = [
    ...(before.day !== after.day || before.start !== after.start ? (['time'] as const) : []),
    ...(before.length !== after.length ? (['length'] as const) : []),
    ...(before.location !== after.location ? (['place'] as const) : []),
  ];
  const seen = SEEN.filter((part) => before.seen[part] !== after.seen[part]);
  const told = [...moment, ...seen];
  return told.length === 0 ? ['other'] : told;
}

const SEEN = ['phases', 'items', 'names', 'speakers', 'links', 'own'] as const;

/** The last message that somebody certainly got, when that asked him to come. */
export function lastRequest({ before }: Pick<Mailing, 'before'>): Sending | undefined {
  return before?.last?.method === 'REQUEST' ? before.last : undefined;
}
