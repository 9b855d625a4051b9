import type { SourcePlace } from '../../diagnostic/finding.ts';
import { each, type Linker, present, referRoles, use } from '../linking/linker.ts';
import { together } from '../texts/names.ts';

/** The roles that are meant: a group stands for each of its own. */
export function everybody(linker: Linker, who: readonly (string | undefined)[], place: SourcePlace): string[] {
  return [...new Set(each(who, place).flatMap(({ item, at }) => referRoles(linker, item, at)))];
}

/** Anybody may be named; who has a role, a department or a team is known by its id. */
export function anybody(linker: Linker, written: readonly (string | undefined)[] | undefined): string[] {
  return present(written).map((text) => somebody(linker, text));
}

export function somebody(linker: Linker, text: string): string {
  const { role, department, team } = linker.names;
  const [id, ...others] = together(role, department, team).fits(text);
  if (id === undefined || others.length > 0) return text;
  for (const subject of SOMEBODY) if (linker.names[subject].ids.includes(id)) use(linker, subject, id);
  return id;
}

const SOMEBODY = ['role', 'department', 'team'] as const;
