import type { Workspace } from '../definition/types/workspace.ts';
import type { Context } from './command.ts';
import { definitionsAsked } from './load.ts';
import type { Listed } from './option.ts';

const NAMES: Record<Listed, (workspace: Workspace) => Iterable<string>> = {
  fora: ({ fora }) => fora.keys(),
  cycles: ({ cycles }) => cycles.keys(),
  teams: ({ teams }) => teams.keys(),
  people: ({ roles, departments }) => [...roles.keys(), ...departments.keys()],
  roles: ({ roles }) => roles.keys(),
  departments: ({ departments }) => departments.keys(),
  ways: ({ routes, cycles }) => [...routes.keys(), ...cycles.keys()],
};

/** The names that a shell offers, as the definitions have them; none while there are errors in these. @throws WrongCall */
export async function listedNames(context: Context, list: Listed): Promise<string[]> {
  const { workspace } = await definitionsAsked(context);
  return workspace ? [...NAMES[list](workspace)] : [];
}
