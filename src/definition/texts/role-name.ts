import type { Workspace } from '../types/workspace.ts';

/** What a role is called. @example roleName('minister VWS', workspace) // 'minister VWS' */
export function roleName(id: string, { roles }: Pick<Workspace, 'roles'>): string {
  return roles.get(id)?.name ?? id;
}

/** Those whose title names their ministry. */
const OF_MINISTRY = /^(minister|staatssecretaris) (\S+)$/;

/**
 * A role as papers print it: of a member of government without a name of its own the ministry is part of the title.
 * @example roleTitle('minister VWS', workspace) // 'minister van VWS'
 */
export function roleTitle(id: string, { roles, departments }: Pick<Workspace, 'roles' | 'departments'>): string {
  const role = roles.get(id);
  const [, office, ministry] = id.match(OF_MINISTRY) ?? [];
  const department = role?.department == null ? undefined : departments.get(role.department);
  const called = department ? [department.id, department.name, ...department.aliases] : [];
  if (role?.name !== id || ministry === undefined || !called.includes(ministry)) return roleName(id, { roles });
  return `${office} van ${ministry}`;
}
