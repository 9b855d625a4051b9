import { byText } from '../common/by-text.ts';
import type { Finding, Severity } from './finding.ts';
import type { Sources } from './sources.ts';

const GRAVITY: readonly Severity[] = ['error', 'warning', 'info'];

/**
 * Findings in the order in which somebody deals with them: what is open before what was accepted, the gravest first, and
 * then by first day. What has no day comes after what has one; what is alike stays in its order.
 * @returns a new list
 */
export function gravestFirst(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((one, other) => rank(one) - rank(other) || firstDay(one) - firstDay(other));
}

function rank({ accepted, severity }: Finding): number {
  return GRAVITY.indexOf(severity) + (accepted ? GRAVITY.length : 0);
}

/** Later than any day for what has none. */
function firstDay({ when }: Finding): number {
  return when[0] ?? Number.MAX_SAFE_INTEGER;
}

/**
 * The same, and what has the same gravity and day by file, line, column and code; without a place first.
 * @returns a new list
 */
export function sortFindings(findings: readonly Finding[], sources: Sources): Finding[] {
  const placed = findings.map((finding) => ({ finding, at: finding.places[0] && sources.locate(finding.places[0]) }));
  placed.sort(
    (one, other) =>
      byText(one.at?.file ?? '', other.at?.file ?? '') ||
      (one.at?.line ?? 0) - (other.at?.line ?? 0) ||
      (one.at?.column ?? 0) - (other.at?.column ?? 0) ||
      byText(one.finding.kind.code, other.finding.kind.code),
  );
  return gravestFirst(placed.map(({ finding }) => finding));
}
