import type { Day } from '../../calendar/day.ts';
import { addTo } from '../../common/add-to.ts';
import { grouped } from '../../common/grouped.ts';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import { distinctPlaces } from '../../diagnostic/places.ts';
import type { MeetingStop, Schedule } from '../../schedule/schedule.ts';
import type { ConflictRule } from '../rule.ts';

interface Args {
  team: string;
  cycle: string;
  /** So many rounds at most. */
  limit: number;
}

/** A product of a team on its way through a round of a cycle. */
interface Flight {
  team: string;
  cycle: string;
  round: number;
  product: string;
  from: Day;
  until: Day;
  place: SourcePlace;
}

/** A team with products in more rounds of one cycle at the same time than it can manage. */
export const roundsInFlight: ConflictRule<Args> = {
  code: 'rounds-in-flight',
  severity: 'warning',
  say: {
    nl: ({ team, cycle, limit }) =>
      `${team} heeft producten in meer dan ${limit === 1 ? 'één ronde' : `${limit} rondes`} van cyclus ${cycle} tegelijk onderweg`,
    en: ({ team, cycle, limit }) =>
      `${team} has products on their way in more than ${limit === 1 ? 'one round' : `${limit} rounds`} of cycle ${cycle} at the same time`,
  },
  hint: {
    nl: () => 'laat een product een ronde later beginnen, of verhoog "rounds-in-flight" als het team dit aankan',
    en: () => 'let a product begin a round later, or raise "rounds-in-flight" when the team can manage',
  },
  explain: {
    nl: `Een ronde kan langer duren dan haar periode. Een ronde van B begint op maandag en eindigt op de dinsdag twee weken later,
terwijl de volgende ronde een dag eerder is begonnen: op die maandag en dinsdag zijn er twee rondes onderweg. Een team met een
product in beide krijgt een nieuwe vraag op de dag voordat het de vorige uitkomst levert. Een product is onderweg van
het eerste tot en met het laatste overleg van zijn ronde. Sla een ronde over, verdeel de producten over teams, of spreek af
hoeveel rondes tegelijk een team aankan ("limits", "rounds-in-flight").`,
    en: `A round may last longer than its period. A round of B begins on a Monday and ends on the Tuesday two weeks later, while
the next round began a day before: on that Monday and Tuesday two rounds are on their way. A team with a product in both gets a
new question on the day before it delivers the previous outcome. A product is on its way from the first up to and including
the last meeting of its round. Skip a round, divide the products among teams, or agree how many rounds at a time a team can
manage ("limits", "rounds-in-flight").`,
  },
  sample: `fora: { Catshuis: {}, MCC: {} }
teams: { MLT4: {} }
cycles:
  B:
    every: 2 weken
    from: 2020-10-19
    until: 2020-12-06
    steps:
      vraag:    { week: 1, day: maandag, forum: Catshuis }
      uitkomst: { week: 3, day: dinsdag, forum: MCC }
deliverables:
  jeugdpakket:
    team: MLT4
    route: B
    round: B3
  sportclubs:
    team: MLT4
    route: B
    round: B4 # <- rounds-in-flight
`,
  *find(schedule) {
    const limit = schedule.workspace.settings.limits.roundsInFlight;
    if (limit === null) return;
    for (const flights of grouped(flightsOf(schedule), ({ team, cycle }) => JSON.stringify([team, cycle])).values()) {
      const { days, involved } = crowded(flights, limit, schedule);
      if (days.length === 0) continue;
      const { team, cycle } = flights[0]!;
      yield {
        args: { team, cycle, limit },
        places: distinctPlaces(involved.sort(latestFirst).map(({ place }) => place)),
        days,
        who: [team, cycle, ...involved.map(({ product }) => product)],
      };
    }
  },
};

function* flightsOf({ journeys }: Schedule): Generator<Flight, void, void> {
  for (const { deliverable, meetingStops } of journeys) {
    const { id: product, team, timing, place } = deliverable;
    if (team === null) continue;
    for (const round of roundsOf(meetingStops)) {
      const days = round.map(({ meeting }) => meeting.day);
      const { cycle, number } = round[0]!.round!;
      yield {
        ...{ team, cycle: cycle.id, round: number, product, place: timing?.place ?? place },
        ...{ from: Math.min(...days), until: Math.max(...days) },
      };
    }
  }
}

/** What a product does in each of its rounds; one that slips into a later round still travels the one it set out in. */
function roundsOf(stops: readonly MeetingStop[]): MeetingStop[][] {
  const inRounds = stops.filter(({ round }) => round !== null);
  return [...grouped(inRounds, ({ routeStep }) => routeStep?.key ?? '').values()];
}

/** The days of the window on which more rounds are on their way than allowed, and what travels then. */
function crowded(flights: readonly Flight[], limit: number, { window }: Schedule): { days: Day[]; involved: Flight[] } {
  const travelling = new Map<Day, Flight[]>();
  for (const flight of flights)
    for (let day = Math.max(flight.from, window.from); day <= Math.min(flight.until, window.until); day++)
      addTo(travelling, day, flight);
  const busy = [...travelling].filter(([, those]) => new Set(those.map(({ round }) => round)).size > limit);
  return { days: busy.map(([day]) => day), involved: [...new Set(busy.flatMap(([, those]) => those))] };
}

/** The round that makes it one too many is the one that began last. */
function latestFirst(one: Flight, other: Flight): number {
  return other.from - one.from;
}
