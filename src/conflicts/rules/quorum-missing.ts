import { grouped } from '../../common/grouped.ts';
import { distinctPlaces } from '../../diagnostic/places.ts';
import type { Lang, Said } from '../../language/language.ts';
import { listing } from '../../language/listing.ts';
import { type Absentee, attendanceOf, type Count } from '../../schedule/people/attendance.ts';
import { heldMeetings } from '../meetings.ts';
import { absencePlaces, causeOf, inBrackets, lacksQuorum, reasonsOf } from '../missing.ts';
import type { ConflictRule } from '../rule.ts';

interface Args {
  forum: string;
  count: Count;
  missing: string[];
  /** Who comes in the place of several, each of whom counts once. */
  shared: { role: string; members: string[] }[];
  reasons: string[];
}

/** A meeting at which too few of the required members are there to decide. */
export const quorumMissing: ConflictRule<Args> = {
  code: 'quorum-missing',
  severity: 'error',
  reads: 'days',
  say: {
    nl: ({ forum, count, missing, shared, reasons }) =>
      `${forum} haalt het quorum niet: ${count.there} van de ${count.of} leden, minstens ${count.least} nodig${without(missing, 'nl')}${countedOnce(shared, 'nl')}${inBrackets(reasons)}`,
    en: ({ forum, count, missing, shared, reasons }) =>
      `${forum} has no quorum: ${count.there} of ${count.of} members, at least ${count.least} needed${without(missing, 'en')}${countedOnce(shared, 'en')}${inBrackets(reasons)}`,
  },
  hint: {
    nl: () => 'laat leden vervangen met "substitute", of verzet het overleg',
    en: () => 'have members replaced with "substitute", or move the meeting',
  },
  explain: {
    nl: `Bij een gremium staat met "quorum" hoeveel van de vereiste leden er moeten zijn: een aantal, of de helft. Zijn er minder,
dan kan het overleg niets besluiten. Een lid dat wordt vervangen telt mee, en wie voor meer leden komt één keer; adviserende
leden, genodigden en toehoorders tellen niet mee. Voor de ministerraad is dat ten minste de helft van de ministers
(Reglement van orde voor de ministerraad, artikel 11); voor andere gremia geldt wat zij zelf hebben afgesproken, en zonder
"quorum" wordt er niets geteld. Laat leden vervangen, verzet het overleg, of pas het quorum aan als het zo niet is bedoeld.`,
    en: `A forum says with "quorum" how many of its required members must be there: a number, or half of them. With fewer the
meeting cannot decide anything. A member who is replaced counts, and whoever comes for several counts once; advisory members,
invitees and observers do not. For the council of ministers that is at least half of the ministers (rules of procedure of
the council of ministers, article 11); for other fora it is what they agreed among themselves, and without "quorum" nothing
is counted. Have members replaced, move the meeting, or change the quorum when it is not meant that way.`,
  },
  sample: `roles: { SG BZK: {}, SG JenV: {}, SG LNV: {}, SG FIN: {} }
fora: { 4-SG-overleg: { time: "9:00", members: [SG BZK, SG JenV, SG LNV, SG FIN], quorum: 3 } }
cycles:
  SG:
    every: 4 weken
    from: 2020-10-19
    rounds: 2
    steps:
      beraad: { week: 1, day: woensdag, forum: 4-SG-overleg } # <- quorum-missing
absences:
  - { who: [SG BZK, SG FIN], from: 2020-11-16, until: 2020-11-20, reason: dienstreis }
`,
  *find(schedule) {
    const attendance = attendanceOf(schedule);
    const short = heldMeetings(schedule)
      .filter((meeting) => lacksQuorum(meeting, attendance))
      .map((meeting) => ({ meeting, missing: attendance.absentees(meeting).filter(isMissing) }));
    for (const same of grouped(short, ({ meeting, missing }) => causeOf(hindrancesOf(missing), meeting)).values()) {
      const { meeting, missing } = same[0]!;
      const meetings = same.map((one) => one.meeting);
      const hindrances = hindrancesOf(missing);
      const roles = missing.map(({ seat }) => seat.role);
      yield {
        args: {
          forum: meeting.forum.id,
          count: attendance.quorum(meeting)!,
          missing: roles,
          shared: sharedBy(attendance.absentees(meeting)),
          reasons: reasonsOf(hindrances),
        },
        places: distinctPlaces([...absencePlaces(meetings, hindrances), meeting.forum.quorum!.place]),
        days: meetings.map(({ day }) => day),
        who: [meeting.forum.id, ...roles],
      };
    }
  },
};

/** A required member in whose place nobody comes. */
function isMissing({ seat, replacement }: Absentee): boolean {
  return seat.attendance === 'required' && replacement === null;
}

/** Who is sent in the place of several required members. */
function sharedBy(absentees: readonly Absentee[]): Args['shared'] {
  const sent = absentees.filter(
    ({ seat, replacement }) => seat.attendance === 'required' && replacement && replacement.by !== 'behalf',
  );
  return [...grouped(sent, ({ replacement }) => replacement!.role)].flatMap(([role, seats]) =>
    seats.length > 1 ? { role, members: seats.map(({ seat }) => seat.role) } : [],
  );
}

function hindrancesOf(missing: readonly Absentee[]) {
  return missing.map(({ hindrance }) => hindrance);
}

const WORDS: Said<{ without: (roles: string) => string; once: (role: string, members: string) => string }> = {
  nl: {
    without: (roles) => `, zonder ${roles}`,
    once: (role, members) => `, ${role} komt voor ${members} en telt één keer`,
  },
  en: {
    without: (roles) => `, without ${roles}`,
    once: (role, members) => `, ${role} comes for ${members} and counts once`,
  },
};

function without(roles: readonly string[], lang: Lang): string {
  return roles.length === 0 ? '' : WORDS[lang].without(listing(roles, lang));
}

function countedOnce(shared: Args['shared'], lang: Lang): string {
  return shared.map(({ role, members }) => WORDS[lang].once(role, listing(members, lang))).join('');
}
