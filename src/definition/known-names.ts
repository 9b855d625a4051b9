import type { Known } from './schema.ts';
import type { Workspace } from './types/workspace.ts';

/** The names in definitions that others refer to. */
export function knownNames(workspace: Workspace): Known {
  const { fora, roles, departments, teams, cycles, routes, deliverables, topics, towns, calendar } = workspace;
  return {
    forum: ids(fora),
    role: ids(roles),
    'role-or-group': ids(roles),
    department: ids(departments),
    team: ids(teams),
    cycle: ids(cycles),
    route: ids(routes),
    'forum-or-cycle': ids(fora, cycles),
    'cycle-or-route': ids(cycles, routes),
    deliverable: ids(deliverables),
    town: ids(towns),
    period: [...new Set(calendar.periods.flatMap(({ kind, name }) => [kind, name]))],
    anything: ids(fora, roles, departments, teams, cycles, deliverables, topics, routes),
  };
}

function ids(...things: readonly ReadonlyMap<string, unknown>[]): string[] {
  return things.flatMap((named) => [...named.keys()]);
}
