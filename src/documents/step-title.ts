import type { Stop } from '../schedule/schedule.ts';

/**
 * What a step of a product is for: the phase of its round, else its key; empty where that only names the forum again.
 * @example stepTitle(stop) // 'adviesbehoefte uit A'
 */
export function stepTitle(stop: Stop): string {
  if (!('meeting' in stop)) return stop.routeStep.name;
  const { step, meeting, round } = stop;
  const block = meeting.blocks.find((one) => one.round === round && one.step.key === step);
  const words = block?.phase ?? step;
  return words.toLowerCase() === meeting.forum.id.toLowerCase() ? '' : words;
}
