import type { Day } from '../../calendar/day.ts';
import type { Period } from '../../calendar/period.ts';
import type { Team } from '../../definition/types/people.ts';
import { allHeldOn } from '../../schedule/meetings/held.ts';
import type { ConflictRule } from '../rule.ts';

interface Args {
  team: string;
  sponsor: string;
  department: string;
}

/** A team whose sponsor is of a department that does not take part in it. */
export const sponsorNotInDepartments: ConflictRule<Args> = {
  code: 'sponsor-not-in-departments',
  severity: 'warning',
  reads: 'definitions',
  timeless: true,
  say: {
    nl: ({ team, sponsor, department }) =>
      `${sponsor} is sponsor van ${team}, maar ${department} staat niet bij de departementen van dat team`,
    en: ({ team, sponsor, department }) =>
      `${sponsor} is the sponsor of ${team}, but ${department} is not among the departments of that team`,
  },
  hint: {
    nl: ({ department }) => `zet ${department} bij "departments", of accepteer het knelpunt als het zo is bedoeld`,
    en: ({ department }) => `add ${department} to "departments", or accept the finding when it is meant that way`,
  },
  explain: {
    nl: `Een bewindspersoon sponsort een team en brengt het onderwerp in, maar zijn eigen departement levert geen deelnemer. Dan
weet niemand in het team wat de sponsor wil, en krijgt dat departement geen stukken, deadlines en agenda's van het team. Soms is
dat een vergissing, soms zo afgesproken: het programma zelf liet bij drie teams de sponsor weg. Een team zonder departementen
wordt overgeslagen. Vul de lijst aan, of accepteer het knelpunt met de reden.`,
    en: `A member of government sponsors a team and brings its topic in, but his own department supplies nobody. Then nobody in
the team knows what the sponsor wants, and that department gets none of the team's papers, deadlines and agendas. Sometimes
that is a mistake, sometimes it was agreed: the programme itself left the sponsor out for three teams. A team without
departments is passed over. Complete the list, or accept the finding with the reason.`,
  },
  sample: `departments: { OCW: {}, FIN: {}, BZK: {} }
roles: { minister OCW: { department: OCW } }
teams:
  LT3:
    sponsor: minister OCW # <- sponsor-not-in-departments
    departments: [FIN, BZK]
fora: { MCC: {} }
cycles: { A: { every: 2 weken, from: 2020-10-19, rounds: 4, steps: { besluit: { day: dinsdag, forum: MCC } } } }
deliverables: { verkenning: { team: LT3, route: A, round: A1 } }
`,
  *find({ workspace, window }) {
    for (const team of workspace.teams.values())
      for (const { value: sponsor, valid, place } of team.sponsors) {
        const department = workspace.roles.get(sponsor)?.department ?? null;
        const day = firstDay([window, team.valid, valid]);
        if (department === null || day === undefined || takesPart(department, team, day)) continue;
        yield {
          args: { team: team.id, sponsor, department },
          places: [place, { ...team.place, path: [...team.place.path, 'departments'] }],
          days: [],
          who: [team.id, sponsor, department],
        };
      }
  },
};

/** The first day that all periods have in common. */
function firstDay(periods: readonly Period[]): Day | undefined {
  const common = {
    from: Math.max(...periods.map(({ from }) => from)),
    until: Math.min(...periods.map(({ until }) => until)),
  };
  return common.from <= common.until ? common.from : undefined;
}

function takesPart(department: string, { departments }: Team, day: Day): boolean {
  const there = allHeldOn(departments, day);
  return there.length === 0 || there.includes(department);
}
