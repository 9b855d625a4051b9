import { isoDay } from '../../calendar/day.ts';
import { type Period, within } from '../../calendar/period.ts';
import { rfc3339 } from '../../calendar/zone.ts';
import type { TopicTarget } from '../../definition/types/topics.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import type { Sources } from '../../diagnostic/sources.ts';
import { monthsOf, type ShownPlan } from '../../documents/lists/months.ts';
import type { Lang } from '../../language/language.ts';
import { isFinished, type JourneyOnDay } from '../../schedule/journeys/ahead.ts';
import { dayOfSeat, holderOf, type Membership, substituteOf } from '../../schedule/people/memberships.ts';
import type { Deadline, MeetingStop, Schedule } from '../../schedule/schedule.ts';
import type { TeamState } from '../../schedule/team-states.ts';
import type { TopicState } from '../../schedule/topic-states.ts';
import type * as shapes from './shapes/overviews.ts';
import type { remark } from './shapes/schedule.ts';
import type { Printed } from './shapes/values.ts';
import { dateAndStart, spot, written } from './values.ts';

/**
 * The rolling agenda for other programs: each topic with its status on a day and all its statuses, its target, products
 * and what does not fit, in sentences of one language.
 * @returns one document, with a line end
 */
export function topicsJson(
  states: readonly TopicState[],
  findings: readonly Finding[],
  { workspace, window }: Schedule,
  sources: Sources,
  lang: Lang,
): string {
  const { timezone } = workspace.settings;
  return written<Printed<typeof shapes.topics>>({
    timezone,
    date: isoDay(window.from),
    topics: states.map((state) => topicValue(state, findings, timezone, sources, lang)),
  });
}

function topicValue(
  { topic, status, later, target, sponsor, products }: TopicState,
  findings: readonly Finding[],
  zone: string,
  sources: Sources,
  lang: Lang,
): Printed<typeof shapes.topic> {
  const about = findings.filter(({ places: [place] }) => place?.path[0] === 'topics' && place.path[1] === topic.id);
  return {
    id: topic.id,
    title: topic.name,
    status: later ? null : status.value.status,
    since: later ? null : dayOrNull(status.valid.from),
    reason: later || status.value.reason === '' ? null : status.value.reason,
    statuses: topic.statuses.map(({ value, valid }): Printed<typeof shapes.topic>['statuses'][number] => ({
      status: value.status,
      from: dayOrNull(valid.from),
      reason: value.reason === '' ? null : value.reason,
    })),
    by: topic.by === '' ? null : topic.by,
    team: topic.team,
    sponsor: sponsor ?? null,
    cycle: topic.cycle,
    target: topic.target && targetValue(topic.target, target),
    products: products.map((product) => productValue(product, zone)),
    findings: about.map(
      ({ kind, args, severity, accepted }): Printed<typeof remark> => ({
        code: kind.code,
        severity,
        message: kind.say[lang](args),
        ...(accepted ? { accepted: { reason: accepted.reason } } : {}),
      }),
    ),
    places: [spot(topic.place, sources)],
  };
}

function targetValue(target: TopicTarget, days: Period | undefined): Printed<typeof shapes.topic>['target'] {
  return {
    cycle: 'round' in target ? target.round.cycle : null,
    round: 'round' in target ? target.round.round : null,
    from: days ? isoDay(days.from) : null,
    until: days ? isoDay(days.until) : null,
    text: 'vague' in target ? target.vague : null,
  };
}

function productValue(product: JourneyOnDay, zone: string): Printed<typeof shapes.product> {
  const { deliverable } = product.journey;
  return {
    deliverable: deliverable.id,
    title: deliverable.name,
    finished: isFinished(product),
    next: product.next ? stepValue(product.next, zone) : null,
    deadline: product.deadline ? deadlineValue(product.deadline, zone) : null,
  };
}

function stepValue({ step, meeting }: MeetingStop, zone: string): Printed<typeof shapes.step> {
  const { id, forum } = meeting;
  return {
    step,
    forum: forum.id,
    ...dateAndStart(meeting, zone),
    meeting: id,
  };
}

function deadlineValue({ id, day, at, meeting, item }: Deadline, zone: string): Printed<typeof shapes.ahead> {
  return { id, due: rfc3339(day, at, zone), deliverable: item.deliverable.id, meeting: meeting.id };
}

