import type { Lang } from '../../language/language.ts';
import { listing } from '../../language/listing.ts';
import type { Meeting, Schedule } from '../../schedule/schedule.ts';
import { requiredRoles, type StandIn, standIn, standIns } from '../attendance.ts';
import { type Hindrance, type Hindrances, hindrances } from '../availability.ts';
import { distinctPlaces, grouped, placeKey } from '../group.ts';
import { heldMeetings, originKey, origins } from '../meetings.ts';
import type { Rule } from '../rule.ts';

interface Args {
  roles: string[];
  forum: string;
  reason: string;
  standIns: StandIn[];
}

interface Absent {
  role: string;
  meeting: Meeting;
  hindrance: Hindrance;
}

/** A role that is needed in a meeting during a time that it never has, or while it is away. */
export const roleUnavailable: Rule<Args> = {
  code: 'role-unavailable',
  severity: 'warning',
  say: {
    nl: ({ roles, forum, reason }) =>
      `${listing(roles, 'nl')} ${roles.length === 1 ? 'is' : 'zijn'} niet beschikbaar voor ${forum}${because(reason)}`,
    en: ({ roles, forum, reason }) =>
      `${listing(roles, 'en')} ${roles.length === 1 ? 'is' : 'are'} not available for ${forum}${because(reason)}`,
  },
  hint: {
    nl: (args) => advice(args.standIns, 'nl') ?? 'verzet het overleg, of wijs met "substitute" een vervanger aan',
    en: (args) => advice(args.standIns, 'en') ?? 'move the meeting, or name somebody to stand in with "substitute"',
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
    const hindrancesOf = hindrances(schedule.workspace);
    for (const same of grouped(absent(schedule, hindrancesOf), causeOf)) {
      const { meeting, hindrance } = same[0]!;
      const source = 'blocked' in hindrance ? hindrance.blocked : hindrance.absence;
      const roles = [...new Set(same.map(({ role }) => role))].sort();
      const meetings = [...new Set(same.map((one) => one.meeting))];
      yield {
        args: {
          roles,
          forum: meeting.forum.id,
          reason: source.reason,
          standIns: standIns(
            roles,
            (role) => same.filter((one) => one.role === role),
            (_, one) => candidate(one, schedule, hindrancesOf),
          ),
        },
        places: distinctPlaces([...meetings.flatMap(origins), source.place]),
        days: meetings.map(({ day }) => day),
        who: [meeting.forum.id, ...roles],
      };
    }
  },
};

function* absent(schedule: Schedule, hindrancesOf: Hindrances): Generator<Absent, void, void> {
  for (const meeting of heldMeetings(schedule))
    for (const role of requiredRoles(meeting))
      for (const hindrance of hindrancesOf(role, meeting)) yield { role, meeting, hindrance };
}

/** A blocked time clashes with each step by itself; an absence is one cause for all meetings of a forum. */
function causeOf({ meeting, hindrance }: Absent): string {
  return 'blocked' in hindrance
    ? `${placeKey(hindrance.blocked.place)} ${originKey(meeting)}`
    : `${placeKey(hindrance.absence.place)} ${meeting.forum.id}`;
}

/** Who stands in for a role that misses a meeting, when he is there himself and has no other part in it. */
function candidate(
  { role, meeting, hindrance }: Absent,
  { workspace }: Schedule,
  hindrancesOf: Hindrances,
): string | undefined {
  const by = ('absence' in hindrance ? hindrance.absence.substitute : null) ?? standIn(role, meeting, workspace);
  if (by === undefined || requiredRoles(meeting).has(by)) return undefined;
  return hindrancesOf(by, meeting).length === 0 ? by : undefined;
}

function because(reason: string): string {
  return reason === '' ? '' : `: ${reason}`;
}

function advice(proposed: readonly StandIn[], lang: Lang): string | undefined {
  if (proposed.length === 0) return undefined;
  const pairs = proposed.map(({ role, by }) =>
    lang === 'nl' ? `${by} ${role} vervangt` : `${by} stands in for ${role}`,
  );
  return lang === 'nl' ? `spreek af dat ${listing(pairs, 'nl')}` : `agree that ${listing(pairs, 'en')}`;
}
