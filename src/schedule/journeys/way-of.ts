import { remembered } from '../../common/remembered.ts';
import type { Deliverable } from '../../definition/types/deliverables.ts';
import type { MeetingReference } from '../../definition/types/moments.ts';
import type { RouteStep } from '../../definition/types/routes.ts';
import { carriersOf, type Meant, meant, standsAt } from '../changes/meant.ts';
import type { Layout, Standing } from '../rounds/layout.ts';
import type { Meeting, Round, Unplaced } from '../schedule.ts';
import { canBeginAt, type Network, type PlannedJourney, scheduleForward } from './along-programme.ts';
import { decidedAt, scheduleBackward } from './counted-back.ts';
import type { Conditions } from './follow.ts';
import type { Laid, Networks } from './networks.ts';

/** A product that goes nowhere. */
export const NO_JOURNEY: PlannedJourney = { stops: [], missing: null };

/** A product along the programme, or why the meeting that it names is none for it. */
export function wayOf(
  { timing, route }: Deliverable,
  steps: readonly RouteStep[],
  { origin, waiting }: Conditions,
  networks: Networks,
): PlannedJourney | { unplaced: Unplaced } {
  const { programme } = networks;
  if (origin) return scheduleForward(steps, { after: origin, papers: true }, programme);
  if (!timing)
    return waiting
      ? scheduleForward(afterWaiting(steps), { after: waiting.planned, papers: false }, programme)
      : NO_JOURNEY;
  if (timing.by === 'round')
    return 'cycle' in route ? scheduleForward(steps, { round: timing.round }, programme) : NO_JOURNEY;
  const { moment } = timing;
  if ('vague' in moment) return NO_JOURNEY;
  if ('meeting' in moment) return atNamed(timing.by, moment.meeting, steps, networks);
  if (timing.by === 'from') return scheduleForward(steps, { from: moment.day }, programme);
  return countedBack(networks.layouts(), networks, ({ network }) =>
    scheduleBackward(steps, { until: moment.day }, network),
  );
}

/** What waits comes a working day later, or more where the route says so. */
function afterWaiting([first, ...rest]: readonly RouteStep[]): RouteStep[] {
  return first ? [{ ...first, gap: Math.max(first.gap, 1) }, ...rest] : [];
}

/** A product that begins, or is decided, at the meeting with a name. */
function atNamed(
  by: 'from' | 'decided',
  reference: MeetingReference,
  steps: readonly RouteStep[],
  networks: Networks,
): PlannedJourney | { unplaced: Unplaced } {
  const named = meant(reference, networks.story);
  const namedIn = remembered(({ layout, network }: Laid) =>
    bestFor(by, steps, network, standingsNamed(layout, reference, named)),
  );
  const fits = remembered((one: Laid) => {
    const own = namedIn(one);
    return own.length > 0 ? own : bestFor(by, steps, one.network, standingsOf(one.layout, named));
  });
  // Before the meeting had this name, no product was under way to it.
  const first = reference.by === 'round' ? 0 : networks.layouts().findIndex((one) => namedIn(one).length > 0);
  const laid = networks
    .layouts()
    .slice(Math.max(first, 0))
    .filter((one) => fits(one).length > 0);
  const found = laid.slice(0, 1).flatMap((one) => fits(one).flatMap((at) => meetingsAt(by, at, steps, one.network)));
  if (laid.length === 0) {
    const why = named.standings.length > 0 ? 'off route' : 'no meeting';
    return { unplaced: { why, near: nearTo(by, reference, steps, networks) } };
  }
  const near = stillNamed([...new Set(found)], named);
  if (near.length > 1) return { unplaced: { why: 'several', near } };
  if (by === 'decided')
    return countedBack(laid, networks, (one) => scheduleBackward(steps, { at: fits(one)[0]! }, one.network));
  const last = laid.at(-1)!;
  return inProgramme(scheduleForward(steps, { at: fits(last)[0]! }, last.network), networks);
}

/** Of the meetings that one has become, those that have its name now; all of them when none has. */
function stillNamed(found: readonly Meeting[], { meetings }: Meant): readonly Meeting[] {
  const own = found.filter((meeting) => meetings.includes(meeting));
  return own.length > 0 ? own : found;
}

