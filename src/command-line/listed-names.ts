import type { Day } from '../calendar/day.ts';
import type { Workspace } from '../definition/types/workspace.ts';
import { thingsOf } from './asked/said-name.ts';
import type { Context } from './command.ts';
import { definitionsAsked, todayOf } from './load.ts';
import type { Completable } from './option.ts';

/** The names that a shell offers, as the definitions have them; none while there are errors in these. @throws WrongCall */
export async function listedNames(context: Context, lists: readonly Completable[]): Promise<string[]> {
  const { workspace } = await definitionsAsked(context);
  if (!workspace) return [];
  const { today } = todayOf(context, workspace.settings);
  const names = await Promise.all(lists.map((list) => namesIn(list, workspace, today)));
  return [...new Set(names.flat())];
}

/** Only meetings and rounds have to be looked for in a schedule. */
async function namesIn(list: Completable, workspace: Workspace, today: Day): Promise<string[]> {
  if (list === 'rounds') return (await import('./asked/said-round.ts')).roundsOffered(workspace, today);
  if (list !== 'meetings' && list !== 'undoable') return thingsOf(list, workspace).map(({ id }) => id);
  const { meetingsOffered } = await import('./asked/said-meeting.ts');
  if (list === 'meetings') return meetingsOffered('meeting', workspace, today);
  return [...meetingsOffered('changed meeting', workspace, today), ...workspace.accepted.map(({ code }) => code)];
}
