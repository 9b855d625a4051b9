import type { Minutes } from '../../calendar/clock.ts';
import type { Day } from '../../calendar/day.ts';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import type { Lang } from '../../language/language.ts';

export interface Settings {
  title: string;
  language: Lang | null;
  /** An IANA name. */
  timezone: string;
  today: Day | null;
  /** How many weeks `check` and `export` look ahead. */
  horizon: number;
  /** The time that should lie between two meetings of a chain. */
  chainGap: Minutes;
  /** The part after the @ in the identity of a calendar entry. */
  domain: string;
  calendars: CalendarSettings;
  /** Who sends the documents: lines that stand beside their top, and under covering mails. */
  sender: readonly string[];
  /** Where the sender can be visited, and where post goes: lines beside the top of documents. */
  visitingAddress: readonly string[];
  postalAddress: readonly string[];
  /** Where all letters go; null when that is the mailbox that invites, or nowhere in particular. */
  correspondence: string | null;
  /** Whether the record of a publication keeps annotations and calendars, apart from the rest. */
  keepsConfidential: boolean;
  limits: Limits;
  /** How much weighs what a set of changes brings about. */
  weights: Weights;
  /** Where the texts among them stand, when they were said. */
  written: { title: SourcePlace | null; sender: SourcePlace | null };
}

/** How calendars leave the house. */
export interface CalendarSettings {
  /** What they leave out. */
  hide: readonly Hidden[];
  class: Confidentiality | null;
  /** How long before a deadline its reminder goes off; null for none. */
  reminder: Minutes | null;
  /** How many weeks back feeds go: a reader who fetches one again loses what it no longer tells. */
  past: number;
  /** The mailbox that invites, in whose name calendars are sent; null when nobody is invited. */
  organizer: string | null;
  /** What makes the addresses of subscriptions impossible to guess; null when they need not be. */
  key: string | null;
}

/**
 * What a calendar can leave out: the phases of cycles, everybody's role, the items with their papers and the reasons of
 * changes, or links to online meetings.
 */
export type Hidden = 'phases' | 'names' | 'items' | 'links';

export type Confidentiality = 'public' | 'private' | 'confidential';

/** From where on something is a conflict; null switches that off. */
export interface Limits {
  /** At most so many rounds of one cycle in which a team has products at the same time. */
  roundsInFlight: number | null;
  /** At most so many paper deadlines on one day for a department or role. */
  deadlinesPerDay: number | null;
  /** At least so many working days from one step of a route to the next, the day of the next included. */
  workingDaysBetweenSteps: number | null;
  /** A date in a text is stale when it lies more than so many weeks before the programme began. */
  staleAfterWeeks: number | null;
  /** At most so many teams at the same time in which one person is lead, secretary or supplied by a department. */
  teamsPerPerson: number | null;
}

/** How heavily `solve` counts something, in whole numbers; 1 for what is not named. */
export interface Weights {
  /** An edit, by its kind. */
  edits: ReadonlyMap<string, number>;
  /** That a meeting is moved, by forum. */
  moved: ReadonlyMap<string, number>;
  /** That papers are due earlier, by the forum that they are for. */
  papers: ReadonlyMap<string, number>;
  /** That a meeting comes to such a day. */
  days: ReadonlyMap<string, number>;
  /** A new warning, by its code. */
  warnings: ReadonlyMap<string, number>;
  /** Where each of these codes is written. */
  warningPlaces: ReadonlyMap<string, SourcePlace>;
}
