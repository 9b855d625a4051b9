import { type Day, FIRST_DAY, LAST_DAY } from '../../calendar/day.ts';
import type { Period } from '../../calendar/period.ts';
import { momentAt } from '../../calendar/zone.ts';
import { grouped } from '../../common/grouped.ts';
import type { CalendarFile, Occurrence, OccurrenceTime } from '../reading/occurrence.ts';
import type { ReadingProblem } from '../reading/reading-problem.ts';
import { LEAST } from './candidates.ts';

/** What takes place, and whether it repeats without an end. */
export interface FollowedOccurrence {
  occurrence: Occurrence;
  endless: boolean;
}

/** What a calendar comes to, as far as it was followed. */
interface Following {
  occurrences: FollowedOccurrence[];
  /** The last day that was looked at for what repeats without an end. */
  horizon: Day;
  problems: readonly ReadingProblem[];
}

/** What was asked for; null where nothing was. */
export interface Asked {
  from: Day | null;
  until: Day | null;
  today: Day;
  /** Called again and again while it goes on, with what is being done. */
  going(work: ImportWork): void;
}

/** What takes time: writing out what repeats, looking for what comes round, or reading back what was made. */
export type ImportWork = 'following' | 'arranging' | 'comparing';

const YEAR = 366;

/** A date that lies further ahead is a mistake, or at least no reason to follow a rule so far. */
const FARTHEST = 5 * YEAR;

/** What still takes place at the end of all days repeats without an end. */
const END_OF_TIME: Period = { from: LAST_DAY - 2 * YEAR, until: LAST_DAY };

/**
 * Follows all that a calendar says: everything with an end as a whole, and what repeats without one until a year after
 * today, or after the last date when that is later; for some years when something comes but once in a year. When days are
 * asked for, nothing is followed beyond them.
 * @param zone the IANA name of the zone for days, and for times without a zone of their own
 */
export function followed(calendar: CalendarFile, { from, until, today, going: goes }: Asked, zone: string): Following {
  const all = { from: from ?? FIRST_DAY, until: until ?? LAST_DAY };
  const going = () => goes('following');
  const ends = calendar.occurrences(END_OF_TIME, zone, undefined, going).found;
  const uids = new Set(ends.map(({ uid }) => uid));
  const dated = calendar.occurrences(all, zone, (uid) => !uids.has(uid), going);
  const last = dated.found.reduce(
    (latest, { when }) => Math.max(latest, Math.min(dayOf(when, zone), today + FARTHEST)),
    today,
  );
  const repeatingUntil = (day: Day) =>
    calendar.occurrences({ from: all.from, until: day }, zone, (uid) => uids.has(uid), going);
  let horizon = Math.min(until ?? last + YEAR, LAST_DAY);
  let repeating = repeatingUntil(horizon);
  if (until === null && isSeldom(repeating.found)) {
    horizon = Math.min(last + LEAST * YEAR, LAST_DAY);
    repeating = repeatingUntil(horizon);
  }
  const begins = ({ when }: Occurrence) => dayOf(when, zone) >= all.from;
  const each = (found: readonly Occurrence[], endless: boolean) =>
    found.filter(begins).map((occurrence) => ({ occurrence, endless }));
  return {
    // Who names a last day wants nothing after it.
    occurrences: [...each(dated.found, false), ...each(repeating.found, until === null)],
    horizon,
    problems: [...calendar.problems, ...dated.problems, ...repeating.problems],
  };
}

/** Whether something is seen too few times to know its rhythm by: what comes once a year takes some years. */
function isSeldom(found: readonly Occurrence[]): boolean {
  return [...grouped(found, ({ uid }) => uid).values()].some((times) => times.length < LEAST);
}

function dayOf(when: OccurrenceTime, zone: string): Day {
  return 'days' in when ? when.days.from : momentAt(when.from, zone).day;
}
