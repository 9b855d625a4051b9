import { grouped } from '../../common/grouped.ts';
import { listing } from '../../language/listing.ts';
import { attendanceOf } from '../../schedule/people/attendance.ts';
import type { Hindrance } from '../../schedule/people/hindrances.ts';
import { deputiesOf } from '../../schedule/people/seats.ts';
import type { Meeting } from '../../schedule/schedule.ts';
import { heldMeetings } from '../meetings.ts';
import { absencePlaces, causeOf, inBrackets, lacksChair, reasonsOf } from '../missing.ts';
import type { ConflictRule } from '../rule.ts';

interface Args {
  chairs: string[];
  deputies: string[];
  forum: string;
  reasons: string[];
}

/** A meeting that nobody can lead: chair and deputy are both away. */
export const chairMissing: ConflictRule<Args> = {
  code: 'chair-missing',
  severity: 'error',
  reads: 'days',
  say: {
    nl: ({ chairs, deputies, forum, reasons }) =>
      deputies.length === 0
        ? `${forum} heeft geen voorzitter: ${listing(chairs, 'nl')} is er niet en er is geen plaatsvervangend voorzitter${inBrackets(reasons)}`
        : `${forum} heeft geen voorzitter: ${listing([...chairs, ...deputies], 'nl')} kunnen er niet bij zijn${inBrackets(reasons)}`,
    en: ({ chairs, deputies, forum, reasons }) =>
      deputies.length === 0
        ? `${forum} has no chair: ${listing(chairs, 'en')} is away and there is no deputy chair${inBrackets(reasons)}`
        : `${forum} has no chair: ${listing([...chairs, ...deputies], 'en')} cannot be there${inBrackets(reasons)}`,
  },
  hint: {
    nl: () => 'wijs met "deputy" bij het gremium een (andere) plaatsvervangend voorzitter aan, of verzet het overleg',
    en: () => 'name a (further) deputy chair with "deputy" at the forum, or move the meeting',
  },
  explain: {
    nl: `De voorzitter van een overleg is afwezig of bezet, en ook zijn plaatsvervanger kan niet: er is er geen, hij is zelf weg,
of hij moet op dat uur ergens anders zijn. Wie de voorzitter volgens zijn lidmaatschap, zijn functie of zijn afwezigheid
vervangt, mag ook voorzitten. Bij een commissie uit de ministerraad is de minister-president voorzitter, tenzij de raad anders
bepaalt (Reglement van orde voor de ministerraad, artikel 25). Wijs met "deputy" een plaatsvervangend voorzitter aan, zet bij de
afwezigheid met "substitute" wie voorzit, of verzet het overleg.`,
    en: `The chair of a meeting is absent or blocked, and the deputy cannot take the chair either: there is none, he is away
himself, or he has to be elsewhere at that hour. Whoever stands in for the chair by his membership, his role or his absence may
take the chair as well. A committee of the council of ministers is chaired by the prime minister, unless the council decides
otherwise (rules of procedure of the council of ministers, article 25). Name a deputy chair with "deputy", say with the absence
who takes the chair ("substitute"), or move the meeting.`,
  },
  sample: `roles: { coördinator NCTV: {}, DG Politie: {} }
fora: { ACC: { time: "10:00", chair: coördinator NCTV, deputy: DG Politie } }
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    rounds: 3
    steps:
      advies: { week: 1, day: donderdag, forum: ACC } # <- chair-missing
absences:
  - { who: [coördinator NCTV, DG Politie], from: 2020-11-02, until: 2020-11-06, reason: herfstvakantie }
`,
  *find(schedule) {
    const attendance = attendanceOf(schedule);
    const missing = heldMeetings(schedule)
      .filter((meeting) => lacksChair(meeting, attendance))
      .map((meeting) => ({ meeting, hindrances: hindrancesAt(meeting) }));
    for (const same of grouped(missing, ({ meeting, hindrances }) => causeOf(hindrances, meeting)).values()) {
      const { meeting, hindrances } = same[0]!;
      const meetings = same.map((one) => one.meeting);
      const chairs = [...attendance.chairing(meeting)!.chairs];
      const deputies = deputiesOf(meeting);
      yield {
        args: { chairs, deputies, forum: meeting.forum.id, reasons: reasonsOf(hindrances) },
        places: absencePlaces(meetings, hindrances),
        days: meetings.map(({ day }) => day),
        who: [meeting.forum.id, ...chairs, ...deputies],
      };
    }

    function hindrancesAt(meeting: Meeting): Hindrance[] {
      const leaders = [...attendance.chairing(meeting)!.chairs, ...deputiesOf(meeting)];
      return leaders.flatMap((role) => attendance.hindrance(role, meeting) ?? []);
    }
  },
};
