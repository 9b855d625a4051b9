import type { SourcePlace } from '../../diagnostic/finding.ts';
import type { SectionNaming } from '../section.ts';
import { allSections, mixedSubjects, type SectionName } from '../sections.ts';
import { keyOf } from '../texts/found.ts';
import type { CalendarRules } from '../types/day-rules.ts';
import type { Unused, UnusedSection } from '../types/workspace.ts';
import type { EntityKind } from '../words.ts';
import type { ParsedFile } from './file-parts.ts';
import type { Linker } from './linker.ts';
import { describedIn } from './merge.ts';

/**
 * What is described and never referred to, in the order of the sections and of writing. That an acceptance is about
 * something is no use of it.
 * @param linker when everything has been linked
 */
export function unusedThings(linker: Linker, files: readonly ParsedFile[], calendar: CalendarRules): Unused[] {
  const things = allSections.flatMap(([section, { called }]) => {
    if (!called?.forUse) return [];
    const used = new Set(subjectsOf(section, called).flatMap((subject) => [...(linker.used.get(subject) ?? [])]));
    return describedIn(files, section, called)
      .filter(({ id }) => !used.has(id))
      .map(({ id, place }) => ({ section: section as UnusedSection, id, place: keyOf(place) }));
  });
  return [...things, ...unusedPeriods(linker, calendar)];
}

/** As what the things of a section may be referred to, for some use. */
function subjectsOf(section: SectionName, { subject }: SectionNaming): EntityKind[] {
  const among = mixedSubjects.filter(([mixed, some]) => mixed !== 'anything' && some.includes(section));
  return [...(subject ? [subject] : []), ...among.map(([mixed]) => mixed)];
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
