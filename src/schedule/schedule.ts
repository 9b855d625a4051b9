import type { Clock, Minutes } from '../calendar/clock.ts';
import type { Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import type { SubItem } from '../definition/types/agendas.ts';
import type { Change, ChangeTarget } from '../definition/types/changes.ts';
import type { Cycle, CycleRoute, Step, StepForum } from '../definition/types/cycles.ts';
import type { Deliverable } from '../definition/types/deliverables.ts';
import type { Forum, PaperRule } from '../definition/types/fora.ts';
import type { MeetingReference } from '../definition/types/moments.ts';
import type { RouteStep, WrittenStep } from '../definition/types/routes.ts';
import type { Workspace } from '../definition/types/workspace.ts';
import type { SourcePlace } from '../diagnostic/finding.ts';
import type { Said } from '../language/language.ts';

/** Days that somebody asked for: first and last, both included. */
export interface Window extends Period {
  /**
   * What day it is, where the rounds that begin in these days were asked for: they are whole, with what moved out of these
   * days and is still to come. Left out, these days and no others were asked for.
   */
  today?: Day;
}

/** Definitions with real dates: what every document, calendar and rule reads, and nothing changes. */
export interface Schedule {
  workspace: Workspace;
  calendar: WorkingCalendar;
  /** What was asked for. */
  window: Window;
  /** All meetings whose day, or former day, lies in the window; by day, start and forum. Cancelled ones too. */
  meetings: Meeting[];
  /** Those of them on a day outside the window that belong to the rounds that were asked for. */
  outlying: readonly Meeting[];
  /** Those in the window and around it, as far as products, deadlines and changes reach. */
  all: Meeting[];
  /** Where a round's step meets at this forum; undefined when it was left out or is not resolved. */
  stop(round: Round, step: string, forum: string): Meeting | undefined;
  /** All deadlines that fall in the window or are those of outlying meetings, by moment. */
  deadlines: Deadline[];
  /** Every product with where its route leads, also outside the window. */
  journeys: Journey[];
  /**
   * Where a product would go that is on no agenda: what if.
   * @param after what it comes after, as far as the gap of its first step
   */
  travel(deliverable: Deliverable, after?: Stop): Journey;
  /** The route of a product begun as late as can be to end at a meeting, by what is held now. */
  latest(deliverable: Deliverable, end: Meeting): Journey;
  /** The meetings that a name in the definitions means; cancelled ones too. */
  meant(reference: MeetingReference): readonly Meeting[];
  /** Every round that has a step in the window, in order of first day. */
  rounds: Round[];
  /** Changes, or parts of them, for which there is no meeting. */
  unmatched: Unmatched[];
  /** References that fit several meetings. */
  ambiguous: { change: Change; place: SourcePlace; fits: Meeting[] }[];
  /** Steps that asked for a day that a month does not have, such as its fifth Tuesday. */
  dayless: { round: Round; step: Step; month: Day }[];
}

/** What tells who and what is at any meeting, whatever days were asked for. */
export type AllMeetings = Pick<Schedule, 'workspace' | 'all' | 'meant'>;

/** A change, or a part of it, for which there is no meeting. */
interface Unmatched {
  change: Change;
  target: ChangeTarget;
  place: SourcePlace;
  /** Meetings that may have been meant. */
  near: Meeting[];
  /** Whether there was one, until a change above cancelled it. */
  cancelled: boolean;
}

export interface Round {
  cycle: Cycle;
  number: number;
  from: Day;
  /** The last day of its period; steps may lie beyond it. */
  until: Day;
  /** In the order of their days. */
  steps: readonly Step[];
  /** Where its cycle says that papers go; none when it does not say. */
  routes: readonly CycleRoute[];
  /** The Monday, or the first of the month, of each week or month of the programme; the first has index 0. */
  starts(index: number): Day;
  /** A restart leaves out what this round still had in its own period after this day. */
  cut: Day | null;
}

export type MeetingStatus = 'planned' | 'moved' | 'cancelled' | 'extra';

/** One dated sitting of one forum. */
export interface Meeting {
  /** For life: made of cycle, round, step and forum, or of what an added meeting was first called. */
  id: string;
  forum: Forum;
  day: Day;
  /** Null when the time is not yet known. */
  start: Clock | null;
  length: Minutes;
  location: string;
  status: MeetingStatus;
  /** Where it stood before it was moved by a change. */
  was: { day: Day; start: Clock | null } | null;
  /** One for each step that meets here; empty for an added meeting without a cycle. */
  blocks: Block[];
  /** What an added meeting without a cycle is for. */
  phase: string | null;
  items: Item[];
  /** Where it is written: its steps first, then its changes. */
  places: SourcePlace[];
  /** What happened to it, in order: what `why` tells. */
  history: Event[];
}

/** What one cycle does in a meeting. */
export interface Block {
  cycle: Cycle;
  round: Round;
  step: Step;
  part: StepForum;
  /** Null when the step has none. */
  phase: string | null;
}

/** Something that moved, cancelled or made a meeting. */
export type Event =
  | {
      what: 'holiday' | 'recess';
      policy: 'before' | 'after';
      from: Day;
      to: Day;
      name: string | Said;
      place: SourcePlace | null;
    }
  | { what: 'shared'; block: Block }
  | {
      what: 'change';
      change: Change;
      from: { day: Day; start: Clock | null } | null;
      /** The cycle that was cancelled out of a shared meeting, which goes on without it. */
      without?: string;
    };

/** What a meeting deals with: a product at one of its steps. */
export interface Item {
  deliverable: Deliverable;
  /** The key of the step of the route. */
  step: string;
  title: string;
  team: string | null;
  treatment: string | null;
  minutes: Minutes | null;
  speaker: string | null;
  substitute: string | null;
  papers: readonly string[];
  /** What the agenda says about it; null when nothing. */
  explanation: string | null;
  /** What is put before the meeting. */
  questions: readonly string[];
  /** What the agenda says after that; null when nothing. */
  remark: string | null;
  subItems: readonly SubItem[];
  /** The round with which it comes, and the cycle of that or of its route; null when there is none. */
  round: Round | null;
  cycle: string | null;
  /** The meeting that did not reach it, from which it is proposed here; null where its route brings it. */
  carried: Meeting | null;
  place: SourcePlace;
}

/** The latest moment for the papers of an item. */
export interface Deadline {
  id: string;
  day: Day;
  at: Clock;
  meeting: Meeting;
  item: Item;
  rule: PaperRule;
  places: SourcePlace[];
}

/** A product on its way. */
export interface Journey {
  deliverable: Deliverable;
  /** The meetings on its way. */
  meetingStops: MeetingStop[];
  /** The same with the rounds in writing between them, in order. */
  stops: Stop[];
  /** Where the route stops: no meeting fits its next step, or it `waitsFor` a product that does not get there, by its title. */
  missing: { forum: string; step: string; place: SourcePlace; waitsFor: string | null } | null;
  /** Why it has no dates, when the meeting at which it is to begin or to be decided is none, or several. */
  unplaced: Unplaced | null;
}

/** A name that fits no meeting, none for that step of the route, or several. */
export interface Unplaced {
  why: 'no meeting' | 'off route' | 'several';
  /** What may have been meant. */
  near: readonly Meeting[];
}

/** Where a product stops on its way: a meeting, or a round in writing. */
export type Stop = MeetingStop | WrittenRound;

/** A product at a meeting. */
export interface MeetingStop {
  step: string;
  meeting: Meeting;
  item: Item;
  deadline: Deadline | null;
  /** The step of its own route; null when its route is a cycle. */
  routeStep: RouteStep | null;
  /** The round that it travels here; null at a forum of its route. */
  round: Round | null;
  /** Where this step was to be before the product slipped; null when that is here. */
  planned: Planned | null;
  /** Why it is not at the meeting that came first; null when it is, or only follows what slipped before. */
  slip: Slip | null;
}

/** Approval in writing, which takes all of its working days. */
export interface WrittenRound {
  step: string;
  routeStep: WrittenStep;
  /** The first and last working day. */
  from: Day;
  until: Day;
  treatment: string | null;
  planned: Planned | null;
  slip: Slip | null;
}

/** Where a step was to be. */
export interface Planned {
  day: Day;
  round: Round | null;
}

/** Why a product could not be at a meeting, or in writing on the days that came first. */
export type Slip =
  /** It was cancelled, or a cycle was cancelled out of it. */
  | { why: 'cancelled'; meeting: Meeting; change: Change | null }
  /** A holiday, a recess or a restart left the step out of its round. */
  | { why: 'left out'; forum: string; round: Round | null; place: SourcePlace }
  /**
   * A meeting was moved: this one, or this round in writing, no longer comes after the step before it; or not by as many
   * working days as the route asks, when it says how many.
   */
  | { why: 'order'; at: NamedDay; after: NamedDay; gap: number | null; place: SourcePlace }
  /** Its papers are not ready on the day on which they are due. */
  | { why: 'papers'; meeting: Meeting; due: Day; ready: Day; place: SourcePlace }
  /** What it waits for has not been there yet. */
  | { why: 'waiting'; at: NamedDay; for: string; until: Day; place: SourcePlace };

/** The forum of a step, or what a round in writing is called, and its first day. */
export interface NamedDay {
  name: string;
  day: Day;
}
