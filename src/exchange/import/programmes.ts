import type { Day } from '../../calendar/day.ts';
import { grouped } from '../../common/grouped.ts';
import type { Appointment } from './appointment.ts';
import { type CalendarUnit, dayInUnit } from './calendar-unit.ts';
import type { FoundRhythm } from './rhythms.ts';

/** Rhythms that begin and end together: the steps of one cycle. */
export interface Programme {
  unit: CalendarUnit;
  every: number;
  /** The number of the first week or month of round 1. */
  from: number;
  rounds: number;
  /** Whether it goes on after the rounds that were looked at. */
  endless: boolean;
  steps: ProgrammeStep[];
}

/** A rhythm as a step of a cycle. */
export interface ProgrammeStep {
  rhythm: FoundRhythm;
  /** The week or month of its round, from 1; beyond the period it falls in the next one. */
  offset: number;
}

/** A cycle of its own takes more lines than this many meetings that are off. */
const MOST_OFF = 3;

/**
 * Puts rhythms together in cycles: those of the same length that begin in the same round and end in the same one, give or
 * take a few meetings that are off at either end.
 * @param goesOn whether a rhythm goes on after its last appointment
 */
export function programmesOf(rhythms: readonly FoundRhythm[], goesOn: (rhythm: FoundRhythm) => boolean): Programme[] {
  const kinds = grouped(rhythms, (rhythm) => `${rhythm.every} ${rhythm.unit} ${goesOn(rhythm)}`);
  const programmes = [...kinds.values()].flatMap((kind) => inTurn(kind, goesOn(kind[0]!)));
  return programmes.sort(fortnightsFirst);
}

/** The pace of a programme is that of its first cycle, and mostly that is a fortnight; for the rest the fullest first. */
function fortnightsFirst(one: Programme, other: Programme): number {
  const rank = ({ unit, every }: Programme) => (unit === 'weeks' ? (every === 2 ? 0 : 1) : 2);
  return rank(one) - rank(other) || meetingsIn(other) - meetingsIn(one);
}

function meetingsIn({ steps }: Programme): number {
  return steps.reduce((count, { rhythm }) => count + rhythm.met.size, 0);
}

/** The earliest rhythm begins a cycle, takes along all that fits in, and so on with the others. */
function inTurn(rhythms: readonly FoundRhythm[], endless: boolean): Programme[] {
  let left = [...rhythms].sort((one, other) => one.first - other.first || dayOf(one) - dayOf(other));
  const programmes: Programme[] = [];
  while (left.length > 0) {
    const programme = beginningWith(left, endless);
    programmes.push(programme);
    const taken = new Set(programme.steps.map(({ rhythm }) => rhythm));
    left = left.filter((rhythm) => !taken.has(rhythm));
  }
  return programmes;
}

function dayOf({ first, at }: FoundRhythm): Day {
  return dayInUnit(first, at);
}

function beginningWith(left: readonly FoundRhythm[], endless: boolean): Programme {
  const { unit, every, first: from } = left[0]!;
  const rhythms = left.filter(({ first }) => first - from < (MOST_OFF + 2) * every);
  const programme = (rounds: number): { made: Programme; worth: number } => {
    const fits = rhythms.flatMap((rhythm) => fitIn(rhythm, from, rounds, endless) ?? []);
    const steps = fits.map(({ step }) => step).sort(inOrder);
    const worth = fits.reduce((sum, { off }) => sum + MOST_OFF + 1 - off, 0);
    return { made: { unit, every, from, rounds, endless, steps }, worth };
  };
  // The number of rounds is that of one of them; the first has to be among those that fit.
  const counts = rhythms.map(({ last }) => Math.floor((last - from) / every) + 1);
  const around = endless ? [Math.max(...counts)] : counts.flatMap((count) => [count, count - 1]);
  let best: ReturnType<typeof programme> | undefined;
  for (const rounds of new Set(around)) {
    if (rounds < 1 || !fitIn(rhythms[0]!, from, rounds, endless)) continue;
    const tried = programme(rounds);
    if (!best || tried.worth > best.worth) best = tried;
  }
  return best!.made;
}

/** Where a rhythm would stand in the rounds of a cycle, and how many of its meetings would have to be off. */
function fitIn(
  rhythm: FoundRhythm,
  from: number,
  rounds: number,
  endless: boolean,
): { step: ProgrammeStep; off: number } | undefined {
  const { every, first, last } = rhythm;
  const offset = ((first - from) % every) + 1;
  const [begins, ends] = [Math.floor((first - from) / every), Math.floor((last - from) / every)];
  const ways = [0, 1].flatMap((later) => {
    const early = begins - later;
    const late = endless ? 0 : rounds - 1 - (ends - later);
    return early < 0 || late < 0 ? [] : [{ step: { rhythm, offset: offset + later * every }, off: early + late }];
  });
  const best = ways.sort((one, other) => one.off - other.off)[0];
  return best && best.off <= MOST_OFF ? best : undefined;
}

/** In the order in which the steps fall in a round. */
function inOrder(one: ProgrammeStep, other: ProgrammeStep): number {
  return (
    one.offset - other.offset || weekdayFirst(one, other) || (one.rhythm.start ?? 1440) - (other.rhythm.start ?? 1440)
  );
}

function weekdayFirst({ rhythm: one }: ProgrammeStep, { rhythm: other }: ProgrammeStep): number {
  const rank = ({ at }: FoundRhythm) =>
    at.on === 'weekday' ? at.weekday : at.on === 'date' ? dateOf(at) : (at.nth < 0 ? 5 : at.nth) * 7 - 7 + at.weekday;
  return rank(one) - rank(other);
}

function dateOf({ date }: Extract<FoundRhythm['at'], { on: 'date' }>): number {
  return date === 'last' ? 31 : date;
}

/** A meeting that a cycle plans by itself. */
export interface Slot {
  programme: Programme;
  step: ProgrammeStep;
  day: Day;
  /** What stands in the calendar for it, on its day and at its time. */
  met: Appointment | undefined;
  /** Before the first or after the last time that its rhythm was seen. */
  outside: boolean;
}

/** All meetings that cycles plan, as far as the calendar was looked at; step by step. */
export function slotsOf(programmes: readonly Programme[]): Slot[] {
  return programmes.flatMap((programme) => programme.steps.flatMap((step) => slotsOfStep(programme, step)));
}

function slotsOfStep(programme: Programme, step: ProgrammeStep): Slot[] {
  const { first, last, at, met } = step.rhythm;
  const slots: Slot[] = [];
  for (let round = 0; round < programme.rounds; round++) {
    const number = programme.from + step.offset - 1 + round * programme.every;
    if (programme.endless && number > last) break;
    const outside = number < first || number > last;
    slots.push({ programme, step, day: dayInUnit(number, at), met: met.get(number), outside });
  }
  return slots;
}
