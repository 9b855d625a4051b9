import type { Day } from '../calendar/day.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import type { Deliverable, PaperRule, RouteStep, Workspace } from '../definition/workspace.ts';
import type { Place } from '../diagnostic/finding.ts';
import { heldOn } from './held.ts';
import { deadlineIdentity } from './identity.ts';
import { isHeld } from './is-held.ts';
import { paperDay, paperRule } from './papers.ts';
import type { Deadline, Item, Journey, Leg, Meeting, Round } from './schedule.ts';
import { type Timetable, timetable } from './timetable.ts';

/** Where a product stops: the meeting of one step of its route. */
interface Stop {
  step: string;
  meeting: Meeting;
  rule: PaperRule | null;
  routeStep: RouteStep | null;
}

interface Route {
  stops: Stop[];
  missing: Journey['missing'];
}

type StopOf = (round: Round, step: string, forum: string) => Meeting | undefined;

/**
 * Sends every product along its route: a round of a cycle, the next meetings from a date on, or counted back from the
 * last meeting that can decide. Each stop becomes an item of its meeting. A product whose date is vague stays at home.
 */
export function journeys(
  meetings: readonly Meeting[],
  rounds: readonly Round[],
  stop: StopOf,
  workspace: Workspace,
  calendar: WorkingCalendar,
): Journey[] {
  const held = timetable(meetings, calendar);
  return [...workspace.deliverables.values()].map((deliverable) => {
    const { stops, missing } = routeOf(deliverable, rounds, stop, held);
    return { deliverable, missing, legs: stops.map((found) => legOf(deliverable, found, workspace, calendar)) };
  });
}

function routeOf(deliverable: Deliverable, rounds: readonly Round[], stop: StopOf, held: Timetable): Route {
  const { route, timing } = deliverable;
  if (!timing || vague(timing)) return { stops: [], missing: null };
  if ('cycle' in route) return alongRound(deliverable, rounds, stop);
  if (timing.by === 'round') return { stops: [], missing: null };
  const { day } = timing.moment as { day: Day };
  return timing.by === 'from' ? forward(route.route.steps, day, held) : backward(route.route.steps, day, held);
}

function vague(timing: NonNullable<Deliverable['timing']>): boolean {
  return timing.by !== 'round' && 'vague' in timing.moment;
}

function alongRound(deliverable: Deliverable, rounds: readonly Round[], stop: StopOf): Route {
  const { cycle } = deliverable.route as { cycle: string };
  const candidates = rounds.filter((round) => round.cycle.id === cycle);
  const round = roundFor(deliverable.timing!, candidates, stop);
  if (!round) {
    const place = deliverable.timing!.place;
    const [first] = candidates[0] ? calls(candidates[0]) : [];
    return { stops: [], missing: { forum: first?.forum ?? cycle, step: first?.step ?? cycle, place } };
  }
  const stops: Stop[] = [];
  let missing: Route['missing'] = null;
  for (const { step, forum, place, papers } of calls(round)) {
    const meeting = stop(round, step, forum);
    if (meeting && isHeld(meeting))
      stops.push({ step, meeting, rule: papers === undefined ? meeting.forum.papers : papers, routeStep: null });
    else missing ??= { forum, step, place };
  }
  return { stops, missing };
}

function roundFor(
  timing: NonNullable<Deliverable['timing']>,
  rounds: readonly Round[],
  stop: StopOf,
): Round | undefined {
  if (timing.by === 'round') return rounds.find(({ number }) => number === timing.round);
  const { day } = timing.moment as { day: Day };
  if (timing.by === 'from') return rounds.find(({ from }) => from >= day);
  return rounds.findLast((round) => {
    const last = calls(round).at(-1);
    const decides = last && stop(round, last.step, last.forum);
    return decides !== undefined && isHeld(decides) && decides.day <= day;
  });
}

/** Where a round calls on its way, in order: each forum of each step of its route. */
function calls(round: Round): { step: string; forum: string; place: Place; papers: PaperRule | null | undefined }[] {
  return round.route.flatMap((key) =>
    round.steps
      .filter((step) => step.key === key)
      .flatMap((step) => step.fora.map(({ forum, place, papers }) => ({ step: key, forum, place, papers }))),
  );
}

function forward(steps: readonly RouteStep[], from: Day, held: Timetable): Route {
  const stops: Stop[] = [];
  for (const step of steps) {
    const meeting = held.next(step, from, stops.at(-1)?.meeting);
    if (!meeting) return { stops, missing: { forum: step.forum, step: step.key, place: step.place } };
    stops.push({ step: step.key, meeting, rule: paperRule(meeting), routeStep: step });
  }
  return { stops, missing: null };
}

function backward(steps: readonly RouteStep[], until: Day, held: Timetable): Route {
  const stops: Stop[] = [];
  for (const [index, step] of [...steps.entries()].reverse()) {
    const meeting = held.previous(step, until, stops[0]?.meeting, steps[index + 1]);
    if (!meeting) return { stops, missing: { forum: step.forum, step: step.key, place: step.place } };
    stops.unshift({ step: step.key, meeting, rule: paperRule(meeting), routeStep: step });
  }
  return { stops, missing: null };
}

function legOf(deliverable: Deliverable, found: Stop, workspace: Workspace, calendar: WorkingCalendar): Leg {
  const { step, meeting, rule, routeStep } = found;
  const item = itemOf(deliverable, found, workspace);
  meeting.items.push(item);
  return { step, meeting, item, routeStep, deadline: rule && deadlineOf(item, meeting, rule, calendar) };
}

function itemOf(deliverable: Deliverable, { step, meeting, routeStep }: Stop, workspace: Workspace): Item {
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
