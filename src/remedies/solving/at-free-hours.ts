import type { Day } from '../../calendar/day.ts';
import { addTo } from '../../common/add-to.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import type { Meeting, Schedule } from '../../schedule/schedule.ts';
import { called } from '../called.ts';
import type { Candidate } from '../candidate.ts';
import type { Edit } from '../edits.ts';
import { freeHoursOn } from '../free-hours.ts';
import { onDay, openDays } from '../makers/other-day.ts';
import { meetingsOf } from '../meetings-of.ts';
import { disturbance } from './cost.ts';
import type { Search } from './search.ts';
import type { Wishes } from './wishes.ts';

/** Meetings that have to do with each other are hardly ever further apart than this. */
const APART = 5;

/**
 * For what no other hour of its day ends and no other day at its usual hour, or none so cheaply: the meetings of a finding
 * around one of its days, each at the free hours that end it on the nearest day that has any.
 * @param most what moving one has to stay below, as `disturbance` counts it
 */
export function atFreeHours(
  finding: Finding,
  around: Day | null,
  most: number,
  { before: { schedule, findings }, trying }: Pick<Search, 'before' | 'trying'>,
  { notBefore }: Pick<Wishes, 'notBefore'>,
): Candidate[] {
  const helps = (edit: Edit) => trying.quickly(edit, finding)?.made.length === 0;
  const onFreeHours = (meeting: Meeting, day: Day) => {
    const name = called(meeting, schedule)?.name;
    if (!name || meeting.start === null) return [];
    const hours = freeHoursOn(day, { meeting, name, schedule }, { findings, helps }, notBefore);
    return hours.flatMap(({ start }) => onDay(meeting, { day, time: start }, schedule));
  };
  return finding.when
    .filter((day) => around !== null && Math.abs(day - around) <= APART)
    .flatMap((day) => meetingsOf(finding, day, schedule))
    .flatMap((meeting) => {
      for (const days of daysByCost(meeting, schedule, most)) {
        const found = days.flatMap((day) => onFreeHours(meeting, day));
        if (found.length > 0) return found;
      }
      return [];
    });
}

/** The days to which a meeting can be moved for less than that, those together that cost as much; the cheapest first. */
function daysByCost(meeting: Meeting, schedule: Schedule, most: number): Day[][] {
  const { weights } = schedule.workspace.settings;
  const costs = new Map<number, Day[]>();
  for (const day of openDays(meeting, schedule)) {
    const cost = disturbance({ before: meeting, after: { ...meeting, day } }, schedule, weights);
    if (cost < most) addTo(costs, cost, day);
  }
  return [...costs].sort(([one], [other]) => one - other).map(([, days]) => days);
}
