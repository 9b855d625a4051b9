import { isoDay } from '../calendar/day.ts';
import { type Period, within } from '../calendar/period.ts';
import { rfc3339 } from '../calendar/zone.ts';
import type { Target } from '../definition/workspace.ts';
import type { Finding } from '../diagnostic/finding.ts';
import type { Sources } from '../diagnostic/sources.ts';
import { monthsOf, type ShownPlan } from '../documents/months.ts';
import type { Lang } from '../language/language.ts';
import { type Ahead, isFinished } from '../schedule/ahead.ts';
import type { Deadline, Leg, Schedule } from '../schedule/schedule.ts';
import type { TopicState } from '../schedule/topic-states.ts';
import { spot, VERSION, written } from './json.ts';

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
  return written({
    version: VERSION,
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
) {
  const about = findings.filter(({ places: [place] }) => place?.path[0] === 'topics' && place.path[1] === topic.id);
  return {
    id: topic.id,
    title: topic.name,
    status: later ? null : status.value.status,
    since: later ? null : dayOrNull(status.valid.from),
    reason: later || status.value.reason === '' ? null : status.value.reason,
    statuses: topic.statuses.map(({ value, valid }) => ({
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
    findings: about.map(({ kind, args, severity, accepted }) => ({
      code: kind.code,
      severity,
      message: kind.say[lang](args),
      ...(accepted ? { accepted: { reason: accepted.reason } } : {}),
    })),
    places: [spot(topic.place, sources)],
  };
}

function targetValue(target: Target, days: Period | undefined) {
  return {
    cycle: 'round' in target ? target.round.cycle : null,
    round: 'round' in target ? target.round.round : null,
    from: days ? isoDay(days.from) : null,
    until: days ? isoDay(days.until) : null,
    text: 'vague' in target ? target.vague : null,
  };
}

function productValue(product: Ahead, zone: string) {
  const { deliverable } = product.journey;
  return {
    deliverable: deliverable.id,
    title: deliverable.name,
    finished: isFinished(product),
    next: product.next ? stepValue(product.next, zone) : null,
    deadline: product.deadline ? deadlineValue(product.deadline, zone) : null,
  };
}

function stepValue({ step, meeting }: Leg, zone: string) {
  const { id, forum, day, start } = meeting;
  return {
    step,
    forum: forum.id,
    date: isoDay(day),
    start: start === null ? null : rfc3339(day, start, zone),
    meeting: id,
  };
}

function deadlineValue({ id, day, at, meeting, item }: Deadline, zone: string) {
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
  return written({ version: VERSION, plans: shown.map((one) => planValue(one, sources)) });
}

function planValue({ plan, window }: ShownPlan, sources: Sources) {
  const months = monthsOf(window);
  return {
    id: plan.id,
    title: plan.name,
    team: plan.team,
    from: monthOrNull(window.from),
    until: monthOrNull(window.until),
    lines: plan.lines.map(({ key, name, bars, place }) => ({
      line: key,
      title: name,
      bars: bars.map(({ from, until }) => ({ from: monthOrNull(from), until: monthOrNull(until) })),
      months: months.filter((month) => bars.some((bar) => within(month, bar))).map(monthOrNull),
      places: [spot(place, sources)],
    })),
    places: [spot(plan.place, sources)],
  };
}

/** @example '2021-04'; an open end is null */
function monthOrNull(day: number): string | null {
  return dayOrNull(day)?.slice(0, 7) ?? null;
}
