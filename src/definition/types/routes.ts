import type { SourcePlace } from '../../diagnostic/finding.ts';
import type { CycleWay } from './cycles.ts';
import type { Named } from './named.ts';

export interface Route extends Named {
  steps: RouteStep[];
}

interface RouteStepBase {
  key: string;
  /** Working days that must pass after the step before; 0 allows a later hour of the same day. */
  gap: number;
  treatment: string | null;
  place: SourcePlace;
}

/** The next meeting of this forum. */
export interface ForumStep extends RouteStepBase {
  kind: 'forum';
  forum: string;
  /** Only meetings on which this cycle has a block, and of it this step when one is named. */
  cycle: string | null;
  step: string | null;
}

/** A whole round of a cycle: the next one that fits. */
export interface RoundStep extends RouteStepBase, CycleWay {
  kind: 'round';
  /** Which round of this cycle it is on the route: 1 for the first. */
  time: number;
}

/** A round in writing: approval without a meeting. */
export interface WrittenStep extends RouteStepBase {
  kind: 'written';
  /** What it is called where people read of it. */
  name: string;
  /** How many working days it takes, 1 or more. */
  takes: number;
}

export type RouteStep = ForumStep | RoundStep | WrittenStep;
