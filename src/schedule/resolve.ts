import { type Period, touch, within } from '../calendar/period.ts';
import { type WorkingCalendar, workingCalendar } from '../calendar/working-days.ts';
import { once } from '../common/once.ts';
import { remembered } from '../common/remembered.ts';
import type { CalendarRules } from '../definition/types/day-rules.ts';
import type { Workspace } from '../definition/types/workspace.ts';
import { applyChanges } from './changes/changes.ts';
import { type MeetingHistory, meant } from './changes/meant.ts';
import { deadlinesOf } from './journeys/deadlines.ts';
import { journeys } from './journeys/journeys.ts';
import { deadlineBelongs, outlyingOf } from './meetings/belongs.ts';
import { carryOver } from './meetings/carry-over.ts';
import { byMoment, inOrder } from './meetings/order.ts';
import { itemsInOrder } from './meetings/running-order.ts';
import { layOutRounds } from './rounds/laid-out.ts';
import {
  beforeRestarts,
  beforeVersions,
  type EarlierLayouts,
  heldNow,
  type Layout,
  programmeOf,
  withAdded,
} from './rounds/layout.ts';
import { searchWindow } from './rounds/search-window.ts';
import { sittings } from './rounds/sittings.ts';
import type { Journey, Meeting, Schedule, Window } from './schedule.ts';

/**
 * Turns a workspace into a dated schedule for a window: rounds are laid out, blocks that belong together become one
 * meeting, changes are applied, and products travel their routes.
 * @example resolve(workspace, { from: day('2020-11-02'), until: day('2020-11-15') }).meetings
 */
export function resolve(workspace: Workspace, window: Window): Schedule {
  const near = resolveWithin(workspace, window, SEASON);
  return near.journeys.some(looksFurther) ? resolveWithin(workspace, window, YEAR) : near;
}

/** Nearly every product finds its meetings within a season, and a year takes four times as long to lay out. */
const SEASON = 91;
const YEAR = 366;

function looksFurther({ missing, unplaced }: Journey): boolean {
  return missing !== null || unplaced !== null;
}

function resolveWithin(workspace: Workspace, window: Window, search: number): Schedule {
  const calendar = calendarOf(workspace.calendar);
  const days = searchWindow(workspace, window, search);
  const { blocks, rounds: started, dayless } = layOutRounds(workspace, calendar, days);
  const laidOut = new Set([...blocks.map(({ block }) => block.round), ...dayless.map(({ round }) => round)]);
  const rounds = started.filter((round) => laidOut.has(round));
  const planned = sittings(blocks, workspace);
  const cycles = programmeOf(planned, started);
  const earlier: EarlierLayouts = {
    restarts: once(() => beforeRestarts(cycles, workspace, calendar, days)),
    versions: () => beforeVersions(cycles, workspace, calendar, days),
  };
  const { meetings, unmatched, ambiguous } = applyChanges(planned, earlier, rounds, workspace, calendar);
  const added = meetings.slice(planned.length);
  const programme = withAdded(cycles, added);
  const all = [...meetings].sort(inOrder);
  const story: MeetingHistory = {
    programme,
    earlier: {
      ...earlier,
      restarts: once(() => earlier.restarts().map((layout) => withAdded(layout, added))),
    },
    meetings: all,
  };
  const held = once(() => heldNow(meetings, started));
  const { journeys: travelled, travel, latest } = journeys({ story, held, workspace, calendar });
  const meantBy: Schedule['meant'] = (reference) => meant(reference, story).meetings;
  carryOver(all, workspace.agendas, meantBy);
  for (const meeting of all) if (meeting.items.length > 1) meeting.items = itemsInOrder(meeting);
  const outlying = outlyingOf(all, window);
  const inWindow = all.filter((meeting) => touches(meeting, window) || outlying.includes(meeting));
  const roundsInWindow = new Set(inWindow.flatMap(({ blocks: held }) => held.map(({ round }) => round)));
  return {
    workspace,
    calendar,
    window,
    meetings: inWindow,
    outlying,
    all,
    stop: stopIn(programme),
    deadlines: deadlinesOf(travelled)
      .filter((deadline) => deadlineBelongs(deadline, { window, outlying }))
      .sort(byMoment),
    journeys: travelled,
    travel,
    latest,
    meant: meantBy,
    rounds: rounds.filter((round) => roundsInWindow.has(round) || touch(round, window)),
    unmatched,
    ambiguous,
    dayless: dayless.filter(({ month }) => within(month, window)),
  };
}

/** A cycle that was cancelled out of a meeting that it shared has no stop there any more. */
function stopIn(programme: Layout): Schedule['stop'] {
  return (round, step, forum) => {
    const meeting = programme.at(round, step, forum)?.meeting;
    return meeting?.blocks.some((block) => block.round === round && block.step.key === step) ? meeting : undefined;
  };
}

/** A calendar remembers what it has looked up, and definitions that are tried in many ways share theirs. */
const calendarOf = remembered(workingCalendar, new WeakMap<CalendarRules, WorkingCalendar>());

/** A meeting touches a window by the day on which it is, or by the day on which it was before it moved. */
function touches({ day, was }: Meeting, window: Period): boolean {
  return within(day, window) || (was !== null && within(was.day, window));
}
