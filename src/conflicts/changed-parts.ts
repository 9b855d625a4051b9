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
  const meetings = [...otherwise(before.all, after.all, ({ id }) => id, meetingParts), ...elsewhere];
  const isOther = new Set(meetings);
  const journeys = otherwise(before.journeys, after.journeys, productOf, journeyParts);
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

/**
 * Both sides of all that is there before or after only, or otherwise.
 * @param partsOf what of a thing others look at, the same when it is the same
 */
function otherwise<T>(
  before: readonly T[],
  after: readonly T[],
  idOf: (thing: T) => string,
  partsOf: (thing: T) => readonly unknown[],
): T[] {
  const left = new Map(before.map((thing) => [idOf(thing), thing]));
  const others: T[] = [];
  for (const now of after) {
    const was = left.get(idOf(now));
    if (was && (was === now || areSame(partsOf(was), partsOf(now)))) left.delete(idOf(now));
    else others.push(now);
  }
  return [...others, ...left.values()];
}

function areSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((part, index) => part === others[index]);
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

const meetingParts = remembered((meeting: Meeting): readonly unknown[] => {
  const { day, start, length, location, status, was, phase, blocks, items, history } = meeting;
  return [
    ...[day, start, length, location, status, was?.day, was?.start, phase, history.length, isHeld(meeting)],
    ...blocks.flatMap(({ round, step }) => [round.cycle.id, round.number, step.key]),
    ...items.flatMap(({ deliverable, step, speaker, team, minutes, treatment }) => [
      ...[deliverable.id, step, speaker, team, minutes, treatment],
    ]),
  ];
}, new WeakMap<Meeting, readonly unknown[]>());

const journeyParts = remembered((journey: Journey): readonly unknown[] => {
  const { deliverable, stops, missing, unplaced } = journey;
  const { timing } = deliverable;
  return [timing && withoutPlace(timing), missing && withoutPlace(missing), unplaced?.why, ...stops.flatMap(stopParts)];
}, new WeakMap<Journey, readonly unknown[]>());

const withoutPlace = remembered(
  (written: object) => JSON.stringify({ ...written, place: null }),
  new WeakMap<object, string>(),
);

function stopParts(stop: Stop): unknown[] {
  const { step, planned, slip } = stop;
  const own =
    'meeting' in stop
      ? [stop.meeting.id, stop.meeting.day, stop.meeting.start, stop.deadline?.day, stop.deadline?.at]
      : [stop.from, stop.until];
  return [step, planned?.day, slip && JSON.stringify(slipFacts(slip)), ...own];
}
