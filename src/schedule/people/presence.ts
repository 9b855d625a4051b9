import type { Day } from '../../calendar/day.ts';
import { addTo } from '../../common/add-to.ts';
import { once } from '../../common/once.ts';
import { isHeld } from '../meetings/is-held.ts';
import { isTimed, overlap, sittingDays, spanOf } from '../meetings/spans.ts';
import type { AllMeetings, Meeting } from '../schedule.ts';
import { type Hindered, hindered, keepsAway } from './hindrances.ts';
import { type Persons, personsOf } from './persons.ts';
import { isNeeded, type Seat, type Seats, seatsOf } from './seats.ts';

/** Who has a part in a meeting, what keeps whom away, and who can be there. */
export interface Presence extends Hindered {
  seats: Seats;
  persons: Persons;
  /** The roles on whose behalf somebody is there. */
  behalf(role: string, meeting: Meeting): readonly string[];
  /** Whether nothing keeps a role away, and it is not needed elsewhere at that time. */
  isFree(role: string, meeting: Meeting): boolean;
}

/**
 * Who can be where in a schedule.
 * @example presenceIn(schedule).isFree('minister VWS', meeting) // false: needed in the Catshuis then
 */
export function presenceIn({ workspace, all, meant }: AllMeetings): Presence {
  const seats = seatsOf(workspace);
  const persons = personsOf(workspace);
  const { hindrances, represented } = hindered({ workspace, meant });
  const zone = workspace.settings.timezone;
  const meetingsOn = once(() => byDay(all, zone));

  const isFree = (role: string, meeting: Meeting) =>
    workspace.roles.has(role) && hindrances(role, meeting).length === 0 && !isBusy(role, meeting);

  /** Whether a role, or another of the same person, has to be at another meeting at that time. */
  function isBusy(role: string, meeting: Meeting): boolean {
    if (!isTimed(meeting)) return false;
    const span = spanOf(meeting, zone);
    return sittingDays(meeting, zone).some((day) =>
      (meetingsOn().get(day) ?? []).some(
        (other) => other !== meeting && isTimed(other) && overlap(spanOf(other, zone), span) && isNeededAt(role, other),
      ),
    );
  }

  function isNeededAt(role: string, meeting: Meeting): boolean {
    const person = persons(role, meeting.day);
    return seats(meeting).some(
      (seat) =>
        (seat.role === role || persons(seat.role, meeting.day) === person) &&
        isCalledFor(seat, meeting) &&
        !hindrances(seat.role, meeting).some(keepsAway),
    );
  }

  /** Whether a meeting cannot do without somebody, for his own part or for that of whom he represents. */
  function isCalledFor(seat: Seat, meeting: Meeting): boolean {
    if (isNeeded(seat)) return true;
    const others = behalf(seat.role, meeting);
    return seats(meeting).some((other) => others.includes(other.role) && isNeeded(other));
  }

  function behalf(role: string, meeting: Meeting): readonly string[] {
    return [...represented(meeting)].flatMap(([other, by]) => (by.role === role ? [other] : []));
  }

  return { seats, persons, hindrances, represented, behalf, isFree };
}

/** The meetings of each day, those that go on past midnight on each of theirs. */
function byDay(all: readonly Meeting[], zone: string): Map<Day, Meeting[]> {
  const days = new Map<Day, Meeting[]>();
  for (const meeting of all.filter(isHeld)) for (const day of sittingDays(meeting, zone)) addTo(days, day, meeting);
  return days;
}