/** An open end is null. */
function dayOrNull(day: number): string | null {
  return Number.isFinite(day) ? isoDay(day) : null;
}

/**
 * Month plans for other programs: the bars of each line, and which months of the window they cover.
 * @returns one document, with a line end
 */
export function monthsJson(shown: readonly ShownPlan[], sources: Sources): string {
  return written<Printed<typeof shapes.months>>({ plans: shown.map((one) => planValue(one, sources)) });
}

function planValue({ plan, window }: ShownPlan, sources: Sources): Printed<typeof shapes.monthPlan> {
  const months = monthsOf(window);
  return {
    id: plan.id,
    title: plan.name,
    team: plan.team,
    from: monthOf(window.from),
    until: monthOf(window.until),
    lines: plan.lines.map(
      ({ key, name, bars, place }): Printed<typeof shapes.line> => ({
        line: key,
        title: name,
        bars: bars.map(({ from, until }) => ({ from: monthOrNull(from), until: monthOrNull(until) })),
        months: months.filter((month) => bars.some((bar) => within(month, bar))).map(monthOf),
        places: [spot(place, sources)],
      }),
    ),
    places: [spot(plan.place, sources)],
  };
}

/** @example '2021-04' */
function monthOf(day: number): string {
  return isoDay(day).slice(0, 7);
}

/** An open end is null. */
function monthOrNull(day: number): string | null {
  return Number.isFinite(day) ? monthOf(day) : null;
}

/**
 * Teams for other programs, as they stand on the first day of the window.
 * @returns one document, with a line end
 */
export function teamsJson(states: readonly TeamState[], { workspace, window }: Schedule, sources: Sources): string {
  const { timezone } = workspace.settings;
  return written<Printed<typeof shapes.teams>>({
    timezone,
    date: isoDay(window.from),
    until: isoDay(window.until),
    teams: states.map((state) => teamValue(state, window.from, timezone, sources)),
  });
}

function teamValue(state: TeamState, day: number, zone: string, sources: Sources): Printed<typeof shapes.team> {
  const { team, rounds, next, deadline, products } = state;
  return {
    id: team.id,
    name: team.name,
    topic: team.topic === '' ? null : team.topic,
    from: dayOrNull(team.valid.from),
    until: dayOrNull(team.valid.until),
    sponsors: state.sponsors,
    departments: state.departments,
    leads: state.leads,
    secretaries: state.secretaries,
    rounds: rounds.map(({ cycle, number, from }): Printed<typeof shapes.team>['rounds'][number] => ({
      cycle: cycle.id,
      round: number,
      from: isoDay(from),
      begun: from <= day,
    })),
    next: next ? { deliverable: next.item.deliverable.id, ...stepValue(next, zone) } : null,
    deadline: deadline ? deadlineValue(deadline, zone) : null,
    products: products.map((product) => productValue(product, zone)),
    places: [spot(team.place, sources)],
  };
}

/**
 * Seats in fora and teams for other programs, with whoever holds the role on the first day of the window, or the first
 * day of the seat when that is later.
 * @returns one document, with a line end
 */
export function membersJson(
  memberships: readonly Membership[],
  window: Period,
  workspace: Workspace,
  sources: Sources,
): string {
  return written<Printed<typeof shapes.members>>({
    from: isoDay(window.from),
    until: isoDay(window.until),
    members: memberships.map((membership) => memberValue(membership, window, workspace, sources)),
  });
}

function memberValue(
  membership: Membership,
  window: Period,
  workspace: Workspace,
  sources: Sources,
): Printed<typeof shapes.member> {
  const { body, capacity, role, department, valid, place } = membership;
  const day = dayOfSeat(membership, window);
  const person = holderOf(membership, day, workspace);
  return {
    forum: 'members' in body ? body.id : null,
    team: 'members' in body ? null : body.id,
    capacity,
    role,
    department,
    person: person ? { name: person.name, email: person.email } : null,
    substitute: substituteOf(membership, day, workspace),
    behalf: membership.behalf,
    from: dayOrNull(valid.from),
    until: dayOrNull(valid.until),
    places: [spot(place, sources)],
  };
}
