import { monthAfter, weekdayOf } from './days.ts';
import type { Change, Cycle, InMonth, Programme, Step } from './description.ts';
import { isHoliday, isWorkingDay } from './working-days.ts';

// The rounds of the cycles, and the meetings that come of them.

export type Restart = Extract<Change, { does: 'restart' }>;

/** What one step of one round does; without a day when it was left out. */
export interface Block {
  cycle: string;
  round: number;
  step: string;
  forum: string;
  day: number | null;
  /** The day on which the cycle asks for it; null when the month does not have it. */
  asked: number | null;
  /** By which it takes its turn in the round: a month without the day asked for has it at its end. */
  turn: number;
  time: number | null | undefined;
  shared: boolean;
}

export interface Round {
  cycle: string;
  number: number;
  from: number;
  blocks: Block[];
}

export interface Sitting {
  forum: string;
  day: number;
  time: number | null;
  blocks: Block[];
}

function isWeekIn(recess: { from: number; until: number }, monday: number): boolean {
  return recess.from <= monday && monday + 4 <= recess.until;
}

/** The Mondays on which the weeks of a cycle begin; a recess that shifts it takes weeks out. */
function mondays(programme: Programme, cycle: Cycle, from: number, count: number): number[] {
  const found: number[] = [];
  for (let monday = from; found.length < count; monday += 7) {
    const standsStill = cycle.recess === 'shift' && programme.recesses.some((recess) => isWeekIn(recess, monday));
    if (!standsStill) found.push(monday);
  }
  return found;
}

function dayInMonth({ month, nth, weekday }: InMonth, first: number): number | null {
  const start = monthAfter(first, month - 1);
  const end = monthAfter(first, month);
  const days = Array.from({ length: end - start }, (_, index) => start + index);
  const fitting = days.filter((day) => weekday === null || weekdayOf(day) === weekday);
  return (nth === -1 ? fitting.at(-1) : fitting[nth - 1]) ?? null;
}

const inRecess = (programme: Programme, day: number) =>
  programme.recesses.some(({ from, until }) => from <= day && day <= until);

/** Where a step meets that falls on this day; null when it is left out. */
function keptFrom(programme: Programme, cycle: Cycle, step: Step, day: number): number | null {
  const { holiday } = programme.fora[step.forum]!;
  let found = day;
  if (isHoliday(programme, day)) {
    if (holiday === 'skip') return null;
    if (holiday === 'before') while (!isWorkingDay(programme, found)) found--;
    if (holiday === 'after') while (!isWorkingDay(programme, found)) found++;
  }
  return cycle.recess === 'skip' && inRecess(programme, found) ? null : found;
}

/** The rounds of a cycle, after these restarts. */
export function roundsOf(programme: Programme, cycle: Cycle, restarts: Restart[], withVersion: boolean): Round[] {
  const rounds: Round[] = [];
  const counts = [{ from: cycle.from, stop: Infinity }];
  for (const { from, stop } of restarts) {
    counts.at(-1)!.stop = stop ?? from - 1;
    counts.push({ from, stop: Infinity });
  }
  for (const { from: first, stop } of counts) {
    for (let index = 0; rounds.length < cycle.rounds; index++) {
      const weeks = 'weeks' in cycle.every ? mondays(programme, cycle, first, (index + 2) * cycle.every.weeks) : [];
      const length = 'weeks' in cycle.every ? cycle.every.weeks : cycle.every.months;
      const from = 'weeks' in cycle.every ? weeks[index * length]! : monthAfter(first, index * length);
      if (from > stop) break;
      const isNew = withVersion && cycle.version !== null && from >= cycle.version.from;
      const steps = isNew ? cycle.version!.steps : cycle.steps;
      const number = rounds.length + 1;
      const blocks = steps.map((step): Block => {
        const inWeeks = 'week' in step.day;
        const asked =
          'week' in step.day
            ? weeks[index * length + step.day.week - 1]! + step.day.weekday - 1
            : dayInMonth(step.day, from);
        const isCut = inWeeks && (step.day as { week: number }).week <= length && asked! > stop;
        const day = asked === null || isCut ? null : keptFrom(programme, cycle, step, asked);
        const { key, forum, time, shared } = step;
        const turn = asked ?? monthAfter(from, (step.day as InMonth).month) - 1;
        return { cycle: cycle.id, round: number, step: key, forum, day, asked, turn, time, shared };
      });
      rounds.push({ cycle: cycle.id, number, from, blocks });
    }
  }
  return rounds;
}

/** The keys of the steps of a round in their turn: by day, and on one day by the hour when all hours of that day are known. */
export function turnsIn({ fora }: Programme, { blocks }: Round): string[] {
  const hour = ({ forum, time }: Block) => (time === undefined ? fora[forum]!.time : time);
  const isTimed = (turn: number) => blocks.every((block) => block.turn !== turn || hour(block) !== null);
  const turns = [...blocks].sort(
    (one, two) => one.turn - two.turn || (isTimed(one.turn) ? hour(one)! - hour(two)! : 0),
  );
  return turns.map(({ step }) => step);
}

/** Whether a block meets in the sitting that others have: of several cycles, at one hour. */
function joins(programme: Programme, block: Block, sitting: Sitting): boolean {
  if (block.forum !== sitting.forum || block.day !== sitting.day) return false;
  if (![block, ...sitting.blocks].every(({ shared }) => shared)) return false;
  const usual = programme.fora[block.forum]!.time;
  const held = (time: number | null | undefined) => (time === undefined ? usual : time);
  return sitting.blocks.every((other) => {
    const isSameRound = other.cycle === block.cycle && other.round === block.round;
    if (isSameRound) return held(other.time) === held(block.time);
    return other.time === undefined || block.time === undefined || other.time === block.time;
  });
}

/** The meetings of these rounds: blocks at the same forum on the same day share one. */
export function sittingsOf(programme: Programme, rounds: Round[]): Sitting[] {
  const sittings: Sitting[] = [];
  for (const block of rounds.flatMap(({ blocks }) => blocks)) {
    if (block.day === null) continue;
    const usual = programme.fora[block.forum]!.time;
    const known = sittings.find((sitting) => joins(programme, block, sitting));
    if (!known) {
      const time = block.time === undefined ? usual : block.time;
      sittings.push({ forum: block.forum, day: block.day, time, blocks: [block] });
      continue;
    }
    known.blocks.push(block);
    if (block.time !== undefined) known.time = block.time;
  }
  return sittings;
}
