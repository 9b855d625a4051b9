import type { WorkingCalendar } from '../../calendar/working-days.ts';
import { dependenceOrder } from '../../definition/linking/dependence.ts';
import type { SubItem } from '../../definition/types/agendas.ts';
import type { Deliverable } from '../../definition/types/deliverables.ts';
import type { PaperRule } from '../../definition/types/fora.ts';
import type { RouteStep, WrittenStep } from '../../definition/types/routes.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import { type MeetingHistory, meant } from '../changes/meant.ts';
import { heldOn } from '../meetings/held.ts';
import { dayNow } from '../meetings/when.ts';
import { isBefore, type Moment, momentOf } from '../moment.ts';
import { deadlineIdentity } from '../rounds/identity.ts';
import type { Layout, Standing } from '../rounds/layout.ts';
import type { Deadline, Item, Journey, Meeting, MeetingStop, Planned, Schedule, Stop } from '../schedule.ts';
import { missingOf, type PlannedJourney } from './along-programme.ts';
import { scheduleBackward } from './counted-back.ts';
import { type Conditions, type FollowedJourney, type FollowedStop, followMeetings } from './follow.ts';
import { type Networks, networksOf } from './networks.ts';
import { paperDay } from './papers.ts';
import { NO_JOURNEY, wayOf } from './way-of.ts';

export interface Journeys {
  /** In the order in which the products are written. */
  journeys: Journey[];
  travel: Schedule['travel'];
  latest: Schedule['latest'];
}

/** Where meetings have stood and stand, and what was written. */
export interface JourneyContext {
  story: MeetingHistory;
  /** The rounds that there are now, for meetings that are held where they stand now. */
  held: () => Layout;
  workspace: Workspace;
  calendar: WorkingCalendar;
}

/**
 * Lays every product along the programme, and then follows its meetings where they have gone: a product that cannot make
 * a step rolls on. Each stop becomes an item of its meeting. A product whose date is vague stays at home.
 */
export function journeys(travelling: JourneyContext): Journeys {
  const { story, held, workspace, calendar } = travelling;
  const known = new Map<string, Known>();
  const networks = networksOf(story, held, calendar);
  for (const deliverable of dependenceOrder(workspace.deliverables)) {
    const found = travelled(deliverable, undefined, known, networks);
    known.set(deliverable.id, { way: found.way, journey: journeyOf(deliverable, found, travelling) });
  }
  const inOrder = [...workspace.deliverables.keys()].map((id) => known.get(id)!.journey);
  for (const { meetingStops } of inOrder) for (const { meeting, item } of meetingStops) meeting.items.push(item);
  return {
    journeys: inOrder,
    travel: (deliverable, after) => journeyOf(deliverable, travelled(deliverable, after, known, networks), travelling),
    latest: (deliverable, decision) => {
      const at = heldStanding(decision, networks.held());
      const way = at ? scheduleBackward(stepsOf(deliverable), { at }, networks.now()) : NO_JOURNEY;
      const steps = way.stops.map((stop) => ({ ...stop, planned: null, slip: null }));
      return journeyOf(deliverable, { steps, missing: way.missing, unplaced: null, way }, travelling);
    },
  };
}

function heldStanding(meeting: Meeting, { standings }: Layout): Standing | undefined {
  return standings.find((standing) => standing.meeting === meeting);
}

/** What others that wait for a product have to know of it. */
interface Known {
  way: PlannedJourney;
  journey: Journey;
}

/** A product where it is now, and as it was laid along the programme. */
interface Travelled extends FollowedJourney {
  way: PlannedJourney;
  unplaced: Journey['unplaced'];
}

function travelled(
  deliverable: Deliverable,
  after: Stop | undefined,
  known: ReadonlyMap<string, Known>,
  networks: Networks,
): Travelled {
  const steps = stepsOf(deliverable);
  const stuck = after ? undefined : deliverable.after.find((dependency) => isStuck(dependency, known));
  if (stuck) {
    const { name } = known.get(stuck.product)!.journey.deliverable;
    const missing = { ...missingOf(steps[0]!, networks.programme), place: stuck.place, waitsFor: name };
    return { steps: [], missing, way: NO_JOURNEY, unplaced: null };
  }
  const conditions = conditionsOf(deliverable, after, known, networks.story);
  const ahead = { programme: networks.programme, now: () => networks.now().timetable };
  const laid = wayOf(deliverable, steps, conditions, networks);
  if ('unplaced' in laid) return { steps: [], missing: null, way: NO_JOURNEY, unplaced: laid.unplaced };
  return { ...followMeetings(laid, conditions, ahead), way: laid, unplaced: null };
}

