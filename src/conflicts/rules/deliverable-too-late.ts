import type { Day } from '../../calendar/day.ts';
import { within } from '../../calendar/period.ts';
import { longDay } from '../../calendar/words.ts';
import { distinctPlaces } from '../../diagnostic/places.ts';
import { dayNow } from '../../schedule/meetings/when.ts';
import { momentOf } from '../../schedule/moment.ts';
import type { Journey, Schedule } from '../../schedule/schedule.ts';
import { origin } from '../meetings.ts';
import type { ConflictOccurrence, ConflictRule } from '../rule.ts';

interface Args {
  product: string;
  /** Where its route ends; null when no route makes it in time. */
  forum: string | null;
  /** The last day that would do. */
  until: Day;
  /** Whether it is to be decided on by then, rather than needed. */
  decided: boolean;
  /** Whether it travels a round of a cycle: an extra meeting is then no help. */
  round: boolean;
}

/** A product that is decided on too late. */
export const deliverableTooLate: ConflictRule<Args> = {
  code: 'deliverable-too-late',
  severity: 'error',
  say: {
    nl: ({ product, forum, until, decided }) => {
      if (forum === null) return `${product} kan niet uiterlijk ${longDay(until, 'nl')} de hele route hebben doorlopen`;
      return decided
        ? `over ${product} moet uiterlijk ${longDay(until, 'nl')} zijn besloten, maar het komt pas daarna in ${forum} aan de orde`
        : `${product} is uiterlijk ${longDay(until, 'nl')} nodig, maar komt pas daarna in ${forum} aan de orde`;
    },
    en: ({ product, forum, until, decided }) => {
      if (forum === null) return `${product} cannot have travelled its whole route by ${longDay(until, 'en')}`;
      return `${product} ${decided ? 'must be decided on' : 'is needed'} by ${longDay(until, 'en')}, but reaches ${forum} only after that`;
    },
  },
  hint: {
    nl: ({ round }) =>
      round
        ? 'kies een eerdere ronde of een latere dag, of geef het product een kortere route'
        : 'kies een eerder begin, een latere dag of een kortere route, of voeg met een wijziging een overleg in',
    en: ({ round }) =>
      round
        ? 'choose an earlier round or a later day, or give the product a shorter route'
        : 'choose an earlier start, a later day or a shorter route, or add a meeting with a change',
  },
  explain: {
    nl: `Een product moet op een bepaalde dag zijn besloten ("needed-by" of "decided-by"), maar de laatste stap van de
route komt later, of er is geen reeks overleggen die er op tijd doorheen leidt. Een ronde van een cyclus duurt soms langer
dan haar periode: de uitkomst van een ronde die op maandag begint, kan pas twee weken later op dinsdag op de agenda staan.
Laat het product een ronde eerder beginnen, kies een kortere route of spreek een latere dag af; bij een route van losse
gremia kunt u ook met een wijziging een overleg invoegen. Een toezegging aan de Tweede Kamer wordt niet verlengd door de
Algemene termijnenwet: die geldt voor termijnen in een wet.`,
    en: `A product must have been decided on by a certain day ("needed-by" or "decided-by"), but the last step of its
route comes later, or no series of meetings leads there in time. A round of a cycle sometimes lasts longer than its
period: the outcome of a round that begins on a Monday may only be on the agenda two weeks later, on Tuesday. Let the
product begin a round earlier, choose a shorter route or agree on a later day; on a route of fora you may also add a
meeting with a change. A promise to the Tweede Kamer is not extended by the Algemene termijnenwet, which is about terms in
an act.`,
  },
  sample: `teams: { MLT4: {} }
fora: { ACC: {}, MCC: {} }
cycles:
  B:
    every: 2 weken
    from: 2020-10-19
    steps:
      concept:  { week: 2, day: woensdag, forum: ACC }
      uitkomst: { week: 3, day: dinsdag, forum: MCC }
deliverables:
  jeugdpakket:
    team: MLT4
    route: B
    round: B3
    needed-by: 2020-11-30 # <- deliverable-too-late
`,
  *find(schedule) {
    for (const journey of schedule.journeys) {
      yield* neededEarlier(journey, schedule);
      if (cannotBeDecided(journey)) yield* undecided(journey, schedule);
    }
  },
};

/** Whether a product has no way of its own to be decided on in time: other reasons to miss a meeting are another finding. */
export function cannotBeDecided({ deliverable: { timing, route }, meetingStops, missing }: Journey): boolean {
  if (missing === null || missing.waitsFor !== null) return false;
  return timing?.by === 'decided' && ('route' in route || meetingStops.length === 0);
}

function* neededEarlier(
  { deliverable, stops, missing }: Journey,
  { window, meant }: Schedule,
): Generator<ConflictOccurrence<Args>> {
  const { name, needed, route, timing } = deliverable;
  const last = stops.at(-1);
  if (!last || missing) return;
  const { day } = momentOf(last);
  const forum = 'meeting' in last ? last.meeting.forum.id : last.routeStep.name;
  // A meeting that is named is no limit: there it is decided, whatever its day.
  const decided = timing?.by === 'decided' && 'day' in timing.moment ? timing : null;
  for (const limit of [needed, decided]) {
    const until = limit && dayNow(limit.moment, meant);
    if (
      !limit ||
      until === null ||
      until === undefined ||
      day <= until ||
      !(within(day, window) || within(until, window))
    )
      continue;
    yield {
      args: { product: name, forum, until, decided: limit === decided, round: 'cycle' in route },
      places: [limit.place, 'meeting' in last ? origin(last.meeting) : last.routeStep.place],
      days: [day],
      who: whoOf(deliverable, forum),
    };
  }
}

function* undecided(
  { deliverable, missing }: Journey,
  { meant }: Schedule,
): Generator<ConflictOccurrence<Args>, void, void> {
  const { name, timing, route } = deliverable;
  if (!missing || timing?.by !== 'decided') return;
  const until = dayNow(timing.moment, meant);
  if (until === undefined) return;
  yield {
    args: { product: name, forum: null, until, decided: true, round: 'cycle' in route },
    places: distinctPlaces([timing.place, missing.place]),
    days: [until],
    who: whoOf(deliverable, missing.forum),
  };
}

function whoOf({ id, team }: Journey['deliverable'], forum: string): string[] {
  return [id, ...(team === null ? [] : [team]), forum];
}
