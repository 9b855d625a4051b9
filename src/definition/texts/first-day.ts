import type { Day } from '../../calendar/day.ts';
import type { Workspace } from '../types/workspace.ts';

/**
 * The day on which the first of all cycles begins; undefined when none has a first day.
 * @example firstDay(sample) // 2020-10-19
 */
export function firstDay({ cycles }: Pick<Workspace, 'cycles'>): Day | undefined {
  let first: Day | undefined;
  for (const { from } of cycles.values()) if (from !== null && (first === undefined || from < first)) first = from;
  return first;
}
