import type { Deliverable } from '../../definition/types/deliverables.ts';
import { isHeld } from '../../schedule/meetings/is-held.ts';
import { isBefore } from '../../schedule/moment.ts';
import type { Journey, Meeting, Schedule } from '../../schedule/schedule.ts';
import type { Candidate, Maker } from '../candidate.ts';
import { inTurn } from '../in-turn.ts';
import { onDaysPast, onOtherDays } from './other-day.ts';
import { whereTo } from './other-hour.ts';

/** So many meetings of its way that were moved are thought of, the nearest. */
const MOVED = 3;

/**
 * Other days at which the way of a product fits again: for a meeting that it could not make any more and the step before
 * it, for what was moved on its way, and for the meetings where it now comes.
 */
export const wayAgain: Maker = function* ({ who }, schedule) {
  for (const journey of schedule.journeys)
    if (who.includes(journey.deliverable.id))
      yield { days: [], candidates: inTurn([candidatesFor(journey, schedule)], whereTo), enough: 1 };
};

function candidatesFor(journey: Journey, schedule: Schedule): Candidate[] {
  const { deliverable, meetingStops } = journey;
  const way = schedule.all.filter((meeting) => isHeld(meeting) && isOn(deliverable.route, meeting));
  const own = meetingStops.map(({ meeting }) => meeting);
  const apart = (meeting: Meeting) => Math.min(...own.map(({ day }) => Math.abs(day - meeting.day)));
  const moved = way.filter(({ was }) => was !== null).sort((one, other) => apart(one) - apart(other));
  const others = (meetings: readonly Meeting[]) =>
    inTurn(
      meetings.map((meeting) => onOtherDays(meeting, schedule)),
      whereTo,
    );
  return [...inOrderAgain(journey, way, schedule), ...others(moved.slice(0, MOVED)), ...others(own)];
}

/** A step before what it made impossible, or that after it. */
function inOrderAgain({ meetingStops, missing }: Journey, way: readonly Meeting[], schedule: Schedule): Candidate[] {
  const missed = meetingStops.map(({ planned, meeting }) =>
    way.find(({ forum, day }) => forum === meeting.forum && day === planned?.day),
  );
  const last = meetingStops.at(-1)?.meeting;
  const tooEarly = way.findLast((meeting) => meeting.forum.id === missing?.forum && last && !isBefore(last, meeting));
  const lists = [...missed, tooEarly].flatMap((meeting, at) => {
    const before = meetingStops[at - 1]?.meeting;
    if (!meeting || !before || isBefore(before, meeting)) return [];
    return [onDaysPast(meeting.day, 'before', before, schedule), onDaysPast(before.day, 'after', meeting, schedule)];
  });
  return inTurn(lists, whereTo);
}

/** Whether a product that travels a route can be at a meeting. */
function isOn(route: Deliverable['route'], { forum, blocks }: Meeting): boolean {
  const meetsFor = (id: string) => blocks.some(({ cycle }) => cycle.id === id);
  if ('cycle' in route) return meetsFor(route.cycle);
  return route.route.steps.some((step) =>
    step.kind === 'forum' ? step.forum === forum.id : step.kind === 'round' && meetsFor(step.cycle),
  );
}
