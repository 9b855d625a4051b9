import type { Day } from '../calendar/day.ts';
import type { CycleWay, PaperRule, Step } from '../definition/workspace.ts';
import type { Place } from '../diagnostic/finding.ts';
import { stepsAlong } from './round-routes.ts';
import type { Meeting, Round } from './schedule.ts';
import { dayOfStep } from './step-day.ts';
import { firstFrom } from './timetable.ts';

/** Where a round calls: one forum of one step of its route. */
export interface Stop {
  step: string;
  forum: string;
  place: Place;
  /** Undefined: those of the forum. */
  papers: PaperRule | null | undefined;
  /** Undefined when it was left out. Cancelled ones too. */
  meeting: Meeting | undefined;
  /** The meeting that goes on without this cycle, which was cancelled out of it. */
  without: Meeting | undefined;
  /** The day of its meeting, or on which it would have been. */
  day: Day;
}

/** A round with its stops, in order. */
export interface Line {
  round: Round;
  stops: readonly Stop[];
}

/** The rounds of each cycle as lines to travel, along one of its routes: only those with a stop on it. */
export interface Lines {
  of(way: CycleWay): readonly Line[];
}

export type StopOf = (round: Round, step: string, forum: string) => Meeting | undefined;

/**
 * Brings the rounds together by cycle; where they stop is looked up once for each round and route.
 * @param without the meeting that goes on without a stop that was cancelled out of it
 */
export function lines(rounds: readonly Round[], stop: StopOf, without: StopOf): Lines {
  const byCycle = new Map<string, Round[]>();
  for (const round of rounds) {
    const known = byCycle.get(round.cycle.id);
    if (known) known.push(round);
    else byCycle.set(round.cycle.id, [round]);
  }
  const byWay = new Map<string, Map<CycleWay['along'], readonly Line[]>>();
  return {
    of({ cycle, along }) {
      const known = byWay.get(cycle) ?? new Map<CycleWay['along'], readonly Line[]>();
      byWay.set(cycle, known);
      const list = known.get(along) ?? linesAlong(byCycle.get(cycle) ?? [], along, stop, without);
      known.set(along, list);
      return list;
    },
  };
}

function linesAlong(rounds: readonly Round[], along: CycleWay['along'], stop: StopOf, without: StopOf): Line[] {
  return rounds.flatMap((round) => {
    const steps = stepsAlong(round, along);
    let stops: Stop[] | undefined;
    const line = {
      round,
      get stops() {
        stops ??= stopsOf(round, steps, stop, without);
        return stops;
      },
    };
    return steps.length > 0 ? [line] : [];
  });
}

function stopsOf(round: Round, steps: readonly Step[], stop: StopOf, without: StopOf): Stop[] {
  return steps.flatMap((step) =>
    step.fora.map(({ forum, place, papers }) => {
      const { key } = step;
      const meeting = stop(round, key, forum);
      const day = meeting?.day ?? dayOfStep(round, step) ?? round.from;
      return { step: key, forum, place, papers, meeting, day, without: without(round, key, forum) };
    }),
  );
}

/** The index of the first round that starts on or after a day; the number of rounds when there is none. */
export function firstLineFrom(list: readonly Line[], day: Day): number {
  return firstFrom(list, day, ({ round }) => round.from);
}
