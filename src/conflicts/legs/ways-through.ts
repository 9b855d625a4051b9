import { addTo } from '../../common/add-to.ts';
import { grouped } from '../../common/grouped.ts';
import { routesSaid } from '../../schedule/rounds/round-routes.ts';
import type { Round, Schedule } from '../../schedule/schedule.ts';
import { stopBlock } from './legs.ts';

/**
 * For a round the steps, by key, between which papers go: those of each route that its cycle says, or else of each
 * product that travels it.
 */
export function waysThrough({ journeys }: Schedule): (round: Round) => readonly ReadonlySet<string>[] {
  const travelled = new Map<Round, Set<string>[]>();
  for (const { meetingStops } of journeys) {
    const blocks = meetingStops.flatMap((stop) => stopBlock(stop) ?? []);
    for (const same of grouped(blocks, ({ cycle, round }) => `${round.number} of ${cycle.id}`).values()) {
      const { round } = same[0]!;
      addTo(travelled, round, new Set(same.map(({ step }) => step.key)));
    }
  }
  return (round) =>
    round.routes.length > 0
      ? routesSaid(round).map((steps) => new Set(steps.map(({ key }) => key)))
      : (travelled.get(round) ?? []);
}
