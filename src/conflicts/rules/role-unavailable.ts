import { grouped } from '../../common/grouped.ts';
import { listing } from '../../language/listing.ts';
import { type AttendanceList, attendanceOf, type SpeakerAway } from '../../schedule/people/attendance.ts';
import type { Hindrance } from '../../schedule/people/hindrances.ts';
import { partsAway } from '../../schedule/people/parts-away.ts';
import { isNeeded } from '../../schedule/people/seats.ts';
import type { Meeting, Schedule } from '../../schedule/schedule.ts';
import { heldMeetings } from '../meetings.ts';
import { absencePlaces, causeOf, isToldElsewhere, reasonsOf } from '../missing.ts';
import type { ConflictRule } from '../rule.ts';

interface Args {
  roles: string[];
  forum: string;
  reasons: string[];
}

/** A role that is needed in a meeting during a time that it never has, or while it is away. */
export const roleUnavailable: ConflictRule<Args> = {
  code: 'role-unavailable',
  severity: 'warning',
  reads: 'days',
  say: {
    nl: ({ roles, forum, reasons }) =>
      `${listing(roles, 'nl')} ${roles.length === 1 ? 'is' : 'zijn'} niet beschikbaar voor ${forum}${because(reasons)}`,
    en: ({ roles, forum, reasons }) =>
      `${listing(roles, 'en')} ${roles.length === 1 ? 'is' : 'are'} not available for ${forum}${because(reasons)}`,
  },
  hint: {
    nl: () => 'verzet het overleg, of wijs met "substitute" een vervanger aan',
    en: () => 'move the meeting, or name somebody to stand in with "substitute"',
  },
  explain: {
    nl: `Een functie is nodig in een overleg (als voorzitter, als lid dat aanwezig moet zijn, of als eerste spreker) op een tijd
die voor die functie is geblokkeerd, of tijdens een afwezigheid. Bewindspersonen houden de dinsdagochtend vrij voor de
onderraden en de vrijdag voor de ministerraad (Reglement van orde voor de ministerraad, artikel 8: in beginsel op vrijdag). Is de
minister er niet, dan kan de staatssecretaris in zijn plaats komen (artikel 3), maar een onderraad besluit niet over een zaak
waarbij een afwezige minister in het bijzonder is betrokken (artikel 21, eerste lid). Verzet het overleg, regel een
vervanger, of accepteer het knelpunt met de reden. Een overleg waarvan de tijd nog niet bekend is, raakt alleen dagen die
helemaal zijn geblokkeerd.`,
    en: `A role is needed in a meeting (as chair, as a member who has to be there, or as first speaker) at a time that is
blocked for that role, or while it is absent. Ministers keep Tuesday morning free for the subcommittees and Friday for the
council of ministers (rules of procedure of the council of ministers, article 8: on Fridays in principle). When the minister
is away, the state secretary may come instead (article 3), but a subcommittee does not decide on a matter in which an absent
minister is particularly involved (article 21(1)). Move the meeting, arrange for somebody to stand in, or accept the finding
with the reason. A meeting of which the time is not yet known only meets days that are blocked as a whole.`,
  },
  sample: `roles:
  minister VWS: { substitute: staatssecretaris VWS }
  staatssecretaris VWS: {}
fora: { MCC: { time: "10:00", members: [minister VWS] } }
blocked:
  - { who: minister VWS, day: dinsdag, time: "9:00 - 12:00", reason: onderraden }
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    until: 2020-12-31
    steps:
      besluit: { week: 1, day: dinsdag, forum: MCC } # <- role-unavailable
`,
  *find(schedule) {
    const attendance = attendanceOf(schedule);
    for (const same of grouped(hinderedIn(schedule, attendance), ({ hindrance, meeting }) =>
      causeOf([hindrance], meeting),
    ).values()) {
      const hindrances = [same[0]!.hindrance];
      const forum = same[0]!.meeting.forum.id;
      const roles = [...new Set(same.map(({ role }) => role))].sort();
      const meetings = [...new Set(same.map(({ meeting }) => meeting))];
      yield {
        args: {
          roles,
          forum,
          reasons: reasonsOf(hindrances),
        },
        places: absencePlaces(meetings, hindrances),
        days: meetings.map(({ day }) => day),
        who: [forum, ...roles],
      };
    }
  },
};

interface Hindered {
  role: string;
  hindrance: Hindrance;
  meeting: Meeting;
}

function* hinderedIn(schedule: Schedule, attendance: AttendanceList): Generator<Hindered, void, void> {
  for (const meeting of heldMeetings(schedule)) {
    for (const absentee of attendance.absentees(meeting))
      if (isNeeded(absentee.seat) && !isArranged(absentee) && !isToldElsewhere(absentee, meeting, attendance))
        yield { role: absentee.seat.role, hindrance: absentee.hindrance, meeting };
    yield* hinderedSpeakers(meeting, attendance);
  }
}

/** Who speaks first on a standing point or sub-item alone, and is replaced there by nobody whom that names. */
function* hinderedSpeakers(meeting: Meeting, attendance: AttendanceList): Generator<Hindered, void, void> {
  const needed = new Set(
    attendance
      .seats(meeting)
      .filter(isNeeded)
      .map(({ role }) => role),
  );
  for (const { speaker, hindrance, replacement } of partsAway(meeting, attendance))
    if (
      !needed.has(speaker.role) &&
      replacement &&
      replacement.by !== 'item' &&
      !isArranged({ hindrance, replacement })
    )
      yield { role: speaker.role, hindrance, meeting };
}

/**
 * Apologies for one meeting, an absence that names who comes instead, and being represented tell themselves what is to
 * happen; that nobody has a role is told of its seat. Whoever declined tells nothing but that.
 */
function isArranged({ hindrance, replacement }: SpeakerAway): boolean {
  if ('represented' in hindrance || 'vacant' in hindrance) return true;
  if ('absence' in hindrance && hindrance.absence.declined) return replacement !== null;
  return (
    'absence' in hindrance &&
    (hindrance.absence.meetings !== null || hindrance.absence.unreplaced || replacement?.by === 'absence')
  );
}

function because(reasons: readonly string[]): string {
  return reasons.length === 0 ? '' : `: ${reasons.join('; ')}`;
}
