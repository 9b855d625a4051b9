import type { Edit } from '../edits.ts';

/**
 * Edits in the order in which they can be written: one that names a meeting by its day before another that puts a meeting
 * of that forum there, so that the name means one.
 */
export function inWritingOrder<T extends { edit: Edit }>(edits: readonly T[]): T[] {
  const left = [...edits];
  const ordered: T[] = [];
  while (left.length > 0) {
    const free = left.findIndex((one) => left.every((other) => other === one || !landsOn(one.edit, other.edit)));
    ordered.push(...left.splice(Math.max(0, free), 1));
  }
  return ordered;
}

/** Whether an edit puts a meeting on the day by which another names one of the same forum. */
function landsOn(edit: Edit, other: Edit): boolean {
  if (!('move' in edit) || edit.target.day === undefined) return false;
  const named = 'move' in other ? other.move : 'cancel' in other ? other.cancel : undefined;
  return named !== undefined && named.forum.id === edit.move.forum.id && named.day === edit.target.day;
}
