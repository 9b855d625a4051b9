import { within } from '../calendar/period.ts';
import type { Acceptance } from '../definition/types/changes.ts';
import type { Finding } from '../diagnostic/finding.ts';
import type { ConflictRule } from './rule.ts';

/**
 * Marks a finding as accepted where somebody has decided to live with it. When that holds for some of its days only,
 * it becomes several findings: the open days first, then the days of each acceptance. A finding without days is
 * accepted whole.
 */
export function acceptedParts<A>(
  finding: Finding<A>,
  rule: ConflictRule<A>,
  acceptances: readonly Acceptance[],
): Finding<A>[] {
  const fitting = acceptances.filter(({ code, about }) => code === rule.code && isAbout(finding, about));
  if (finding.when.length === 0) return [fitting[0] ? { ...finding, accepted: accepted(fitting[0]) } : finding];
  const parts: Finding<A>[] = [];
  let open = finding.when;
  for (const acceptance of fitting) {
    const days = open.filter((day) => within(day, acceptance.valid));
    if (days.length > 0) parts.push({ ...finding, when: days, accepted: accepted(acceptance) });
    open = open.filter((day) => !within(day, acceptance.valid));
  }
  return open.length > 0 ? [{ ...finding, when: open }, ...parts] : parts;
}

/** Whether an acceptance is about a finding, for at least one of its days. */
export function covers({ about, valid }: Acceptance, finding: Finding): boolean {
  const { when } = finding;
  return isAbout(finding, about) && (when.length === 0 || when.some((day) => within(day, valid)));
}

function isAbout<A>({ who }: Finding<A>, about: string | null): boolean {
  return about === null || who.includes(about);
}

function accepted({ reason, by }: Acceptance): NonNullable<Finding['accepted']> {
  return by === null ? { reason } : { reason, by };
}
