import type { Day } from '../../calendar/day.ts';
import { within } from '../../calendar/period.ts';
import type { WorkingCalendar } from '../../calendar/working-days.ts';
import { grouped } from '../../common/grouped.ts';
import { remembered } from '../../common/remembered.ts';
import { numbered } from '../../definition/texts/numbered.ts';
import type { CycleWay, Step } from '../../definition/types/cycles.ts';
import type { PaperRule } from '../../definition/types/fora.ts';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import { placeKey } from '../../diagnostic/places.ts';
import { paperDay } from '../../schedule/journeys/papers.ts';
import { belongs } from '../../schedule/meetings/belongs.ts';
import { routesSaid } from '../../schedule/rounds/round-routes.ts';
import { dayOfStep } from '../../schedule/rounds/step-day.ts';
import type { Block, Journey, Meeting, MeetingStop, Round, Schedule } from '../../schedule/schedule.ts';
import { stopAt } from './stops.ts';

/** From one stop of a route to the next: papers follow on what the first yields. */
export interface Leg {
  of: Traveller;
  from: LegEnd;
  to: LegEnd;
  /** The day on which papers for the next are due; null when none are asked for ahead. */
  deadline: Day | null;
  /** Where its cycle says that papers go this way; null for what a product travels. */
  said: SourcePlace | null;
  /** Whether the next is meant to follow at once: drawn on the same day, or after a gap of no working day. */
  atOnce: boolean;
}

/** What goes along a route: every round of a cycle that says its route, or a product. */
export type Traveller = CycleWay | Product;

/** A product; with the cycle of which it travels all steps, as that says no route. */
interface Product {
  product: string;
  title: string;
  through: string | null;
}

/** A leg with papers to deliver. */
export type PaperLeg = Leg & { to: { rule: PaperRule }; deadline: Day };

export interface LegEnd {
  step: string;
  meeting: Meeting;
  /** Null when no papers are asked for ahead. */
  rule: PaperRule | null;
  place: SourcePlace;
  /** The day for which the programme draws it; null for what follows no round. */
  drawn: Day | null;
  /** The working days that its route asks for before it; null for what follows a round. */
  gap: number | null;
  /** The round that it is a step of; null for what follows none. */
  round: Round | null;
}

/**
 * The legs that touch the window: of every round along the routes that its cycle says, also when no product travels it,
 * and of every product elsewhere.
 */
export function* legsInWindow(schedule: Schedule): Generator<Leg, void, void> {
  for (const legs of allLegs(schedule)) for (const leg of legs) if (isInWindow(leg, schedule)) yield leg;
}

/** Those of them with papers to deliver: of all rounds together, then of each product, so that few are held at a time. */
export function* paperLegsInWindow(schedule: Schedule): Generator<PaperLeg[], void, void> {
  for (const legs of allLegs(schedule))
    yield [...legs].filter((leg): leg is PaperLeg => leg.deadline !== null && isInWindow(leg, schedule));
}

function isInWindow({ to, deadline }: Leg, schedule: Schedule): boolean {
  return belongs(to.meeting, schedule) || within(deadline ?? Number.NaN, schedule.window);
}

/** The same for legs that are written in the same places: one edge of a route. */
export function stopsKey({ of, from, to }: Leg): string {
  const owner = 'cycle' in of ? `cycle ${of.cycle}` : `product ${of.product}`;
  return [owner, ...[from, to].map(({ meeting, place }) => `${placeKey(place)} ${meeting.forum.id}`)].join(' ');
}

/** Those of all rounds, and those of each product. */
function* allLegs(schedule: Schedule): Generator<Iterable<Leg>, void, void> {
  yield legsOfRounds(schedule);
  for (const journey of schedule.journeys) yield legsOfProduct(journey, schedule.calendar);
}

/** Four rules ask for the same ones. */
const legsOfRounds = remembered(
  (schedule: Schedule): Leg[] => schedule.rounds.flatMap((round) => [...legsOfRound(round, schedule)]),
  new WeakMap<Schedule, Leg[]>(),
);

