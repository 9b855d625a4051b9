import type { Deadline, Meeting } from './schedule.ts';

/** By day, then by start with unknown times last, then by forum and identity: the same order on every machine. */
export function inOrder(one: Meeting, other: Meeting): number {
  return (
    one.day - other.day ||
    startOf(one) - startOf(other) ||
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

/** Compares code units: a locale would differ between machines. */
function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
