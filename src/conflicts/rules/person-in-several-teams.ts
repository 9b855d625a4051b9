import { type Period, within } from '../../calendar/period.ts';
import { grouped } from '../../common/grouped.ts';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import { distinctPlaces } from '../../diagnostic/places.ts';
import { listing } from '../../language/listing.ts';
import { attendanceOf } from '../../schedule/people/attendance.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import type { ConflictRule } from '../rule.ts';

interface Args {
  roles: string[];
  teams: string[];
  most: number;
}

/** Somebody who takes part in more teams at the same time than the workspace allows. */
export const personInSeveralTeams: ConflictRule<Args> = {
  code: 'person-in-several-teams',
  severity: 'warning',
  reads: 'definitions',
  timeless: true,
  say: {
    nl: ({ roles, teams, most }) =>
      `${listing(roles, 'nl')} ${roles.length === 1 ? 'zit' : 'zijn één persoon, die zit'} in ${teams.length} teams tegelijk: ${listing(teams, 'nl')} (hoogstens ${most})`,
    en: ({ roles, teams, most }) =>
      `${listing(roles, 'en')} ${roles.length === 1 ? 'is' : 'are one person, who is'} in ${teams.length} teams at the same time: ${listing(teams, 'en')} (at most ${most})`,
  },
  hint: {
    nl: () => 'laat het departement voor een deel van de teams iemand anders leveren, of verhoog "teams-per-person"',
    en: () => 'have the department supply somebody else to some of the teams, or raise "teams-per-person"',
  },
  explain: {
    nl: `Een functie, of één persoon in verschillende functies, doet in meer teams mee dan de instelling "teams-per-person" onder
"limits" toelaat (3 als er niets staat): als trekker, als secretaris, of geleverd door een departement. Eén contactpersoon voor
veel teams betekent werkgroepen die elkaar raken en deadlines die op dezelfde dagen vallen. Alleen teams die tegelijk bestaan
tellen. Laat het departement meer mensen leveren, of verhoog de grens als dit zo is afgesproken.`,
    en: `A role, or one person in several roles, takes part in more teams than the setting "teams-per-person" under "limits"
allows (3 when not said): as lead, as secretary, or supplied by a department. One contact for many teams means working groups
that collide and deadlines that fall on the same days. Only teams that exist at the same time count. Let the department supply
more people, or raise the limit when this was agreed.`,
  },
  sample: `settings: { limits: { teams-per-person: 2 } }
departments: { BZK: {} }
roles: { contactpersoon BZK: { department: BZK } }
teams:
  LT1:  { departments: [{ department: BZK, role: contactpersoon BZK }] } # <- person-in-several-teams
  MLT3: { departments: [{ department: BZK, role: contactpersoon BZK }] }
  MLT4: { departments: [{ department: BZK, role: contactpersoon BZK }] }
fora: { MCC: {} }
cycles: { A: { every: 2 weken, from: 2020-10-19, rounds: 4, steps: { besluit: { day: dinsdag, forum: MCC } } } }
deliverables:
  verkenning:  { team: LT1, route: A, round: A1 }
  kwetsbaar:   { team: MLT3, route: A, round: A2 }
  jeugdpakket: { team: MLT4, route: A, round: A3 }
`,
  *find(schedule) {
    const most = schedule.workspace.settings.limits.teamsPerPerson;
    if (most === null) return;
    const { persons } = attendanceOf(schedule);
    const everybody = partsIn(schedule);
    for (const parts of grouped(everybody, ({ role, valid }) =>
      persons(role, Math.max(valid.from, schedule.window.from)),
    ).values()) {
      const together = busiest(parts);
      const teams = teamsOf(together);
      if (teams.length <= most) continue;
      const roles = [...new Set(together.map(({ role }) => role))].sort();
      yield {
        args: { roles, teams, most },
        places: distinctPlaces(together.map(({ place }) => place)),
        days: [],
        who: [...roles, ...teams],
      };
    }
  },
};

/** A role in a team, for as long as both are there and somebody looks. */
interface TeamPart {
  role: string;
  team: string;
  valid: Period;
  place: SourcePlace;
}

function partsIn({ workspace, window }: Schedule): TeamPart[] {
  return [...workspace.teams.values()].flatMap(({ id, valid, leads, secretaries, delegates }) =>
    [...leads, ...secretaries, ...delegates].flatMap((part) => {
      const common = {
        from: Math.max(valid.from, part.valid.from, window.from),
        until: Math.min(valid.until, part.valid.until, window.until),
      };
      return common.from <= common.until ? [{ role: part.value, team: id, valid: common, place: part.place }] : [];
    }),
  );
}

/** The parts of somebody on the day on which he has them in most teams: one on which a part begins. */
function busiest(parts: readonly TeamPart[]): TeamPart[] {
  let most: TeamPart[] = [];
  for (const day of new Set(parts.map(({ valid }) => valid.from))) {
    const held = parts.filter(({ valid }) => within(day, valid));
    if (teamsOf(held).length > teamsOf(most).length) most = held;
  }
  return most;
}

function teamsOf(parts: readonly TeamPart[]): string[] {
  return [...new Set(parts.map(({ team }) => team))].sort();
}
