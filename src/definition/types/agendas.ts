import type { Day } from '../../calendar/day.ts';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import type { MeetingReference, WrittenMoment } from './moments.ts';

/** What stands on the agenda of one meeting beside its items. */
export interface AgendaNotes {
  meeting: MeetingReference;
  /** Where the meeting is named. */
  place: SourcePlace;
  announcements: readonly string[];
  /** Who get a copy beside those of the forum: the ids of roles and departments, or any text. */
  copy: readonly string[];
}

/** What one person is told about a meeting, and nobody else: never on an agenda for all. */
export interface Annotation {
  /** The role for which it was written. */
  role: string;
  meeting: MeetingReference;
  /** Where the meeting is named. */
  place: SourcePlace;
  /** Why this meeting is held and what it is to bring. */
  purpose: string | null;
  items: readonly ItemAnnotation[];
}

/** What one person is told about a product on the agenda. */
export interface ItemAnnotation {
  product: string;
  /** Where the product is named. */
  place: SourcePlace;
  advice: string | null;
  /** The decision that is asked for. */
  decision: string | null;
  /** What can be decided instead. */
  alternative: string | null;
  /** Where it may get stuck: who is against what. */
  stickingPoint: string | null;
  attention: string | null;
}

/** What a forum asked somebody to do. */
export interface Action {
  forum: string;
  what: string;
  /** The id of a role, team or department, or any text; empty when not said. */
  owner: string;
  /** The meeting that asked for it, when said. */
  since: MeetingReference | null;
  due: WrittenMoment | null;
  /** The day on which it was done; null while it is open. */
  done: Day | null;
  place: SourcePlace;
}
