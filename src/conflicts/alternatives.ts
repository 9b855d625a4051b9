import type { Day } from '../calendar/day.ts';
import { within } from '../calendar/period.ts';
import { longDay } from '../calendar/words.ts';
import type { Lang } from '../language/language.ts';
import { listing } from '../language/listing.ts';
import { isHeld } from '../schedule/is-held.ts';
import { periodsOn } from '../schedule/policy.ts';
import type { Meeting, Schedule } from '../schedule/schedule.ts';
import { inPeriod } from './meetings.ts';

/** A meeting on a day that is not for meeting, with the days to which it could go; none when there are none near. */
export interface Alternative {
  from: Day;
  to: Day[];
}

/** How many working days away a proposal may lie. */
const NEAR = 5;
/** How many days around its window a schedule surely knows all meetings. */
const KNOWN = 31;
/** How many dates of one finding get a proposal. */
const SHOWN = 3;

/**
 * For the first few of these meetings, the nearest working day before and after on which its forum has no other
 * meeting and that does not lie in a period in which it may not meet.
 */
export function alternatives(meetings: readonly Meeting[], schedule: Schedule): Alternative[] {
  return meetings.slice(0, SHOWN).map((meeting) => ({ from: meeting.day, to: daysNear(meeting, schedule) }));
}

function daysNear(meeting: Meeting, schedule: Schedule): Day[] {
  const { workingDayBefore, workingDayAfter } = schedule.calendar;
  return [workingDayBefore, workingDayAfter].flatMap((next) => nearest(meeting, next, schedule) ?? []);
}

function nearest(meeting: Meeting, next: (day: Day) => Day, schedule: Schedule): Day | undefined {
  let day = meeting.day;
  for (let tried = 0; tried < NEAR; tried++) {
    day = next(day);
    if (isOpen(day, meeting, schedule)) return day;
  }
  return undefined;
}

function isOpen(day: Day, meeting: Meeting, { all, window, workspace, calendar }: Schedule): boolean {
  const known = within(day, { from: window.from - KNOWN, until: window.until + KNOWN });
  const mayMeet = periodsOn(workspace.calendar.periods, day).every((period) =>
    ['keep', 'report'].includes(inPeriod(meeting, period)),
  );
  return known && calendar.isWorkingDay(day) && mayMeet && !meetsOn(day, meeting, all);
}

function meetsOn(day: Day, { forum }: Meeting, all: readonly Meeting[]): boolean {
  return meetingsOn(day, all).some((other) => isHeld(other) && other.forum === forum);
}

/** The meetings of a day, out of all meetings in order. */
function meetingsOn(day: Day, all: readonly Meeting[]): Meeting[] {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle]!.day < day) low = middle + 1;
    else high = middle;
  }
  const found: Meeting[] = [];
  for (let index = low; all[index]?.day === day; index++) found.push(all[index]!);
  return found;
}

/** The alternatives that still matter when only some of the days do. */
export function onDays(proposed: readonly Alternative[], days: readonly Day[]): Alternative[] {
  return proposed.filter(({ from }) => days.includes(from));
}

/** The proposal as a sentence; undefined when there is nothing to propose. */
export function proposal(proposed: readonly Alternative[], lang: Lang): string | undefined {
  const moves = proposed
    .filter(({ to }) => to.length > 0)
    .map(({ from, to }) => {
      const days = to.map((day) => longDay(day, lang));
      return lang === 'nl'
        ? `van ${longDay(from, lang)} naar ${listing(days, lang, 'or')}`
        : `from ${longDay(from, lang)} to ${listing(days, lang, 'or')}`;
    });
  if (moves.length === 0) return undefined;
  return `${lang === 'nl' ? 'verplaats het overleg' : 'move the meeting'} ${moves.join('; ')}`;
}
