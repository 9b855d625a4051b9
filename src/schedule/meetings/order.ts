import { byText } from '../../common/by-text.ts';
import type { Deadline, Meeting } from '../schedule.ts';

/**
 * By day, then by start with unknown times last, then as the programme lists them (so a chain without times keeps its
 * order), then by forum and identity: the same order on every machine.
 */
export function inOrder(one: Meeting, other: Meeting): number {
  return (
    one.day - other.day ||
    startOf(one) - startOf(other) ||
    rankOf(one) - rankOf(other) ||
    byText(one.forum.id, other.forum.id) ||
    byText(one.id, other.id)
  );
}

/** By moment, then by meeting and identity. */
export function byMoment(one: Deadline, other: Deadline): number {
  return one.day - other.day || one.at - other.at || inOrder(one.meeting, other.meeting) || byText(one.id, other.id);
}

function startOf({ start }: Meeting): number {
  return start ?? Number.MAX_SAFE_INTEGER;
}

/** Where the first block of a meeting stands among the steps of its cycle and the fora of its step; added ones come last. */
function rankOf({ blocks: [block] }: Meeting): number {
  if (!block) return Number.MAX_SAFE_INTEGER;
  const { round, step, part } = block;
  const at = round.steps.indexOf(step);
  return (at < 0 ? round.steps.length : at) + step.fora.indexOf(part) / step.fora.length;
}
