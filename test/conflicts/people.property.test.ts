import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import { ALWAYS } from '../../src/calendar/period.ts';
import { roleDoubleBooked } from '../../src/conflicts/rules/role-double-booked.ts';
import { travelTimeTooShort } from '../../src/conflicts/rules/travel-time-too-short.ts';
import type { Absence } from '../../src/definition/types/availability.ts';
import type { Role } from '../../src/definition/types/people.ts';
import type { Town } from '../../src/definition/types/towns.ts';
import type { Meeting, Schedule } from '../../src/schedule/schedule.ts';
import { forumOf, meetingOf, scheduleWith, workspaceWith } from '../support/handmade.ts';
import { runs } from '../support/runs.ts';

// Small worlds in which people meet at random, and beside the rules the slow way: every two meetings compared, everybody
// looked at.

const FIRST = day('2020-11-02');
const TOWNS = ['Den Haag', 'Utrecht', 'Leiden'];
/** Minutes between them, either way; a pair that is not there costs nothing. */
const WAYS: Record<string, number> = { 'Den Haag Utrecht': 45, 'Den Haag Leiden': 20 };

interface World {
  /** Who holds each role; a number is a name, null is nobody. */
  holders: (number | null)[];
  /** Members may be there on behalf of another role. */
  fora: {
    members: { role: number; required: boolean; behalf: number | null }[];
    chair: number | null;
    place: string;
  }[];
  meetings: { forum: number; day: number; start: number | null; length: number; cancelled: boolean }[];
  absences: { role: number; from: number; days: number }[];
  /** Apologies: a role for a meeting, by its number. */
  apologies: { role: number; meeting: number }[];
}

const ROLES = 6;
const aRole = fc.nat(ROLES - 1);
const world: fc.Arbitrary<World> = fc.record({
  holders: fc.array(fc.option(fc.nat(3), { freq: 2 }), { minLength: ROLES, maxLength: ROLES }),
  fora: fc.array(
    fc.record({
      members: fc.uniqueArray(
        fc.record({
          role: aRole,
          required: fc.integer({ min: 0, max: 3 }).map((one) => one > 0),
          behalf: fc.option(aRole, { freq: 1 }),
        }),
        {
          minLength: 1,
          maxLength: 4,
          selector: ({ role }) => role,
        },
      ),
      chair: fc.option(aRole),
      place: fc.constantFrom(...TOWNS, 'digitaal', ''),
    }),
    { minLength: 4, maxLength: 4 },
  ),
  meetings: fc.array(
    fc.record({
      forum: fc.nat(3),
      day: fc.nat(1),
      start: fc.option(
        fc.oneof({ arbitrary: fc.integer({ min: 36, max: 60 }), weight: 5 }, fc.nat(95)).map((quarter) => quarter * 15),
        { freq: 8 },
      ),
      length: fc.nat(8).map((quarters) => quarters * 15),
      cancelled: fc.integer({ min: 0, max: 5 }).map((one) => one === 0),
    }),
    { minLength: 4, maxLength: 14 },
  ),
  absences: fc.array(fc.record({ role: aRole, from: fc.nat(3), days: fc.nat(1) }), { maxLength: 2 }),
  apologies: fc.array(fc.record({ role: aRole, meeting: fc.nat(13) }), { maxLength: 2 }),
});

const roleId = (index: number) => `role ${index}`;

function scheduleOf({ holders, fora, meetings, absences, apologies }: World): Schedule {
  const place = { file: 'test.yaml', path: [] };
  const named = (id: string) => ({ id, name: id, aliases: [], place, valid: ALWAYS });
  const roles = holders.map((holder, index): [string, Role] => [
    roleId(index),
    {
      ...named(roleId(index)),
      department: null,
      holders: holder === null ? [] : [{ value: { name: `person ${holder}`, email: null }, valid: ALWAYS, place }],
      substitutes: [],
    },
  ]);
  const bodies = fora.map(({ members, chair, place: location }, index) =>
    forumOf(`forum ${index}`, {
      location,
      chair: chair === null ? [] : [{ value: roleId(chair), valid: ALWAYS, place }],
      members: members.map(({ role, required, behalf }) => ({
        ...{ role: roleId(role), attendance: required ? 'required' : 'advisory', substitute: null },
        ...{ behalf: behalf === null ? [] : [roleId(behalf)], valid: ALWAYS, place },
      })),
    }),
  );
  const all = meetings
    .map(
      ({ forum, day: on, start, length, cancelled }, index): Meeting =>
        meetingOf(bodies[forum]!, '2020-11-02', {
          ...{ id: `${index}`, day: FIRST + on, start, length, status: cancelled ? 'cancelled' : 'planned' },
          places: [{ file: 'test.yaml', path: [index] }],
        }),
    )
    .sort((one, other) => one.day - other.day);
  const base = { reason: '', substitute: null, unreplaced: false, place };
  const away = absences.map(
    ({ role, from, days }): Absence => ({
      ...base,
      roles: [roleId(role)],
      valid: { from: FIRST + from, until: FIRST + from + days },
      meetings: null,
    }),
  );
  const sent = apologies.flatMap(({ role, meeting }): Absence[] => {
    const named = meetings[meeting];
    if (!named) return [];
    const reference = { by: 'date' as const, forum: `forum ${named.forum}`, day: FIRST + named.day, time: named.start };
    return [{ ...base, roles: [roleId(role)], valid: ALWAYS, meetings: [{ reference, place }] }];
  });
  const towns = TOWNS.map((id): [string, Town] => [
    id,
    {
      ...named(id),
      locations: [],
      travel: new Map(id === 'Den Haag' ? TOWNS.slice(1).map((other) => [other, WAYS[`Den Haag ${other}`]!]) : []),
    },
  ]);
  return scheduleWith('2020-11-02', '2020-11-08', {
    workspace: workspaceWith({ roles: new Map(roles), towns: new Map(towns), absences: [...away, ...sent] }),
    meetings: all,
    all,
  });
}

