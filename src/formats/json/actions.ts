import { type Day, isoDay } from '../../calendar/day.ts';
import type { Action } from '../../definition/types/agendas.ts';
import type { MeetingReference } from '../../definition/types/moments.ts';
import type { Sources } from '../../diagnostic/sources.ts';
import { type ActionList, actionState } from '../../schedule/meetings/open-actions.ts';
import { spot, VERSION, written } from './json.ts';

/**
 * What fora asked people to do, for other programs.
 * @param today the day on which an action is open, overdue or done
 * @returns one document, with a line end
 */
export function actionsJson(lists: readonly ActionList[], today: Day, sources: Sources): string {
  return written({
    version: VERSION,
    today: isoDay(today),
    actions: lists.flatMap(({ forum, actions }) =>
      actions.map(({ number, action }) => ({
        forum: forum.id,
        number,
        what: action.what,
        who: action.owner === '' ? null : action.owner,
        since: action.since && sinceValue(action.since),
        due: dueValue(action),
        done: action.done === null ? null : isoDay(action.done),
        state: actionState(action, today),
        place: spot(action.place, sources),
      })),
    ),
  });
}

function sinceValue(reference: MeetingReference) {
  const { forum } = reference;
  return reference.by === 'date'
    ? { forum, date: isoDay(reference.day) }
    : { forum, cycle: reference.cycle, round: reference.round };
}

/** A day, or what was written when that names none. */
function dueValue({ due }: Action): string | null {
  if (due === null) return null;
  return 'day' in due ? isoDay(due.day) : due.vague;
}
