import type { Day } from '../../calendar/day.ts';
import { entryOf } from '../../common/entry-of.ts';
import { remembered } from '../../common/remembered.ts';
import type { Person, Role } from '../../definition/types/people.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import { heldOn } from '../meetings/held.ts';

/** Says who holds a role on a day: the same text for two roles exactly when one person has both. */
export type Persons = (role: string, day: Day) => string;

/** What people write for a name when there is nobody. */
const NOBODY = /^(?:n\.?\s?n\.?|vacature|vacant|onbekend|unknown|nog in te vullen|to be filled in|tbd|n\.?t\.?b\.?)$/i;

/**
 * Roles are one person when their holders have the same e-mail address or, where that is not known, the same name. A
 * role without a holder is a person of its own.
 */
export function personsOf({ roles }: Pick<Workspace, 'roles'>): Persons {
  return personsBy(roles);
}

const personsBy = remembered((roles: Workspace['roles']): Persons => {
  const emails = emailsByName(roles.values());
  const identity = ({ name, email }: Person): string | undefined => {
    if (email !== null) return `<${email.toLowerCase()}>`;
    if (name === null || NOBODY.test(name.trim())) return undefined;
    const known = emails.get(name);
    return known?.size === 1 ? `<${[...known][0]}>` : `"${name}"`;
  };
  return (role, day) => {
    const holders = roles.get(role)?.holders ?? [];
    const holder = holders.length === 0 ? undefined : heldOn(holders, day);
    return (holder && identity(holder)) ?? role;
  };
}, new WeakMap<Workspace['roles'], Persons>());

/** The addresses that go with a name: where it has one, the name alone means the same person. */
function emailsByName(roles: Iterable<Role>): Map<string, Set<string>> {
  const emails = new Map<string, Set<string>>();
  for (const { holders } of roles)
    for (const { value } of holders)
      if (value.name !== null && value.email !== null)
        entryOf(emails, value.name, () => new Set()).add(value.email.toLowerCase());
  return emails;
}
