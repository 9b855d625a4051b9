import { isoDay } from '../../calendar/day.ts';
import { rfc3339At } from '../../calendar/zone.ts';
import type { Sources } from '../../diagnostic/sources.ts';
import { belongs } from '../../schedule/meetings/belongs.ts';
import { isHeld } from '../../schedule/meetings/is-held.ts';
import { isTimed, spanOf } from '../../schedule/meetings/spans.ts';
import { type Absentee, type AttendanceList, attendanceOf } from '../../schedule/people/attendance.ts';
import { hindranceKind, hindranceSource } from '../../schedule/people/hindrances.ts';
import type { Engagement } from '../../schedule/people/itinerary.ts';
import type { Replacement } from '../../schedule/people/replacements.ts';
import { partOf, type Seat } from '../../schedule/people/seats.ts';
import type { Meeting, Schedule } from '../../schedule/schedule.ts';
import type * as shapes from './shapes/attendance.ts';
import type { Printed } from './shapes/values.ts';
import { dateAndStart, spot, written } from './values.ts';

/**
 * Who is at the meetings of a schedule, for other programs.
 * @param stops where the people that were asked for have to be; none when nobody was
 * @returns one document, with a line end
 */
export function attendanceJson(schedule: Schedule, stops: readonly Engagement[], sources: Sources): string {
  const { workspace, window, meetings } = schedule;
  const { timezone } = workspace.settings;
  const attendance = attendanceOf(schedule);
  return written<Printed<typeof shapes.attendance>>({
    timezone,
    from: isoDay(window.from),
    until: isoDay(window.until),
    meetings: meetings
      .filter((meeting) => isHeld(meeting) && belongs(meeting, schedule))
      .map((meeting) => meetingValue(meeting, attendance, timezone, sources)),
    stops: stops.map(stopValue),
  });
}

function meetingValue(
  meeting: Meeting,
  attendance: AttendanceList,
  zone: string,
  sources: Sources,
): Printed<typeof shapes.sitting> {
  const { id, forum, location } = meeting;
  const away = attendance.absentees(meeting);
  const chair = attendance.chairing(meeting);
  const count = attendance.quorum(meeting);
  return {
    id,
    forum: forum.id,
    ...dateAndStart(meeting, zone),
    end: isTimed(meeting) ? rfc3339At(spanOf(meeting, zone).end, zone) : null,
    place: location === '' ? null : location,
    chair: chair && { roles: chair.chairs, present: chair.present },
    quorum: count && { ...count, met: count.there >= count.least },
    attendees: attendance.seats(meeting).map((seat) =>
      attendeeValue(
        seat,
        attendance.behalf(seat.role, meeting),
        away.find((one) => one.seat === seat),
        sources,
      ),
    ),
  };
}

function attendeeValue(
  seat: Seat,
  behalf: readonly string[],
  absentee: Absentee | undefined,
  sources: Sources,
): Printed<typeof shapes.attendee> {
  return {
    role: seat.role,
    part: partOf(seat),
    present: absentee === undefined,
    onBehalfOf: behalf,
    absence: absentee ? absenceValue(absentee, sources) : null,
    replacedBy: replacementValue(absentee?.replacement ?? null),
  };
}

function absenceValue({ hindrance }: Absentee, sources: Sources): Printed<typeof shapes.attendee>['absence'] {
  const { reason, place } = hindranceSource(hindrance);
  return {
    kind: hindranceKind(hindrance),
    reason: reason === '' ? null : reason,
    place: spot(place, sources),
  };
}

function replacementValue(replacement: Replacement | null): Printed<typeof shapes.attendee>['replacedBy'] {
  return replacement && { role: replacement.role, by: replacement.by };
}

function stopValue({ meeting, role, seat, absentee, instead, travel }: Engagement): Printed<typeof shapes.stop> {
  return {
    meeting: meeting.id,
    role,
    part: seat && partOf(seat),
    present: absentee === null,
    insteadOf: instead,
    travel,
  };
}
