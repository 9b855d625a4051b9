import type { Day } from '../calendar/day.ts';
import { within } from '../calendar/period.ts';
import { inside } from '../definition/found.ts';
import type { Dated, Department, Named, Role, Workspace } from '../definition/workspace.ts';
import type { Place } from '../diagnostic/finding.ts';

/** A seat that was written for more days than the role or department exists whose seat it is. */
export interface CutSeat {
  owner: Named;
  whose: Named;
  seat: Entry;
  /** All at the same table. */
  table: readonly Entry[];
}

type Entry = Pick<Dated<string>, 'valid' | 'written' | 'place'>;

/** The seats in fora and teams that end, or begin, with whom they are for. */
export function cutSeats({ fora, teams, roles, departments }: Workspace): CutSeat[] {
  const cut = (owner: Named, things: Map<string, Role | Department>, table: readonly Dated<string>[]): CutSeat[] =>
    table.flatMap((seat) => (seat.written ? [{ owner, whose: things.get(seat.value)!, seat, table }] : []));
  return [
    ...[...fora.values()].flatMap((forum) => [
      ...cut(
        forum,
        roles,
        forum.members.map(({ role, ...seat }) => ({ value: role, ...seat })),
      ),
      ...cut(forum, roles, forum.deputies),
    ]),
    ...[...teams.values()].flatMap((team) => [
      ...cut(team, departments, team.departments),
      ...cut(team, roles, team.delegates),
    ]),
  ];
}

/**
 * Whether nobody has a seat on a day for which it was written without an end. With an end it has been said where that is
 * written that it lies too far; and whoever came to the table since, or was at it until then, has the seat.
 */
export function isEmptyOn({ owner, seat: { valid, written }, table }: CutSeat, day: Day): boolean {
  if (!written || !within(day, owner.valid)) return false;
  if (day > valid.until && !Number.isFinite(written.until))
    return !table.some(({ valid: { from } }) => valid.until < from && from <= day);
  if (day < valid.from && !Number.isFinite(written.from))
    return !table.some(({ valid: { until } }) => day <= until && until < valid.from);
  return false;
}

/** Where it is written that whose seat it is does not exist on a day. */
export function edgeOf({ whose }: CutSeat, day: Day): Place {
  return inside(whose.place, day < whose.valid.from ? 'from' : 'until');
}
