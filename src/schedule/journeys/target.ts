import type { Period } from '../../calendar/period.ts';
import type { TopicTarget } from '../../definition/types/topics.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import { wholeRound } from '../rounds/fortnight.ts';
import { roundNumbered } from '../rounds/search-window.ts';

/**
 * The days of a target: those of its round up to the last step, of its month, or its day.
 * @returns undefined for a vague target, and for a round that the cycle does not have
 * @example targetDays({ round: { cycle: 'B', round: 3 } }, workspace) // 16 November to 1 December 2020
 */
export function targetDays(target: TopicTarget, workspace: Workspace): Period | undefined {
  if ('vague' in target) return undefined;
  if ('days' in target) return target.days;
  const round = roundNumbered(workspace, target.round.cycle, target.round.round);
  return round && wholeRound(round);
}
