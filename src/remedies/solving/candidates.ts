import type { Clock } from '../../calendar/clock.ts';
import { isoDay } from '../../calendar/day.ts';
import { ALWAYS } from '../../calendar/period.ts';
import { longDay } from '../../calendar/words.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import type { Meeting, Schedule } from '../../schedule/schedule.ts';
import { called } from '../called.ts';
import type { Candidate, Maker } from '../candidate.ts';
import { UNWRITTEN } from '../edits.ts';
import { oneSitting } from '../makers/one-sitting.ts';
import { onOtherDays } from '../makers/other-day.ts';
import { atHour, EARLIEST, LATEST } from '../makers/other-hour.ts';
import { inOtherRounds } from '../makers/other-round.ts';
import { shorterItem } from '../makers/shorter-item.ts';
import { wayAgain } from '../makers/way-again.ts';
import { makers } from '../makers.ts';
import { meetingsOf } from '../meetings-of.ts';
import { OF_DAYS } from './surroundings.ts';
import type { Wishes } from './wishes.ts';

/** What hints do not propose, as it changes more than the one meeting. */
const more: Readonly<Record<string, Maker>> = {
  'forum-double-booked': oneSitting,
  'agenda-overfull': shorterItem,
  'deliverable-rolled-on': wayAgain,
};

/**
 * All that may end a finding, the likeliest first: what its hint would try, that a meeting is not held, other rounds for its
 * products, and every day and hour nearby for each of its meetings.
 */
export function* candidatesFor(
  finding: Finding,
  schedule: Schedule,
  wishes: Pick<Wishes, 'accept' | 'reason'>,
): Generator<Candidate> {
  if (wishes.accept) yield acceptance(finding, wishes.reason(finding));
  for (const { candidates } of makers[finding.kind.code]?.(finding, schedule) ?? []) yield* candidates;
  for (const { candidates } of more[finding.kind.code]?.(finding, schedule) ?? []) yield* candidates;
  const meetings = [...new Set(finding.when.flatMap((day) => meetingsOf(finding, day, schedule)))];
  for (const meeting of publicFirst(meetings)) yield* cancelled(meeting, schedule);
  for (const direction of [-1, 1] as const)
    for (const { candidates } of inOtherRounds(finding.who, direction, schedule)) yield* candidates;
  for (const meeting of meetings) yield* onOtherDays(meeting, schedule);
  if (!OF_DAYS.has(finding.kind.code)) for (const meeting of meetings) yield* atOtherHours(meeting, schedule);
}

/** A conflict that somebody decides to live with, on its days. */
function acceptance({ kind: { code }, who, when }: Finding, reason: string): Candidate {
  const about = who[0] ?? null;
  const valid = { from: when[0] ?? ALWAYS.from, until: when.at(-1) ?? ALWAYS.until };
  const days = when.length === 0 ? {} : { from: isoDay(valid.from), until: isoDay(valid.until) };
  const item = { code, ...(about === null ? {} : { about }), ...days, reason };
  return {
    subject: { nl: `accepteer ${code}`, en: `accept ${code}` },
    to: { nl: about === null ? '' : `voor ${about}`, en: about === null ? '' : `for ${about}` },
    edit: {
      kind: 'accept',
      writings: () => [{ section: 'accepted', item }],
      apply: (workspace) => ({
        ...workspace,
        accepted: [...workspace.accepted, { code, about, valid, reason, by: null, place: UNWRITTEN }],
      }),
    },
  };
}

/** Nobody plans a meeting at another time than this. */
const HALF_HOUR = 30;

function atOtherHours(meeting: Meeting, schedule: Schedule): Candidate[] {
  const { start, length } = meeting;
  if (start === null) return [];
  const hours: Clock[] = [];
  for (let hour = EARLIEST; hour + length <= LATEST; hour += HALF_HOUR) if (hour !== start) hours.push(hour);
  hours.sort((one, other) => Math.abs(one - start) - Math.abs(other - start) || one - other);
  return hours.flatMap((hour) => atHour(meeting, hour, schedule));
}

/** Public and information meetings can be missed sooner than those that decide. */
function publicFirst(meetings: readonly Meeting[]): Meeting[] {
  const isPublic = ({ forum }: Meeting) => forum.level === 'public' || forum.level === 'external';
  return [...meetings.filter(isPublic), ...meetings.filter((meeting) => !isPublic(meeting))];
}

function cancelled(meeting: Meeting, schedule: Schedule): Candidate[] {
  const known = called(meeting, schedule);
  if (!known?.name) return [];
  const { day } = meeting;
  return [
    {
      subject: { nl: `gelast ${known.said.nl} op ${longDay(day, 'nl')}`, en: `cancel ${known.said.en}` },
      to: { nl: 'af', en: `on ${longDay(day, 'en')}` },
      edit: { cancel: meeting, name: known.name },
    },
  ];
}
