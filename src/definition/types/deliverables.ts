import type { Minutes } from '../../calendar/clock.ts';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import type { Speaker, SubItem } from './agendas.ts';
import type { CycleWay } from './cycles.ts';
import type { When } from './moments.ts';
import type { Named } from './named.ts';
import type { Route } from './routes.ts';

export interface Deliverable extends Named {
  team: string | null;
  /** The steps of a round of this cycle, or a route of its own (also one written out in place). */
  route: CycleWay | { route: Route };
  /** How it gets its dates. */
  timing:
    | { by: 'round'; round: number; place: SourcePlace }
    /** A day is a limit; a meeting is where it begins or is decided. */
    | { by: 'from' | 'decided'; moment: When; place: SourcePlace }
    | null;
  needed: { moment: When; place: SourcePlace } | null;
  /** What it waits for: its first step comes a working day later, or more. */
  after: Dependency[];
  /** Until when the papers of a step are not there, by step key; the key `*` holds for every step. */
  ready: Map<string, { moment: When; place: SourcePlace }>;
  /** By step key; the key `*` holds for every step. */
  treatment: Map<string, string>;
  minutes: Map<string, Minutes>;
  speaker: Speaker | null;
  subItems: readonly SubItem[];
  /** Titles of the papers. */
  papers: string[];
  /** What the agenda says about it, by step key; the key `*` holds for every step. */
  explanation: Map<string, string>;
  /** What is put before the meeting, by step key; the key `*` holds for every step. */
  questions: Map<string, readonly string[]>;
  /** What the agenda says after that, by step key; the key `*` holds for every step. */
  remark: Map<string, string>;
}

/** Another product that must have come to its last step, or to the one that is named. */
export interface Dependency {
  product: string;
  step: string | null;
  place: SourcePlace;
}
