import type { Day } from '../../calendar/day.ts';
import { entryOf } from '../../common/entry-of.ts';
import { grouped } from '../../common/grouped.ts';
import { distinctPlaces } from '../../diagnostic/places.ts';
import { listing } from '../../language/listing.ts';
import { workingOn } from '../../schedule/people/load.ts';
import type { Deadline, Schedule } from '../../schedule/schedule.ts';
import type { ConflictRule } from '../rule.ts';

interface Args {
  /** The departments and roles that have all of these deadlines. */
  who: string[];
  /** So many deadlines on a day at most. */
  limit: number;
  /** How many there are on the heaviest day. */
  most: number;
}

/** More papers due on one day for a department or role than it can deliver. */
export const tooManyDeadlines: ConflictRule<Args> = {
  code: 'too-many-deadlines',
  severity: 'warning',
  say: {
    nl: ({ who, limit, most }) =>
      `voor ${listing(who, 'nl')} ${limit === 1 ? 'valt op één dag meer dan één aanleverdeadline' : `vallen op één dag meer dan ${limit} aanleverdeadlines`}; op de zwaarste dag zijn het er ${most}`,
    en: ({ who, limit, most }) =>
      `for ${listing(who, 'en')} more than ${limit === 1 ? 'one deadline for papers falls' : `${limit} deadlines for papers fall`} on one day; the heaviest day has ${most}`,
  },
  hint: {
    nl: () => 'spreid de producten over rondes, of spreek per product een eerdere dag af',
    en: () => 'spread the products over rounds, or agree on an earlier day for some of them',
  },
  explain: {
    nl: `Op één dag moeten voor een departement, of voor de trekker, secretaris of sponsor van een of meer teams, meer stukken
binnen zijn dan de grens. Departementen doen mee in bijna alle teams en hebben één contactpersoon: de deadlines stapelen
zich op aan de vooravond van de MCC, en dezelfde mensen moeten alles afstemmen. Elk agendapunt met een aanleverdeadline telt
een keer, voor wie op die dag bij het team hoort. Spreid de producten over rondes, laat er een de volgende MCC halen, spreek
een eerdere dag af, of stel de grens bij ("limits", "deadlines-per-day").`,
    en: `On one day more papers are due for a department, or for the lead, secretary or sponsor of one or more teams, than the
limit. Departments take part in nearly all teams and have one contact person: the deadlines pile up on the eve of the MCC, and
the same people have to coordinate everything. Each item with a paper deadline counts once, for those who belong to the team
on that day. Spread the products over rounds, let one make the next MCC, agree on an earlier day, or change the limit
("limits", "deadlines-per-day").`,
  },
  sample: `settings: { limits: { deadlines-per-day: 1 } }
departments: { BZK: {} }
fora: { MCC: { papers: { due: 1 werkdag, at: "12:00" } } }
teams: { MLT1: { departments: BZK }, MLT2: { departments: BZK } }
cycles:
  B:
    every: 2 weken
    from: 2020-10-19
    steps:
      uitkomst: { week: 2, day: dinsdag, forum: MCC }
deliverables:
  jaarwisseling: # <- too-many-deadlines
    team: MLT1
    route: B
    round: B2
  wintersport:
    team: MLT2
    route: B
    round: B2
`,
  *find(schedule) {
    const limit = schedule.workspace.settings.limits.deadlinesPerDay;
    if (limit === null) return;
    for (const same of grouped(loads(schedule, limit), ({ key }) => key).values()) {
      const { days } = same[0]!;
      const who = same.map(({ party }) => party);
      yield {
        args: { who, limit, most: Math.max(...days.map(({ deadlines }) => deadlines.length)) },
        places: distinctPlaces(days.flatMap(({ deadlines }) => deadlines.map(({ item }) => item.place))),
        days: days.map(({ day }) => day),
        who,
      };
    }
  },
};

/** The days on which a department or role has too many deadlines. */
interface Load {
  party: string;
  days: { day: Day; deadlines: Deadline[] }[];
  /** The same for parties that have the same deadlines. */
  key: string;
}

function loads({ deadlines, workspace }: Schedule, limit: number): Load[] {
  const byParty = new Map<string, Map<Day, Deadline[]>>();
  for (const same of grouped(deadlines, ({ day, item }) => `${day} ${item.team}`).values()) {
    const { day } = same[0]!;
    for (const party of workingOn(same[0]!, workspace)) {
      const days = entryOf(byParty, party, () => new Map<Day, Deadline[]>());
      const others = days.get(day);
      days.set(day, others ? [...others, ...same] : same);
    }
  }
  const numbers = new Map(deadlines.map((deadline, index) => [deadline, index]));
  return [...byParty].flatMap(([party, byDay]) => {
    const days = [...byDay].flatMap(([day, those]) => (those.length > limit ? [{ day, deadlines: those }] : []));
    const key = days.flatMap((day) => day.deadlines.map((deadline) => numbers.get(deadline))).join();
    return days.length > 0 ? [{ party, days, key }] : [];
  });
}
