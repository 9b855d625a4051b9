import type { Day } from '../../calendar/day.ts';
import type { Looked } from '../../conflicts/recheck.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import type { SolvingEdit } from './written.ts';

/** What is asked of a solution. */
export interface Wishes {
  /** What lies before this day stands. */
  notBefore: Day;
  /** Whether a conflict may be accepted where nothing else ends it. */
  accept: boolean;
  /** Whether warnings have to go as well. */
  warnings: boolean;
  /** How many other sets are looked for that would do, at most. */
  alternatives: number;
  /** Whether an edit may be made. @param names what it is about: fora, cycles, products */
  isAllowed(names: readonly string[]): boolean;
  /** What is written as the reason of an edit. */
  reason(finding: Finding): string;
  /** How many seconds are left. */
  seconds(): number;
  /** The schedule with edits when these are really written; undefined when they cannot be, together. */
  judge(edits: readonly SolvingEdit[]): Looked | undefined;
}
