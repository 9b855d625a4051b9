import type { Day } from '../../calendar/day.ts';
import { firstFrom } from '../../common/first-from.ts';
import { grouped } from '../../common/grouped.ts';
import { remembered } from '../../common/remembered.ts';
import { stepsAlong } from '../../definition/cycle-way.ts';
import type { CycleWay, Step } from '../../definition/types/cycles.ts';
import type { PaperRule } from '../../definition/types/fora.ts';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import type { Round } from '../schedule.ts';
import type { Layout, Standing } from './layout.ts';
import { dayOfStep } from './step-day.ts';

/** Where a round stops: one forum of one step of its route. */
export interface RoundStop {
  step: string;
  forum: string;
  place: SourcePlace;
  /** Undefined: those of the forum. */
  papers: PaperRule | null | undefined;
  /** Where it stands; undefined when it was left out. */
  standing: Standing | undefined;
  /** The day of its meeting, or on which it would have been. */
  day: Day;
}

/** A round with its stops, in order: at least one. */
export interface RoundStops {
  round: Round;
  stops: readonly RoundStop[];
}

/** The rounds of each cycle as lines to travel, along one of its routes: only those with a stop on it. */
export interface RoundStopsByRoute {
  of(way: CycleWay): readonly RoundStops[];
}

/** Brings the rounds of a layout together by cycle; where they stop is looked up once for each round and route. */
export function roundStopsByRoute({ rounds, at }: Pick<Layout, 'rounds' | 'at'>): RoundStopsByRoute {
  const byCycle = grouped(rounds, ({ cycle }) => cycle.id);
  const linesOf = remembered((cycle: string) =>
    remembered((along: CycleWay['along']): readonly RoundStops[] => linesAlong(byCycle.get(cycle) ?? [], along, at)),
  );
  return { of: ({ cycle, along }) => linesOf(cycle)(along) };
}

function linesAlong(rounds: readonly Round[], along: CycleWay['along'], at: Layout['at']): RoundStops[] {
  return rounds.flatMap((round) => {
    const steps = stepsAlong(round, along);
    let stops: RoundStop[] | undefined;
    const line = {
      round,
      get stops() {
        stops ??= stopsOf(round, steps, at);
        return stops;
      },
    };
    return steps.some(({ fora }) => fora.length > 0) ? [line] : [];
  });
}

function stopsOf(round: Round, steps: readonly Step[], at: Layout['at']): RoundStop[] {
  return steps.flatMap((step) =>
    step.fora.map(({ forum, place, papers }) => {
      const standing = at(round, step.key, forum);
      const day = standing?.day ?? dayOfStep(round, step) ?? round.from;
      return { step: step.key, forum, place, papers, standing, day };
    }),
  );
}

/** The index of the first round that starts on or after a day; the number of rounds when there is none. */
export function firstRoundFrom(list: readonly RoundStops[], day: Day): number {
  return firstFrom(list, day, ({ round }) => round.from);
}
