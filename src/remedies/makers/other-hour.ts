import { type Clock, DAY_MINUTES, type Minutes } from '../../calendar/clock.ts';
import { type Day, weekdayOf } from '../../calendar/day.ts';
import { within } from '../../calendar/period.ts';
import { clockWords, longDay } from '../../calendar/words.ts';
import { clockSince } from '../../calendar/zone.ts';
import type { Workspace } from '../../definition/workspace.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import type { Meeting, Schedule } from '../../schedule/schedule.ts';
import { isTimed, type Span, spanOf } from '../../schedule/spans.ts';
import type { Candidate, Case, Maker } from '../candidate.ts';
import { inTurn } from '../in-turn.ts';
import { meetingsOf } from '../meetings-of.ts';
import { onOtherDays } from './other-day.ts';

/** Nobody is asked to meet earlier or later than this. */
const EARLIEST: Clock = 8 * 60;
const LATEST: Clock = 22 * 60;

/** What may have to lie between two meetings: nothing, the gap of a chain, or a journey. */
const BREAKS = [0, 30, 60];

/** Another hour of the day for one of the meetings of the finding, else a working day nearby. */
export const otherHour: Maker = function* (finding, schedule) {
  for (const day of finding.when) yield caseOn([day], finding, schedule);
};

/** The same for two meetings that should follow each other, and may be on two days. */
export const otherOrder: Maker = function* (finding, schedule) {
  for (const days of inClusters(finding.when)) yield caseOn(days, finding, schedule);
};

/** Meetings that follow each other are hardly ever further apart than this. */
const APART = 5;

function inClusters(days: readonly Day[]): Day[][] {
  const clusters: Day[][] = [];
  for (const day of days) {
    const last = clusters.at(-1);
    if (last && day - last[0]! <= APART) last.push(day);
    else clusters.push([day]);
  }
  return clusters;
}

function caseOn(days: readonly Day[], finding: Finding, schedule: Schedule): Case {
  const meetings = days.flatMap((day) => meetingsOf(finding, day, schedule));
  const hours = meetings.map((meeting) => atOtherHours(meeting, busy(meeting, meetings, finding, schedule.workspace)));
  const others = meetings.map((meeting) => onOtherDays(meeting, schedule));
  return { days, candidates: [...inTurn(hours), ...inTurn(others)], enough: 2 };
}

interface Busy {
  start: Clock;
  end: Clock;
}

/** When the meeting cannot be: during the others, and when those concerned never can or are busy. */
function busy(meeting: Meeting, meetings: readonly Meeting[], { who }: Finding, workspace: Workspace): Busy[] {
  const isConcerned = ({ roles }: { roles: readonly string[] }) => roles.some((role) => who.includes(role));
  const zone = workspace.settings.timezone;
  const hoursOf = ({ start, end }: Span) => ({
    start: clockSince(meeting.day, start, zone),
    end: clockSince(meeting.day, end, zone),
  });
  const others = meetings
    .filter(isTimed)
    .filter((other) => other !== meeting && other.day === meeting.day)
    .map((other) => hoursOf(spanOf(other, zone)));
  const hours = workspace.blocked
    .filter((time) => time.weekday === weekdayOf(meeting.day) && within(meeting.day, time.valid) && isConcerned(time))
    .map(({ start, end }) => ({ start: start ?? 0, end: end ?? DAY_MINUTES }));
  const taken = workspace.busy
    .filter(isConcerned)
    .flatMap(({ contents }) => (typeof contents === 'string' ? [] : contents.on(meeting.day)))
    .map(hoursOf);
  return [...others, ...hours, ...taken];
}

/** The meeting right before or after what is in its way, and in the way of nothing else, the nearest hour first. */
function atOtherHours(meeting: Meeting, busyHours: readonly Busy[]): Candidate[] {
  const { start, length } = meeting;
  if (start === null) return [];
  const starts = busyHours.flatMap(({ start: from, end }) =>
    BREAKS.flatMap((pause) => [end + pause, from - length - pause]),
  );
  return [...new Set(starts)]
    .filter((clock) => clock >= EARLIEST && clock + length <= LATEST && isFree(clock, length, busyHours))
    .sort((one, other) => Math.abs(one - start) - Math.abs(other - start) || one - other)
    .map((clock) => atHour(meeting, clock));
}

function isFree(start: Clock, length: Minutes, busyHours: readonly Busy[]): boolean {
  return busyHours.every((busy) => start >= busy.end || start + length <= busy.start);
}

function atHour(meeting: Meeting, clock: Clock): Candidate {
  const { forum, day } = meeting;
  return {
    subject: subject(forum.id, day),
    to: { nl: `om ${clockWords(clock, 'nl')}`, en: `at ${clockWords(clock, 'en')}` },
    edit: { move: meeting, target: { time: clock } },
  };
}

function subject(forum: string, day: Day): Candidate['subject'] {
  return { nl: `begin met ${forum} op ${longDay(day, 'nl')}`, en: `start ${forum} on ${longDay(day, 'en')}` };
}
