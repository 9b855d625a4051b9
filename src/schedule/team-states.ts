import type { Day } from '../calendar/day.ts';
import { type Period, touch } from '../calendar/period.ts';
import { grouped } from '../common/grouped.ts';
import type { Team } from '../definition/types/people.ts';
import type { Workspace } from '../definition/types/workspace.ts';
import { ahead, isFinished, type JourneyOnDay } from './journeys/ahead.ts';
import { allHeldOn } from './meetings/held.ts';
import { byMoment, inOrder } from './meetings/order.ts';
import { takesPart } from './people/memberships.ts';
import type { Deadline, Journey, MeetingStop, Round, Schedule } from './schedule.ts';
import { any, type Filter } from './select.ts';

/** How a team stands on a day: who is in it, and what comes next. */
export interface TeamState {
  team: Team;
  /** The day that was asked for; for a team that has not begun its first day. */
  day: Day;
  sponsors: string[];
  departments: string[];
  leads: string[];
  secretaries: string[];
  /** The rounds in which its products are; when there are none, the first to come. */
  rounds: Round[];
  next: MeetingStop | undefined;
  deadline: Deadline | undefined;
  /** Its products that have not come to the end of their route. */
  products: JourneyOnDay[];
}

/**
 * The teams that exist in the window of a schedule and fit every part of a filter, each as it stands on the first day.
 * @param schedule resolved for the window
 */
export function teamStates(schedule: Schedule, filter: Filter): TeamState[] {
  const { workspace, window } = schedule;
  const travelling = grouped(schedule.journeys, ({ deliverable }) => deliverable.team);
  return [...workspace.teams.values()]
    .filter(({ valid }) => touch(valid, window))
    .map((team) => stateOf(team, travelling.get(team.id) ?? [], window))
    .filter((state) => fits(state, filter, schedule));
}

function stateOf(team: Team, journeys: readonly Journey[], window: Period): TeamState {
  const day = Math.max(window.from, team.valid.from);
  const products = journeys.map((journey) => ahead(journey, window.from)).filter((product) => !isFinished(product));
  const steps = products.flatMap(({ next }) => next ?? []);
  const deadlines = products.flatMap(({ deadline }) => deadline ?? []);
  return {
    team,
    day,
    sponsors: allHeldOn(team.sponsors, day),
    departments: allHeldOn(team.departments, day),
    leads: allHeldOn(team.leads, day),
    secretaries: allHeldOn(team.secretaries, day),
    rounds: roundsOn(window.from, products),
    next: steps.sort((one, other) => inOrder(one.meeting, other.meeting))[0],
    deadline: deadlines.sort(byMoment)[0],
    products,
  };
}

/** A product keeps its round until its last step, which may lie after the round's own period. */
function roundsOn(day: Day, products: readonly JourneyOnDay[]): Round[] {
  const rounds = [...new Set(products.flatMap(({ next }) => next?.round ?? []))].sort(
    (one, other) => one.from - other.from || one.number - other.number,
  );
  const running = rounds.filter(({ from }) => from <= day);
  return running.length > 0 ? running : rounds.filter(({ from }) => from === rounds[0]!.from);
}

function fits(
  { team, products }: TeamState,
  { fora, cycles, teams, people }: Filter,
  { window, workspace }: Schedule,
): boolean {
  const stops = products.flatMap(({ journey }) => journey.meetingStops);
  const later = stops.map(({ meeting }) => meeting).filter(({ day }) => day >= window.from);
  return (
    any(teams, (id) => team.id === id) &&
    any(people, (person) => takesPart(team, person, window, workspace)) &&
    any(fora, (forum) => later.some((meeting) => meeting.forum.id === forum)) &&
    any(cycles, (cycle) => later.some(({ blocks }) => blocks.some((block) => block.cycle.id === cycle)))
  );
}

/** The teams that a filter asks for and that do not exist in a window: ended before it, or still to begin after it. */
export function absentTeams(workspace: Workspace, window: Period, { teams, people }: Filter): Team[] {
  return [...workspace.teams.values()].filter(
    (team) =>
      !touch(team.valid, window) &&
      any(teams, (id) => team.id === id) &&
      any(people, (person) => takesPart(team, person, team.valid, workspace)),
  );
}
