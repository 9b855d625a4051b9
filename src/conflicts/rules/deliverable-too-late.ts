import type { Day } from '../../calendar/day.ts';
import { within } from '../../calendar/period.ts';
import { longDay } from '../../calendar/words.ts';
import type { Place } from '../../diagnostic/finding.ts';
import type { Journey, Schedule } from '../../schedule/schedule.ts';
import type { Occurrence, Rule } from '../rule.ts';

interface Args {
  product: string;
  /** Where its route ends; null when no route makes it in time. */
  forum: string | null;
  /** The last day that would do. */
  until: Day;
}

/** A product that is decided on too late. */
export const deliverableTooLate: Rule<Args> = {
  code: 'deliverable-too-late',
  severity: 'error',
  say: {
    nl: ({ product, forum, until }) =>
      forum === null
        ? `${product} kan niet uiterlijk ${longDay(until, 'nl')} de hele route hebben doorlopen`
        : `${product} komt pas in ${forum} na ${longDay(until, 'nl')}, de dag waarop het nodig is`,
    en: ({ product, forum, until }) =>
      forum === null
        ? `${product} cannot have travelled its whole route by ${longDay(until, 'en')}`
        : `${product} only gets to ${forum} after ${longDay(until, 'en')}, the day by which it is needed`,
  },
  hint: {
    nl: ({ forum }) =>
      forum === null
        ? 'kies een latere dag of een kortere route, of voeg een extra overleg in'
        : 'begin een ronde eerder, kies een kortere route, of voeg een extra overleg in',
    en: ({ forum }) =>
      forum === null
        ? 'choose a later day or a shorter route, or add an extra meeting'
        : 'begin a round earlier, choose a shorter route, or add an extra meeting',
  },
  explain: {
    nl: `Een product moet op een bepaalde dag zijn besloten ("needed-by" of "decided-by"), maar de laatste stap van de route komt
later, of er is geen reeks overleggen die er op tijd doorheen leidt. Een ronde van een cyclus duurt soms langer dan haar
periode: de uitkomst van een ronde die op maandag begint, kan pas twee weken later op dinsdag op de agenda staan. Laat het
product een ronde eerder beginnen, kies een kortere route, voeg met een wijziging een extra overleg in, of spreek een latere
dag af. Een toezegging aan de Tweede Kamer wordt niet verlengd door de Algemene termijnenwet: die geldt voor termijnen
in een wet.`,
    en: `A product must have been decided on by a certain day ("needed-by" or "decided-by"), but the last step of its route comes
later, or no series of meetings leads there in time. A round of a cycle sometimes lasts longer than its period: the outcome of
a round that begins on a Monday may only be on the agenda two weeks later, on Tuesday. Let the product begin a round earlier,
choose a shorter route, add an extra meeting with a change, or agree on a later day. A promise to the Tweede Kamer is not
extended by the Algemene termijnenwet, which is about terms in an act.`,
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
      if (cannotBeDecided(journey)) yield undecided(journey);
    }
  },
};

/** Whether a product has no way to be decided on in time: other reasons to miss a meeting are another finding. */
export function cannotBeDecided({ deliverable: { timing, route }, legs, missing }: Journey): boolean {
  return missing !== null && timing?.by === 'decided' && ('route' in route || legs.length === 0);
}

function* neededEarlier({ deliverable, legs }: Journey, { window }: Schedule): Generator<Occurrence<Args>> {
  const last = legs.at(-1)?.meeting;
  if (!last) return;
  for (const { day: until, place } of wishes(deliverable)) {
    if (last.day <= until || !(within(last.day, window) || within(until, window))) continue;
    yield {
      args: { product: deliverable.id, forum: last.forum.id, until },
      places: [place],
      days: [last.day],
      who: whoOf(deliverable, last.forum.id),
    };
  }
}

function undecided({ deliverable, missing }: Journey): Occurrence<Args> {
  const [wish] = wishes(deliverable).filter(({ by }) => by === 'decided');
  return {
    args: { product: deliverable.id, forum: null, until: wish!.day },
    places: [wish!.place, missing!.place],
    days: [wish!.day],
    who: whoOf(deliverable, missing!.forum),
  };
}

/** The days by which a product should be ready, as far as they are days. */
function wishes({ needed, timing }: Journey['deliverable']): { by: 'needed' | 'decided'; day: Day; place: Place }[] {
  const decided = timing?.by === 'decided' ? timing : null;
  return [
    { by: 'needed' as const, wish: needed },
    { by: 'decided' as const, wish: decided },
  ].flatMap(({ by, wish }) => (wish && 'day' in wish.moment ? [{ by, day: wish.moment.day, place: wish.place }] : []));
}

function whoOf({ id, team }: Journey['deliverable'], forum: string): string[] {
  return [id, ...(team === null ? [] : [team]), forum];
}
