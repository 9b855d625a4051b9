import type { Day } from '../../calendar/day.ts';
import { type Period, within } from '../../calendar/period.ts';
import type { WorkingCalendar } from '../../calendar/working-days.ts';
import type { Step, StepForum } from '../../definition/types/cycles.ts';
import type { CalendarPeriod } from '../../definition/types/day-rules.ts';
import type { DayPolicy } from '../../definition/types/policies.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import type { Said } from '../../language/language.ts';
import type { Block, Event, Round } from '../schedule.ts';
import { type Deciders, holidayPolicy, periodsOn, recessPolicy } from './policy.ts';
import { roundsOf } from './rounds.ts';
import { beginOfStep, dayOfStep } from './step-day.ts';

/** A step at one forum on its day, before it is known with which other steps it shares a meeting. */
export interface LaidOutBlock {
  block: Block;
  day: Day;
  history: Event[];
}

/** What the cycles themselves put in a period, before any change. */
export interface LaidOutRounds {
  blocks: LaidOutBlock[];
  /** Those of which all steps were left out too. */
  rounds: Round[];
  /** Steps that asked for a day that their month does not have. */
  dayless: { round: Round; step: Step; month: Day }[];
}

/**
 * Lays out every round that has, or could have, a step in a period: each step on its day, left out or put on another
 * working day where the policies for holidays and recesses say so.
 */
export function layOutRounds(workspace: Workspace, calendar: WorkingCalendar, reach: Period): LaidOutRounds {
  const made: LaidOutRounds = { blocks: [], rounds: [], dayless: [] };
  const last = lastSentBack(reach.until, workspace.calendar.periods, calendar);
  for (const cycle of workspace.cycles.values()) {
    for (const round of roundsOf(cycle, workspace)) {
      if (round.from > last) break;
      if (layOut(round, workspace, calendar, reach, made)) made.rounds.push(round);
    }
  }
  return made;
}

/** The last day from which recesses and holidays, one against the other, can send a step back to a day or before it. */
function lastSentBack(until: Day, periods: readonly CalendarPeriod[], calendar: WorkingCalendar): Day {
  const next = calendar.workingDayAfter(until);
  const last = Math.max(next - 1, ...periods.filter(({ from }) => from <= next).map((period) => period.until));
  return last > until ? lastSentBack(last, periods, calendar) : until;
}

/** Says whether the period has anything to do with the round. */
function layOut(
  round: Round,
  workspace: Workspace,
  calendar: WorkingCalendar,
  reach: Period,
  made: LaidOutRounds,
): boolean {
  const before = made.blocks.length + made.dayless.length;
  let asks = false;
  for (const step of round.steps) {
    const asked = dayOfStep(round, step);
    if (asked === undefined) {
      const month = beginOfStep(round, step);
      if (within(month, reach)) made.dayless.push({ round, step, month });
      continue;
    }
    asks ||= within(asked, reach);
    if (round.cut !== null && asked > round.cut && asked <= round.until) continue;
    for (const part of step.fora) {
      const forum = workspace.fora.get(part.forum)!;
      const settled = settle(asked, { step, forum, cycle: round.cycle }, workspace.calendar.periods, calendar);
      if (settled && within(settled.day, reach)) made.blocks.push({ block: blockOf(round, step, part), ...settled });
    }
  }
  return asks || made.blocks.length + made.dayless.length > before;
}

function blockOf(round: Round, step: Step, part: StepForum): Block {
  return { cycle: round.cycle, round, step, part, phase: part.phase };
}

/**
 * Follows the policies for the day that was asked for until a day is found on which none of them moves the meeting;
 * undefined when one of them leaves it out. Policies that send it back and forth end at the day where that shows.
 */
function settle(
  asked: Day,
  deciders: Deciders,
  periods: readonly CalendarPeriod[],
  calendar: WorkingCalendar,
): { day: Day; history: Event[] } | undefined {
  const history: Event[] = [];
  const seen = new Set<Day>();
  let day = asked;
  while (!seen.has(day)) {
    seen.add(day);
    const obstacle = obstacleOn(day, deciders, periods, calendar);
    if (!obstacle) break;
    if (obstacle.policy === 'skip') return undefined;
    const { what, policy, name, place } = obstacle;
    const to =
      policy === 'before' ? calendar.workingDayBefore(obstacle.from) : calendar.workingDayAfter(obstacle.until);
    history.push({ what, policy, from: day, to, name, place });
    day = to;
  }
  return { day, history };
}

/** What keeps a meeting from a day, with the days that it covers. */
interface Obstacle extends Period {
  what: 'holiday' | 'recess';
  policy: 'skip' | 'before' | 'after';
  name: string | Said;
  place: SourcePlace | null;
}

function obstacleOn(
  day: Day,
  deciders: Deciders,
  periods: readonly CalendarPeriod[],
  calendar: WorkingCalendar,
): Obstacle | undefined {
  const free = calendar.freeDay(day);
  const holiday = holidayPolicy(deciders);
  if (free && moves(holiday))
    return { what: 'holiday', policy: holiday, name: free.name, place: null, from: day, until: day };
  for (const period of periodsOn(periods, day)) {
    const policy = recessPolicy(deciders, period);
    if (moves(policy)) return { what: 'recess', policy, ...period };
  }
  return undefined;
}

function moves(policy: DayPolicy): policy is Obstacle['policy'] {
  return policy === 'skip' || policy === 'before' || policy === 'after';
}
