import { type Day, FIRST_DAY, LAST_DAY } from '../../calendar/day.ts';
import type { Period } from '../../calendar/period.ts';
import { remembered } from '../../common/remembered.ts';
import type { Change, ChangeTarget } from '../../definition/types/changes.ts';
import type { Deliverable } from '../../definition/types/deliverables.ts';
import type { MeetingReference, When } from '../../definition/types/moments.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import type { Round } from '../schedule.ts';
import { roundsOf } from './rounds.ts';
import { dayOfStep } from './step-day.ts';

/** How far around a window and a round may lie what moved out of it, such as a deadline over holidays. */
const MONTH = 31;

/**
 * The days that must be laid out to say what happens in a window: also the days that changes speak of, and those that
 * products may travel through.
 * @param search for how many days products look for their next meetings
 */
export function searchWindow(workspace: Workspace, window: Period, search: number): Period {
  const longestLead = Math.max(0, ...paperLeads(workspace));
  const days: Day[] = [window.from - MONTH, window.until + MONTH + 2 * longestLead];
  for (const change of workspace.changes) days.push(...daysOfChange(change, workspace));
  const rounds = roundsByNumber(workspace);
  for (const reference of references(workspace)) days.push(...daysOfReference(reference, rounds));
  for (const deliverable of workspace.deliverables.values()) days.push(...daysOfProduct(deliverable, rounds, search));
  const possible = days.filter((day) => day >= FIRST_DAY - search && day <= LAST_DAY + search);
  return possible.reduce((whole, day) => ({ from: Math.min(whole.from, day), until: Math.max(whole.until, day) }), {
    from: window.from,
    until: window.until,
  });
}

/** The meetings that are named beside changes and products. */
function* references({ agendas, annotations, actions, absences }: Workspace): Iterable<MeetingReference> {
  for (const { meeting } of [...agendas, ...annotations]) yield meeting;
  for (const { since } of actions) if (since) yield since;
  for (const { meetings } of absences) for (const { reference } of meetings ?? []) yield reference;
}

/** The round of a cycle with a number, when it has that many. */
export function roundNumbered(workspace: Workspace, cycle: string, number: number): Round | undefined {
  for (const round of roundsOf(workspace.cycles.get(cycle)!, workspace)) if (round.number === number) return round;
  return undefined;
}

type RoundOf = (cycle: string, number: number) => Round | undefined;

/** The same for many questions: the rounds of a cycle are counted once. */
function roundsByNumber(workspace: Workspace): RoundOf {
  const countedIn = remembered((cycle: string) => ({
    rounds: [] as Round[],
    more: roundsOf(workspace.cycles.get(cycle)!, workspace),
  }));
  return (cycle, number) => {
    const known = countedIn(cycle);
    while (known.rounds.length < number) {
      const next = known.more.next();
      if (next.done) break;
      known.rounds.push(next.value);
    }
    return known.rounds[number - 1];
  };
}

function* paperLeads(workspace: Workspace): Iterable<number> {
  for (const forum of workspace.fora.values()) if (forum.papers) yield forum.papers.lead.count;
  for (const cycle of workspace.cycles.values())
    for (const version of cycle.versions)
      for (const step of version.steps) for (const part of step.fora) if (part.papers) yield part.papers.lead.count;
}

/** The days that a change speaks of, as far as it names any. */
export function daysOfChange(change: Change, workspace: Workspace): Day[] {
  if (change.kind === 'add') return change.meetings.map(({ day }) => day);
  if (change.kind === 'restart') return [change.from, change.stop ?? change.from];
  const days = change.targets.flatMap((target) => daysOfTarget(target, workspace));
  return change.kind === 'move' && change.to && 'day' in change.to && change.to.day !== null
    ? [...days, change.to.day]
    : days;
}

function daysOfTarget(target: ChangeTarget, workspace: Workspace): Day[] {
  if (!('meetings' in target)) return [target.period.from, target.period.until];
  return daysOfReference(target.meetings, (cycle, number) => roundNumbered(workspace, cycle, number));
}

/** A product looks onward for its next meetings, and back for those that lead to a decision. */
function* daysOfProduct(product: Deliverable, roundOf: RoundOf, search: number): Iterable<Day> {
  const { timing, route, needed, ready } = product;
  for (const one of [needed, ...ready.values()]) if (one) yield* daysOfWhen(one.moment, roundOf);
  if (!timing) return;
  const days =
    timing.by !== 'round'
      ? daysOfWhen(timing.moment, roundOf)
      : 'cycle' in route
        ? daysOfRound(roundOf(route.cycle, timing.round))
        : [];
  for (const day of days) yield* [timing.by === 'decided' ? day - search : day, day + search];
}

function daysOfWhen(when: When, roundOf: RoundOf): Day[] {
  if ('vague' in when) return [];
  return 'day' in when ? [when.day] : daysOfReference(when.meeting, roundOf);
}

function daysOfReference(reference: MeetingReference, roundOf: RoundOf): Day[] {
  return reference.by === 'date' ? [reference.day] : daysOfRound(roundOf(reference.cycle, reference.round));
}

function daysOfRound(round: Round | undefined): Day[] {
  if (!round) return [];
  const last = Math.max(...round.steps.map((step) => dayOfStep(round, step) ?? round.from));
  return [round.from - MONTH, Math.max(round.until, last) + MONTH];
}
