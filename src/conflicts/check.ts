import { entryOf } from '../common/entry-of.ts';
import { grouped } from '../common/grouped.ts';
import type { Finding } from '../diagnostic/finding.ts';
import { placeKey } from '../diagnostic/places.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { acceptedParts } from './accepted-parts.ts';
import type { ConflictRule } from './rule.ts';
import { rules } from './rules.ts';

/**
 * Everything that is wrong with a schedule, in the order of the rules and then of the schedule. One cause is one
 * finding with all its days. What somebody decided to live with is in it too, marked as accepted.
 * @param chosen the rules that are asked for; all of them when not said
 * @example check(resolve(workspace, window)).filter(({ severity }) => severity === 'error')
 */
export function check(schedule: Schedule, chosen: typeof rules = rules): Finding[] {
  const seen = entryOf(known, schedule, () => new Map<ConflictRule<unknown>, Finding[]>());
  const found: Finding[] = [];
  for (const rule of chosen)
    for (const finding of rule.reads === 'findings'
      ? findingsOf(rule, schedule, found)
      : entryOf(seen, rule, () => findingsOf(rule, schedule, [])))
      found.push(finding);
  return found;
}

/** What each rule found: nothing changes a schedule, and who tries something on it asks again. */
const known = new WeakMap<Schedule, Map<ConflictRule<unknown>, Finding[]>>();

/** What one rule finds. @param found what the rules before it found */
export function findingsOf<A>(rule: ConflictRule<A>, schedule: Schedule, found: readonly Finding[]): Finding<A>[] {
  const causes = grouped(rule.find(schedule, found), ({ severity, args, places }) =>
    [severity, JSON.stringify(args), ...places.map(placeKey)].join(' '),
  );
  return [...causes.values()]
    .map((occurrences): Finding<A> => {
      const { severity = rule.severity, args, places } = occurrences[0]!;
      const days = new Set(occurrences.flatMap((occurrence) => occurrence.days));
      const who = new Set(occurrences.flatMap((occurrence) => occurrence.who));
      return { kind: rule, severity, args, places, when: [...days].sort((a, b) => a - b), who: [...who] };
    })
    .flatMap((finding) => acceptedParts(finding, rule, schedule.workspace.accepted));
}
