import { type Day, isoDay } from '../../calendar/day.ts';
import type { Action } from '../../definition/types/agendas.ts';
import type { MeetingReference } from '../../definition/types/moments.ts';
import type { Sources } from '../../diagnostic/sources.ts';
import { type ActionList, actionState, type NumberedAction } from '../../schedule/meetings/open-actions.ts';
import type * as shapes from './shapes/actions.ts';
import type { Printed } from './shapes/values.ts';
import { spot, written } from './values.ts';

/**
 * What fora asked people to do, for other programs.
 * @param today the day on which an action is open, overdue or done
 * @returns one document, with a line end
 */
export function actionsJson(lists: readonly ActionList[], today: Day, sources: Sources): string {
  return written<Printed<typeof shapes.actions>>({
    today: isoDay(today),
    actions: lists.flatMap(({ forum, actions }) =>
      actions.map((numbered) => actionValue(forum.id, numbered, today, sources)),
    ),
  });
}

function actionValue(
  forum: string,
  { number, action }: NumberedAction,
  today: Day,
  sources: Sources,
): Printed<typeof shapes.action> {
  return {
    forum,
    number,
    what: action.what,
    who: action.owner === '' ? null : action.owner,
    since: action.since && sinceValue(action.since),
    due: dueValue(action),
    done: action.done === null ? null : isoDay(action.done),
    state: actionState(action, today),
    place: spot(action.place, sources),
  };
}

function sinceValue(reference: MeetingReference): Printed<typeof shapes.action>['since'] {
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
