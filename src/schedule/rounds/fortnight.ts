import type { Day } from '../../calendar/day.ts';
import { mondayOf } from '../../calendar/day.ts';
import type { Period } from '../../calendar/period.ts';
import type { Cycle } from '../../definition/types/cycles.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import type { Round } from '../schedule.ts';
import { roundsOf } from './rounds.ts';
import { dayOfStep } from './step-day.ts';

/** The cycle whose rounds set the pace: the first one in weeks. */
export function leadingCycle(workspace: Workspace): Cycle | undefined {
  return [...workspace.cycles.values()].find(({ versions }) => versions[0]!.rhythm.every === 'weeks');
}

/** The first round of a cycle that starts on or after a day. */
export function nextRound(workspace: Workspace, cycle: Cycle, today: Day): Round | undefined {
  for (const round of roundsOf(cycle, workspace)) if (round.from >= today) return round;
  return undefined;
}

/** The round of a cycle in which a day lies. */
export function currentRound(workspace: Workspace, cycle: Cycle, today: Day): Round | undefined {
  for (const round of roundsOf(cycle, workspace)) {
    if (round.from > today) return undefined;
    if (today <= round.until) return round;
  }
  return undefined;
}

/** From the first day of a round to the end of its period, or to its last step where that lies beyond. */
export function wholeRound(round: Round): Period {
  const days = round.steps.map((step) => dayOfStep(round, step) ?? round.from);
  return { from: round.from, until: Math.max(round.until, ...days) };
}

/** The two weeks from the Monday of, or else after, a day: the fortnight where no cycle sets one. */
export function fortnightFrom(today: Day): Period {
  const monday = mondayOf(today + 6);
  return { from: monday, until: monday + 13 };
}
