import type { MeetingReference } from '../../definition/types/moments.ts';
import { ABSENT_HINT, absentItems } from '../absent-items.ts';
import { referenceWords } from '../reference.ts';
import type { ConflictRule } from '../rule.ts';

interface Args {
  role: string;
  product: string;
  reference: MeetingReference;
}

/** Advice on a product that is not on the agenda of the meeting. */
export const annotationWithoutItem: ConflictRule<Args> = {
  code: 'annotation-without-item',
  severity: 'warning',
  // It names no days, so that an agenda for all does not tell of an annotation for one.
  timeless: true,
  say: {
    nl: ({ role, product, reference }) =>
      `de annotatie voor ${role} zegt iets over ${product}, dat niet op de agenda staat van ${referenceWords(reference, 'nl')}`,
    en: ({ role, product, reference }) =>
      `the annotation for ${role} says something on ${product}, which is not on the agenda of ${referenceWords(reference, 'en')}`,
  },
  hint: ABSENT_HINT,
  explain: {
    nl: `Een annotatie geeft advies per product. Dit product staat niet op de agenda van het overleg waar de annotatie bij hoort: het
is een ronde doorgeschoven, het reist langs andere gremia, of het is er nooit voor aangemeld. Het advies wordt dan niet
afgedrukt. "cyclus spoorboekje" laat zien bij welk overleg het product aan de orde komt.`,
    en: `An annotation gives advice for each product. This product is not on the agenda of the meeting that the annotation goes
with: it rolled on a round, it travels along other fora, or it was never put down for it. The advice is then not printed. "cyclus
plan" shows at which meeting the product comes up.`,
  },
  sample: `roles: { minister VWS: {} }
fora: { MCC: { time: "14:00", members: [minister VWS] } }
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    rounds: 3
    steps: { besluit: { week: 1, day: dinsdag, forum: MCC } }
deliverables: { jeugdpakket: { route: A, round: A3 } }
annotations:
  - for: minister VWS
    meeting: MCC 2020-11-03
    items:
      jeugdpakket: # <- annotation-without-item
        advice: instemmen
`,
  *find(schedule) {
    for (const { role, meeting: reference, items } of schedule.workspace.annotations)
      for (const { product, place } of absentItems(items, reference, schedule))
        yield { args: { role, product, reference }, places: [place], days: [], who: [reference.forum, role, product] };
  },
};
