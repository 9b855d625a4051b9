import { grouped } from '../../common/grouped.ts';
import { distinctPlaces } from '../../diagnostic/places.ts';
import type { Said } from '../../language/language.ts';
import { heldMeetings, onHoliday, originKey, origins, severityOf } from '../meetings.ts';
import type { ConflictRule } from '../rule.ts';

interface Args {
  forum: string;
  /** The public holiday, equated day or closed day. */
  name: Said;
  closed: boolean;
}

/** A meeting on a public holiday, a day equated with one, or a day on which the workspace is closed. */
export const meetingOnPublicHoliday: ConflictRule<Args> = {
  code: 'meeting-on-public-holiday',
  severity: 'error',
  reads: 'days',
  say: {
    nl: ({ forum, name, closed }) =>
      `${forum} valt op ${name.nl.replace(/^dag /, 'de dag ')}${closed ? ', een gesloten dag' : ''}`,
    en: ({ forum, name, closed }) =>
      `${forum} falls on ${name.en.replace(/^day /, 'the day ')}${closed ? ', a closed day' : ''}`,
  },
  hint: {
    nl: () => 'verplaats het overleg, gelast het af, of leg met "holiday" vast wat er dan gebeurt',
    en: () => 'move the meeting, cancel it, or say with "holiday" what is to happen then',
  },
  explain: {
    nl: `Een overleg valt op een dag waarop niet wordt gewerkt. Dat zijn de algemeen erkende feestdagen van artikel 3 van de
Algemene termijnenwet (Goede Vrijdag is daarmee gelijkgesteld), de dagen die bij koninklijk besluit zijn gelijkgesteld,
en de gesloten dagen uit uw eigen kalender. Verplaats het overleg naar een werkdag, gelast het af, of zeg bij de stap, het
gremium of de cyclus wat er op zulke dagen moet gebeuren: "holiday: overslaan", "werkdag ervoor" of "werkdag erna". Wie toch
wil vergaderen, kiest "houden" (zonder bericht) of "melden" (met een waarschuwing). Werkt u op een feestdag gewoon door, zet die
dan onder "work-on" in de kalender.`,
    en: `A meeting falls on a day on which nobody works. Those are the public holidays of article 3 of the Algemene
termijnenwet (Good Friday is equated with them), the days equated by royal decree, and the closed days of your own
calendar. Move the meeting to a working day, cancel it, or say at the step, the forum or the cycle what is to happen on such
days: "holiday: skip", "before" or "after". Those who want to meet all the same choose "keep" (silently) or "report" (with a
warning). A holiday on which you simply work belongs under "work-on" in the calendar.`,
  },
  sample: `fora: { MCC: { time: "14:00" } }
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    steps:
      besluit: { week: 1, day: vrijdag, forum: MCC, phase: concept besluit } # <- meeting-on-public-holiday
`,
  *find(schedule) {
    const found = heldMeetings(schedule).flatMap((meeting) => {
      const free = schedule.calendar.freeDay(meeting.day);
      const severity = free && severityOf(onHoliday(meeting));
      return free && severity ? [{ meeting, free, severity }] : [];
    });
    for (const same of grouped(
      found,
      ({ meeting, free, severity }) => `${severity} ${free.name.nl} ${originKey(meeting)}`,
    ).values()) {
      const { meeting, free, severity } = same[0]!;
      const meetings = same.map((one) => one.meeting);
      const forum = meeting.forum.id;
      yield {
        severity,
        args: {
          forum,
          name: free.name,
          closed: free.kind === 'closed',
        },
        places: distinctPlaces(meetings.flatMap(origins)),
        days: meetings.map(({ day }) => day),
        who: [forum],
      };
    }
  },
};
