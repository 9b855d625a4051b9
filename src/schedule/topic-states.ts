import type { Day } from '../calendar/day.ts';
import { type Period, touch, within } from '../calendar/period.ts';
import type { Dated } from '../definition/types/named.ts';
import type { Topic } from '../definition/types/topics.ts';
import { ahead, type JourneyOnDay } from './journeys/ahead.ts';
import { targetDays } from './journeys/target.ts';
import { heldOn } from './meetings/held.ts';
import { takesPart } from './people/memberships.ts';
import type { Journey, MeetingStop, Schedule } from './schedule.ts';
import { any, type Filter } from './select.ts';

/** How a topic stands on a day. */
export interface TopicState {
  topic: Topic;
  /** The status that holds, or the first one when that is still to come. */
  status: Topic['statuses'][number];
  /** Whether it is not yet on the agenda. */
  later: boolean;
  /** The days of its target; undefined when it has none, or none that can be counted. */
  target: Period | undefined;
  sponsor: string | undefined;
  products: JourneyOnDay[];
}

/**
 * The topics that fit every part of a filter, as they stand on the first day of the window of a schedule: in order of
 * their target, those without one last.
 * @param period only topics that have something to do with these days, and those of which no day is known
 */
export function topicStates(schedule: Schedule, filter: Filter, period: Period | undefined): TopicState[] {
  const { workspace, journeys } = schedule;
  const travelling = new Map(journeys.map((journey) => [journey.deliverable.id, journey]));
  return [...workspace.topics.values()]
    .map((topic) => stateOf(topic, travelling, schedule))
    .filter((state) => fits(state, filter, schedule))
    .filter((state) => period === undefined || concerns(period, state))
    .sort((one, other) => startOf(one) - startOf(other));
}

/** Later than any day, and still a number to count with. */
const NO_DAY = Number.MAX_SAFE_INTEGER;

function startOf({ target }: TopicState): number {
  return target?.from ?? NO_DAY;
}

/** The status that holds on a day, with its place; undefined when the topic is not yet on the agenda. */
export function statusOn({ statuses }: Topic, day: Day): Topic['statuses'][number] | undefined {
  return heldOn(
    statuses.map((status): Dated<typeof status> => ({ ...status, value: status })),
    day,
  );
}

function stateOf(topic: Topic, travelling: ReadonlyMap<string, Journey>, { workspace, window }: Schedule): TopicState {
  const day = window.from;
  const status = statusOn(topic, day);
  const team = topic.team === null ? undefined : workspace.teams.get(topic.team);
  return {
    topic,
    status: status ?? topic.statuses[0]!,
    later: status === undefined,
    target: topic.target === null ? undefined : targetDays(topic.target, workspace),
    sponsor: team && heldOn(team.sponsors, Math.max(day, team.valid.from)),
    products: topic.deliverables.flatMap(({ id }) => {
      const journey = travelling.get(id);
      return journey ? [ahead(journey, day)] : [];
    }),
  };
}

function fits(
  { topic, products }: TopicState,
  { fora, cycles, teams, people }: Filter,
  { workspace, window }: Schedule,
): boolean {
  const team = topic.team === null ? undefined : workspace.teams.get(topic.team);
  return (
    any(teams, (id) => topic.team === id) &&
    any(cycles, (cycle) => topic.cycle === cycle) &&
    any(fora, (forum) => legsOf(products).some(({ meeting }) => meeting.forum.id === forum)) &&
    any(people, (person) => topic.by === person || (team !== undefined && takesPart(team, person, window, workspace)))
  );
}

/** Whether a target, a step of a product or a change of status falls in a period; or nothing has a day. */
function concerns(period: Period, { topic, target, products }: TopicState): boolean {
  const steps = legsOf(products);
  if (target === undefined && steps.length === 0) return true;
  return (
    (target !== undefined && touch(target, period)) ||
    steps.some(({ meeting }) => within(meeting.day, period)) ||
    topic.statuses.some(({ valid }) => within(valid.from, period))
  );
}

function legsOf(products: readonly JourneyOnDay[]): MeetingStop[] {
  return products.flatMap(({ journey }) => journey.meetingStops);
}
