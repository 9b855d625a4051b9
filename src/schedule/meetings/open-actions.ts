import type { Day } from '../../calendar/day.ts';
import type { Action } from '../../definition/types/agendas.ts';
import type { Forum } from '../../definition/types/fora.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import type { AllMeetings } from '../schedule.ts';
import { isHeld } from './is-held.ts';

/** An action with its number on the list of its forum, which it keeps. */
export interface NumberedAction {
  number: number;
  action: Action;
}

/** How an action stands on a day. */
export type ActionState = 'open' | 'overdue' | 'done';

/** @example actionState(action, day('2020-11-03')) // 'overdue' */
export function actionState({ done, due }: Action, today: Day): ActionState {
  if (done !== null && done <= today) return 'done';
  return due && 'day' in due && due.day < today ? 'overdue' : 'open';
}

/**
 * The actions of a forum that are on its list on a day: the open ones, and those that were done since its last meeting.
 * @param since the day of that meeting; null when there was none
 */
export function actionsOf(
  forum: string,
  { actions }: Pick<Workspace, 'actions'>,
  today: Day,
  since: Day | null,
): NumberedAction[] {
  return actions
    .filter((action) => action.forum === forum)
    .map((action, index) => ({ number: index + 1, action }))
    .filter(({ action }) => actionState(action, today) !== 'done' || since === null || action.done! >= since);
}

/** The list of one forum. */
export interface ActionList {
  forum: Forum;
  actions: readonly NumberedAction[];
}

/**
 * The list of each forum that has anything on it, in the order in which fora are written.
 * @param fora only these; all when there are none
 */
export function actionLists({ workspace, all }: AllMeetings, today: Day, fora: readonly string[]): ActionList[] {
  return [...workspace.fora.values()]
    .filter(({ id }) => fora.length === 0 || fora.includes(id))
    .map((forum) => {
      const last = all.findLast((meeting) => meeting.forum === forum && isHeld(meeting) && meeting.day < today);
      return { forum, actions: actionsOf(forum.id, workspace, today, last?.day ?? null) };
    })
    .filter(({ actions }) => actions.length > 0);
}

/** Only those that are open. */
export function openActions(forum: string, workspace: Pick<Workspace, 'actions'>, today: Day): NumberedAction[] {
  return actionsOf(forum, workspace, today, today + 1);
}
