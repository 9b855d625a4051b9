import type { Weekday } from '../../calendar/day.ts';
import { weekdayName } from '../../calendar/words.ts';
import type { Cycle, Step, StepDay } from '../../definition/types/cycles.ts';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import { placeKey } from '../../diagnostic/places.ts';
import type { Meeting, Schedule } from '../../schedule/schedule.ts';
import type { Candidate } from '../candidate.ts';
import { withStepDay } from '../edits.ts';
import { inTurn } from '../in-turn.ts';

type OnWeekday = Extract<StepDay, { on: 'weekday' }>;

/**
 * The step that is written at a place, on each of the working days in the week before its own, the nearest first; none
 * when what is to come after it is of the same step.
 */
export function onEarlierDays(place: SourcePlace, next: SourcePlace, { workspace }: Schedule): Candidate[] {
  const has = ({ fora }: Step, written: SourcePlace) => fora.some((part) => placeKey(part.place) === placeKey(written));
  const isWritten = (step: Step) => has(step, place) && !has(step, next);
  return [...workspace.cycles.values()].flatMap((cycle) =>
    cycle.versions
      .flatMap(({ steps }) => steps.filter(isWritten))
      .flatMap((step) => daysBefore(step).map((day) => onUsualDay(cycle, step, day))),
  );
}

/** The steps of a meeting on each of the working days nearby, a day before and a day after in turn. */
export function onOtherDaysOfWeek({ blocks }: Meeting): Candidate[] {
  return blocks.flatMap(({ cycle, step }) =>
    inTurn([daysBefore(step), daysAfter(step)]).map((day) => onUsualDay(cycle, step, day)),
  );
}

const WEEK = 7;

function daysBefore(step: Step): OnWeekday[] {
  return workingDays(step, (since, away) => since - away);
}

function daysAfter(step: Step): OnWeekday[] {
  return workingDays(step, (since, away) => since + away);
}

/** The working days within a week of a step, counted from the Monday of week 1. */
function workingDays({ day }: Step, reach: (since: number, away: number) => number): OnWeekday[] {
  if (day.on !== 'weekday') return [];
  const since = (day.week - 1) * WEEK + day.weekday - 1;
  return Array.from({ length: WEEK }, (_, index) => reach(since, index + 1))
    .filter((count) => count >= 0 && count % WEEK < 5)
    .map((count) => ({ on: 'weekday', week: Math.floor(count / WEEK) + 1, weekday: ((count % WEEK) + 1) as Weekday }));
}

function onUsualDay({ id }: Cycle, step: Step, day: OnWeekday): Candidate {
  const { week, weekday } = day;
  return {
    subject: { nl: `houd stap ${step.key} van cyclus ${id} steeds`, en: `always hold step ${step.key} of cycle ${id}` },
    to: {
      nl: `op ${weekdayName(weekday, 'nl')} van week ${week}`,
      en: `on ${weekdayName(weekday, 'en')} of week ${week}`,
    },
    family: `day ${step.key}`,
    edit: withStepDay(step, day),
  };
}
