import type { Day } from '../calendar/day.ts';
import { ALWAYS, within } from '../calendar/period.ts';
import { remembered } from '../common/remembered.ts';
import { inside } from '../definition/texts/found.ts';
import type { Dated, Named } from '../definition/types/named.ts';
import type { Department, Role } from '../definition/types/people.ts';
import type { Workspace } from '../definition/types/workspace.ts';
import type { SourcePlace } from '../diagnostic/finding.ts';

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
export const cutSeats = remembered(({ fora, teams, roles, departments }: Workspace): CutSeat[] => {
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
}, new WeakMap<Workspace, CutSeat[]>());

/**
 * Whether nobody has a seat on a day for which it was written without an end. With an end it has been said where that is
 * written that it lies too far. Whoever came to the table since has the seat, as has whoever was at it until then; and of
 * the days between two, the seat of the first tells.
 */
export function isEmptyOn({ owner, seat, table }: CutSeat, day: Day): boolean {
  const { valid } = seat;
  if (!within(day, owner.valid)) return false;
  if (day > valid.until)
    return isOpenEnded(seat) && !table.some((one) => within(one.valid.from, { from: valid.until + 1, until: day }));
  if (day < valid.from)
    return (
      seat.written?.from === ALWAYS.from &&
      !table.some((one) => one.valid.until < valid.from && (day <= one.valid.until || isOpenEnded(one)))
    );
  return false;
}

function isOpenEnded({ written }: Entry): boolean {
  return written?.until === ALWAYS.until;
}

/** Where it is written that whose seat it is does not exist on a day. */
export function edgeOf({ whose }: CutSeat, day: Day): SourcePlace {
  return inside(whose.place, day < whose.valid.from ? 'from' : 'until');
}
