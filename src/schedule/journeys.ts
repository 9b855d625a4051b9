import type { WorkingCalendar } from '../calendar/working-days.ts';
import { dependenceOrder } from '../definition/dependence.ts';
import type {
  Deliverable,
  MeetingReference,
  PaperRule,
  RouteStep,
  Workspace,
  WrittenStep,
} from '../definition/workspace.ts';
import { backward, canBeginAt, decidedAt, forward, type Network, networkOf, type Way } from './along-programme.ts';
import { type Conditions, type Followed, follow, type Step } from './follow.ts';
import { heldOn } from './held.ts';
import { deadlineIdentity } from './identity.ts';
import type { Layout, Standing } from './layout.ts';
import { carriersOf, type Meant, meant, type Story } from './meant.ts';
import { once } from './once.ts';
import { paperDay } from './papers.ts';
import type { Call, Deadline, Item, Journey, Leg, Meeting, Planned, Round, Schedule, Unplaced } from './schedule.ts';
import { isBefore, type Moment, momentOf } from './timetable.ts';
import { dayNow } from './when.ts';

export interface Journeys {
  /** In the order in which the products are written. */
  journeys: Journey[];
  travel: Schedule['travel'];
  latest: Schedule['latest'];
}

/** Where meetings have stood and stand, and what was written. */
export interface Travelling {
  story: Story;
  /** The rounds that there are now, for meetings that are held where they stand now. */
  held: () => Layout;
  workspace: Workspace;
  calendar: WorkingCalendar;
}

/**
 * Lays every product along the programme, and then follows its meetings where they have gone: a product that cannot make
 * a step rolls on. Each stop becomes an item of its meeting. A product whose date is vague stays at home.
 */
export function journeys(travelling: Travelling): Journeys {
  const { workspace } = travelling;
  const known = new Map<string, Known>();
  const networks = networksOf(travelling);
  for (const deliverable of dependenceOrder(workspace.deliverables)) {
    const found = travelled(deliverable, undefined, known, networks);
    known.set(deliverable.id, { way: found.way, journey: journeyOf(deliverable, found, travelling) });
  }
  const inOrder = [...workspace.deliverables.keys()].map((id) => known.get(id)!.journey);
  for (const { legs } of inOrder) for (const { meeting, item } of legs) meeting.items.push(item);
  return {
    journeys: inOrder,
    travel: (deliverable, after) => journeyOf(deliverable, travelled(deliverable, after, known, networks), travelling),
    latest: (deliverable, decision) => {
      const at = heldStanding(decision, networks.held());
      const way = at ? backward(stepsOf(deliverable), { at }, networks.now()) : NOWHERE;
      const steps = way.visits.map((visit) => ({ ...visit, planned: null, slip: null }));
      return journeyOf(deliverable, { steps, missing: way.missing, unplaced: null, way }, travelling);
    },
  };
}

function heldStanding(meeting: Meeting, { standings }: Layout): Standing | undefined {
  return standings.find((standing) => standing.meeting === meeting);
}

/** A layout, to lay products along. */
interface Laid {
  layout: Layout;
  network: Network;
}

/** The layouts to lay products along; each is made ready when it is first asked for. */
interface Networks {
  story: Story;
  programme: Network;
  /** That of the programme last, before it those of before each restart. */
  layouts: () => readonly Laid[];
  held: () => Layout;
  now: () => Network;
}

function networksOf({ story, held, calendar }: Travelling): Networks {
  const programme = networkOf(story.programme, calendar);
  const before = once(() =>
    story.earlier.restarts().map((layout) => ({ layout, network: networkOf(layout, calendar) })),
  );
  return {
    story,
    programme,
    layouts: () => [...before(), { layout: story.programme, network: programme }],
    held,
    now: once(() => networkOf(held(), calendar)),
  };
}

/** What others that wait for a product have to know of it. */
interface Known {
  way: Way;
  journey: Journey;
}

/** A product where it is now, and as it was laid along the programme. */
interface Travelled extends Followed {
  way: Way;
  unplaced: Journey['unplaced'];
}

const NOWHERE: Way = { visits: [], missing: null };

