import type { Change } from '../../definition/types/changes.ts';
import type { Certainty } from '../../language/certainty.ts';
import type { Event, Meeting } from '../schedule.ts';
import { isHeld } from './is-held.ts';

/**
 * Whether a meeting that goes on is not yet sure to: as the last change says that says anything of it, else as its steps
 * do. Where a step that is sure meets as well, the meeting is sure.
 */
export function isTentative(meeting: Meeting): boolean {
  if (!isHeld(meeting)) return false;
  const said = meeting.history.findLast((event) => saidBy(event) !== null);
  if (said) return saidBy(said) === 'tentative';
  return meeting.blocks.length > 0 && meeting.blocks.every(({ part }) => part.status === 'tentative');
}

function saidBy(event: Event): Certainty | null {
  return event.what === 'change' ? statusOf(event.change) : null;
}

/** What a change says of how sure its meetings are; null when nothing. */
export function statusOf(change: Change): Certainty | null {
  return 'status' in change ? change.status : null;
}
