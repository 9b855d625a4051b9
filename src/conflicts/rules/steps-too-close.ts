import { grouped } from '../../common/grouped.ts';
import { distinctPlaces } from '../../diagnostic/places.ts';
import { quantity } from '../../language/quantity.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import { type LegArgs, legChanges, legPlaces, namedStop } from '../legs/early-papers.ts';
import { legStopWords, routeAdvice, travellerWords } from '../legs/leg-words.ts';
import { type Leg, legsInWindow, stopsKey } from '../legs/legs.ts';
import { isReversed, startOf } from '../order.ts';
import type { ConflictRule } from '../rule.ts';

interface Args extends Pick<LegArgs, 'of' | 'from' | 'to'> {
  /** The working days that should lie between, the day of the later step included. */
  limit: number;
}

/** A step of a route that follows too soon on the one before it. */
export const stepsTooClose: ConflictRule<Args> = {
  code: 'steps-too-close',
  severity: 'warning',
  reads: 'routes',
  say: {
    nl: ({ of, from, to, limit }) =>
      `de doorlooptijd ${travellerWords(of, 'nl')} is te kort: ${legStopWords(to)} komt minder dan ${quantity(limit, 'working-days', 'nl')} na ${legStopWords(from)}`,
    en: ({ of, from, to, limit }) =>
      `the lead time ${travellerWords(of, 'en')} is too short: ${legStopWords(to)} comes less than ${quantity(limit, 'working-days', 'en')} after ${legStopWords(from)}`,
  },
  hint: {
    nl: ({ of }) =>
      `leg meer tijd tussen beide overleggen, verlaag "working-days-between-steps" als minder volstaat, of ${routeAdvice(of, 'nl')}`,
    en: ({ of }) =>
      `put more time between the two meetings, lower "working-days-between-steps" when less will do, or ${routeAdvice(of, 'en')}`,
  },
  explain: {
    nl: `Tussen twee stappen van een route zitten minder werkdagen dan u nodig vindt om de uitkomst van de eerste stap te
verwerken, af te stemmen en te lezen. Geteld wordt vanaf de dag na het eerste overleg tot en met de dag van het volgende: van
donderdag naar dinsdag zijn het er drie, van dinsdag naar donderdag twee. Dit wordt gerekend langs de "route" die een cyclus
noemt, in elke ronde, ook als er geen product meereist; en verder waar een product langs reist. Stappen die het programma zelf op één dag zet, zoals een keten, en een stap met "gap: 0" zijn
zo bedoeld en tellen niet mee; wat een te vroege aanleverdeadline al zegt, wordt hier niet herhaald. Hoeveel werkdagen u
nodig vindt, staat in de instellingen ("limits", "working-days-between-steps"). Verzet een van beide overleggen, haal een stap
waar de stukken niet langs gaan uit "route", of accepteer het knelpunt met wat u hebt afgesproken.`,
    en: `Between two steps of a route lie fewer working days than you find needed to work out, coordinate and read what the
first step yields. They are counted from the day after the first meeting up to and including the day of the next: from
Thursday to Tuesday is three, from Tuesday to Thursday two. This is worked out along the "route" that a cycle says, in every
round, also when no product travels it; and elsewhere on the way of a product. Steps that the programme itself puts on one day, such as a chain,
and a step with "gap: 0" are meant to be so and do not count; what an early paper deadline says already is not said again. How many working days you find needed stands in the
settings ("limits", "working-days-between-steps"). Move one of the two meetings, take a step that the papers do not pass off
the "route", or accept the finding with what you agreed.`,
  },
  sample: `settings: { limits: { working-days-between-steps: 3 } }
fora: { ACC: {}, MCC: {} }
cycles:
  B:
    every: 2 weken
    from: 2020-10-19
    until: 2020-12-06
    route: [richting, concept, uitkomst]
    steps:
      richting: { week: 2, day: dinsdag, forum: MCC }
      concept:  { week: 2, day: donderdag, forum: ACC } # <- steps-too-close
      uitkomst: { week: 3, day: dinsdag, forum: MCC }
`,
  *find(schedule) {
    const limit = schedule.workspace.settings.limits.workingDaysBetweenSteps;
    if (limit === null) return;
    for (const same of grouped(legsTooShort(limit, schedule), stopsKey).values()) {
      const { of, from, to } = same[0]!;
      yield {
        args: { of, from: namedStop(from), to: namedStop(to), limit },
        places: distinctPlaces([...legPlaces(same[0]!), ...same.flatMap(legChanges)]),
        days: same.map((stop) => stop.to.meeting.day),
        who: [to.meeting.forum.id, from.meeting.forum.id, 'cycle' in of ? of.cycle : of.product],
      };
    }
  },
};

function* legsTooShort(limit: number, schedule: Schedule): Generator<Leg, void, void> {
  for (const stop of legsInWindow(schedule))
    if (!isSaidElsewhere(stop) && isTooShort(stop, limit, schedule)) yield stop;
}

/** What is meant to be so, what a deadline says already, and what does not come later at all. */
function isSaidElsewhere({ from, to, deadline, atOnce }: Leg): boolean {
  return (
    atOnce ||
    (deadline !== null && deadline <= from.meeting.day) ||
    isReversed(startOf(from.meeting), startOf(to.meeting))
  );
}

function isTooShort({ from, to }: Leg, limit: number, { calendar }: Schedule): boolean {
  return calendar.workingDaysBetween(from.meeting.day, to.meeting.day) < limit;
}
