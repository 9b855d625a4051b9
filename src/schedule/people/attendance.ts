import type { Day } from '../../calendar/day.ts';
import { within } from '../../calendar/period.ts';
import { addTo } from '../../common/add-to.ts';
import { entryOf } from '../../common/entry-of.ts';
import { once } from '../../common/once.ts';
import { remembered } from '../../common/remembered.ts';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import { isHeld } from '../meetings/is-held.ts';
import { isTimed, overlap, sittingDays, spanOf } from '../meetings/spans.ts';
import type { Item, Meeting, Schedule } from '../schedule.ts';
import { type Hindrance, hindered, keepsAway } from './hindrances.ts';
import { type Persons, personsOf } from './persons.ts';
import { deputiesOf, isNeeded, type Seat, type Seats, seatsOf } from './seats.ts';

/** Who comes in the place of somebody, and by what was written: the `substitute` of an absence, a membership ... */
export interface Replacement {
  role: string;
  by: 'absence' | 'behalf' | 'membership' | 'role' | 'item' | 'deputy';
  place: SourcePlace | null;
}

/** Somebody with a part in a meeting who is not there. */
export interface Absentee {
  seat: Seat;
  hindrance: Hindrance;
  /** Null when nobody comes in his place. */
  replacement: Replacement | null;
}

/** Who leads a meeting. */
interface Chairing {
  /** Those who are to; nobody when the deputy has the chair because nobody else has it then. */
  chairs: readonly string[];
  /** Who does; null when neither they nor anybody in their place is there. */
  present: string | null;
  /** How he came to it, when it is none of the chairs. */
  replacement: Replacement | null;
}

/** How many of the required members are there, in person or replaced. */
export interface Count {
  least: number;
  there: number;
  of: number;
}

/** An item of which the first speaker is away. */
export interface ItemWithoutSpeaker {
  item: Item;
  absentee: Absentee;
  /** Who speaks instead; null when nobody does. */
  replacement: Replacement | null;
}

/** Who is at the meetings of a schedule, and who is not. */
export interface AttendanceList {
  seats: Seats;
  /** Everybody with a part who is kept away, in order of the seats. */
  absentees(meeting: Meeting): readonly Absentee[];
  /** The roles on whose behalf somebody is there. */
  behalf(role: string, meeting: Meeting): readonly string[];
  /** What keeps a role from a meeting, also one without a part in it; undefined when nothing does. */
  hindrance(role: string, meeting: Meeting): Hindrance | undefined;
  /** Null for a forum that has no chair then. */
  chairing(meeting: Meeting): Chairing | null;
  /** Null for a forum that has no quorum. */
  quorum(meeting: Meeting): Count | null;
  /** The items whose first speaker is away. */
  unspoken(meeting: Meeting): readonly ItemWithoutSpeaker[];
  /**
   * The roles that have to come: whoever is needed, or comes in the place of one who is absent. One who is blocked may
   * yet have to.
   */
  comers(meeting: Meeting): readonly string[];
  /** The roles that have to do with a meeting: everybody with a part in it, there or not, and who comes instead. */
  everybody(meeting: Meeting): readonly string[];
  /** Who could stand in for a role at a meeting, and has nothing else to do there or elsewhere at that time. */
  standIn(role: string, meeting: Meeting): string | undefined;
  persons: Persons;
}

const NOBODY: readonly Absentee[] = [];

const attendances = new WeakMap<readonly Meeting[], AttendanceList>();

/**
 * Who is at each meeting: its chair, members and first speakers; who of them is absent, represented, not there at all or
 * blocked; and who then comes instead. That is whom the absence names, else a member who is there on his behalf too, else
 * the substitute of his membership or his role (for a minister his state secretary: rules of procedure of the council of
 * ministers, article 3(1)b); for the chair first of all the deputy; for a speaker first of all the one whom the item names.
 * One who is away himself, or needed elsewhere at that time, does not count.
 * @example attendanceOf(schedule).absentees(meeting).map(({ seat }) => seat.role) // ['minister JenV']
 */
export function attendanceOf(schedule: Pick<Schedule, 'workspace' | 'all' | 'meant'>): AttendanceList {
  return entryOf(attendances, schedule.all, () => attendance(schedule));
}

/**
 * Lets a schedule with the same definitions answer as another does about the meetings that both have, on all days but
 * those on which they differ: who is where is asked of each trial, and hardly any meeting is another in it.
 */
