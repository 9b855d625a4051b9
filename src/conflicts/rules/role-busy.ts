import { grouped } from '../../common/grouped.ts';
import type { BusyCalendar, BusyTime } from '../../definition/types/availability.ts';
import { distinctPlaces, placeKey } from '../../diagnostic/places.ts';
import type { Lang } from '../../language/language.ts';
import { listing } from '../../language/listing.ts';
import { type AttendanceList, attendanceOf } from '../../schedule/people/attendance.ts';
import { busyAt } from '../../schedule/people/busy.ts';
import type { Meeting, Schedule } from '../../schedule/schedule.ts';
import { heldMeetings, originKey, origins } from '../meetings.ts';
import type { ConflictRule } from '../rule.ts';

interface Args {
  roles: string[];
  forum: string;
  /** What they are busy with, as far as that may be told. */
  titles: string[];
}

/** A role that has to be at a meeting while something else stands in its own calendar. */
export const roleBusy: ConflictRule<Args> = {
  code: 'role-busy',
  severity: 'warning',
  reads: 'days',
  say: {
    nl: ({ roles, forum, titles }) =>
      `${listing(roles, 'nl')} ${roles.length === 1 ? 'heeft' : 'hebben'} tijdens ${forum} iets anders in de agenda${told(titles, 'nl')}`,
    en: ({ roles, forum, titles }) =>
      `${listing(roles, 'en')} ${roles.length === 1 ? 'has' : 'have'} something else in the calendar during ${forum}${told(titles, 'en')}`,
  },
  hint: {
    nl: () => 'verzet een van beide, of wijs met "substitute" een vervanger aan',
    en: () => 'move one of the two, or name somebody to stand in with "substitute"',
  },
  explain: {
    nl: `Een functie moet bij een overleg zijn (als voorzitter, als lid dat aanwezig moet zijn, of als eerste spreker), en in
haar eigen agenda staat op die tijd al iets. Die agenda is een .ics-bestand dat bij de definities staat en onder "busy" wordt
genoemd. Afspraken die als vrij zijn gemarkeerd of zijn afgezegd, en de overleggen die cyclus zelf in de agenda zette, tellen
niet mee. Een afspraak van een hele dag geldt voor die dag. Wat de afspraak is en waar, blijft ongenoemd, tenzij bij de
agenda "show: titles" staat. Verzet het overleg of de afspraak, regel een vervanger, of accepteer het knelpunt met de reden.
Een overleg waarvan de tijd nog niet bekend is, botst alleen met dagen die helemaal bezet zijn.`,
    en: `A role has to be at a meeting (as chair, as a member who has to be there, or as first speaker), and its own calendar
holds something at that time. That calendar is an .ics file that stands beside the definitions and is named under "busy".
Appointments that are marked as free or were cancelled, and the meetings that cyclus itself put in the calendar, do not
count. An appointment of a whole day holds for that day. What the appointment is and where remains untold, unless the
calendar says "show: titles". Move the meeting or the appointment, arrange for somebody to stand in, or accept the finding
with the reason. A meeting of which the time is not yet known only meets days that are taken as a whole.`,
  },
  sample: `roles:
  minister VWS: {}
fora: { MCC: { time: "14:00", length: 2 uur, members: [minister VWS] } }
busy:
  - { who: minister VWS, file: agenda-vws.ics }
cycles:
  B:
    every: 2 weken
    from: 2020-10-19
    until: 2020-12-31
    steps:
      besluit: { week: 1, day: dinsdag, forum: MCC } # <- role-busy
`,
  files: {
    'agenda-vws.ics': `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//ministerie van VWS//agenda//NL
BEGIN:VEVENT
UID:werkbezoek@vws.example
DTSTAMP:20201001T090000Z
DTSTART:20201103T123000Z
DTEND:20201103T140000Z
SUMMARY:Werkbezoek
END:VEVENT
END:VCALENDAR
`,
  },
  *find(schedule) {
    if (schedule.workspace.busy.length === 0) return;
    const attendance = attendanceOf(schedule);
    const clashes = grouped(
      clashesIn(schedule, attendance),
      ({ calendar, meeting, roles }) => `${placeKey(calendar.place)} ${originKey(meeting)} ${roles.join(' ')}`,
    );
    for (const same of clashes.values()) {
      const { calendar, meeting, roles } = same[0]!;
      const meetings = same.map((clash) => clash.meeting);
      const titles = new Set(same.flatMap(({ times }) => times.map(({ title }) => title)));
      yield {
        args: { roles, forum: meeting.forum.id, titles: [...titles].filter((title) => title !== '') },
        places: distinctPlaces([...meetings.flatMap(origins), calendar.place]),
        days: meetings.map(({ day }) => day),
        who: [meeting.forum.id, ...roles],
      };
    }
  },
};

interface Clash {
  calendar: BusyCalendar;
  meeting: Meeting;
  /** Those of the calendar who have to be at the meeting. */
  roles: string[];
  times: readonly BusyTime[];
}

function* clashesIn(schedule: Schedule, attendance: AttendanceList): Generator<Clash, void, void> {
  for (const meeting of heldMeetings(schedule))
    for (const calendar of schedule.workspace.busy) {
      const times = busyAt(calendar, meeting, schedule.workspace.settings.timezone);
      if (times.length === 0) continue;
      const roles = comersOf(calendar, meeting, attendance);
      if (roles.length > 0) yield { calendar, meeting, roles, times };
    }
}

/** Whose calendar it is, in any role of the same person. */
function comersOf({ roles }: BusyCalendar, meeting: Meeting, { comers, persons }: AttendanceList): string[] {
  const owners = new Set(roles.map((role) => persons(role, meeting.day)));
  return comers(meeting)
    .filter((role) => owners.has(persons(role, meeting.day)))
    .sort();
}

function told(titles: readonly string[], lang: Lang): string {
  return titles.length === 0 ? '' : `: ${listing(titles, lang)}`;
}
