import type { SourcePlace } from '../../diagnostic/finding.ts';
import { keyOf } from '../texts/found.ts';
import type { CalendarRules } from '../types/day-rules.ts';
import type { Route } from '../types/routes.ts';
import type { Unused, UnusedSection } from '../types/workspace.ts';
import type { EntityKind } from '../words.ts';
import type { ParsedFile } from './file-parts.ts';
import type { Linker } from './linker.ts';
import { describedIn } from './merge.ts';

/** As what the things of a section may be referred to. Cycles and products are what a workspace is for. */
const SUBJECTS: Record<Exclude<UnusedSection, 'periods'>, readonly EntityKind[]> = {
  departments: ['department'],
  roles: ['role', 'role-or-group'],
  groups: ['role-or-group'],
  fora: ['forum', 'forum-or-cycle'],
  teams: ['team'],
  routes: ['route', 'cycle-or-route'],
};

/**
 * What is described and never referred to, in the order of the sections and of writing. That an acceptance is about
 * something is no use of it. A route along a round is of use by itself: plans follow it to hand over what a round brings.
 * @param linker when everything has been linked
 */
export function unusedThings(
  linker: Linker,
  files: readonly ParsedFile[],
  calendar: CalendarRules,
  routes: ReadonlyMap<string, Route>,
): Unused[] {
  const things = Object.entries(SUBJECTS).flatMap(([section, subjects]) => {
    const used = new Set(subjects.flatMap((subject) => [...(linker.used.get(subject) ?? [])]));
    if (section === 'routes') for (const { id, steps } of routes.values()) if (steps.some(isRound)) used.add(id);
    return files
      .flatMap(({ name, plain }) => describedIn(name, plain, section))
      .filter(({ id }) => !used.has(id))
      .map(({ id, place }) => ({ section: section as UnusedSection, id, place: keyOf(place) }));
  });
  return [...things, ...unusedPeriods(linker, calendar)];
}

function isRound({ kind }: Route['steps'][number]): boolean {
  return kind === 'round';
}

/** A kind of period is used when a policy speaks of it, or of one of its periods by name. */
function unusedPeriods(linker: Linker, { periods }: CalendarRules): Unused[] {
  const used = linker.used.get('period') ?? new Set();
  const usedKinds = new Set(periods.filter(({ name }) => used.has(name)).map(({ kind }) => kind));
  const kinds = new Map<string, SourcePlace>();
  for (const { kind, place } of periods) if (!kinds.has(kind)) kinds.set(kind, place);
  return [...kinds]
    .filter(([kind]) => !used.has(kind) && !usedKinds.has(kind))
    .map(([kind, place]) => ({ section: 'periods', id: kind, place }));
}
