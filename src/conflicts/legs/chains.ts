import type { Minutes } from '../../calendar/clock.ts';
import type { Step } from '../../definition/types/cycles.ts';
import { belongs } from '../../schedule/meetings/belongs.ts';
import { isTimed, spanOf } from '../../schedule/meetings/spans.ts';
import type { Meeting, Round, Schedule } from '../../schedule/schedule.ts';
import { stopAt } from './stops.ts';

/** Two meetings of a chain in one round, of which the second should come after the first. */
export interface ChainLink {
  round: Round;
  step: Step;
  first: Meeting;
  next: Meeting;
}

/** The links of every chain that touch the window, where the meetings now stand. Cancelled meetings leave the chain. */
export function* links(schedule: Schedule): Generator<ChainLink, void, void> {
  for (const round of schedule.rounds)
    for (const step of round.steps.filter(({ chain }) => chain)) {
      const meetings = step.fora.flatMap(({ forum }) => stopAt(schedule, round, step.key, forum) ?? []);
      for (const [index, next] of meetings.slice(1).entries()) {
        const first = meetings[index]!;
        if (belongs(first, schedule) || belongs(next, schedule)) yield { round, step, first, next };
      }
    }
}

/** The minutes from the beginning of the first meeting to that of the next; undefined when a time is not known. */
export function minutesApart({ first, next }: ChainLink, zone: string): Minutes | undefined {
  return isTimed(first) && isTimed(next) ? spanOf(next, zone).start - spanOf(first, zone).start : undefined;
}
