import { within } from '../../calendar/period.ts';
import type { Speaker } from '../../definition/types/agendas.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import type { Meeting } from '../schedule.ts';
import type { Hindrance } from './hindrances.ts';
import type { Presence } from './presence.ts';
import { isNeeded, type Seat } from './seats.ts';

/** Who comes in the place of somebody, and by what was written: the `substitute` of an absence, a membership ... */
export interface Replacement {
  role: string;
  by: 'absence' | 'behalf' | 'membership' | 'role' | 'item' | 'deputy';
  place: SourcePlace | null;
}

/** Who comes in the place of whom. */
interface Replacements {
  /** Who takes a seat of which somebody is kept away; null when nobody does. */
  inSeat(seat: Seat, hindrance: Hindrance, meeting: Meeting): Replacement | null;
  /**
   * The same to speak first, for which one may well have a seat of his own.
   * @param place where the speaker is named
   */
  toSpeak(speaker: Speaker, hindrance: Hindrance, meeting: Meeting): Replacement | null;
  /** Who could stand in for a role at a meeting, and has nothing else to do there or elsewhere at that time. */
  standIn(role: string, meeting: Meeting): string | undefined;
}

/**
 * Whom others can send in their place: see `attendanceOf` for who goes before whom.
 * @example replacementsIn(workspace, presence).standIn('minister VWS', meeting) // 'staatssecretaris VWS'
 */
export function replacementsIn(
  { roles }: Pick<Workspace, 'roles'>,
  { seats, represented, isFree }: Presence,
): Replacements {
  /** Who might come in the place of a role, the most telling first. */
  function* substitutes(
    role: string,
    meeting: Meeting,
    hindrance?: Hindrance,
    named?: { substitute: string | null; place: SourcePlace | null },
  ): Generator<Replacement, void, void> {
    const absence = hindrance && 'absence' in hindrance ? hindrance.absence : undefined;
    if (absence?.unreplaced) return;
    if (absence?.substitute) yield { role: absence.substitute, by: 'absence', place: absence.place };
    if (named?.substitute) yield { role: named.substitute, by: 'item', place: named.place };
    const representative = represented(meeting).get(role);
    if (representative) yield { role: representative.role, by: 'behalf', place: representative.place };
    const seat = seats(meeting).find((candidate) => candidate.role === role);
    if (seat?.substitute) yield { role: seat.substitute, by: 'membership', place: seat.place };
    const standing = (roles.get(role)?.substitutes ?? []).findLast(({ valid }) => within(meeting.day, valid));
    if (standing) yield { role: standing.value, by: 'role', place: standing.place };
  }

  /** In a seat of his own at the meeting nobody can be sent to take another, unless that was agreed. */
  function isOccupied({ role, by }: Replacement, meeting: Meeting): boolean {
    if (by === 'absence' || by === 'behalf') return false;
    return seats(meeting).some((seat) => seat.role === role && isNeeded(seat));
  }

  /** Whoever represents somebody has to be there, also when he is needed elsewhere. */
  function canCome({ role, by }: Replacement, meeting: Meeting): boolean {
    return by === 'behalf' || isFree(role, meeting);
  }

  function inSeat(seat: Seat, hindrance: Hindrance, meeting: Meeting): Replacement | null {
    for (const candidate of substitutes(seat.role, meeting, hindrance))
      if (!isOccupied(candidate, meeting) && canCome(candidate, meeting)) return candidate;
    return null;
  }

  function toSpeak({ role, substitute, place }: Speaker, hindrance: Hindrance, meeting: Meeting): Replacement | null {
    for (const candidate of substitutes(role, meeting, hindrance, { substitute, place }))
      if (canCome(candidate, meeting)) return candidate;
    return null;
  }

  function standIn(role: string, meeting: Meeting): string | undefined {
    const item = meeting.items.find(({ speaker, substitute }) => speaker === role && substitute !== null);
    const canBeSent = (other: string) =>
      isFree(other, meeting) && !seats(meeting).some((seat) => seat.role === other && isNeeded(seat));
    return [...substitutes(role, meeting), ...(item?.substitute ? [{ role: item.substitute }] : [])].find((one) =>
      canBeSent(one.role),
    )?.role;
  }

  return { inSeat, toSpeak, standIn };
}
