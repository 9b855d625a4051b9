import { type Clock, DAY_MINUTES, type Minutes } from '../../calendar/clock.ts';
import { type Day, weekdayOf } from '../../calendar/day.ts';
import { within } from '../../calendar/period.ts';
import { longDay } from '../../calendar/words.ts';
import { clockSince } from '../../calendar/zone.ts';
import { meetingText } from '../../definition/texts/reference.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import type { Said } from '../../language/language.ts';
import { isTimed, type MinuteSpan, spanOf } from '../../schedule/meetings/spans.ts';
import type { Meeting, Schedule } from '../../schedule/schedule.ts';
import { called } from '../called.ts';
import type { Candidate, Case, Maker } from '../candidate.ts';
import { daysByRound } from '../days-by-round.ts';
import { inTurn } from '../in-turn.ts';
import { meetingsOf } from '../meetings-of.ts';
import { OFTEN } from '../often.ts';
import { onDaysPast, onOtherDays } from './other-day.ts';
import { atUsualHour, beginning } from './usual-hour.ts';

/** Nobody is asked to meet earlier or later than this. */
export const EARLIEST: Clock = 8 * 60;
export const LATEST: Clock = 22 * 60;

/** What may have to lie between two meetings: nothing, the gap of a chain, or a journey. */
const BREAKS = [0, 30, 60];

/** Another usual hour for what clashes again and again; else another hour that day for a meeting, or a day nearby. */
export const otherHour: Maker = function* (finding, schedule) {
  yield* usualHour(finding, finding.when.slice(0, 1), finding.when.length, schedule);
  for (const day of finding.when) yield caseOn([day], onOtherDays, finding, schedule);
};

/** The same for two meetings that should follow each other, and may be on two days. */
export const otherOrder: Maker = function* (finding, schedule) {
  const rounds = daysByRound(finding, schedule);
  yield* usualHour(finding, rounds[0] ?? [], rounds.length, schedule);
  for (const days of rounds) yield caseOn(days, onDaysBeyond(days), finding, schedule);
};

/** Of meetings on several days the first may go past the last, and the last to before the first: between them it is no use. */
function onDaysBeyond(days: readonly Day[]): OnDays {
  const [first, last] = [days[0]!, days.at(-1)!];
  return (meeting, schedule) => {
    const isBetween = meeting.day !== first && meeting.day !== last;
    if (first === last || isBetween) return onOtherDays(meeting, schedule);
    return onDaysPast(meeting.day === first ? last : first, meeting, schedule);
  };
}

type OnDays = (meeting: Meeting, schedule: Schedule) => Candidate[];

function caseOn(days: readonly Day[], onDays: OnDays, finding: Finding, schedule: Schedule): Case {
  const meetings = days.flatMap((day) => meetingsOf(finding, day, schedule));
  const hours = meetings.map((meeting) =>
    otherHours(meeting, meetings, finding, schedule).flatMap((clock) => atHour(meeting, clock, schedule)),
  );
  const others = meetings.map((meeting) => onDays(meeting, schedule));
  return { days, candidates: [...inTurn(hours, spot), ...inTurn(others, spot)], enough: 2 };
}

/** Two meetings of one forum are not told to go to one day or hour: the sentence would say it twice. */
function spot({ edit, to }: Candidate): unknown {
  return 'move' in edit ? JSON.stringify([edit.move.forum.id, edit.target]) : to;
}

function sentence({ subject, to }: Candidate): string {
  return `${subject.nl} ${to.nl}`;
}

/** The same with another hour in each round, for one of the meetings of the first days. */
function* usualHour(finding: Finding, days: readonly Day[], times: number, schedule: Schedule): Generator<Case> {
  if (times < OFTEN) return;
  const meetings = days.flatMap((day) => meetingsOf(finding, day, schedule));
  const hours = meetings.map((meeting) =>
    otherHours(meeting, meetings, finding, schedule).map((clock) => atUsualHour(meeting, clock, finding, schedule)),
  );
  yield { days: finding.when, candidates: inTurn(hours, sentence), enough: 2, everywhere: true };
}

interface Busy {
  start: Clock;
  end: Clock;
}

/** When the meeting cannot be: during the others, and when those concerned never can or are busy. */
function busy(meeting: Meeting, meetings: readonly Meeting[], { who }: Finding, workspace: Workspace): Busy[] {
  const isConcerned = ({ roles }: { roles: readonly string[] }) => roles.some((role) => who.includes(role));
  const zone = workspace.settings.timezone;
  const hoursOf = ({ start, end }: MinuteSpan) => ({
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

/** The hours right before or after what is in the way of a meeting, and in the way of nothing else, the nearest first. */
function otherHours(
  meeting: Meeting,
  meetings: readonly Meeting[],
  finding: Finding,
  { workspace }: Schedule,
): Clock[] {
  const { start, length } = meeting;
  if (start === null) return [];
  const taken = busy(meeting, meetings, finding, workspace);
  const starts = taken.flatMap(({ start: from, end }) =>
    BREAKS.flatMap((pause) => [end + pause, from - length - pause]),
  );
  return [...new Set(starts)]
    .filter((clock) => clock >= EARLIEST && clock + length <= LATEST && isFree(clock, length, taken))
    .sort((one, other) => Math.abs(one - start) - Math.abs(other - start) || one - other);
}

function isFree(start: Clock, length: Minutes, busyHours: readonly Busy[]): boolean {
  return busyHours.every((busy) => start >= busy.end || start + length <= busy.start);
}

export function atHour(meeting: Meeting, clock: Clock, schedule: Schedule): Candidate[] {
  const known = called(meeting, schedule);
  if (!known) return [];
  const { day, forum } = meeting;
  // No change finds an added meeting that only the change that added it can tell: there it gets its hour.
  const words: Pick<Candidate, 'subject' | 'to'> = known.name
    ? {
        subject: {
          nl: `laat ${known.said.nl} op ${longDay(day, 'nl')}`,
          en: `start ${known.said.en} on ${longDay(day, 'en')}`,
        },
        ...beginning(clock),
      }
    : asWritten(known.said, meetingText(forum.id, day, clock), day);
  return [{ ...words, edit: { move: meeting, target: { time: clock }, name: known.name } }];
}

function asWritten(said: Said, text: string, day: Day): Pick<Candidate, 'subject' | 'to'> {
  return {
    subject: {
      nl: `schrijf ${said.nl} op ${longDay(day, 'nl')}`,
      en: `write ${said.en} on ${longDay(day, 'en')}`,
    },
    to: { nl: `als ${text}`, en: `as ${text}` },
  };
}
