import { isoDay } from '../../calendar/day.ts';
import { rfc3339, rfc3339At } from '../../calendar/zone.ts';
import { type Finding, hintOf, type Place } from '../../diagnostic/finding.ts';
import { countFindings, sortFindings } from '../../diagnostic/show.ts';
import type { Sources } from '../../diagnostic/sources.ts';
import type { Effect } from '../../documents/changes/effect.ts';
import type { Lang } from '../../language/language.ts';
import { isTentative } from '../../schedule/meetings/is-tentative.ts';
import { isTimed, spanOf } from '../../schedule/meetings/spans.ts';
import type { Block, Deadline, Item, Meeting, Schedule } from '../../schedule/schedule.ts';

/** Changes only when a field gets another meaning. */
export const VERSION = 1;

/**
 * A schedule for other programs. Days are `YYYY-MM-DD`, moments RFC 3339 with the offset of the schedule's time zone,
 * what is not known null; names, phases and titles are as people wrote them.
 * @returns one document, with a line end
 */
export function scheduleJson(schedule: Schedule, sources: Sources): string {
  return written(scheduleValue(schedule, sources));
}

/** The schedule of an agenda, and with it what was found, as in `checkJson`. */
export function agendaJson(schedule: Schedule, findings: readonly Finding[], sources: Sources, lang: Lang): string {
  return written({ ...scheduleValue(schedule, sources), findings: findingValues(findings, sources, lang) });
}

/**
 * Findings for other programs, sorted by place, with their sentences in one language; and how many there are. What was
 * accepted is counted apart from its severity.
 * @returns one document, with a line end
 */
export function checkJson(findings: readonly Finding[], sources: Sources, lang: Lang): string {
  return written({
    version: VERSION,
    findings: findingValues(findings, sources, lang),
    summary: countFindings(findings),
  });
}

/**
 * What comes of a change to the definitions, and what is written for it.
 * @returns one document, with a line end
 */
export function effectJson(effect: Effect, lang: Lang): string {
  const { difference, findings, sources, revision } = effect;
  const { before, after, meetings, deadlines } = difference;
  const zone = after.workspace.settings.timezone;
  return written({
    version: VERSION,
    file: revision.file,
    removed: revision.removed,
    lines: revision.lines,
    meetings: meetings.map(({ what, before: then, after: now }) => ({
      what,
      before: then && meetingValue(then, before.workspace.settings.timezone, sources.before),
      after: now && meetingValue(now, zone, sources.after),
    })),
    deadlines: deadlines.map(({ what, before: then, after: now }) => ({
      what,
      before: then && deadlineValue(then, before.workspace.settings.timezone, sources.before),
      after: now && deadlineValue(now, zone, sources.after),
    })),
    solved: findingValues(findings.solved, sources.before, lang),
    appeared: findingValues(findings.appeared, sources.after, lang),
  });
}

function scheduleValue({ workspace, window, meetings, deadlines }: Schedule, sources: Sources) {
  const { timezone } = workspace.settings;
  return {
    version: VERSION,
    timezone,
    from: isoDay(window.from),
    until: isoDay(window.until),
    meetings: meetings.map((meeting) => meetingValue(meeting, timezone, sources)),
    deadlines: deadlines.map((deadline) => deadlineValue(deadline, timezone, sources)),
  };
}

export function meetingValue(meeting: Meeting, zone: string, sources: Sources) {
  const { id, forum, day, start, location, status, was, blocks, items, places } = meeting;
  return {
    id,
    forum: forum.id,
    // The full name of the forum: what a meeting is about may be confidential, and stands in its steps and items.
    title: forum.name,
    date: isoDay(day),
    start: start === null ? null : rfc3339(day, start, zone),
    end: isTimed(meeting) ? rfc3339At(spanOf(meeting, zone).end, zone) : null,
    place: location === '' ? null : location,
    status,
    ...(isTentative(meeting) ? { tentative: true } : {}),
    ...(was
      ? { was: { date: isoDay(was.day), start: was.start === null ? null : rfc3339(was.day, was.start, zone) } }
      : {}),
    steps: blocks.map(stepValue),
    items: items.map(itemValue),
    places: places.map((place) => spot(place, sources)),
  };
}

function stepValue({ cycle, round, step, phase }: Block) {
  const week = step.day.on === 'weekday' ? step.day.week : null;
  return { cycle: cycle.id, round: round.number, step: step.key, week, phase };
}

export function itemValue({ deliverable, team, title, treatment, minutes }: Item) {
  return { deliverable: deliverable.id, team, title, treatment, minutes };
}

export function deadlineValue({ id, day, at, item, meeting, places }: Deadline, zone: string, sources: Sources) {
  return {
    id,
    due: rfc3339(day, at, zone),
    team: item.team,
    deliverable: item.deliverable.id,
    meeting: meeting.id,
    places: places.map((place) => spot(place, sources)),
  };
}

function findingValues(findings: readonly Finding[], sources: Sources, lang: Lang) {
  return sortFindings(findings, sources).map((finding) => {
    const { kind, severity, args, when, who, places, accepted } = finding;
    const hint = hintOf(finding, lang);
    return {
      code: kind.code,
      severity,
      message: kind.say[lang](args),
      ...(hint === undefined ? {} : { hint }),
      when: when.map(isoDay),
      who,
      places: places.map((place) => stretch(place, sources)),
      ...(accepted ? { accepted: { reason: accepted.reason } } : {}),
    };
  });
}

export function spot(place: Place, sources: Sources) {
  const { file, line, column } = sources.locate(place);
  return { file, line, column };
}

function stretch(place: Place, sources: Sources) {
  const { file, line, column, endLine, endColumn } = sources.locate(place);
  return { file, line, column, endLine, endColumn };
}

/** What JSON lets through but a terminal or a page must not get as it is: it stands there as its code. */
const TREACHEROUS = /[\u007F-\u009F\u061C\u200B\u200E\u200F\u2028-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/** A value as one document: the same in every terminal and editor. */
export function written(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  return `${text.replace(TREACHEROUS, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}
