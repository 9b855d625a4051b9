import type { Day } from '../../calendar/day.ts';
import { within } from '../../calendar/period.ts';
import type { Forum, Member } from '../../definition/types/fora.ts';

/** For each role that is represented: the member who is there on its behalf. */
export type Representatives = ReadonlyMap<string, Member>;

const NOBODY: Representatives = new Map();

/**
 * Who represents whom in a forum on a day. Whoever is represented is not there himself, and so represents nobody: who is
 * there for him is there for the others too, and of two who represent each other the one written first does.
 * @param isAway who is not there, and so represents nobody either; nobody when only the definitions count
 * @example representatives(regietafel, day('2020-12-07')).get('minister VWS')?.role // 'staatssecretaris VWS'
 */
export function representatives(
  { members }: Pick<Forum, 'members'>,
  day: Day,
  isAway: (role: string) => boolean = () => false,
): Representatives {
  const found = new Map<string, Member>();
  for (const member of members) {
    const { role, behalf, valid } = member;
    if (behalf.length === 0 || !within(day, valid) || found.has(role) || isAway(role)) continue;
    for (const other of behalf) if (other !== role && !found.has(other)) found.set(other, member);
  }
  if (found.size === 0) return NOBODY;
  return new Map([...found].map(([role, member]) => [role, last(member, found)]));
}

/** Nobody represents anybody once he is represented himself, so this ends. */
function last(member: Member, found: Representatives): Member {
  const next = found.get(member.role);
  return next ? last(next, found) : member;
}
