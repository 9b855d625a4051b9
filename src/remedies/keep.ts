import { isBefore, momentOf } from '../schedule/moment.ts';
import type { Journey, Meeting } from '../schedule/schedule.ts';
import type { Move } from './edits.ts';

/** Whether all these products certainly keep to the meetings that they have when one is moved, wherever it goes. */
export function keepTheirMeetings(journeys: readonly Journey[], edit: Move): boolean {
  const there = new Set(
    journeys.filter((journey) => isAt(journey, edit.move)).map(({ deliverable }) => deliverable.id),
  );
  return journeys.every((journey) => {
    if (journey.deliverable.after.some(({ product }) => there.has(product))) return false;
    return there.has(journey.deliverable.id) ? staysInOrder(journey, edit) : !mayTake(journey, edit.move);
  });
}

function isAt({ meetingStops }: Journey, meeting: Meeting): boolean {
  return meetingStops.some((stop) => stop.meeting === meeting);
}

/**
 * A product goes where its meeting goes, unless it waits for another product, or its papers for their day, or its steps
 * would no longer follow each other for certain: then it may roll on.
 */
function staysInOrder({ deliverable, stops, missing }: Journey, { move, target }: Move): boolean {
  if (deliverable.after.length > 0 || deliverable.ready.size > 0) return false;
  if (missing !== null || stops.some(({ planned }) => planned)) return false;
  const moved = { day: target.day ?? move.day, start: target.time ?? move.start };
  const moments = stops.map((stop) => ('meeting' in stop && stop.meeting === move ? moved : momentOf(stop)));
  const isInOrder = moments.every((moment, index) => index === 0 || isBefore(moments[index - 1]!, moment));
  return isInOrder && stops.every(({ routeStep }) => routeStep === null || routeStep.gap <= 1);
}

/** A product elsewhere may come to the meeting when it rolled on or looks for one of that forum, or its papers wait for it. */
function mayTake({ deliverable: { ready }, meetingStops, missing }: Journey, { forum }: Meeting): boolean {
  const rolledOn = meetingStops.some(({ planned, meeting }) => planned && meeting.forum === forum);
  const waits = [...ready.values()].some(({ moment }) => 'meeting' in moment && moment.meeting.forum === forum.id);
  return rolledOn || waits || missing?.forum === forum.id;
}
