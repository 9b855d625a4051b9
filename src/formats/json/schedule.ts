import { isoDay } from '../../calendar/day.ts';
import { rfc3339, rfc3339At } from '../../calendar/zone.ts';
import { type Finding, hintOf } from '../../diagnostic/finding.ts';
import { sortFindings } from '../../diagnostic/order.ts';
import { countFindings } from '../../diagnostic/show.ts';
import type { Sources } from '../../diagnostic/sources.ts';
import type { Lang } from '../../language/language.ts';
import { isTentative } from '../../schedule/meetings/is-tentative.ts';
import { isTimed, spanOf } from '../../schedule/meetings/spans.ts';
import type { Block, Deadline, Item, Meeting, Schedule } from '../../schedule/schedule.ts';
import type * as shapes from './shapes/schedule.ts';
import type { Printed } from './shapes/values.ts';
import { dateAndStart, extent, spot, written } from './values.ts';

/**
 * A schedule for other programs. Days are `YYYY-MM-DD`, moments RFC 3339 with the offset of the schedule's time zone,
 * what is not known null; names, phases and titles are as people wrote them.
 * @returns one document, with a line end
 */
export function scheduleJson(schedule: Schedule, sources: Sources): string {
  return written<Printed<typeof shapes.schedule>>(scheduleValue(schedule, sources));
}

/** The schedule of an agenda, and with it what was found, as in `checkJson`. */
export function agendaJson(schedule: Schedule, findings: readonly Finding[], sources: Sources, lang: Lang): string {
  return written<Printed<typeof shapes.agenda>>({
    ...scheduleValue(schedule, sources),
    findings: findingValues(findings, sources, lang),
  });
}

/**
 * Findings for other programs, the gravest first, with their sentences in one language; and how many there are of all. What
 * was accepted is counted apart from its severity.
 * @param shown those that were asked for
 * @returns one document, with a line end
 */
export function checkJson(
  findings: readonly Finding[],
  shown: readonly Finding[],
  sources: Sources,
  lang: Lang,
): string {
  return written<Printed<typeof shapes.check>>({
    findings: findingValues(shown, sources, lang),
    summary: countFindings(findings),
  });
}

function scheduleValue({ workspace, window, meetings, deadlines }: Schedule, sources: Sources) {
  const { timezone } = workspace.settings;
  return {
    timezone,
    from: isoDay(window.from),
    until: isoDay(window.until),
    meetings: meetings.map((meeting) => meetingValue(meeting, timezone, sources)),
    deadlines: deadlines.map((deadline) => deadlineValue(deadline, timezone, sources)),
  };
}

export function meetingValue(meeting: Meeting, zone: string, sources: Sources): Printed<typeof shapes.meeting> {
  const { id, forum, location, status, was, blocks, items, places } = meeting;
  return {
    id,
    forum: forum.id,
    // The full name of the forum: what a meeting is about may be confidential, and stands in its steps and items.
    title: forum.name,
    ...dateAndStart(meeting, zone),
    end: isTimed(meeting) ? rfc3339At(spanOf(meeting, zone).end, zone) : null,
    place: location === '' ? null : location,
    status,
    ...(isTentative(meeting) ? { tentative: true as const } : {}),
    ...(was ? { was: dateAndStart(was, zone) } : {}),
    steps: blocks.map(stepValue),
    items: items.map(itemValue),
    places: places.map((place) => spot(place, sources)),
  };
}

function stepValue({ cycle, round, step, phase }: Block): Printed<typeof shapes.step> {
  const week = step.day.on === 'weekday' ? step.day.week : null;
  return { cycle: cycle.id, round: round.number, step: step.key, week, phase };
}

export function itemValue({ deliverable, team, title, treatment, minutes }: Item): Printed<typeof shapes.item> {
  return { deliverable: deliverable.id, team, title, treatment, minutes };
}

export function deadlineValue(
  { id, day, at, item, meeting, places }: Deadline,
  zone: string,
  sources: Sources,
): Printed<typeof shapes.deadline> {
  return {
    id,
    due: rfc3339(day, at, zone),
    team: item.team,
    deliverable: item.deliverable.id,
    meeting: meeting.id,
    places: places.map((place) => spot(place, sources)),
  };
}

export function findingValues(
  findings: readonly Finding[],
  sources: Sources,
  lang: Lang,
): Printed<typeof shapes.finding>[] {
  return sortFindings(findings, sources).map((finding): Printed<typeof shapes.finding> => {
    const { kind, severity, args, when, who, places, accepted } = finding;
    const hint = hintOf(finding, lang);
    return {
      code: kind.code,
      severity,
      message: kind.say[lang](args),
      ...(hint === undefined ? {} : { hint }),
      when: when.map(isoDay),
      who,
      places: places.map((place) => extent(place, sources)),
      ...(accepted ? { accepted: { reason: accepted.reason } } : {}),
    };
  });
}