/** Whether what a product waits for sets out, but does not get there. */
function isStuck({ product, step }: Deliverable['after'][number], known: ReadonlyMap<string, Known>): boolean {
  const journey = known.get(product)?.journey;
  return (
    journey !== undefined &&
    (journey.missing !== null || journey.unplaced !== null) &&
    stopOf(journey, step) === undefined
  );
}

/** The steps of its route; that of a cycle is one round. */
function stepsOf({ route, timing, place }: Deliverable): readonly RouteStep[] {
  if ('route' in route) return route.route.steps;
  return [
    { kind: 'round', key: route.cycle, ...route, time: 1, gap: 1, treatment: null, place: timing?.place ?? place },
  ];
}

function conditionsOf(
  { after, ready }: Deliverable,
  from: Stop | undefined,
  known: ReadonlyMap<string, Known>,
  story: MeetingHistory,
): Conditions {
  const waits = after.flatMap(({ product, step, place }) => {
    const awaited = known.get(product);
    const stop = stopOf(awaited?.journey, step);
    if (!awaited || !stop) return [];
    const laid = awaited.way.stops.findLast((stop) => step === null || stop.step === step);
    return [{ for: product, planned: laid ?? momentOf(stop), moment: momentOf(stop), place }];
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

/** The last stop of a journey that ends, or that at a step. */
export function stopOf(journey: Journey | undefined, step: string | null): Stop | undefined {
  if (step !== null) return journey?.stops.findLast((stop) => stop.step === step);
  return journey?.missing === null ? journey.stops.at(-1) : undefined;
}

function journeyOf(
  deliverable: Deliverable,
  { steps, missing, unplaced }: Travelled,
  { workspace, calendar }: JourneyContext,
): Journey {
  const stops = steps.map((step): Stop => {
    const planned = plannedAt(step);
    if (step.meeting) return legOf(deliverable, step, step.meeting, planned, workspace, calendar);
    const routeStep = step.routeStep as WrittenStep;
    const treatment = deliverable.treatment.get(step.step) ?? routeStep.treatment;
    return { step: step.step, routeStep, from: step.from, until: step.day, treatment, planned, slip: step.slip };
  });
  return { deliverable, stops, meetingStops: stops.filter((stop) => 'meeting' in stop), missing, unplaced };
}

/** Where a step was to be: where its meeting stands now, or would have. */
function plannedAt({ planned }: FollowedStop): Planned | null {
  return planned && { day: (planned.meeting ?? planned).day, round: planned.round };
}

function legOf(
  deliverable: Deliverable,
  { step, routeStep, rule, round, slip }: FollowedStop,
  meeting: Meeting,
  planned: Planned | null,
  workspace: Workspace,
  calendar: WorkingCalendar,
): MeetingStop {
  const own = 'cycle' in deliverable.route ? null : routeStep;
  const cycle = round?.cycle.id ?? (own?.kind === 'forum' ? own.cycle : null);
  const item = { ...itemOf(deliverable, step, meeting, own, workspace), round, cycle };
  const deadline = rule && deadlineOf(item, meeting, rule, calendar);
  return { step, meeting, item, deadline, routeStep: own, round, planned, slip };
}

function itemOf(
  deliverable: Deliverable,
  step: string,
  meeting: Meeting,
  routeStep: RouteStep | null,
  workspace: Workspace,
): Omit<Item, 'round' | 'cycle'> {
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
    remark: said(deliverable.remark),
    subItems: subItemsOf(deliverable, meeting),
    carried: null,
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

function subItemsOf({ subItems }: Deliverable, { forum }: Meeting): readonly SubItem[] {
  return forum.level === 'official' ? subItems.map((part) => ({ ...part, speaker: null })) : subItems;
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
