import { type Period, touch, within } from '../calendar/period.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import type { Apologies } from '../definition/types/availability.ts';
import { movedSince } from '../schedule/changes/changes.ts';
import { deadlinesOf } from '../schedule/journeys/deadlines.ts';
import { paperDay } from '../schedule/journeys/papers.ts';
import { deadlineBelongs } from '../schedule/meetings/belongs.ts';
import { byMoment, inOrder } from '../schedule/meetings/order.ts';
import { shareAttendance } from '../schedule/people/attendance.ts';
import type { Deadline, Journey, Meeting, MeetingStop, Schedule } from '../schedule/schedule.ts';
import type { Move } from './edits.ts';
import { moveOf } from './edits.ts';

/** The same schedule for some of its days, with the products and rounds that play a part in them. */
export function during(window: Period, journeys: readonly Journey[], schedule: Schedule): Schedule {
  const meetings = schedule.all.filter((meeting) => touches(meeting, window));
  const carried = new Set(meetings.flatMap(({ blocks }) => blocks.map(({ round }) => round)));
  return {
    ...schedule,
    window,
    all: meetings,
    meetings,
    outlying: [],
    journeys: [...journeys],
    deadlines: deadlinesIn({ window, outlying: [] }, journeys),
    rounds: schedule.rounds.filter((round) => carried.has(round) || touch(round, window)),
    unmatched: [],
    ambiguous: [],
    dayless: [],
  };
}

/**
 * The same schedule with a meeting moved, without dating everything anew: its items and their deadlines go along. That
 * is enough where no product chooses its meetings by their days.
 */
export function withMoved(schedule: Schedule, edit: Move): Schedule {
  const { move: meeting, target } = edit;
  const from = { day: meeting.day, start: meeting.start };
  const there = { day: target.day ?? meeting.day, start: target.time ?? meeting.start };
  const moved: Meeting = {
    ...meeting,
    ...there,
    ...movedSince(meeting.was ?? from, { ...there, status: meeting.status }),
    length: target.length ?? meeting.length,
    history: [...meeting.history, { what: 'change', change: moveOf(edit), from }],
  };
  const meetings = schedule.all.map((one) => (one === meeting ? moved : one)).sort(inOrder);
  const journeys = schedule.journeys.map((journey): Journey => {
    if (!journey.meetingStops.some((stop) => stop.meeting === meeting)) return journey;
    const stops = journey.stops.map((stop) =>
      'meeting' in stop && stop.meeting === meeting ? ledTo(moved, stop, schedule.calendar) : stop,
    );
    return { ...journey, stops, meetingStops: stops.filter((stop) => 'meeting' in stop) };
  });
  const isNow = (one: Meeting) => (one === meeting ? moved : one);
  const after: Schedule = {
    ...schedule,
    all: meetings,
    meetings: meetings.filter((one) => touches(one, schedule.window) || schedule.outlying.includes(one)),
    journeys,
    deadlines: deadlinesIn(schedule, journeys),
    stop: (...stop) => {
      const found = schedule.stop(...stop);
      return found && isNow(found);
    },
    meant: (reference) => schedule.meant(reference).map(isNow),
    ambiguous: schedule.ambiguous.map((change) => ({ ...change, fits: change.fits.map(isNow) })),
  };
  // A meeting that goes on past midnight is felt on the next day.
  shareAttendance(after, schedule, (day) => [meeting, moved].some((one) => Math.abs(one.day - day) <= 1));
  return after;
}

/** The same schedule with apologies for a meeting in it. */
export function withApologies(schedule: Schedule, apologies: readonly Apologies[]): Schedule {
  const { workspace, all } = schedule;
  // Who is where is known by list of meetings, so that another answer asks for another list.
  const after = {
    ...schedule,
    all: [...all],
    workspace: { ...workspace, absences: [...workspace.absences, ...apologies] },
  };
  const days = awayFrom(apologies, schedule).map(({ day }) => day);
  shareAttendance(after, schedule, (day) => days.some((one) => Math.abs(one - day) <= 1));
  return after;
}

/** The meetings for which there are apologies. */
export function awayFrom(apologies: readonly Apologies[], schedule: Schedule): Meeting[] {
  return apologies.flatMap(({ meetings }) => meetings.flatMap(({ reference }) => schedule.meant(reference)));
}

/** By the day on which it is, or on which it was. */
function touches({ day, was }: Meeting, window: Period): boolean {
  return within(day, window) || (was !== null && within(was.day, window));
}

function ledTo(meeting: Meeting, stop: MeetingStop, calendar: WorkingCalendar): MeetingStop {
  const { deadline } = stop;
  if (!deadline) return { ...stop, meeting };
  return { ...stop, meeting, deadline: { ...deadline, meeting, day: paperDay(meeting.day, deadline.rule, calendar) } };
}

function deadlinesIn(asked: Pick<Schedule, 'window' | 'outlying'>, journeys: readonly Journey[]): Deadline[] {
  return deadlinesOf(journeys)
    .filter((deadline) => deadlineBelongs(deadline, asked))
    .sort(byMoment);
}
