import { type Day, firstOfMonth, LAST_DAY, mondayOf } from '../../calendar/day.ts';
import { within } from '../../calendar/period.ts';
import type { Change } from '../../definition/types/changes.ts';
import type { Cycle, CycleVersion, Rhythm, Step } from '../../definition/types/cycles.ts';
import type { CalendarPeriod } from '../../definition/types/day-rules.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import type { Round } from '../schedule.ts';
import { policyFor } from './policy.ts';
import { inOrderOfDays } from './step-order.ts';

type Restart = Extract<Change, { kind: 'restart' }>;

const WEEK = 7;

/**
 * The rounds of a cycle, in order, as long as there are any (at the latest until 2100). They are counted on from the
 * first day, never from week numbers: 2020 has a week 53. Restarts give them a new first day, but numbers go on.
 */
export function* roundsOf(cycle: Cycle, workspace: Workspace): Generator<Round, void, void> {
  if (cycle.from === null) return;
  const restarts = restartsOf(cycle, workspace);
  const still = standstills(cycle, workspace.calendar.periods);
  const runningFrom = (day: Day) => firstDay(versionOn(cycle, day).rhythm, day, still);
  const ordered = stepsInOrder(workspace);
  let from = cycle.from;
  for (let number = 1; number <= (cycle.rounds ?? Number.POSITIVE_INFINITY); number++) {
    from = runningFrom(from);
    while (restarts[0] && from > lastDayBeforeRestart(restarts[0])) from = runningFrom(restarts.shift()!.from);
    const version = versionOn(cycle, from);
    if (from > (cycle.until ?? LAST_DAY)) return;
    const start = from;
    const next = advance(version.rhythm, start, still);
    const starts = (index: number) => programmeStart(version.rhythm, start, index, still);
    yield {
      cycle,
      number,
      from: start,
      until: next - 1,
      steps: ordered(version, starts),
      routes: version.routes,
      starts,
      cut: restarts[0] ? lastDayBeforeRestart(restarts[0]) : null,
    };
    if (version.rhythm.every === 'once') return;
    from = next;
  }
}

/** Weeks come in one order in every round; which day of a month comes first may differ from month to month. */
function stepsInOrder(workspace: Workspace): (version: CycleVersion, starts: Round['starts']) => readonly Step[] {
  const known = new Map<CycleVersion, readonly Step[]>();
  return (version, starts) => {
    const steps = known.get(version) ?? inOrderOfDays(version.steps, starts, workspace);
    if (version.rhythm.every !== 'months') known.set(version, steps);
    return steps;
  };
}

/** The restarts of a cycle, the earliest first; only those after its beginning mean anything. */
export function restartsOf(cycle: Cycle, workspace: Workspace): Restart[] {
  return workspace.changes
    .filter((change) => change.kind === 'restart')
    .filter((restart) => restart.cycle === cycle.id && restart.from > (cycle.from ?? LAST_DAY))
    .sort((one, other) => one.from - other.from);
}

/** The last day on which the cycle runs as it did before a restart. */
export function lastDayBeforeRestart(restart: Restart): Day {
  return restart.stop ?? restart.from - 1;
}

/** The version that a round with this first day follows. */
function versionOn(cycle: Cycle, from: Day): CycleVersion {
  return cycle.versions.findLast((version) => (version.from ?? from) <= from)!;
}

/** Says whether the week of a Monday stands still: all its five weekdays lie in a recess that shifts the cycle. */
type Standstill = (monday: Day) => boolean;

function standstills(cycle: Cycle, periods: readonly CalendarPeriod[]): Standstill {
  const recesses = periods.filter((period) => policyFor(cycle.recess, period) === 'shift');
  const weekdays = [0, 1, 2, 3, 4];
  return (monday) => weekdays.every((offset) => recesses.some((recess) => within(monday + offset, recess)));
}

function firstDay(rhythm: Rhythm, from: Day, still: Standstill): Day {
  if (rhythm.every === 'months') return firstOfMonth(from) === from ? from : firstOfMonth(from, 1);
  return runningWeek(from, still);
}

function advance(rhythm: Rhythm, from: Day, still: Standstill): Day {
  return programmeStart(rhythm, from, 'count' in rhythm ? rhythm.count : 1, still);
}

/** The first day of a week or month of a round's programme; weeks that stand still do not count. */
function programmeStart(rhythm: Rhythm, from: Day, index: number, still: Standstill): Day {
  if (rhythm.every === 'months') return firstOfMonth(from, index);
  let monday = from;
  for (let week = 0; week < index; week++) monday = runningWeek(monday + WEEK, still);
  return monday;
}

function runningWeek(day: Day, still: Standstill): Day {
  let running = day;
  while (still(mondayOf(running))) running += WEEK;
  return running;
}
