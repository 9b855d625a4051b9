import { grouped } from '../../common/grouped.ts';
import { distinctPlaces } from '../../diagnostic/places.ts';
import { listing } from '../../language/listing.ts';
import { spanOf, type TimedMeeting } from '../../schedule/meetings/spans.ts';
import { type AttendanceList, attendanceOf } from '../../schedule/people/attendance.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import { clashesIn } from '../clashes.ts';
import { origin, originKey } from '../meetings.ts';
import { personsAt, type RequiredAttendee, wantedAtBoth, wantedNames, wantedRoles } from '../people.ts';
import type { ConflictRule } from '../rule.ts';
import type { Clash } from '../sweep.ts';

interface Args {
  wanted: RequiredAttendee[];
  /** The forum of the later meeting first. */
  fora: [string, string];
}

/** Roles, or people with several roles, that are needed in two meetings of different fora at the same time. */
export const roleDoubleBooked: ConflictRule<Args> = {
  code: 'role-double-booked',
  severity: 'error',
  reads: 'days',
  say: {
    nl: ({ wanted, fora }) =>
      `${listing(wantedNames(wanted, 'nl'), 'nl')} ${wanted.length === 1 ? 'wordt' : 'worden'} tegelijk verwacht bij ${fora[0]} en bij ${fora[1]}`,
    en: ({ wanted, fora }) =>
      `${listing(wantedNames(wanted, 'en'), 'en')} ${wanted.length === 1 ? 'is' : 'are'} expected at ${fora[0]} and at ${fora[1]} at the same time`,
  },
  hint: {
    nl: () => 'verzet een van beide overleggen, of regel daar vervanging',
    en: () => 'move one of the two meetings, or arrange for somebody to stand in there',
  },
  explain: {
    nl: `Een functie is nodig in twee overleggen van verschillende gremia die elkaar in de tijd raken: als voorzitter, als lid
dat aanwezig moet zijn, als eerste spreker bij een agendapunt, of als vervanger van wie er niet is. Twee functies van dezelfde
persoon (hetzelfde e-mailadres, of anders dezelfde naam) tellen als één. Adviserende leden, genodigden en toehoorders tellen
niet, en wie zich voor een overleg heeft afgemeld wordt daar niet verwacht.
Een onderraad neemt geen besluit over een zaak waarbij een afwezige minister in het bijzonder is betrokken (Reglement van
orde voor de ministerraad, artikel 21, eerste lid), dus zo'n botsing kan een besluit kosten. Verzet een van beide overleggen,
meld de functie bij een van beide af met "absences", of zeg met "attendance" dat aanwezigheid daar niet vereist is.`,
    en: `A role is needed in two meetings of different fora that overlap in time: as chair, as a member who has to be there,
as first speaker on an item, or in the place of somebody who is away. Two roles of one person (the same e-mail address, or else
the same name) count as one. Advisory members, invitees and observers do not count, and whoever has sent apologies for a
meeting is not expected there. A subcommittee of the cabinet takes no
decision on a matter in which an absent minister is particularly involved (rules of procedure of the council of ministers,
article 21(1)), so such a clash may cost a decision. Move one of the meetings, send apologies for one of them with "absences", or say
with "attendance" that it need not be there.`,
  },
  sample: `roles: { minister JenV: {} }
fora:
  VB:  { time: "13:30", length: 4 uur, chair: minister JenV }
  MCC: { time: "14:00", members: [minister JenV] }
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    until: 2020-12-31
    steps:
      beraad:  { week: 1, day: maandag, forum: VB }
      besluit: { week: 1, day: maandag, forum: MCC } # <- role-double-booked
`,
  *find(schedule) {
    const attendance = attendanceOf(schedule);
    for (const same of grouped(
      betweenFora(schedule, attendance),
      ({ earlier, later }) => `${originKey(later)} ${originKey(earlier)}`,
    ).values()) {
      const { earlier, later } = same[0]!;
      const wanted = wantedAtBoth(same, attendance);
      const fora: Args['fora'] = [later.forum.id, earlier.forum.id];
      yield {
        args: {
          wanted,
          fora,
        },
        places: distinctPlaces([origin(later), origin(earlier)]),
        days: same.map((clash) => clash.later.day),
        who: [...fora, ...wantedRoles(wanted)],
      };
    }
  },
};

function* betweenFora(schedule: Schedule, attendance: AttendanceList): Generator<Clash<TimedMeeting>, void, void> {
  const span = (meeting: TimedMeeting) => spanOf(meeting, schedule.workspace.settings.timezone);
  for (const clash of clashesIn(schedule, span, (meeting) => personsAt(meeting, attendance)))
    if (clash.earlier.forum !== clash.later.forum) yield clash;
}