function travelled(
  deliverable: Deliverable,
  after: Call | undefined,
  known: ReadonlyMap<string, Known>,
  networks: Networks,
): Travelled {
  const steps = stepsOf(deliverable);
  const conditions = conditionsOf(deliverable, after, known, networks.story);
  const ahead = { programme: networks.programme, now: () => networks.now().timetable };
  const laid = wayOf(deliverable, steps, conditions, networks);
  if ('unplaced' in laid) return { steps: [], missing: null, way: NOWHERE, unplaced: laid.unplaced };
  return { ...follow(laid, conditions, ahead), way: laid, unplaced: null };
}

/** A product along the programme, or why the meeting that it names is none for it. */
function wayOf(
  { timing, route }: Deliverable,
  steps: readonly RouteStep[],
  { origin, waiting }: Conditions,
  networks: Networks,
): Way | { unplaced: Unplaced } {
  const { programme } = networks;
  if (origin) return forward(steps, { after: origin, papers: true }, programme);
  if (!timing)
    return waiting ? forward(afterWaiting(steps), { after: waiting.planned, papers: false }, programme) : NOWHERE;
  if (timing.by === 'round') return 'cycle' in route ? forward(steps, { round: timing.round }, programme) : NOWHERE;
  const { moment } = timing;
  if ('vague' in moment) return NOWHERE;
  if ('meeting' in moment) return atNamed(timing.by, moment.meeting, steps, networks);
  if (timing.by === 'from') return forward(steps, { from: moment.day }, programme);
  return countedBack(networks.layouts(), networks, ({ network }) => backward(steps, { until: moment.day }, network));
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
): Way | { unplaced: Unplaced } {
  const named = meant(reference, networks.story);
  const fits = ({ layout, network }: Laid) =>
    bestFor(
      by,
      steps,
      network,
      layout.standings.filter((standing) => isMeant(standing, named)),
    );
  const laid = networks.layouts().filter((one) => fits(one).length > 0);
  const found = [...new Set(laid.slice(0, 1).flatMap(fits).flatMap(carriersOf))];
  if (laid.length === 0) {
    const why = named.standings.length > 0 ? 'off route' : 'no meeting';
    return { unplaced: { why, near: nearTo(by, reference, steps, networks) } };
  }
  if (found.length > 1) return { unplaced: { why: 'several', near: found } };
  if (by === 'decided')
    return countedBack(laid, networks, (one) => backward(steps, { at: fits(one)[0]! }, one.network));
  const last = laid.at(-1)!;
  return inProgramme(forward(steps, { at: fits(last)[0]! }, last.network), networks);
}

