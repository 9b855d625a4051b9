import type { Day } from '../../calendar/day.ts';
import { dayRange, longDay } from '../../calendar/words.ts';
import { whenWords } from '../../conflicts/reference.ts';
import { slipFacts, slipPlace, slipWords } from '../../conflicts/slips.ts';
import type { Deliverable } from '../../definition/types/deliverables.ts';
import type { ForumStep, RoundStep } from '../../definition/types/routes.ts';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import { capital } from '../../language/capital.ts';
import type { Lang, Said } from '../../language/language.ts';
import { quantity } from '../../language/quantity.ts';
import type { Journey, Meeting, MeetingStop, Stop, WrittenRound } from '../../schedule/schedule.ts';
import { happened } from '../happened.ts';
import { roundName } from '../words.ts';
import type { WhyReason } from './story.ts';
import { momentWords } from './why-meeting.ts';

interface Words {
  writing: (step: string, days: string) => string;
  inRound: (step: string) => string;
  inNamedRound: (step: string, round: string) => string;
  firstRound: (round: string, cycle: string, gap: string, before: string) => string;
  lastRound: (round: string, cycle: string, gap: string, after: string) => string;
  startRound: (round: string, cycle: string) => string;
  endRound: (round: string, cycle: string) => string;
  meeting: (forum: string, what: string) => string;
  ofCycle: (cycle: string) => string;
  ofStep: (step: string, cycle: string) => string;
  first: (meeting: string, after: string) => string;
  last: (meeting: string, before: string) => string;
  start: (meeting: string) => string;
  end: (meeting: string) => string;
  takes: (days: string) => string;
  takesAfter: (days: string, gap: string, before: string) => string;
  takesBefore: (days: string, gap: string, after: string) => string;
  slipped: (cause: string, day: string) => string;
  planned: (when: string) => string;
  after: (gap: string, other: string) => string;
  before: (gap: string, other: string) => string;
  ready: (day: string) => string;
}

const WORDS: Said<Words> = {
  nl: {
    writing: (step, days) => `Schriftelijke ronde ‘${step}’, ${days}`,
    inRound: (step) => `Stap ‘${step}’ van de ronde`,
    inNamedRound: (step, round) => `Stap ‘${step}’ van ronde ${round}`,
    firstRound: (round, cycle, gap, before) =>
      `Ronde ${round} is de eerste van cyclus ${cycle} die ten minste ${gap} na ${before} begint`,
    lastRound: (round, cycle, gap, after) =>
      `Ronde ${round} is de laatste van cyclus ${cycle} die ten minste ${gap} voor ${after} klaar is`,
    startRound: (round, cycle) => `Ronde ${round} is de eerste van cyclus ${cycle} vanaf de begindatum`,
    endRound: (round, cycle) => `Ronde ${round} is de laatste van cyclus ${cycle} die op tijd klaar is`,
    meeting: (forum, what) => `overleg van ${forum}${what}`,
    ofCycle: (cycle) => ` met een stap van cyclus ${cycle}`,
    ofStep: (step, cycle) => ` met stap ‘${step}’ van cyclus ${cycle}`,
    first: (meeting, after) => `Het eerste ${meeting}${after}`,
    last: (meeting, before) => `Het laatste ${meeting}${before}`,
    start: (meeting) => `Het eerste ${meeting} vanaf de begindatum`,
    end: (meeting) => `Het laatste ${meeting} dat nog kan besluiten`,
    takes: (days) => `Duurt ${days}`,
    takesAfter: (days, gap, before) => `Duurt ${days}, en begint ten minste ${gap} na ${before}`,
    takesBefore: (days, gap, after) => `Duurt ${days}, en is ten minste ${gap} voor ${after} klaar`,
    slipped: (cause, day) => `Doorgeschoven, want ${cause}; het eerstvolgende dat past is ${day}`,
    planned: (when) => `Eigenlijk op ${when}, maar een stap ervoor is doorgeschoven`,
    after: (gap, other) => (gap ? `, ten minste ${gap} na ${other}` : ` na ${other}`),
    before: (gap, other) => (gap ? `, ten minste ${gap} voor ${other}` : ` voor ${other}`),
    ready: (day) => `De stukken zijn op ${day} gereed`,
  },
  en: {
    writing: (step, days) => `Round in writing ‘${step}’, ${days}`,
    inRound: (step) => `Step ‘${step}’ of the round`,
    inNamedRound: (step, round) => `Step ‘${step}’ of round ${round}`,
    firstRound: (round, cycle, gap, before) =>
      `Round ${round} is the first of cycle ${cycle} that begins at least ${gap} after ${before}`,
    lastRound: (round, cycle, gap, after) =>
      `Round ${round} is the last of cycle ${cycle} that ends at least ${gap} before ${after}`,
    startRound: (round, cycle) => `Round ${round} is the first of cycle ${cycle} from the first day on`,
    endRound: (round, cycle) => `Round ${round} is the last of cycle ${cycle} that ends in time`,
    meeting: (forum, what) => `meeting of ${forum}${what}`,
    ofCycle: (cycle) => ` with a step of cycle ${cycle}`,
    ofStep: (step, cycle) => ` with step ‘${step}’ of cycle ${cycle}`,
    first: (meeting, after) => `The first ${meeting}${after}`,
    last: (meeting, before) => `The last ${meeting}${before}`,
    start: (meeting) => `The first ${meeting} from the first day on`,
    end: (meeting) => `The last ${meeting} that can still decide`,
    takes: (days) => `Takes ${days}`,
    takesAfter: (days, gap, before) => `Takes ${days}, and begins at least ${gap} after ${before}`,
    takesBefore: (days, gap, after) => `Takes ${days}, and ends at least ${gap} before ${after}`,
    slipped: (cause, day) => `Rolled on, because ${cause}; the next that fits is ${day}`,
    planned: (when) => `Really on ${when}, but a step before it rolled on`,
    after: (gap, other) => (gap ? `, at least ${gap} after ${other}` : ` after ${other}`),
    before: (gap, other) => (gap ? `, at least ${gap} before ${other}` : ` before ${other}`),
    ready: (day) => `The papers are ready on ${day}`,
  },
};

