import type { Day } from '../../calendar/day.ts';
import { longDay } from '../../calendar/words.ts';
import type { Apologies } from '../../definition/types/availability.ts';
import type { MeetingReference } from '../../definition/types/moments.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import type { Said } from '../../language/language.ts';
import { listing } from '../../language/listing.ts';
import { type AttendanceList, attendanceOf } from '../../schedule/people/attendance.ts';
import { isNeeded } from '../../schedule/people/seats.ts';
import type { Meeting, Schedule } from '../../schedule/schedule.ts';
import { called } from '../called.ts';
import type { Candidate, Maker } from '../candidate.ts';
import { UNWRITTEN } from '../edits.ts';
import { meetingsOf } from '../meetings-of.ts';
import { otherHour } from './other-hour.ts';

/** Somebody who stands in at one of the meetings of the finding, else another hour or day for it. */
export const standInOrOtherHour: Maker = function* (finding, schedule) {
  const attendance = attendanceOf(schedule);
  for (const one of otherHour(finding, schedule)) {
    if (one.everywhere) {
      yield one;
      continue;
    }
    const meetings = one.days.flatMap((day) => meetingsOf(finding, day, schedule));
    const replaced = meetings.flatMap((meeting) => replacedAt(meeting, finding, schedule, attendance) ?? []);
    yield { ...one, candidates: [...replaced, ...one.candidates] };
  }
};

interface Pair {
  role: string;
  by: string;
  /** Whether he comes already, without anybody having put it down. */
  comes: boolean;
}

/** All the roles of the finding that the meeting needs replaced there: replacing only some would leave the conflict. */
function replacedAt(
  meeting: Meeting,
  { who }: Finding,
  schedule: Schedule,
  attendance: AttendanceList,
): Candidate | undefined {
  const needed = attendance.seats(meeting).filter((seat) => isNeeded(seat) && who.includes(seat.role));
  const roles = needed.map(({ role }) => role);
  const pairs = roles.flatMap((role): Pair[] => {
    const away = attendance.absentees(meeting).find(({ seat }) => seat.role === role);
    const by = away?.replacement?.role ?? attendance.standIn(role, meeting);
    return by === undefined ? [] : [{ role, by, comes: Boolean(away?.replacement) }];
  });
  const known = called(meeting, schedule);
  if (!known?.name || pairs.length === 0 || pairs.length < roles.length) return undefined;
  const { day } = meeting;
  const [all, instead] = [pairs.map(({ role }) => role), pairs.map(({ by }) => by)];
  const at: Said = {
    nl: `${listing(all, 'nl')} bij ${known.said.nl} op ${longDay(day, 'nl')}`,
    en: `at ${known.said.en} on ${longDay(day, 'en')}`,
  };
  return {
    subject: pairs.every(({ comes }) => comes)
      ? {
          nl: `leg vast dat ${at.nl} ${all.length === 1 ? 'wordt' : 'worden'} vervangen`,
          en: `put down that ${listing(all, 'en')} ${all.length === 1 ? 'is' : 'are'} replaced ${at.en}`,
        }
      : { nl: `laat ${at.nl} vervangen`, en: `have ${listing(all, 'en')} replaced ${at.en}` },
    to: { nl: `door ${listing(instead, 'nl')}`, en: `by ${listing(instead, 'en')}` },
    edit: { apologies: pairs.map((pair) => apologyFor(day, known.name!, pair)) },
  };
}

function apologyFor(day: Day, reference: MeetingReference, { role, by }: Pair): Apologies {
  return {
    roles: [role],
    valid: { from: day, until: day },
    meetings: [{ reference, place: UNWRITTEN }],
    reason: '',
    substitute: by,
    unreplaced: false,
    place: UNWRITTEN,
  };
}