// The slow way.

type Sitting = World['meetings'][number] & { index: number };

function startOf({ day: on, start }: Sitting): number {
  return on * 1440 + start!;
}

function touch(one: Sitting, other: Sitting): boolean {
  const [a, b] = [startOf(one), startOf(other)];
  return a === b || (a < b + other.length && b < a + one.length);
}

function isAway(role: number, sitting: Sitting, { absences, apologies, meetings }: World): boolean {
  const last =
    sitting.start === null ? sitting.day : Math.floor((startOf(sitting) + Math.max(sitting.length, 1) - 1) / 1440);
  return (
    absences.some((one) => one.role === role && one.from <= last && sitting.day <= one.from + one.days) ||
    apologies.some((one) => {
      const named = meetings[one.meeting];
      if (one.role !== role || !named) return false;
      const same = named.forum === sitting.forum && named.day === sitting.day;
      return same && (named.start === null || named.start === sitting.start);
    })
  );
}

/** Whether a member speaks for another: he is not away, and nobody written above him speaks for him. */
function speaksForOthers(index: number, sitting: Sitting, at: World): boolean {
  const { members } = at.fora[sitting.forum]!;
  const { role } = members[index]!;
  if (isAway(role, sitting, at)) return false;
  return !members.some((one, above) => above < index && one.behalf === role && speaksForOthers(above, sitting, at));
}

/** Who comes for a role: who speaks for it, or for who does; else itself, unless it is away. */
function comersFor(role: number, sitting: Sitting, at: World): number[] {
  const { members } = at.fora[sitting.forum]!;
  const speaker = members.find(
    (one, index) => one.behalf === role && one.role !== role && speaksForOthers(index, sitting, at),
  );
  if (speaker) return comersFor(speaker.role, sitting, at);
  return isAway(role, sitting, at) ? [] : [role];
}

function personsAt(sitting: Sitting, at: World): Set<string> {
  const { members, chair } = at.fora[sitting.forum]!;
  const needed = [
    ...members.filter(({ required }) => required).map(({ role }) => role),
    ...(chair === null ? [] : [chair]),
  ];
  const there = needed.flatMap((role) => comersFor(role, sitting, at));
  return new Set(there.map((role) => (at.holders[role] === null ? `role ${role}` : `person ${at.holders[role]}`)));
}

/** Every two meetings that somebody has to attend both of. */
function pairs(at: World): [Sitting, Sitting][] {
  const sittings = at.meetings
    .map((meeting, index): Sitting => ({ ...meeting, index }))
    .filter(({ cancelled, start }) => !cancelled && start !== null);
  return sittings.flatMap((one, index) =>
    sittings.slice(index + 1).flatMap((other): [Sitting, Sitting][] => {
      const there = personsAt(other, at);
      return [...personsAt(one, at)].some((person) => there.has(person)) ? [[one, other]] : [];
    }),
  );
}

function name(one: number, other: number): string {
  return [one, other].sort((a, b) => a - b).join(' ');
}

function slowClashes(at: World): string[] {
  const clashing = pairs(at).filter(([one, other]) => one.forum !== other.forum && touch(one, other));
  return clashing.map(([one, other]) => name(one.index, other.index)).sort();
}

function slowJourneys(at: World): string[] {
  const hurried = pairs(at).filter(([one, other]) => {
    const [first, second] = startOf(one) <= startOf(other) ? [one, other] : [other, one];
    const [from, to] = [at.fora[first.forum]!.place, at.fora[second.forum]!.place];
    const minutes = WAYS[`${from} ${to}`] ?? WAYS[`${to} ${from}`] ?? 0;
    return !touch(one, other) && startOf(second) - startOf(first) - first.length < minutes;
  });
  return hurried.map(([one, other]) => name(one.index, other.index)).sort();
}

/** The pairs of meetings that a rule finds: their places are their numbers. */
function fast(found: Iterable<{ places: { path: readonly (string | number)[] }[] }>): string[] {
  return [...found].map(({ places: [one, other] }) => name(Number(one!.path[0]), Number(other!.path[0]))).sort();
}

describe('the fast finder and the slow one agree', () => {
  const RUNS = { numRuns: runs(2000) };

  it('on who is wanted in two places at once', () => {
    let clashing = 0;
    fc.assert(
      fc.property(world, (at) => {
        const slow = slowClashes(at);
        clashing += slow.length;
        expect(fast(roleDoubleBooked.find(scheduleOf(at)))).toEqual(slow);
      }),
      RUNS,
    );
    expect(clashing).toBeGreaterThan(runs(500));
  });

  it('on who has too little time to travel', () => {
    let hurried = 0;
    fc.assert(
      fc.property(world, (at) => {
        const slow = slowJourneys(at);
        hurried += slow.length;
        expect(fast(travelTimeTooShort.find(scheduleOf(at)))).toEqual(slow);
      }),
      RUNS,
    );
    expect(hurried).toBeGreaterThan(runs(50));
  });
});