/** The meetings that may be meant where a product begins or is decided: once its blocks parted, that of its own block. */
function meetingsAt(
  by: 'from' | 'decided',
  at: Standing,
  steps: readonly RouteStep[],
  network: Network,
): readonly Meeting[] {
  const stops =
    by === 'from' ? scheduleForward(steps.slice(0, 1), { at }, network).stops : decidedAt(steps, at, network)!.stops;
  const own = stops.findLast(({ forum }) => forum === at.forum.id)!;
  const isAny = own.routeStep.kind === 'forum' && own.routeStep.cycle === null;
  return isAny || !own.meeting ? carriersOf(at) : [own.meeting];
}

/** What had that name in a layout. */
function standingsNamed({ standings }: Layout, reference: MeetingReference, named: Meant): readonly Standing[] {
  const hadItsDay = (standing: Standing) =>
    reference.by === 'date' &&
    standing.forum.id === reference.forum &&
    standsAt(reference)(standing) &&
    carriersOf(standing).some((meeting) => named.meetings.includes(meeting));
  return standings.filter((standing) => named.standings.includes(standing) || hadItsDay(standing));
}

/** Where the meetings that a name means stand in a layout. */
function standingsOf({ standings }: Layout, named: Meant): readonly Standing[] {
  return standings.filter((standing) => carriersOf(standing).some((meeting) => named.meetings.includes(meeting)));
}

/** The meetings at which a product can begin, or those that decide as late on its way as any. */
function bestFor(
  by: 'from' | 'decided',
  steps: readonly RouteStep[],
  network: Network,
  standings: readonly Standing[],
): Standing[] {
  if (by === 'from') return standings.filter((standing) => canBeginAt(steps, standing, network));
  const decisions = standings.flatMap((standing) => {
    const decision = decidedAt(steps, standing, network);
    return decision ? [{ standing, ...decision }] : [];
  });
  const index = Math.max(...decisions.map((decision) => decision.index));
  const stop = Math.max(...decisions.filter((decision) => decision.index === index).map((decision) => decision.stop));
  return decisions
    .filter((decision) => decision.index === index && decision.stop === stop)
    .map(({ standing }) => standing);
}

const NEAREST = 3;

/** The meetings that could have been meant, the nearest in time, those of the forum that was named first. */
function nearTo(
  by: 'from' | 'decided',
  reference: MeetingReference,
  steps: readonly RouteStep[],
  { held, now }: Networks,
): Meeting[] {
  const { standings } = held();
  const ofForum = bestFor(
    by,
    steps,
    now(),
    standings.filter(({ forum }) => forum.id === reference.forum),
  );
  const distance = ({ day }: Standing) => (reference.by === 'date' ? Math.abs(day - reference.day) : 0);
  return [...(ofForum.length > 0 ? ofForum : bestFor(by, steps, now(), standings))]
    .sort((one, other) => distance(one) - distance(other))
    .slice(0, NEAREST)
    .flatMap(({ meeting }) => meeting ?? []);
}

/** Counted back where a product was under way before a restart: as it was then; else as things are laid out now. */
function countedBack(laid: readonly Laid[], networks: Networks, back: (one: Laid) => PlannedJourney): PlannedJourney {
  const isUnderWay = ({ stops: [first], missing }: PlannedJourney, { until }: Layout) =>
    missing === null && first !== undefined && until !== null && first.from <= until;
  for (const one of laid.slice(0, -1)) {
    const way = back(one);
    if (isUnderWay(way, one.layout)) return inProgramme(way, networks);
  }
  return inProgramme(back(laid.at(-1)!), networks);
}

/** With the rounds as they are laid out now: numbers go on through restarts. */
function inProgramme({ stops, missing }: PlannedJourney, { programme }: Networks): PlannedJourney {
  const roundNow = (step: RouteStep, { number }: Round) =>
    step.kind === 'round' ? programme.lines.of(step).find(({ round }) => round.number === number)?.round : undefined;
  return {
    stops: stops.map((stop) => {
      const { round, routeStep } = stop;
      return { ...stop, round: round && (roundNow(routeStep, round) ?? round) };
    }),
    missing,
  };
}
