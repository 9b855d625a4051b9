import type { Day } from '../calendar/day.ts';
import type { PaperRule } from '../definition/workspace.ts';
import type { Place } from '../diagnostic/finding.ts';
import type { Layout, Standing } from './layout.ts';
import type { Round } from './schedule.ts';
import { dayOfStep } from './step-day.ts';
import { firstFrom } from './timetable.ts';

/** Where a round calls: one forum of one step of its route. */
export interface Stop {
  step: string;
  forum: string;
  place: Place;
  /** Undefined: those of the forum. */
  papers: PaperRule | null | undefined;
  /** Where it stands; undefined when it was left out. */
  standing: Standing | undefined;
  /** The day of its meeting, or on which it would have been. */
  day: Day;
}

/** A round with its stops, in order. */
export interface Line {
  round: Round;
  stops: readonly Stop[];
}

/** The rounds of each cycle as lines to travel. */
export interface Lines {
  of(cycle: string): readonly Line[];
}

/** Brings the rounds of a layout together by cycle; where they stop is looked up once for each round. */
export function lines({ rounds, at }: Pick<Layout, 'rounds' | 'at'>): Lines {
  const byCycle = new Map<string, Line[]>();
  for (const round of rounds) {
    let stops: Stop[] | undefined;
    const line = {
      round,
      get stops() {
        stops ??= stopsOf(round, at);
        return stops;
      },
    };
    const known = byCycle.get(round.cycle.id);
    if (known) known.push(line);
    else byCycle.set(round.cycle.id, [line]);
  }
  return { of: (cycle) => byCycle.get(cycle) ?? [] };
}

function stopsOf(round: Round, at: Layout['at']): Stop[] {
  return round.route.flatMap((key) =>
    round.steps
      .filter((step) => step.key === key)
      .flatMap((step) =>
        step.fora.map(({ forum, place, papers }) => {
          const standing = at(round, key, forum);
          const day = standing?.day ?? dayOfStep(round, step) ?? round.from;
          return { step: key, forum, place, papers, standing, day };
        }),
      ),
  );
}

/** The index of the first round that starts on or after a day; the number of rounds when there is none. */
export function firstLineFrom(list: readonly Line[], day: Day): number {
  return firstFrom(list, day, ({ round }) => round.from);
}
