import type { Named } from '../definition/types/named.ts';
import type { Workspace } from '../definition/types/workspace.ts';
import type { Filter } from '../schedule/select.ts';

/** Of what there can be a calendar. */
export const SELECTION_KINDS = ['all', 'forum', 'team', 'role', 'department', 'cycle'] as const;

export type SelectionKind = (typeof SELECTION_KINDS)[number];

/** The meetings of one forum, team, role, department or cycle, or all of them. */
export interface Selection {
  kind: SelectionKind;
  /** Empty for everything. */
  id: string;
  name: string;
  filter: Filter;
}

const PARTS = {
  forum: ['fora', 'fora'],
  team: ['teams', 'teams'],
  role: ['roles', 'people'],
  department: ['departments', 'people'],
  cycle: ['cycles', 'cycles'],
} as const;

/** The filter that everything fits. */
export const EVERYTHING: Filter = { fora: [], cycles: [], teams: [], people: [] };

/** Every selection of a kind, in the order in which the definitions name them. */
export function selections(workspace: Workspace, kind: SelectionKind): Selection[] {
  if (kind === 'all') return [{ kind, id: '', name: workspace.settings.title, filter: EVERYTHING }];
  const [things, part] = PARTS[kind];
  const named: Iterable<Named> = workspace[things].values();
  return [...named].map(({ id, name }) => ({ kind, id, name, filter: { ...EVERYTHING, [part]: [id] } }));
}

/**
 * What was asked for in one line, the same for every way to ask it: under this name imports are remembered. What the
 * settings hide is no part of it: when they change, the calendars stay which they are.
 * @param hide what the line asks to leave out
 */
export function selectionKey({ fora, cycles, teams, people }: Filter, hide: readonly string[]): string {
  const parts = { forum: fora, cycle: cycles, team: teams, person: people, hide };
  return Object.entries(parts)
    .filter(([, words]) => words.length > 0)
    .map(([part, words]) => `${part} ${[...new Set(words)].sort().join(', ')}`)
    .join('; ');
}
