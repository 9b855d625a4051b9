import type { Meeting, Round } from '../../schedule/schedule.ts';

/**
 * What a meeting is for in a step of a round, as people call it: its phase, else the key of the step.
 * @param step its key
 * @example phaseOf(meeting, round, 'concept-mcc') // 'concept besluit'
 */
export function phaseOf({ blocks }: Meeting, round: Round | null, step: string): string {
  return blocks.find((block) => block.round === round && block.step.key === step)?.phase ?? step;
}
