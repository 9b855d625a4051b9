import { isoDay } from '../../calendar/day.ts';
import { rfc3339, rfc3339At } from '../../calendar/zone.ts';
import type { FileRevision } from '../../definition/edits/revise.ts';
import { type Finding, hintOf, type SourcePlace } from '../../diagnostic/finding.ts';
import { sortFindings } from '../../diagnostic/order.ts';
import { countFindings } from '../../diagnostic/show.ts';
import type { Sources } from '../../diagnostic/sources.ts';
import type { Effect } from '../../documents/changes/effect.ts';
import type { Lang } from '../../language/language.ts';
import { isTentative } from '../../schedule/meetings/is-tentative.ts';
import { isTimed, spanOf } from '../../schedule/meetings/spans.ts';
import type { Block, Deadline, Item, Meeting, Schedule } from '../../schedule/schedule.ts';
import type * as differences from './shapes/differences.ts';
import type * as shapes from './shapes/schedule.ts';
import type { Printed, place, stretch } from './shapes/values.ts';

/** Changes only when a field gets another meaning. */
const VERSION = 1;

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

/**
 * What comes of a change to the definitions, and what is written for it.
 * @returns one document, with a line end
 */
export function effectJson(effect: Effect, lang: Lang): string {
  const { difference, findings, sources, revisions } = effect;
  const [revision, ...others] = revisions as [FileRevision, ...FileRevision[]];
  const { before, after, meetings, deadlines } = difference;
  const both = sides(
    { zone: before.workspace.settings.timezone, sources: sources.before },
    { zone: after.workspace.settings.timezone, sources: sources.after },
  );
  return written<Printed<typeof differences.effect>>({
    ...revisionValue(revision),
    ...(others.length > 0 ? { others: others.map(revisionValue) } : {}),
    meetings: meetings.map((one): Printed<typeof differences.effect>['meetings'][number] => ({
      what: one.what,
      ...both(one, meetingValue),
    })),
    deadlines: deadlines.map(
      (one): Printed<typeof differences.changedDeadline> => ({ what: one.what, ...both(one, deadlineValue) }),
    ),
    solved: findingValues(findings.solved, sources.before, lang),
    appeared: findingValues(findings.appeared, sources.after, lang),
  });
}

function revisionValue({ file, removed, lines }: FileRevision) {
  return { file, removed, lines };
}

/** The time zone and the files of before or of now. */
interface Side {
  zone: string;
  sources: Sources;
}

/** How something was and how it is, each spelled out on its own side; null where it is not there. */
export function sides(was: Side, is: Side) {
  const on = <T, V>(one: T | null, { zone, sources }: Side, value: Spelling<T, V>) =>
    one === null ? null : value(one, zone, sources);
  return <T, V>({ before, after }: { before: T | null; after: T | null }, value: Spelling<T, V>) => ({
    before: on(before, was, value),
    after: on(after, is, value),
  });
}

type Spelling<T, V> = (one: T, zone: string, sources: Sources) => V;

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
    ...(isTentative(meeting) ? { tentative: true as const } : {}),
    ...(was
      ? { was: { date: isoDay(was.day), start: was.start === null ? null : rfc3339(was.day, was.start, zone) } }
      : {}),
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

function findingValues(findings: readonly Finding[], sources: Sources, lang: Lang): Printed<typeof shapes.finding>[] {
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

export function spot(at: SourcePlace, sources: Sources): Printed<typeof place> {
  const { file, line, column } = sources.locate(at);
  return { file, line, column };
}

function extent(at: SourcePlace, sources: Sources): Printed<typeof stretch> {
  const { file, line, column, endLine, endColumn } = sources.locate(at);
  return { file, line, column, endLine, endColumn };
}

/** What JSON lets through but a terminal or a page must not get as it is: it stands there as its code. */
const TREACHEROUS = /[\u007F-\u009F\u061C\u200B\u200E\u200F\u2028-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/**
 * A document as text: the same in every terminal and editor.
 * @template D what its shape says; there is no document without one
 */
export function written<D extends { version: typeof VERSION } = never>(document: NoInfer<Omit<D, 'version'>>): string {
  const text = JSON.stringify({ version: VERSION, ...document }, null, 2);
  return `${text.replace(TREACHEROUS, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}
