import type { Day } from '../calendar/day.ts';
import { remembered } from '../common/remembered.ts';
import { isHeld } from '../schedule/meetings/is-held.ts';
import type { Journey, Meeting, Round, Schedule, Stop } from '../schedule/schedule.ts';
import { slipFacts } from './slips.ts';

/** What became otherwise in a schedule, as rules look at it. */
export interface ChangedParts {
  /** The days on which something meets, or met, that is otherwise. */
  days: ReadonlySet<Day>;
  /** The rounds of which something is, by `roundKey`. */
  rounds: ReadonlySet<string>;
  /** The products that are otherwise, or travel a round that is. */
  products: ReadonlySet<string>;
}

/**
 * What is otherwise in one schedule than in another with the same fora, roles and cycles.
 * @param elsewhere meetings where somebody else sits though they are the same
 */
export function changedParts(before: Schedule, after: Schedule, elsewhere: readonly Meeting[]): ChangedParts {
  const meetings = [...otherwise(before.all, after.all, ({ id }) => id, meetingText), ...elsewhere];
  const isOther = new Set(meetings);
  const journeys = otherwise(before.journeys, after.journeys, productOf, journeyText);
  const rounds = new Set([
    ...meetings.flatMap(({ blocks }) => blocks.map(({ round }) => roundKey(round))),
    ...journeys.flatMap(({ stops }) => stops.flatMap((stop) => roundsOf(stop))),
  ]);
  const passes = (stop: Stop) =>
    ('meeting' in stop && isOther.has(stop.meeting)) || roundsOf(stop).some((key) => rounds.has(key));
  // What names a meeting looks at where that is, wherever it goes itself.
  const looks = ({ deliverable: { needed, timing } }: Journey) =>
    [needed, timing].some((one) => one && 'moment' in one && 'meeting' in one.moment);
  const along = [...before.journeys, ...after.journeys].filter((one) => looks(one) || one.stops.some(passes));
  return {
    days: new Set(meetings.map(({ day }) => day)),
    rounds,
    products: new Set([...journeys, ...along].map(productOf)),
  };
}

function productOf({ deliverable }: Journey): string {
  return deliverable.id;
}

/** Both sides of all that is there before or after only, or otherwise. */
function otherwise<T>(
  before: readonly T[],
  after: readonly T[],
  idOf: (thing: T) => string,
  textOf: (thing: T) => string,
): T[] {
  const left = new Map(before.map((thing) => [idOf(thing), thing]));
  const others: T[] = [];
  for (const now of after) {
    const was = left.get(idOf(now));
    if (was && (was === now || textOf(was) === textOf(now))) left.delete(idOf(now));
    else others.push(now);
  }
  return [...others, ...left.values()];
}

/** What a round is called in two schedules. */
export function roundKey({ cycle, number }: Round): string {
  return `${cycle.id} ${number}`;
}

function roundsOf(stop: Stop): string[] {
  const planned = stop.planned?.round ?? null;
  const rounds =
    'meeting' in stop ? [stop.round, planned, ...stop.meeting.blocks.map(({ round }) => round)] : [planned];
  return rounds.flatMap((round) => (round ? [roundKey(round)] : []));
}

const meetingText = remembered((meeting: Meeting): string => {
  const { day, start, length, location, status, was, phase, blocks, items, history } = meeting;
  return JSON.stringify([
    ...[day, start, length, location, status, was, phase, history.length, isHeld(meeting)],
    ...blocks.map(({ round, step }) => [roundKey(round), step.key]),
    ...items.map(({ deliverable, step, speaker, team, minutes, treatment }) => [
      ...[deliverable.id, step, speaker, team, minutes, treatment],
    ]),
  ]);
}, new WeakMap<Meeting, string>());

const journeyText = remembered((journey: Journey): string => {
  const { deliverable, stops, missing, unplaced } = journey;
  const { timing } = deliverable;
  return JSON.stringify([
    ...[timing && { ...timing, place: null }, missing && { ...missing, place: null }, unplaced?.why],
    ...stops.map(stopText),
  ]);
}, new WeakMap<Journey, string>());

function stopText(stop: Stop): unknown[] {
  const { step, planned, slip } = stop;
  const own =
    'meeting' in stop
      ? [stop.meeting.id, stop.meeting.day, stop.meeting.start, stop.deadline?.day, stop.deadline?.at]
      : [stop.from, stop.until];
  return [step, planned?.day, slip && slipFacts(slip), ...own];
}