/** Where and when a product stops. @example stopTitle(stop, 'nl') // 'MCC, dinsdag 1 december 2020, 14.00 uur' */
export function stopTitle(stop: Stop, lang: Lang): string {
  if (!('meeting' in stop)) return WORDS[lang].writing(stop.routeStep.name, dayRange(stop.from, stop.until, lang));
  return `${stop.meeting.forum.id}, ${momentWords(stop.meeting.day, stop.meeting.start, lang)}`;
}

/**
 * How a stop of a journey came to be when it is: by which step of which round, as the first or the last that fits, and
 * what made it slip.
 * @param before what the journey came from, when that is not its own stop before
 */
export function stopReasons(
  stop: Stop,
  { deliverable, stops, meetingStops }: Journey,
  lang: Lang,
  before?: Stop,
): WhyReason[] {
  const at = stops.indexOf(stop);
  const back = deliverable.timing?.by === 'decided' && meetingStops.every(({ slip }) => slip === null);
  const neighbours = { before: stops[at - 1] ?? before, after: stops[at + 1], back };
  if (!('meeting' in stop)) return [writingReason(stop, neighbours, lang), ...slipReasons(stop, stop.from, lang)];
  return [
    ...placeInRoute(stop, neighbours, deliverable, lang),
    ...slipReasons(stop, stop.meeting.day, lang),
    ...readyReasons(stop, deliverable, lang),
    ...changeReasons(stop.meeting, lang),
  ];
}

interface Neighbours {
  before: Stop | undefined;
  after: Stop | undefined;
  /** Whether the journey was counted back. */
  back: boolean;
}

function placeInRoute(stop: MeetingStop, neighbours: Neighbours, { route }: Deliverable, lang: Lang): WhyReason[] {
  const words = WORDS[lang];
  const { routeStep, step, round, slip, planned, meeting } = stop;
  if (routeStep?.kind === 'forum') return [{ text: forumWords(routeStep, neighbours, lang), place: routeStep.place }];
  const cycle = round?.cycle.id ?? ('cycle' in route ? route.cycle : '');
  const named = round && (slip !== null || planned !== null || routeStep !== null);
  const key = routeStep?.kind === 'round' && routeStep.time > 1 ? step.replace(/-\d+$/, '') : step;
  const inRound = {
    text: named ? words.inNamedRound(key, roundName(round)) : words.inRound(key),
    place: stepPlace(meeting, key, cycle),
  };
  return routeStep?.kind === 'round' && round
    ? [...roundReasons(stop, routeStep, neighbours, lang), inRound]
    : [inRound];
}

