import type { Day } from '../../calendar/day.ts';
import { within } from '../../calendar/period.ts';
import { longDay } from '../../calendar/words.ts';
import { distinctPlaces } from '../../diagnostic/places.ts';
import { momentOf } from '../../schedule/moment.ts';
import type { Journey, Schedule, Stop } from '../../schedule/schedule.ts';
import { phaseOf } from '../legs/phase.ts';
import type { ConflictOccurrence, ConflictRule } from '../rule.ts';
import { type SlipFacts, slipFacts, slipPlace, slipWords } from '../slips.ts';

interface Args {
  product: string;
  slip: SlipFacts;
  /** The step that it could not make, and the day on which it now comes. */
  step: string;
  to: Day;
  /** The days of its last step: as it was to be, and as it is now. */
  last: { was: Day; is: Day };
}

/** A product that could not make a step in time and goes on later. */
export const deliverableRolledOn: ConflictRule<Args> = {
  code: 'deliverable-rolled-on',
  severity: 'warning',
  say: {
    nl: ({ product, slip, step, to, last }) =>
      `${product} schuift bij stap ${step} door naar ${longDay(to, 'nl')}, want ${slipWords.nl(slip)}; ${
        last.was === last.is
          ? `de laatste stap blijft op ${longDay(last.is, 'nl')}`
          : `de laatste stap komt daardoor op ${longDay(last.is, 'nl')} in plaats van ${longDay(last.was, 'nl')}`
      }`,
    en: ({ product, slip, step, to, last }) =>
      `${product} rolls on at step ${step} to ${longDay(to, 'en')}, because ${slipWords.en(slip)}; ${
        last.was === last.is
          ? `its last step stays on ${longDay(last.is, 'en')}`
          : `its last step therefore comes on ${longDay(last.is, 'en')} instead of ${longDay(last.was, 'en')}`
      }`,
  },
  hint: {
    nl: ({ slip }) => {
      switch (slip.why) {
        case 'papers':
          return `zorg dat de stukken eerder gereed zijn, of spreek met ${slip.forum} een kortere aanlevertermijn af`;
        case 'waiting':
          return `laat ${slip.for} eerder beginnen, of laat dit product op een eerdere stap daarvan wachten`;
        default:
          return 'is dat te laat, verplaats dan een overleg naar een dag die wel schikt, of laat het product eerder beginnen';
      }
    },
    en: ({ slip }) => {
      switch (slip.why) {
        case 'papers':
          return `see to it that the papers are ready earlier, or agree on a shorter lead time with ${slip.forum}`;
        case 'waiting':
          return `let ${slip.for} begin earlier, or let this product wait for an earlier step of it`;
        default:
          return 'when that is too late, move a meeting to a day that does suit, or let the product begin earlier';
      }
    },
  },
  explain: {
    nl: `Een stap van de route kan niet worden gehaald: het overleg is afgelast of overgeslagen, de stukken zijn er niet op
tijd ("ready"), of het product wacht op een ander product dat later komt ("after"). Het product gaat dan verder met dezelfde
stap in de eerstvolgende ronde waarin dat wel kan, en de stappen daarna schuiven mee; op een route van losse gremia gaat het
naar het eerstvolgende overleg dat past. De deadlines houden hun naam en krijgen hun nieuwe dag. Is de nieuwe planning goed,
dan kunt u dit knelpunt accepteren. Is zij te laat, dan helpt een overleg verplaatsen in plaats van afgelasten, eerder
beginnen, of de stukken eerder gereed hebben.`,
    en: `A step of the route cannot be made: the meeting was cancelled or skipped, the papers are not there in time
("ready"), or the product waits for another one that comes later ("after"). The product then goes on with the same step in
the next round in which that is possible, and the steps behind it move along; on a route of fora it goes to the next meeting
that fits. Deadlines keep their name and get their new day. When the new plan is fine, you may accept this conflict. When it
is too late, it helps to move a meeting instead of cancelling it, to begin earlier, or to have the papers ready earlier.`,
  },
  sample: `fora: { ACC: {}, MCC: {} }
cycles:
  B:
    every: 2 weken
    from: 2020-10-19
    steps:
      concept:  { week: 1, day: woensdag, forum: ACC }
      uitkomst: { week: 2, day: dinsdag, forum: MCC }
deliverables:
  jeugdpakket:
    route: B
    round: B2 # <- deliverable-rolled-on
changes:
  - cancel: MCC B2
    reason: geen quorum
`,
  *find(schedule) {
    for (const journey of schedule.journeys) yield* rolledOn(journey, schedule);
  },
};

function* rolledOn(
  { deliverable, stops, missing }: Journey,
  { window }: Schedule,
): Generator<ConflictOccurrence<Args>> {
  const slipped = stops.flatMap((stop) => (stop.slip ? [{ stop, slip: stop.slip }] : []));
  const [first] = slipped;
  if (!first || missing !== null) return;
  const { id, name, team, timing, place } = deliverable;
  const last = { was: plannedDay(stops.at(-1)!), is: momentOf(stops.at(-1)!).day };
  const days = [...new Set([last.was, last.is])];
  if (!days.some((day) => within(day, window))) return;
  const { stop, slip } = first;
  yield {
    args: {
      product: name,
      slip: slipFacts(slip),
      step: 'meeting' in stop ? phaseOf(stop.meeting, stop.round, stop.step) : stop.step,
      to: 'meeting' in stop ? stop.meeting.day : stop.from,
      last,
    },
    places: distinctPlaces([timing?.place ?? place, ...slipped.map(({ slip }) => slipPlace(slip))]),
    days,
    who: [id, ...(team === null ? [] : [team]), ...('meeting' in stop ? [stop.meeting.forum.id] : [])],
  };
}

function plannedDay(stop: Stop): Day {
  return stop.planned?.day ?? momentOf(stop).day;
}
