import type { Day } from '../../calendar/day.ts';
import { ALWAYS, type Period } from '../../calendar/period.ts';
import { grouped } from '../../common/grouped.ts';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import type { SectionNaming } from '../section.ts';
import { allSections, mixedSubjects, type SectionName } from '../sections.ts';
import { namesOf, together } from '../texts/names.ts';
import { isBlank, pairsOf, valueAt } from '../yaml/nodes.ts';
import type { ParsedFile } from './file-parts.ts';
import type { Linker } from './linker.ts';
import { type Described, describedIn, duplicates } from './merge.ts';

/** A linker that knows what is described in the files; duplicates are reported. */
export function makeLinker(files: readonly ParsedFile[], complete: boolean): Linker {
  const described = allSections.flatMap(([section, { called }]) =>
    called ? [{ section, called, things: describedIn(files, section, called) }] : [],
  );
  // What can be asked for in the same place must not have the same name.
  const rivals = grouped(described, ({ section, called }) => called.rivals ?? section);
  return {
    findings: [...rivals.values()].flatMap((some) => duplicates(some.flatMap(({ things }) => things))),
    complete,
    names: namesBySubject(described),
    used: new Map(),
    groups: new Map(),
    unknown: new Map(),
    ...sourcesOf(files),
    valid: validity(files),
  };
}

interface DescribedSection {
  section: SectionName;
  called: SectionNaming;
  things: Described[];
}

/** The names of everything that can be referred to; those of steps and periods are known later. */
function namesBySubject(described: readonly DescribedSection[]): Linker['names'] {
  const bySection = new Map(described.map(({ section, things }) => [section, namesOf(things)]));
  const namesIn = (section: SectionName) => bySection.get(section)!;
  const names: Partial<Linker['names']> = { step: namesOf([]), period: namesOf([]) };
  for (const { section, called } of described) if (called.subject) names[called.subject] = namesIn(section);
  for (const [subject, [first, ...others]] of mixedSubjects)
    names[subject] = together(namesIn(first), ...others.map(namesIn));
  return names as Linker['names'];
}

/** JavaScript puts keys that look like numbers first; the files know how they were written. */
function sourcesOf(files: readonly ParsedFile[]): Pick<Linker, 'keys' | 'isWritten'> {
  const roots = new Map(files.map(({ name, root }) => [name, root]));
  const nodeOf = ({ file, path }: SourcePlace) => valueAt(roots.get(file), path);
  return {
    keys(place) {
      const node = nodeOf(place);
      return node?.is === 'block' ? [...pairsOf(node).keys()] : [];
    },
    isWritten: (place) => !isBlank(nodeOf(place)),
  };
}

/** On which days things exist, for those of which `from` and `until` say that. */
function validity(files: readonly ParsedFile[]): Linker['valid'] {
  const valid: Linker['valid'] = new Map();
  for (const [section, { called }] of allSections) {
    if (!called?.subject || !called.comeAndGo) continue;
    const things = files.flatMap(({ content }) =>
      Object.entries((content?.[section] ?? {}) as Record<string, Existing>),
    );
    valid.set(
      called.subject,
      new Map(things.map(([id, thing]) => [id, typeof thing === 'string' ? ALWAYS : periodIn(thing)])),
    );
  }
  return valid;
}

/** What may stand where a thing is described that comes and goes. */
type Existing = string | { from?: Day | undefined; until?: Day | undefined };

function periodIn({ from = ALWAYS.from, until = ALWAYS.until }: Exclude<Existing, string>): Period {
  return { from, until };
}
