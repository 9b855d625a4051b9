import type { Day } from '../../calendar/day.ts';
import { within } from '../../calendar/period.ts';
import { entryOf } from '../../common/entry-of.ts';
import { once } from '../../common/once.ts';
import { remembered } from '../../common/remembered.ts';
import type { Speaker } from '../../definition/types/agendas.ts';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import type { AllMeetings, Item, Meeting, Schedule } from '../schedule.ts';
import { type Hindrance, keepsAway } from './hindrances.ts';
import type { Persons } from './persons.ts';
import { presenceIn } from './presence.ts';
import { type Replacement, replacementsIn } from './replacements.ts';
import { deputiesOf, isNeeded, type Seat, type Seats } from './seats.ts';

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

/** A first speaker who is away. */
interface SpeakerAway {
  hindrance: Hindrance;
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
  /** What becomes of a first speaker, also on a standing point or a part of an item; undefined when nothing keeps him away. */
  speakerAway(speaker: Speaker, meeting: Meeting): SpeakerAway | undefined;
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
export function attendanceOf(schedule: AllMeetings): AttendanceList {
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
    speakerAway: (speaker, meeting) => of(meeting).speakerAway(speaker, meeting),
    comers: (meeting) => of(meeting).comers(meeting),
    everybody: (meeting) => of(meeting).everybody(meeting),
    standIn: (role, meeting) => of(meeting).standIn(role, meeting),
    persons: was.persons,
  });
}

function attendance(schedule: AllMeetings): AttendanceList {
  const presence = presenceIn(schedule);
  const { seats, persons, hindrances, behalf, isFree } = presence;
  const { inSeat, toSpeak, standIn } = replacementsIn(schedule.workspace, presence);
  const away = new WeakMap<Meeting, readonly Absentee[]>();
  /** Most meetings of a forum have the same seats, so the same list will do. */
  const neededOf = remembered(
    (all: readonly Seat[]): readonly string[] => all.filter(isNeeded).map(({ role }) => role),
    new WeakMap<readonly Seat[], readonly string[]>(),
  );

  function absentees(meeting: Meeting): readonly Absentee[] {
    const known = away.get(meeting);
    if (known) return known;
    const found: Absentee[] = [];
    for (const seat of seats(meeting)) {
      const [hindrance] = hindrances(seat.role, meeting);
      if (hindrance) found.push({ seat, hindrance, replacement: inSeat(seat, hindrance, meeting) });
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
    const deputy = deputiesOf(meeting).find((role) => isFree(role, meeting));
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
    const away = absentees(meeting).filter(({ seat }) => seat.attendance === 'required');
    const instead = away.flatMap(({ replacement }) => replacement ?? []);
    const represented = instead.filter(({ by }) => by === 'behalf');
    // Whoever is sent in the place of several is one of those who are there.
    const sent = new Set(instead.filter(({ by }) => by !== 'behalf').map(({ role }) => persons(role, meeting.day)));
    const { least } = forum.quorum;
    return {
      least: least === 'half' ? Math.ceil(required.length / 2) : least,
      there: required.length - away.length + represented.length + sent.size,
      of: required.length,
    };
  }

  function unspoken(meeting: Meeting): ItemWithoutSpeaker[] {
    const away = absentees(meeting).filter(({ seat }) => seat.speaks);
    if (away.length === 0) return [];
    return meeting.items.flatMap((item) => {
      const absentee = away.find(({ seat }) => seat.role === item.speaker);
      if (!absentee) return [];
      const { seat, hindrance } = absentee;
      const speaker = { role: seat.role, substitute: item.substitute };
      return { item, absentee, replacement: toSpeak(speaker, hindrance, meeting, item.place) };
    });
  }

  function speakerAway(speaker: Speaker, meeting: Meeting): SpeakerAway | undefined {
    const [hindrance] = hindrances(speaker.role, meeting);
    return hindrance && { hindrance, replacement: toSpeak(speaker, hindrance, meeting, null) };
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

  const hindrance = (role: string, meeting: Meeting) => hindrances(role, meeting)[0];
  return {
    ...{ seats, absentees, behalf, hindrance, chairing, quorum, unspoken, speakerAway },
    ...{ comers, everybody, standIn, persons },
  };
}

function deputyPlace({ forum, day }: Meeting, deputy: string): SourcePlace | null {
  return forum.deputies.find(({ value, valid }) => value === deputy && within(day, valid))?.place ?? null;
}
