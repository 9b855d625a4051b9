import type { Clock, Minutes } from '../../calendar/clock.ts';
import type { Day, Weekday } from '../../calendar/day.ts';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import type { Certainty } from '../../language/certainty.ts';
import type { PaperRule } from './fora.ts';
import type { Named } from './named.ts';
import type { DayPolicy, RecessPolicy } from './policies.ts';

/** How often a cycle comes round. `ad hoc` has no dates of its own: its meetings are added as changes. */
export type Rhythm = { every: 'weeks' | 'months'; count: number } | { every: 'once' } | { every: 'ad hoc' };

export interface Cycle extends Named {
  /** The first day of round 1: a Monday for weeks, the first of a month for months. Null for ad hoc. */
  from: Day | null;
  /** No round starts after `until`, and there are no more than `rounds`. */
  until: Day | null;
  rounds: number | null;
  recess: RecessPolicy;
  holiday: DayPolicy | null;
  /** In order of `from`; the first is the cycle as it began. A round follows the version of its first day. */
  versions: CycleVersion[];
}

export interface CycleVersion {
  from: Day | null;
  rhythm: Rhythm;
  steps: Step[];
  /** Where papers go in a round; none when the cycle does not say: a product then travels all steps. */
  routes: CycleRoute[];
  place: SourcePlace;
}

/** The steps of a cycle that follow on each other, whatever their order here: papers go from one to the next. */
export interface CycleRoute {
  /** Null for the only route of a cycle, when it has no name. */
  name: string | null;
  /** By key. */
  steps: string[];
  place: SourcePlace;
}

/** A cycle to travel, and which of its routes: null for its only one, or for all steps when it says none. */
export interface CycleWay {
  cycle: string;
  along: string | null;
}

/** When in a round a step falls. */
export type StepDay =
  | { on: 'weekday'; week: number; weekday: Weekday }
  | { on: 'nth-weekday'; month: number; nth: 1 | 2 | 3 | 4 | 5 | -1; weekday: Weekday }
  | { on: 'date'; month: number; date: number | 'last' };

export interface Step {
  key: string;
  day: StepDay;
  /** One forum, several that meet apart, or a chain: in this order, one after the other. */
  fora: StepForum[];
  chain: boolean;
  /** False keeps it a meeting of its own, also when another cycle meets there that day. */
  shared: boolean;
  holiday: DayPolicy | null;
  recess: RecessPolicy;
  place: SourcePlace;
}

export interface StepForum {
  forum: string;
  /** Null when the step has none. */
  phase: string | null;
  /** Undefined: the forum's own; null: not yet known. */
  time: Clock | null | undefined;
  length: Minutes | undefined;
  location: string | undefined;
  papers: PaperRule | null | undefined;
  /** Whether its meetings are sure to be held; null when not said, and then they are. */
  status: Certainty | null;
  place: SourcePlace;
}
