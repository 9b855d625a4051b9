import type { Lang } from '../../language/language.ts';
import { listing } from '../../language/listing.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import { requiredRoles, type StandIn, standIn, standIns } from '../attendance.ts';
import { distinctPlaces, grouped } from '../group.ts';
import { heldMeetings, isTimed, origin, originKey, spanOf, type TimedMeeting } from '../meetings.ts';
import type { Rule } from '../rule.ts';
import { type Clash, clashes } from '../sweep.ts';

interface Args {
  roles: string[];
  /** The forum of the later meeting first. */
  fora: [string, string];
  standIns: StandIn[];
}

/** Roles that are needed in two meetings of different fora at the same time. */
export const roleDoubleBooked: Rule<Args> = {
  code: 'role-double-booked',
  severity: 'error',
  say: {
    nl: ({ roles, fora }) =>
      `${listing(roles, 'nl')} ${roles.length === 1 ? 'wordt' : 'worden'} tegelijk verwacht bij ${fora[0]} en bij ${fora[1]}`,
    en: ({ roles, fora }) =>
      `${listing(roles, 'en')} ${roles.length === 1 ? 'is' : 'are'} expected at ${fora[0]} and at ${fora[1]} at the same time`,
  },
  hint: {
    nl: (args) => `verzet een van beide overleggen${orReplace(args, 'nl')}`,
    en: (args) => `move one of the two meetings${orReplace(args, 'en')}`,
  },
  explain: {
    nl: `Een functie is nodig in twee overleggen van verschillende gremia die elkaar in de tijd raken: als voorzitter, als lid
dat aanwezig moet zijn, of als eerste spreker bij een agendapunt. Adviserende leden, genodigden en toehoorders tellen niet.
Een onderraad neemt geen besluit over een zaak waarbij een afwezige minister in het bijzonder is betrokken (Reglement van
orde voor de ministerraad, artikel 21, eerste lid), dus zo'n botsing kan een besluit kosten. Verzet een van beide overleggen,
laat de functie bij een van beide vervangen, of zeg met "attendance" dat aanwezigheid daar niet vereist is.`,
    en: `A role is needed in two meetings of different fora that overlap in time: as chair, as a member who has to be there, or
as first speaker on an item. Advisory members, invitees and observers do not count. A subcommittee of the cabinet takes no
decision on a matter in which an absent minister is particularly involved (rules of procedure of the council of ministers,
article 21(1)), so such a clash may cost a decision. Move one of the meetings, have the role replaced at one of them, or say
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
    for (const same of grouped(
      betweenFora(schedule),
      ({ earlier, later }) => `${originKey(later)} ${originKey(earlier)}`,
    )) {
      const { earlier, later } = same[0]!;
      const roles = [...new Set(same.flatMap(({ seats }) => seats))].sort();
      const fora: Args['fora'] = [later.forum.id, earlier.forum.id];
      yield {
        args: {
          roles,
          fora,
          standIns: standIns(
            roles,
            () => same,
            (role, clash) => candidate(role, clash, schedule),
          ),
        },
        places: distinctPlaces([origin(later), origin(earlier)]),
        days: same.map((clash) => clash.later.day),
        who: [...fora, ...roles],
      };
    }
  },
};

function* betweenFora(schedule: Schedule): Generator<Clash<TimedMeeting>, void, void> {
  const meetings = heldMeetings(schedule).filter(isTimed);
  for (const clash of clashes(meetings, spanOf, requiredRoles))
    if (clash.earlier.forum !== clash.later.forum) yield clash;
}

/** Who can be sent to one of the two meetings, without having to be at either of them. */
function candidate(role: string, { earlier, later }: Clash<TimedMeeting>, { workspace }: Schedule): string | undefined {
  const by = standIn(role, earlier, workspace) ?? standIn(role, later, workspace);
  const needed = by !== undefined && [earlier, later].some((meeting) => requiredRoles(meeting).has(by));
  return needed ? undefined : by;
}

/** Replacing only some of the roles would leave the clash. */
function orReplace({ roles, standIns: found }: Args, lang: Lang): string {
  if (found.length < roles.length) return '';
  const pairs = found.map(({ role, by }) => (lang === 'nl' ? `${role} door ${by}` : `${role} by ${by}`));
  return lang === 'nl' ? `, of laat ${listing(pairs, 'nl')} vervangen` : `, or have ${listing(pairs, 'en')} replaced`;
}
