import type { Period } from '../../calendar/period.ts';
import { entryOf } from '../../common/entry-of.ts';
import type { MeetingReference } from '../../definition/types/moments.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import { WrongCall } from '../../diagnostic/wrong-call.ts';
import { resolve } from '../../schedule/resolve.ts';
import { wholeRound } from '../../schedule/rounds/fortnight.ts';
import { roundNumbered } from '../../schedule/rounds/search-window.ts';
import type { Schedule } from '../../schedule/schedule.ts';

/**
 * The schedule of the days in which a reference looks for its meeting. One call may ask for the same several times: what
 * is meant, whether it has moved, and when it is.
 * @throws WrongCall when it names a round that there is not
 * @example meetingsNamed(reference, scheduleAround(reference, workspace).all)
 */
export function scheduleAround(reference: MeetingReference, workspace: Workspace): Schedule {
  const days = referenceDays(reference, workspace);
  const known = entryOf(schedules, workspace, () => new Map<string, Schedule>());
  return entryOf(known, `${days.from} ${days.until}`, () => resolve(workspace, days));
}

const schedules = new WeakMap<Workspace, Map<string, Schedule>>();

function referenceDays(reference: MeetingReference, workspace: Workspace): Period {
  if (reference.by === 'date') return { from: reference.day, until: reference.day };
  const round = roundNumbered(workspace, reference.cycle, reference.round);
  if (round) return wholeRound(round);
  const name = `${reference.cycle} ${reference.round}`;
  throw new WrongCall({ nl: `er is geen ronde ${name}`, en: `there is no round ${name}` });
}
