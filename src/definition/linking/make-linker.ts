import { ALWAYS, type Period } from '../../calendar/period.ts';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import { namesOf, together } from '../texts/names.ts';
import { isBlank, pairsOf, valueAt } from '../yaml/nodes.ts';
import type { ParsedFile } from './file-parts.ts';
import type { Linker } from './linker.ts';
import { type Described, describedIn, duplicates } from './merge.ts';

/** A linker that knows what is described in the files; duplicates are reported. */
export function makeLinker(files: readonly ParsedFile[], complete: boolean): Linker {
  const described = (section: string): Described[] =>
    files.flatMap(({ name, plain }) => describedIn(name, plain, section));
  const departments = described('departments');
  const roles = described('roles');
  const groups = described('groups');
  const fora = described('fora');
  const teams = described('teams');
  const cycles = described('cycles');
  const routes = described('routes');
  const deliverables = described('deliverables');
  const topics = described('topics');
  const towns = described('travel');
  // What can be asked for in the same place must not have the same name.
  const rivals = [
    departments,
    [...roles, ...groups],
    fora,
    teams,
    [...cycles, ...routes],
    deliverables,
    topics,
    described('month-plans'),
    towns,
  ];
  const forum = namesOf(fora);
  const role = namesOf(roles);
  const cycle = namesOf(cycles);
  const department = namesOf(departments);
  const team = namesOf(teams);
  const deliverable = namesOf(deliverables);
  return {
    findings: rivals.flatMap(duplicates),
    complete,
    names: {
      forum,
      role,
      'role-or-group': together(role, namesOf(groups)),
      department,
      team,
      cycle,
      'forum-or-cycle': together(forum, cycle),
      'cycle-or-route': together(cycle, namesOf(routes)),
      route: namesOf(routes),
      deliverable,
      step: namesOf([]),
      town: namesOf(towns),
      period: namesOf([]),
      anything: together(forum, role, department, team, cycle, deliverable, namesOf(topics), namesOf(routes)),
    },
    used: new Map(),
    groups: new Map(),
    unknown: new Map(),
    ...sourcesOf(files),
    valid: validity(files),
  };
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
  const sections = { forum: 'fora', role: 'roles', department: 'departments', team: 'teams' } as const;
  const valid: Linker['valid'] = new Map();
  for (const [subject, section] of Object.entries(sections) as [keyof typeof sections, 'fora'][]) {
    const things = files.flatMap(({ content }) => Object.entries(content?.[section] ?? {}));
    valid.set(
      subject,
      new Map(things.map(([id, thing]) => [id, typeof thing === 'string' ? ALWAYS : periodIn(thing)])),
    );
  }
  return valid;
}

function periodIn({
  from = ALWAYS.from,
  until = ALWAYS.until,
}: {
  from?: number | undefined;
  until?: number | undefined;
}): Period {
  return { from, until };
}
