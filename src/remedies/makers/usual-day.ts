import type { Weekday } from '../../calendar/day.ts';
import { weekdayName } from '../../calendar/words.ts';
import { placeKey } from '../../conflicts/group.ts';
import type { Cycle, Step, StepDay } from '../../definition/workspace.ts';
import type { Place } from '../../diagnostic/finding.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import type { Candidate } from '../candidate.ts';
import { withStepDay } from '../edits.ts';

type OnWeekday = Extract<StepDay, { on: 'weekday' }>;

/** The step that is written at a place, on each of the working days in the week before its own, the nearest first. */
export function onEarlierDays(place: Place, { workspace }: Schedule): Candidate[] {
  const written = placeKey(place);
  const isWritten = ({ fora }: Step) => fora.some((part) => placeKey(part.place) === written);
  return [...workspace.cycles.values()].flatMap((cycle) =>
    cycle.versions
      .flatMap(({ steps }) => steps.filter(isWritten))
      .flatMap((step) => daysBefore(step).map((day) => onUsualDay(cycle, step, day))),
  );
}

function daysBefore({ day }: Step): OnWeekday[] {
  if (day.on !== 'weekday') return [];
  const since = (day.week - 1) * 7 + day.weekday - 1;
  return Array.from({ length: Math.min(7, since) }, (_, before) => since - before - 1)
    .map(
      (count): OnWeekday => ({ on: 'weekday', week: Math.floor(count / 7) + 1, weekday: ((count % 7) + 1) as Weekday }),
    )
    .filter(({ weekday }) => weekday <= 5);
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
