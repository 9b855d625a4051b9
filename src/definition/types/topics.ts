import type { Period } from '../../calendar/period.ts';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import type { TopicStatus } from '../../language/topic-status.ts';
import type { Dated, Named } from './named.ts';

/** A subject on the rolling agenda, before and beside the products that come of it. */
export interface Topic extends Named {
  /** Who brought it in: the id of a role or department, or any text; empty when not said. */
  by: string;
  team: string | null;
  /** The cycle in which it belongs; that of its target round when not said. */
  cycle: string | null;
  target: (TopicTarget & { place: SourcePlace }) | null;
  deliverables: { id: string; place: SourcePlace }[];
  /** Its way on and off the agenda, in order of day. */
  statuses: Dated<{ status: TopicStatus; reason: string }>[];
}

/** When a topic is meant to be dealt with: in a round, on some days, or as written when that names neither. */
export type TopicTarget = { round: { cycle: string; round: number } } | { days: Period } | { vague: string };

/** Bars over months for the lines of a programme. */
export interface MonthPlan {
  id: string;
  name: string;
  team: string | null;
  lines: MonthLine[];
  place: SourcePlace;
}

export interface MonthLine {
  key: string;
  name: string;
  /** Whole months, in order; none when they are not yet filled in. */
  bars: Period[];
  place: SourcePlace;
}