/** Routes of one cycle may have a part in common: that is one way. */
function* legsOfRound(round: Round, schedule: Schedule): Generator<Leg, void, void> {
  const told = new Set<string>();
  for (const [index, steps] of routesSaid(round).entries()) {
    const { name, place: said } = round.routes[index]!;
    const of = { cycle: round.cycle.id, along: name };
    for (const leg of legsOf(of, stopsOfRound(round, steps, schedule), schedule.calendar)) {
      const key = stopsKey(leg);
      if (!told.has(key)) yield { ...leg, said };
      told.add(key);
    }
  }
}

/** Along the rounds of a cycle that says where papers go that is told of the cycle. */
function* legsOfProduct(
  { deliverable: { id, name }, meetingStops }: Journey,
  calendar: WorkingCalendar,
): Generator<Leg, void, void> {
  for (const leg of legsOf({ product: id, title: name, through: null }, stopsOfProduct(meetingStops), calendar)) {
    const { round } = leg.to;
    if (!round) yield leg;
    else if (round.routes.length === 0) yield { ...leg, of: { product: id, title: name, through: round.cycle.id } };
  }
}

/** @param inOrder the stops; those that are visited side by side come together */
function* legsOf<S extends LegEnd>(
  of: Traveller,
  inOrder: Iterable<S[]>,
  calendar: WorkingCalendar,
): Generator<Leg & { to: S }, void, void> {
  let before: S[] = [];
  for (const now of inOrder) {
    for (const to of now) {
      const { meeting, rule } = to;
      const deadline = rule && paperDay(meeting.day, rule, calendar);
      for (const from of before)
        if (from.meeting !== meeting) yield { of, from, to, deadline, said: null, atOnce: isAtOnce(from, to) };
    }
    before = now;
  }
}

function isAtOnce(from: LegEnd, to: LegEnd): boolean {
  return to.gap === 0 || (to.drawn !== null && from.drawn === to.drawn);
}

/** A chain is stop after stop; the other fora of a step are visited side by side. What is cancelled is passed by. */
function* stopsOfRound(round: Round, steps: readonly Step[], schedule: Schedule): Generator<LegEnd[], void, void> {
  for (const step of steps) {
    const { key, chain, fora } = step;
    const drawn = dayOfStep(round, step) ?? null;
    const stops = fora.flatMap(({ forum, papers, place }): LegEnd[] => {
      const meeting = stopAt(schedule, round, key, forum);
      const rule = papers === undefined ? meeting?.forum.papers : papers;
      return meeting ? [{ step: key, meeting, rule: rule ?? null, place, drawn, gap: null, round }] : [];
    });
    if (chain) for (const stop of stops) yield [stop];
    else if (stops.length > 0) yield stops;
  }
}

function stopsOfProduct(meetingStops: readonly MeetingStop[]): LegEnd[][] {
  const stops = grouped(meetingStops.entries(), ([index, stop]) => {
    const block = stopBlock(stop);
    return block && !block.step.chain ? `${stop.step} ${block.round.number} of ${block.cycle.id}` : `${index}`;
  });
  return [...stops.values()].map((same) => same.map(([, stop]) => stopOfProduct(stop)));
}

function stopOfProduct(stop: MeetingStop): LegEnd {
  const { step, meeting, deadline, routeStep, round, item } = stop;
  const block = stopBlock(stop);
  return {
    step,
    meeting,
    rule: deadline?.rule ?? null,
    place: block?.part.place ?? routeStep?.place ?? item.place,
    drawn: (block && dayOfStep(block.round, block.step)) ?? null,
    gap: routeStep?.kind === 'forum' ? routeStep.gap : null,
    round,
  };
}

/** What the round that a product travels does in the meeting. */
export function stopBlock({ step, meeting, routeStep, round }: MeetingStop): Block | undefined {
  const time = routeStep?.kind === 'round' ? routeStep.time : 1;
  return meeting.blocks.find((block) => block.round === round && numbered(block.step.key, time) === step);
}
