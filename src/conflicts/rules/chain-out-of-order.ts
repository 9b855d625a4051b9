import { distinctPlaces } from '../../diagnostic/places.ts';
import { links } from '../legs/chains.ts';
import { phaseOf } from '../legs/phase.ts';
import { origin } from '../meetings.ts';
import { isReversed, startOf } from '../order.ts';
import type { ConflictRule } from '../rule.ts';

interface Args {
  cycle: string;
  /** What the step is for, else its key. */
  about: string;
  first: string;
  next: string;
}

/** Meetings of a chain that do not come one after the other. */
export const chainOutOfOrder: ConflictRule<Args> = {
  code: 'chain-out-of-order',
  severity: 'error',
  reads: 'routes',
  say: {
    nl: ({ cycle, about, first, next }) =>
      `${next} begint vóór of tegelijk met ${first}, terwijl ${first} eerst hoort te komen (${about} in cyclus ${cycle})`,
    en: ({ cycle, about, first, next }) =>
      `${next} starts before or together with ${first}, although ${first} should come first (${about} in cycle ${cycle})`,
  },
  hint: {
    nl: ({ first, next }) =>
      `laat ${next} beginnen na afloop van ${first}, of haal de keten uit elkaar tot twee stappen`,
    en: ({ first, next }) => `let ${next} start after ${first} has ended, or take the chain apart into two steps`,
  },
  explain: {
    nl: `Een keten ("chain: [ACC, MCC]") zegt dat gremia op één dag na elkaar vergaderen: het ambtelijke advies of de
besluitenlijst van het eerste ligt er als het tweede begint. Hier begint het latere gremium eerder dan of tegelijk met het
eerdere, vaak doordat een van beide is verplaatst en het andere niet meeging. Verplaats ook het andere overleg, geef andere
tijden, of maak er twee losse stappen van als de volgorde niet meer geldt.`,
    en: `A chain ("chain: [ACC, MCC]") says that fora meet one after the other on one day: the official advice or the list of
decisions of the first is there when the second starts. Here the later forum starts before or together with the earlier one,
often because one of them was moved and the other was not. Move the other meeting as well, give other times, or make two
separate steps of it when the order no longer holds.`,
  },
  sample: `fora: { ACC: { time: "10:00" }, MCC: { time: "14:00" } }
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    steps: { beeld: { week: 1, day: dinsdag, chain: [ACC, MCC] } }
changes:
  - move: MCC 2020-11-17 # <- chain-out-of-order
    to: 2020-11-16 14:00
`,
  *find(schedule) {
    for (const link of links(schedule))
      if (isReversed(startOf(link.first), startOf(link.next))) {
        const { round, step, first, next } = link;
        yield {
          args: {
            cycle: round.cycle.id,
            about: phaseOf(next, round, step.key),
            first: first.forum.id,
            next: next.forum.id,
          },
          places: distinctPlaces([origin(next), origin(first)]),
          days: [first.day, next.day],
          who: [first.forum.id, next.forum.id, round.cycle.id],
        };
      }
  },
};
