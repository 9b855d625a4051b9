import type { Workspace } from '../types/workspace.ts';

/** What a role is called. @example roleName('minister VWS', workspace) // 'minister VWS' */
export function roleName(id: string, { roles }: Pick<Workspace, 'roles'>): string {
  return roles.get(id)?.name ?? id;
}
