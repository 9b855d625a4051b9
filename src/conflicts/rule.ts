import type { Day } from '../calendar/day.ts';
import type { Finding, FindingKind, Severity, SourcePlace } from '../diagnostic/finding.ts';
import type { Schedule } from '../schedule/schedule.ts';

/** One time that something is wrong. Occurrences with equal severity, arguments and places have one cause. */
export interface ConflictOccurrence<A> {
  /** The severity of the rule when not said. */
  severity?: Severity;
  /** What the sentences need. No dates: they would keep one cause apart. */
  args: A;
  /** The primary place first. */
  places: SourcePlace[];
  days: Day[];
  /** Ids of the fora, roles, teams, cycles and products concerned: what an acceptance may be about. */
  who: string[];
}

/** Whether what was found plays on no day, and neither stops anything nor is left undone. */
export function isTimeless({ kind, severity, when }: Finding): boolean {
  if ('find' in kind) return 'timeless' in kind && !('leftUndone' in kind);
  return severity !== 'error' && when.length === 0;
}

/** What can be wrong with a schedule: its words, and how it is found. */
export interface ConflictRule<A> extends FindingKind<A> {
  /** Whether what it finds is never about a day: an agenda of some weeks does not show it. */
  timeless?: true;
  /** Whether it finds what somebody wrote and is left undone: then what goes out is not what was meant, on any day. */
  leftUndone?: true;
  /**
   * What it looks at, when that is a part of the schedule: the definitions; what meets on one day and on those beside it; or
   * where a round or product meets on its way, and says the days of these meetings. What it finds elsewhere stays when that
   * is all that becomes otherwise. Or what other rules found.
   */
  reads?: 'definitions' | 'days' | 'routes' | 'findings';
  /** @param found what the rules before this one found */
  find(schedule: Schedule, found?: readonly Finding[]): Iterable<ConflictOccurrence<A>>;
}
