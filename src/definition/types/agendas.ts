import type { Minutes } from '../../calendar/clock.ts';
import type { Day } from '../../calendar/day.ts';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import type { AttendanceGrouping, KnownPoint } from '../../language/typed.ts';
import type { MeetingReference, WrittenMoment } from './moments.ts';

/** How the agendas of a forum are made up: its items stand between what begins and what ends each of them. */
export interface AgendaRules {
  begin: readonly StandingPoint[];
  end: readonly StandingPoint[];
  /** What stands behind the number of a point. */
  numbers: ')' | '';
  /** By what those who attend stand together. */
  attendance: AttendanceGrouping;
}

/** A point of every agenda of a forum: one of which the program knows what stands below it, or one in words of its own. */
export type StandingPoint = { what: KnownPoint } | OwnPoint;

export interface OwnPoint {
  what: 'own';
  title: string;
  treatment: string | null;
  minutes: Minutes | null;
  speaker: Speaker | null;
  subItems: readonly SubItem[];
}

/** Who speaks first, and who when that one is away. */
export interface Speaker {
  role: string;
  substitute: string | null;
  place: SourcePlace;
}

/** A part of what a meeting deals with at one point, perhaps with a first speaker of its own. */
export interface SubItem {
  title: string;
  speaker: Speaker | null;
}

/** What stands on the agenda of one meeting beside its items. */
export interface AgendaNotes {
  meeting: MeetingReference;
  /** Where the meeting is named. */
  place: SourcePlace;
  announcements: readonly string[];
  /** What is said below standing points, by the point that was written. */
  texts: readonly { point: string; text: string; place: SourcePlace }[];
  /** Since when it is no draft any more; null while it is. */
  adopted: Day | null;
  /** What was otherwise after that, in order. */
  changed: readonly AgendaChange[];
  /** How many papers go with it, when not each is named with its product. */
  annexes: number | null;
  /** Products that are dealt with as one. */
  together: readonly NamedProduct[];
  /** Products that were not reached: the next agenda proposes them. */
  notReached: readonly NamedProduct[];
  /** Who get a copy beside those of the forum: the ids of roles and departments, or any text. */
  copy: readonly string[];
}

export interface AgendaChange {
  on: Day;
  what: string;
}

export interface NamedProduct {
  product: string;
  place: SourcePlace;
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
  /** What is said about those who take part, below them. */
  participants: string | null;
  /** Under which it is kept. */
  reference: string | null;
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
