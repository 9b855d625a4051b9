import type { Clock } from '../../calendar/clock.ts';
import type { Day } from '../../calendar/day.ts';
import { clockWords, longDay } from '../../calendar/words.ts';
import { inPeriod, severityOf } from '../../conflicts/meetings.ts';
import type { Severity } from '../../diagnostic/finding.ts';
import type { Lang, Said } from '../../language/language.ts';
import { isHeld } from '../../schedule/meetings/is-held.ts';
import { periodsOn } from '../../schedule/rounds/policy.ts';
import type { Meeting, Schedule } from '../../schedule/schedule.ts';
import { called } from '../called.ts';
import type { Candidate, Maker } from '../candidate.ts';
import { inTurn } from '../in-turn.ts';
import { meetingsOf, meetingsOn } from '../meetings-of.ts';
import { OFTEN } from '../often.ts';
import { onOtherDaysOfWeek } from './usual-day.ts';

/** How many working days away a proposal may lie. */
const NEAR = 5;

/** A working day nearby for each meeting of the finding, at its usual time. */
export const otherDay: Maker = function* (finding, schedule) {
  for (const day of finding.when) {
    const meetings = meetingsOf(finding, day, schedule);
    yield { days: [day], candidates: meetings.flatMap((meeting) => onOtherDays(meeting, schedule)), enough: 2 };
  }
};

/** Another weekday for the step that comes back in every weekend; else a working day nearby. */
export const otherWeekday: Maker = function* (finding, schedule) {
  const { when } = finding;
  const [first] = when;
  if (first !== undefined && when.length >= OFTEN) {
    const meetings = meetingsOf(finding, first, schedule);
    yield { days: when, candidates: meetings.flatMap(onOtherDaysOfWeek), enough: 2, everywhere: true };
  }
  yield* otherDay(finding, schedule);
};

/** A working day outside every period in which the meeting should not be. */
export const dayOutsidePeriods: Maker = function* (finding, schedule) {
  for (const day of finding.when) {
    const meetings = meetingsOf(finding, day, schedule);
    yield { days: [day], candidates: meetings.flatMap((meeting) => onOtherDays(meeting, schedule, 0)), enough: 2 };
  }
};

/**
 * The meeting on each working day nearby that is open for its forum: the nearest before, the nearest after, and so on.
 * @param most how bad it may be that a meeting is there, as a rank; no worse than where it is when not said
 */
export function onOtherDays(
  meeting: Meeting,
  schedule: Schedule,
  most = rankOn(meeting.day, meeting, schedule),
): Candidate[] {
  return openDays(meeting, schedule, most).flatMap((day) => onDay(meeting, { day }, schedule));
}

/** The meeting on a day on which another is, or on a working day past it that is open for its forum: the nearest first. */
export function onDaysPast(other: Day, meeting: Meeting, schedule: Schedule): Candidate[] {
  const { workingDayBefore, workingDayAfter } = schedule.calendar;
  const most = rankOn(meeting.day, meeting, schedule);
  return [other, ...daysFrom(other, meeting.day < other ? workingDayAfter : workingDayBefore)]
    .filter((day) => isOpen(day, meeting, schedule, most))
    .flatMap((day) => onDay(meeting, { day }, schedule));
}

/** The days nearby to which a meeting may go: the nearest before, the nearest after, and so on. */
export function openDays(meeting: Meeting, schedule: Schedule, most = RANKS.indexOf('warning')): readonly Day[] {
  const { workingDayBefore, workingDayAfter } = schedule.calendar;
  const open = (next: (day: Day) => Day) =>
    daysFrom(meeting.day, next).filter((day) => isOpen(day, meeting, schedule, most));
  return inTurn([open(workingDayBefore), open(workingDayAfter)]);
}

function daysFrom(day: Day, next: (day: Day) => Day): Day[] {
  const days: Day[] = [];
  for (let reached = next(day); days.length < NEAR; reached = next(reached)) days.push(reached);
  return days;
}

/** The meeting on another day, at its usual time or another. */
export function onDay(meeting: Meeting, target: { day: Day; time?: Clock }, schedule: Schedule): Candidate[] {
  const { day, time } = target;
  const at = (lang: Lang) => (time === undefined ? '' : ` ${AT[lang]} ${clockWords(time, lang)}`);
  const known = called(meeting, schedule);
  if (!known?.name) return [];
  return [
    {
      subject: {
        nl: `verplaats ${known.said.nl} van ${longDay(meeting.day, 'nl')}`,
        en: `move ${known.said.en} from ${longDay(meeting.day, 'en')}`,
      },
      to: { nl: `naar ${longDay(day, 'nl')}${at('nl')}`, en: `to ${longDay(day, 'en')}${at('en')}` },
      edit: { move: meeting, target, name: known.name },
    },
  ];
}

const AT: Said = { nl: 'om', en: 'at' };

/** What is plain to see need not be tried: a day off, a period without meetings, a forum that already meets. */
function isOpen(day: Day, meeting: Meeting, schedule: Schedule, most: number): boolean {
  const { all, calendar } = schedule;
  return (
    calendar.isWorkingDay(day) &&
    rankOn(day, meeting, schedule) <= most &&
    !meetingsOn(day, all).some((other) => isHeld(other) && other.forum === meeting.forum)
  );
}

const RANKS: readonly (Severity | undefined)[] = [undefined, 'info', 'warning', 'error'];

/** How bad it is that a meeting lies in the periods of a day: 0 when it is fine. */
function rankOn(day: Day, meeting: Meeting, { workspace }: Schedule): number {
  const periods = periodsOn(workspace.calendar.periods, day);
  return Math.max(0, ...periods.map((period) => RANKS.indexOf(severityOf(inPeriod(meeting, period)))));
}