export function shareAttendance(after: Schedule, before: Schedule, isOther: (day: Day) => boolean): void {
  const [was, is] = [attendanceOf(before), once(() => attendance(after))];
  const of = ({ day }: { day: Day }) => (isOther(day) ? is() : was);
  attendances.set(after.all, {
    seats: (meeting) => of(meeting).seats(meeting),
    absentees: (meeting) => of(meeting).absentees(meeting),
    behalf: (role, meeting) => of(meeting).behalf(role, meeting),
    hindrance: (role, meeting) => of(meeting).hindrance(role, meeting),
    chairing: (meeting) => of(meeting).chairing(meeting),
    quorum: (meeting) => of(meeting).quorum(meeting),
    unspoken: (meeting) => of(meeting).unspoken(meeting),
    comers: (meeting) => of(meeting).comers(meeting),
    everybody: (meeting) => of(meeting).everybody(meeting),
    standIn: (role, meeting) => of(meeting).standIn(role, meeting),
    persons: was.persons,
  });
}

function attendance({ workspace, all, meant }: Pick<Schedule, 'workspace' | 'all' | 'meant'>): AttendanceList {
  const seats = seatsOf(workspace);
  const persons = personsOf(workspace);
  const { hindrances, represented } = hindered({ workspace, meant });
  const zone = workspace.settings.timezone;
  const meetingsOn = once(() => byDay(all, zone));
  const away = new WeakMap<Meeting, readonly Absentee[]>();
  /** Most meetings of a forum have the same seats, so the same list will do. */
  const neededOf = remembered(
    (all: readonly Seat[]): readonly string[] => all.filter(isNeeded).map(({ role }) => role),
    new WeakMap<readonly Seat[], readonly string[]>(),
  );

  const isThere = (role: string, meeting: Meeting) =>
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

  /** Who might come in the place of a role, the most telling first. */
  function* substitutes(
    role: string,
    meeting: Meeting,
    hindrance?: Hindrance,
    item?: Item,
  ): Generator<Replacement, void, void> {
    const absence = hindrance && 'absence' in hindrance ? hindrance.absence : undefined;
    if (absence?.unreplaced) return;
    if (absence?.substitute) yield { role: absence.substitute, by: 'absence', place: absence.place };
    if (item?.substitute) yield { role: item.substitute, by: 'item', place: item.place };
    const representative = represented(meeting).get(role);
    if (representative) yield { role: representative.role, by: 'behalf', place: representative.place };
    const seat = seats(meeting).find((candidate) => candidate.role === role);
    if (seat?.substitute) yield { role: seat.substitute, by: 'membership', place: seat.place };
    const standing = (workspace.roles.get(role)?.substitutes ?? []).findLast(({ valid }) => within(meeting.day, valid));
    if (standing) yield { role: standing.value, by: 'role', place: standing.place };
  }

  /** In a seat of his own at the meeting nobody can be sent to take another, unless that was agreed. */
  function isOccupied({ role, by }: Replacement, meeting: Meeting): boolean {
    if (by === 'absence' || by === 'behalf') return false;
    return seats(meeting).some((seat) => seat.role === role && isNeeded(seat));
  }

  /** Whoever represents somebody has to be there, also when he is needed elsewhere. */
  function canCome({ role, by }: Replacement, meeting: Meeting): boolean {
    return by === 'behalf' || isThere(role, meeting);
  }

  function replacementOf(seat: Seat, hindrance: Hindrance, meeting: Meeting): Replacement | null {
    for (const candidate of substitutes(seat.role, meeting, hindrance))
      if (!isOccupied(candidate, meeting) && canCome(candidate, meeting)) return candidate;
    return null;
  }

  function absentees(meeting: Meeting): readonly Absentee[] {
    const known = away.get(meeting);
    if (known) return known;
    const found: Absentee[] = [];
    for (const seat of seats(meeting)) {
      const [hindrance] = hindrances(seat.role, meeting);
      if (hindrance) found.push({ seat, hindrance, replacement: replacementOf(seat, hindrance, meeting) });
    }
    away.set(meeting, found.length > 0 ? found : NOBODY);
    return found;
  }

  function chairing(meeting: Meeting): Chairing | null {
    const chairs = seats(meeting).filter((seat) => seat.chairs);
    const away = absentees(meeting).filter(({ seat }) => seat.chairs);
    const present = chairs.find((seat) => away.every((one) => one.seat !== seat));
    const roles = chairs.map(({ role }) => role);
    if (present) return { chairs: roles, present: present.role, replacement: null };
    const deputy = deputiesOf(meeting).find((role) => isThere(role, meeting));
    if (chairs.length === 0 && (deputy === undefined || !isUnchaired(meeting))) return null;
    const replacement: Replacement | null =
      deputy === undefined
        ? (away.find((one) => one.replacement)?.replacement ?? null)
        : { role: deputy, by: 'deputy', place: deputyPlace(meeting, deputy) };
    return { chairs: roles, present: replacement?.role ?? null, replacement };
  }

  /** Whether the forum has a chair, and nobody at the time of the meeting. */
  function isUnchaired(meeting: Meeting): boolean {
    return meeting.forum.chair.length > 0 && seats(meeting).every((seat) => !seat.chairs);
  }

  function quorum(meeting: Meeting): Count | null {
    const { forum } = meeting;
    if (!forum.quorum) return null;
    const required = seats(meeting).filter((seat) => seat.attendance === 'required');
    const missing = absentees(meeting).filter(
      ({ seat, replacement }) => seat.attendance === 'required' && !replacement,
    );
    const { least } = forum.quorum;
    return {
      least: least === 'half' ? Math.ceil(required.length / 2) : least,
      there: required.length - missing.length,
      of: required.length,
    };
  }

  function unspoken(meeting: Meeting): ItemWithoutSpeaker[] {
    const away = absentees(meeting).filter(({ seat }) => seat.speaks);
    if (away.length === 0) return [];
    return meeting.items.flatMap((item) => {
      const absentee = away.find(({ seat }) => seat.role === item.speaker);
      return absentee ? [{ item, absentee, replacement: speakerFor(item, absentee, meeting) }] : [];
    });
  }

  /** To speak on an item, one may well have a seat of his own. */
  function speakerFor(item: Item, { seat, hindrance }: Absentee, meeting: Meeting): Replacement | null {
    for (const candidate of substitutes(seat.role, meeting, hindrance, item))
      if (canCome(candidate, meeting)) return candidate;
    return null;
  }

  const comers = remembered(comersOf, new WeakMap<Meeting, readonly string[]>());

  function comersOf(meeting: Meeting): readonly string[] {
    const absent = absentees(meeting).filter(({ hindrance }) => keepsAway(hindrance));
    if (absent.length === 0 && !isUnchaired(meeting)) return neededOf(seats(meeting));
    const own = seats(meeting).filter(isNeeded);
    const gone = new Set(absent.map(({ seat }) => seat));
    const there = own.filter((seat) => !gone.has(seat)).map(({ role }) => role);
    const instead = absent.filter(({ seat }) => isNeeded(seat)).map(({ replacement }) => replacement);
    const speakers = unspoken(meeting).filter(({ absentee }) => gone.has(absentee.seat));
    const asksChair = isUnchaired(meeting) || own.some((seat) => seat.chairs && gone.has(seat));
    const chair = asksChair ? chairing(meeting)?.replacement : null;
    const others = [...instead, ...speakers.map(({ replacement }) => replacement), chair];
    return [...new Set([...there, ...others.flatMap((one) => one?.role ?? [])])];
  }

  function everybody(meeting: Meeting): readonly string[] {
    const own = seats(meeting).flatMap(({ role, behalf }) => [role, ...behalf]);
    const away = absentees(meeting);
    if (away.length === 0 && !isUnchaired(meeting)) return own;
    const instead = [...away, ...unspoken(meeting), chairing(meeting)].map((one) => one?.replacement);
    return [...new Set([...own, ...instead.flatMap((one) => one?.role ?? [])])];
  }

  function standIn(role: string, meeting: Meeting): string | undefined {
    const item = meeting.items.find(({ speaker, substitute }) => speaker === role && substitute !== null);
    const isFree = (other: string) =>
      isThere(other, meeting) && !seats(meeting).some((seat) => seat.role === other && isNeeded(seat));
    return [...substitutes(role, meeting), ...(item?.substitute ? [{ role: item.substitute }] : [])].find((one) =>
      isFree(one.role),
    )?.role;
  }

  function behalf(role: string, meeting: Meeting): readonly string[] {
    return [...represented(meeting)].flatMap(([other, by]) => (by.role === role ? [other] : []));
  }

  const hindrance = (role: string, meeting: Meeting) => hindrances(role, meeting)[0];
  return { seats, absentees, behalf, hindrance, chairing, quorum, unspoken, comers, everybody, standIn, persons };
}

/** The meetings of each day, those that go on past midnight on each of theirs. */
function byDay(all: readonly Meeting[], zone: string): Map<Day, Meeting[]> {
  const days = new Map<Day, Meeting[]>();
  for (const meeting of all.filter(isHeld)) for (const day of sittingDays(meeting, zone)) addTo(days, day, meeting);
  return days;
}

function deputyPlace({ forum, day }: Meeting, deputy: string): SourcePlace | null {
  return forum.deputies.find(({ value, valid }) => value === deputy && within(day, valid))?.place ?? null;
}