function isMeant(standing: Standing, { meetings, standings }: Meant): boolean {
  return standings.includes(standing) || carriersOf(standing).some((meeting) => meetings.includes(meeting));
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
function countedBack(laid: readonly Laid[], networks: Networks, back: (one: Laid) => Way): Way {
  const isUnderWay = ({ visits: [first], missing }: Way, { until }: Layout) =>
    missing === null && first !== undefined && until !== null && first.from <= until;
  for (const one of laid.slice(0, -1)) {
    const way = back(one);
    if (isUnderWay(way, one.layout)) return inProgramme(way, networks);
  }
  return inProgramme(back(laid.at(-1)!), networks);
}

/** With the rounds as they are laid out now: numbers go on through restarts. */
function inProgramme({ visits, missing }: Way, { programme }: Networks): Way {
  const roundNow = ({ cycle, number }: Round) =>
    programme.lines.of(cycle.id).find(({ round }) => round.number === number)?.round;
  return {
    visits: visits.map((visit) => ({ ...visit, round: visit.round && (roundNow(visit.round) ?? visit.round) })),
    missing,
  };
}

/** The steps of its route; that of a cycle is one round. */
function stepsOf({ route, timing, place }: Deliverable): readonly RouteStep[] {
  if ('route' in route) return route.route.steps;
  const { cycle } = route;
  return [{ kind: 'round', key: cycle, cycle, time: 1, gap: 1, treatment: null, place: timing?.place ?? place }];
}

function conditionsOf(
  { after, ready }: Deliverable,
  from: Call | undefined,
  known: ReadonlyMap<string, Known>,
  story: Story,
): Conditions {
  const waits = after.flatMap(({ product, step, place }) => {
    const awaited = known.get(product);
    const call = callOf(awaited?.journey, step);
    if (!awaited || !call) return [];
    const laid = awaited.way.visits.findLast((visit) => step === null || visit.step === step);
    return [{ for: product, planned: laid ?? momentOf(call), moment: momentOf(call), place }];
  });
  const latest = (one: Moment, other: Moment) => (isBefore(one, other) ? other : one);
  const last = waits.reduce<Conditions['waiting']>(
    (known, wait) => (known && !isBefore(known.moment, wait.moment) ? known : wait),
    null,
  );
  return {
    origin: from ? momentOf(from) : null,
    waiting: last && { ...last, planned: waits.map(({ planned }) => planned).reduce(latest) },
    ready(step) {
      const { moment, place } = ready.get(step) ?? ready.get('*') ?? { moment: null, place: null };
      const day = moment && dayNow(moment, (reference) => meant(reference, story).meetings);
      return day === undefined || day === null ? undefined : { day, place: place! };
    },
  };
}

/** The last call of a journey that ends, or that at a step. */
export function callOf(journey: Journey | undefined, step: string | null): Call | undefined {
  if (step !== null) return journey?.calls.findLast((call) => call.step === step);
  return journey?.missing === null ? journey.calls.at(-1) : undefined;
}

function journeyOf(
  deliverable: Deliverable,
  { steps, missing, unplaced }: Travelled,
  { workspace, calendar }: Travelling,
): Journey {
  const calls = steps.map((step): Call => {
    const planned = plannedAt(step);
    if (step.meeting) return legOf(deliverable, step, step.meeting, planned, workspace, calendar);
    const routeStep = step.routeStep as WrittenStep;
    const treatment = deliverable.treatment.get(step.step) ?? routeStep.treatment;
    return { step: step.step, routeStep, from: step.from, until: step.day, treatment, planned, slip: null };
  });
  return { deliverable, calls, legs: calls.filter((call) => 'meeting' in call), missing, unplaced };
}

/** Where a step was to be: where its meeting stands now, or would have. */
function plannedAt({ planned }: Step): Planned | null {
  return planned && { day: (planned.meeting ?? planned).day, round: planned.round };
}

function legOf(
  deliverable: Deliverable,
  { step, routeStep, rule, round, slip }: Step,
  meeting: Meeting,
  planned: Planned | null,
  workspace: Workspace,
  calendar: WorkingCalendar,
): Leg {
  const own = 'cycle' in deliverable.route ? null : routeStep;
  const item = itemOf(deliverable, step, meeting, own, workspace);
  const deadline = rule && deadlineOf(item, meeting, rule, calendar);
  return { step, meeting, item, deadline, routeStep: own, round, planned, slip };
}

function itemOf(
  deliverable: Deliverable,
  step: string,
  meeting: Meeting,
  routeStep: RouteStep | null,
  workspace: Workspace,
): Item {
  const said = <T>(values: Map<string, T>): T | null =>
    values.get(step) ?? values.get(meeting.forum.id) ?? values.get('*') ?? null;
  return {
    deliverable,
    step,
    title: deliverable.name,
    team: deliverable.team,
    treatment: said(deliverable.treatment) ?? routeStep?.treatment ?? null,
    minutes: said(deliverable.minutes),
    ...speakerOf(deliverable, meeting, workspace),
    papers: deliverable.papers,
    explanation: said(deliverable.explanation),
    questions: said(deliverable.questions) ?? [],
    place: deliverable.place,
  };
}

/** At official level nobody of the cabinet speaks; elsewhere the sponsor brings in what the product says nothing of. */
function speakerOf(
  { speaker, team }: Deliverable,
  { forum, day }: Meeting,
  workspace: Workspace,
): Pick<Item, 'speaker' | 'substitute'> {
  if (forum.level === 'official') return { speaker: null, substitute: null };
  if (speaker) return { speaker: speaker.role, substitute: speaker.substitute };
  const sponsors = team === null ? [] : (workspace.teams.get(team)?.sponsors ?? []);
  return { speaker: forum.level === 'ministerial' ? (heldOn(sponsors, day) ?? null) : null, substitute: null };
}

function deadlineOf(item: Item, meeting: Meeting, rule: PaperRule, calendar: WorkingCalendar): Deadline {
  return {
    id: deadlineIdentity(item.deliverable.id, item.step, meeting.forum.id),
    day: paperDay(meeting.day, rule, calendar),
    at: rule.at,
    meeting,
    item,
    rule,
    places: [item.place, rule.place],
  };
}
