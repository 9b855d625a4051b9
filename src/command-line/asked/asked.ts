import type { Period } from '../../calendar/period.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import { resolve } from '../../schedule/resolve.ts';
import type { Window } from '../../schedule/schedule.ts';
import { type Filter, isEmpty, type Selected, select } from '../../schedule/select.ts';
import type { Loaded } from '../../workspace/definitions.ts';
import { tellLeftUndone } from '../../workspace/left-undone.ts';
import type { Context } from '../command.ts';
import { askedFilter } from './filter.ts';
import { askedWindow } from './window.ts';

/**
 * The schedule for the window and the filter on the line; what is left undone in it is told.
 * @param usual the window when the line says nothing about it
 * @param past so many weeks before it come along
 * @throws WrongCall
 */
export function askedSchedule(context: Context, loaded: Loaded, usual: (filter: Filter) => Period, past = 0): Selected {
  const asked = scheduleToJudge(context, loaded.workspace, usual, past);
  tellLeftUndone(loaded, asked.whole);
  return asked;
}

/** The same for a command that says itself what is wrong with it. */
export function scheduleToJudge(
  context: Context,
  workspace: Workspace,
  usual: (filter: Filter) => Window,
  past = 0,
): Selected {
  const filter = askedFilter(context, workspace);
  const whole = resolve(workspace, askedWindow(context, workspace, usual(filter), past));
  return { whole, schedule: select(whole, filter), filter };
}

/**
 * The findings that concern what was asked for: those that name it, and those about something written of it. Rules look
 * at everything, since what is in the way of a meeting may stand outside the filter.
 */
export function concerning(findings: readonly Finding[], filter: Filter): readonly Finding[] {
  if (isEmpty(filter)) return findings;
  const names = new Set([...filter.fora, ...filter.teams, ...filter.people, ...filter.cycles]);
  const cycles = new Set(filter.cycles);
  return findings.filter(
    ({ who, places }) =>
      who.some((name) => names.has(name)) ||
      places.some(({ path }) => path[0] === 'cycles' && cycles.has(String(path[1]))),
  );
}
