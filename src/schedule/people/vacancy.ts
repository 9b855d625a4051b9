import type { Day } from '../../calendar/day.ts';
import { type Period, within } from '../../calendar/period.ts';
import type { Role } from '../../definition/types/people.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import type { SourcePlace } from '../../diagnostic/finding.ts';

/**
 * Where it is written that nobody has a role on a day: the role does not exist then, or those who have it come earlier or
 * later. A role of which nobody is named is not vacant.
 * @returns undefined when somebody has it, or may have
 */
export function vacancy({ valid, holders, place }: Role, day: Day): SourcePlace | undefined {
  if (!within(day, valid)) return edgeOf(valid, day, place);
  if (holders.length === 0 || holders.some((holder) => within(day, holder.valid))) return undefined;
  const { valid: held, place: at } = holders.findLast((holder) => holder.valid.until < day) ?? holders[0]!;
  return edgeOf(held, day, at);
}

/** Whether nobody has a role on a day. */
export function isVacant(role: string, day: Day, { roles }: Pick<Workspace, 'roles'>): boolean {
  const found = roles.get(role);
  return found !== undefined && vacancy(found, day) !== undefined;
}

/** Whether a role may be vacant on any day. */
export function canBeVacant({ valid, holders }: Role): boolean {
  return isBounded(valid) || (holders.length > 0 && holders.every((holder) => isBounded(holder.valid)));
}

function isBounded({ from, until }: Period): boolean {
  return Number.isFinite(from) || Number.isFinite(until);
}

/** The key that keeps a day out of a period. */
function edgeOf({ from }: Period, day: Day, { file, path }: SourcePlace): SourcePlace {
  return { file, path: [...path, day < from ? 'from' : 'until'] };
}
