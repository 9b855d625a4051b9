import { DAY_SECONDS } from '../../calendar/clock.ts';
import { FIRST_DAY } from '../../calendar/day.ts';
import { firstDay } from '../../definition/texts/first-day.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import type { Meeting } from '../../schedule/schedule.ts';
import type { EntryRevision } from '../entry.ts';

/**
 * How often and when a meeting changed, told from the definitions alone: no clock, no memory of earlier exports, so the
 * same definitions give the same numbers on any day and machine.
 *
 * - `sequence` counts the changes that were applied to the meeting, so each further change raises it (RFC 5546, 2.1.4).
 * - `created` is the day on which the workspace's first cycle begins. All its meetings share it, and no change to a
 *   meeting can touch it (RFC 5545, 3.8.7.1).
 * - `modified` is the last day on which one of its changes was decided, or `created` when that is later or no day is
 *   known, plus a second for each change. A further change can therefore only make it later, also when it was decided
 *   on the same day, on an earlier day or on a day that nobody wrote down (RFC 5546, 2.1.5).
 *
 * What cannot be seen without a memory of earlier exports is an edit of the definitions that is not a change, such as
 * another time for a forum: it leaves all three as they were.
 *
 * @example // MCC moved on 2021-01-08 in a programme that began on 2020-10-19
 * // { sequence: 1, created: 2020-10-19T00:00:00Z, modified: 2021-01-08T00:00:01Z }
 */
export function revisionOf({ history }: Meeting, workspace: Workspace): EntryRevision {
  const changes = history.filter((event) => event.what === 'change');
  const created = firstDay(workspace) ?? FIRST_DAY;
  const decided = changes.map(({ change }) => change.decided ?? created);
  const sequence = changes.length;
  return { sequence, created: created * DAY_SECONDS, modified: Math.max(created, ...decided) * DAY_SECONDS + sequence };
}
