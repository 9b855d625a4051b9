import type { Day } from '../../calendar/day.ts';
import { type Period, within } from '../../calendar/period.ts';
import { entryOf } from '../../common/entry-of.ts';
import { remembered } from '../../common/remembered.ts';
import type { AttendanceKind, Forum, Member } from '../../definition/types/fora.ts';
import type { Dated } from '../../definition/types/named.ts';
import type { Team } from '../../definition/types/people.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import { allHeldOn } from '../meetings/held.ts';
import type { Meeting } from '../schedule.ts';
import { representatives } from './representatives.ts';

/** A role with its parts in a meeting. */
export interface Seat {
  role: string;
  chairs: boolean;
  /** As a member; null for a chair or speaker who is none. */
  attendance: AttendanceKind | null;
  /** Is the first to speak on an item. */
  speaks: boolean;
  /** Who comes in its place, by what the membership says. */
  substitute: string | null;
  /** Roles on whose behalf it is there as well. */
  behalf: readonly string[];
  place: SourcePlace;
}

/** What a role is at a meeting, in one word: its weightiest part. */
export type SeatPart = 'chair' | 'speaker' | AttendanceKind;

/** @example partOf(seat) // 'chair' for a chair who is a member as well */
export function partOf({ chairs, attendance, speaks }: Seat): SeatPart {
  if (chairs) return 'chair';
  if (attendance === 'required' || attendance === null) return attendance ?? 'speaker';
  return speaks ? 'speaker' : attendance;
}

/** Whether a meeting cannot do without: its chair, its required members and the first speakers. */
export function isNeeded({ chairs, attendance, speaks }: Seat): boolean {
  return chairs || speaks || attendance === 'required';
}

/** Everybody with a part in a meeting, each role once: the chair first, then the members, then speakers from outside. */
export type Seats = (meeting: Sitting) => readonly Seat[];

/** What decides who sits in a meeting. */
type Sitting = Pick<Meeting, 'forum' | 'day' | 'items'>;

/** Who sits where. A forum's own seats are worked out once for each time that they change. */
export function seatsOf({ teams }: Pick<Workspace, 'teams'>): Seats {
  return seatsBy(teams);
}

/** Of every schedule on which an edit is tried the teams are the same. */
const seatsBy = remembered((teams: Workspace['teams']): Seats => {
  const rosters = remembered((forum: Forum) => rosterOf(forum, teamOf(forum, teams)));
  const withSpeakers = remembered(
    (meeting: Sitting): readonly Seat[] => addSpeakers(rosters(meeting.forum)(meeting.day), meeting),
    new WeakMap<Sitting, readonly Seat[]>(),
  );
  return (meeting) => {
    const { forum, day, items } = meeting;
    return items.some(({ speaker }) => speaker !== null) ? withSpeakers(meeting) : rosters(forum)(day);
  };
}, new WeakMap<Workspace['teams'], Seats>());

function addSpeakers(roster: readonly Seat[], { items }: Sitting): Seat[] {
  const seats = new Map(roster.map((seat) => [seat.role, seat]));
  for (const { speaker, place } of items) {
    if (speaker === null) continue;
    const seat = seats.get(speaker) ?? seatFor(speaker, place);
    seats.set(speaker, { ...seat, speaks: true });
  }
  return [...seats.values()];
}

function seatFor(role: string, place: SourcePlace): Seat {
  return { role, chairs: false, attendance: null, speaks: false, substitute: null, behalf: [], place };
}

/** The seats of a forum on a day, remembered from one change in its membership to the next. */
function rosterOf(forum: Forum, team: Team | undefined): (day: Day) => readonly Seat[] {
  const turns = turningDays([
    ...[...forum.chair, ...forum.members].map(({ valid }) => valid),
    ...(team ? [team, ...team.leads, ...team.secretaries, ...team.delegates].map(({ valid }) => valid) : []),
  ]);
  const rosters = new Map<number, readonly Seat[]>();
  return (day) => {
    const stretch = turns.findLastIndex((turn) => turn <= day);
    return entryOf(rosters, stretch, () => seatsOn(day, forum, team));
  };
}

/** The days on which something begins to hold, or no longer does, in order. */
function turningDays(periods: readonly Period[]): Day[] {
  const days = periods.flatMap(({ from, until }) => [from, until + 1]).filter(Number.isFinite);
  return [...new Set(days)].sort((one, other) => one - other);
}

function seatsOn(day: Day, forum: Forum, team: Team | undefined): Seat[] {
  const seats = new Map<string, Seat>();
  for (const { role, place } of chairsOn(day, forum, team)) seats.set(role, { ...seatFor(role, place), chairs: true });
  for (const member of [...forum.members, ...(team && within(day, team.valid) ? peopleOf(team) : [])]) {
    if (!within(day, member.valid)) continue;
    const { role, attendance, substitute, behalf, place } = member;
    const seat = seats.get(role) ?? seatFor(role, place);
    seats.set(role, { ...seat, attendance, substitute, behalf: [...new Set([...seat.behalf, ...behalf])] });
  }
  return [...seats.values()];
}

/**
 * The roles that chair a meeting by the definitions, whoever may be absent; more than one when they share the chair. When
 * all of them are represented there, or nobody has the chair then, the first deputy does, else who is there on their behalf.
 */
export function chairsOf(meeting: Meeting, { teams }: Pick<Workspace, 'teams'>): string[] {
  const { forum, day } = meeting;
  const chairs = chairsOn(day, forum, teamOf(forum, teams)).map(({ role }) => role);
  const represented = representatives(forum, day);
  const there = chairs.filter((role) => !represented.has(role));
  if (there.length > 0 || forum.chair.length === 0) return there;
  const deputy = deputiesOf(meeting).find((role) => !represented.has(role));
  const instead = deputy ?? chairs.flatMap((role) => represented.get(role)?.role ?? [])[0];
  return instead === undefined ? [] : [instead];
}

function teamOf({ team }: Forum, teams: ReadonlyMap<string, Team>): Team | undefined {
  return team === null ? undefined : teams.get(team);
}

/** A working group without a chair of its own is chaired by the lead of its team. */
function chairsOn(day: Day, { chair }: Forum, team: Team | undefined): { role: string; place: SourcePlace }[] {
  const chairs = chair.length > 0 || !team || !within(day, team.valid) ? chair : team.leads;
  return chairs.filter(({ valid }) => within(day, valid)).map(({ value, place }) => ({ role: value, place }));
}

/** Who is expected at the working group of a team: its lead, its secretary and whom departments supply. */
function peopleOf({ leads, secretaries, delegates }: Team): Member[] {
  return [...leads, ...secretaries, ...delegates].map(
    ({ value, valid, place }: Dated<string>): Member => ({
      role: value,
      attendance: 'required',
      substitute: null,
      behalf: [],
      valid,
      place,
    }),
  );
}

/** The seats of a forum on a day of those who are there themselves by the definitions, whoever may be absent. */
export function forumSeats(forum: Forum, day: Day, workspace: Pick<Workspace, 'teams'>): readonly Seat[] {
  const represented = representatives(forum, day);
  return seatsOf(workspace)({ forum, day, items: [] }).filter(({ role }) => !represented.has(role));
}

/** The deputies of a forum's chair on a day, the first choice first. */
export function deputiesOf({ forum, day }: Meeting): string[] {
  return allHeldOn(forum.deputies, day);
}
