import { remembered } from '../common/remembered.ts';
import type { CalendarPeriod } from '../definition/types/day-rules.ts';
import type { DayPolicy } from '../definition/types/policies.ts';
import type { Severity, SourcePlace } from '../diagnostic/finding.ts';
import { distinctPlaces, placeKey } from '../diagnostic/places.ts';
import { isHeld } from '../schedule/meetings/is-held.ts';
import { type Deciders, holidayPolicy, recessPolicy } from '../schedule/rounds/policy.ts';
import type { Meeting, Schedule } from '../schedule/schedule.ts';

/** The meetings in the window that go on. */
export function heldMeetings({ meetings }: Schedule): Meeting[] {
  return meetings.filter(isHeld);
}

/** Where it is written that a meeting is where it is: the change that moved it first, then its steps. */
export function origins(meeting: Meeting): SourcePlace[] {
  const move = meeting.was && meeting.history.findLast((event) => event.what === 'change' && event.from !== null);
  return move?.what === 'change' ? distinctPlaces([move.change.place, ...meeting.places]) : meeting.places;
}

/** The primary place of a meeting. */
export function origin(meeting: Meeting): SourcePlace {
  return origins(meeting)[0]!;
}

/** The same for meetings of one forum that are where they are for the same reason. Rules ask it for every clash. */
export const originKey = remembered(
  (meeting: Meeting) => `${placeKey(origin(meeting))} ${meeting.forum.id}`,
  new WeakMap<Meeting, string>(),
);

/** What to do with a meeting on a free day: what the strictest of its steps says. */
export function onHoliday(meeting: Meeting): DayPolicy {
  return strictest(decidersOf(meeting).map(holidayPolicy));
}

/** What to do with a meeting in a period of the calendar: what the strictest of its steps says. */
export function inPeriod(meeting: Meeting, period: CalendarPeriod): DayPolicy {
  return strictest(decidersOf(meeting).map((deciders) => recessPolicy(deciders, period)));
}

/**
 * How bad it is that a meeting stands on a day with this policy; undefined when it is fine. One that should have been
 * left out or moved stands there because a change put it there.
 */
export function severityOf(policy: DayPolicy): Severity | undefined {
  if (policy === 'keep') return undefined;
  return policy === 'forbid' ? 'error' : 'warning';
}

function decidersOf({ blocks, forum }: Meeting): Deciders[] {
  return blocks.length === 0 ? [{ forum }] : blocks.map(({ step, cycle }) => ({ step, forum, cycle }));
}

function strictest(policies: DayPolicy[]): DayPolicy {
  return policies.find((policy) => policy === 'forbid') ?? policies.find((policy) => policy !== 'keep') ?? 'keep';
}
