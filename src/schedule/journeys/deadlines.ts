import type { Deadline, Journey } from '../schedule.ts';

/**
 * All paper deadlines on the ways of products, those of each in the order of its way.
 * @example deadlinesOf(schedule.journeys).filter(({ day }) => day === today)
 */
export function deadlinesOf(journeys: readonly Journey[]): Deadline[] {
  return journeys.flatMap(({ meetingStops }) => meetingStops.flatMap(({ deadline }) => deadline ?? []));
}