/** Why it is this round: said once, at the stop where counting meets it. */
function roundReasons(
  { round }: MeetingStop,
  step: RoundStep,
  { before, after, back }: Neighbours,
  lang: Lang,
): WhyReason[] {
  const words = WORDS[lang];
  const isOwn = (stop: Stop | undefined) => stop !== undefined && stop.routeStep === step;
  if (back ? isOwn(after) : isOwn(before)) return [];
  const name = roundName(round!);
  const other = back ? after : before;
  if (!other) return [{ text: (back ? words.endRound : words.startRound)(name, step.cycle), place: step.place }];
  const gap = quantity((back ? other.routeStep : step)?.gap ?? 1, 'working-days', lang);
  const text = (back ? words.lastRound : words.firstRound)(name, step.cycle, gap, callName(other));
  return [{ text, place: step.place }];
}

function forumWords({ forum, cycle, step, gap }: ForumStep, { before, after, back }: Neighbours, lang: Lang): string {
  const words = WORDS[lang];
  const carrying = cycle === null ? '' : step === null ? words.ofCycle(cycle) : words.ofStep(step, cycle);
  const meeting = words.meeting(forum, carrying);
  const days = (count: number) => (count === 0 ? '' : quantity(count, 'working-days', lang));
  if (back && !after) return words.end(meeting);
  if (back) return words.last(meeting, words.before(days(after!.routeStep?.gap ?? 1), callName(after!)));
  return before ? words.first(meeting, words.after(days(gap), callName(before))) : words.start(meeting);
}

function writingReason({ routeStep }: WrittenRound, { before, after, back }: Neighbours, lang: Lang): WhyReason {
  const words = WORDS[lang];
  const { takes, gap, place } = routeStep;
  const days = (count: number) => quantity(count, 'working-days', lang);
  if (back && after)
    return { text: words.takesBefore(days(takes), days(after.routeStep?.gap ?? 1), callName(after)), place };
  if (!back && before) return { text: words.takesAfter(days(takes), days(gap), callName(before)), place };
  return { text: words.takes(days(takes)), place };
}

function callName(stop: Stop): string {
  return 'meeting' in stop ? stop.meeting.forum.id : `‘${stop.routeStep.name}’`;
}

/** Where the step of a cycle is written; others may share its meeting. */
function stepPlace({ blocks, places }: Meeting, step: string, of: string): SourcePlace | null {
  const own = blocks.find(({ cycle, step: { key } }) => cycle.id === of && key === step);
  return own?.part.place ?? places[0] ?? null;
}

function slipReasons({ slip, planned }: Stop, day: Day, lang: Lang): WhyReason[] {
  const words = WORDS[lang];
  const cause = slip
    ? [{ text: words.slipped(slipWords[lang](slipFacts(slip)), longDay(day, lang)), place: slipPlace(slip) }]
    : [];
  const was =
    planned && !slip && planned.day !== day ? [{ text: words.planned(plannedWords(planned, lang)), place: null }] : [];
  return [...cause, ...was];
}

/** Where a step was to be. @example plannedWords(stop.planned, 'nl') // 'dinsdag 1 december 2020 (ronde B3)' */
function plannedWords({ day, round }: NonNullable<MeetingStop['planned']>, lang: Lang): string {
  const when = longDay(day, lang);
  if (!round) return when;
  return `${when} (${lang === 'nl' ? 'ronde' : 'round'} ${roundName(round)})`;
}

function readyReasons({ step }: MeetingStop, { ready }: Deliverable, lang: Lang): WhyReason[] {
  const own = ready.get(step);
  if (!own || 'vague' in own.moment) return [];
  return [{ text: WORDS[lang].ready(whenWords(own.moment, lang)), place: own.place }];
}

/** What happened to a meeting on the way; how exactly is a story of its own. */
function changeReasons(meeting: Meeting, lang: Lang): WhyReason[] {
  const last = meeting.history.findLast((event) => event.what === 'change');
  const place = last?.what === 'change' ? last.change.place : null;
  return happened(meeting, lang).map((text) => ({ text: capital(text), place }));
}
