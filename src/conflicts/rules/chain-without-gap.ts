import type { Minutes } from '../../calendar/clock.ts';
import { distinctPlaces } from '../../diagnostic/places.ts';
import { durationWords } from '../../language/quantity.ts';
import { links, minutesApart } from '../legs/chains.ts';
import { origin } from '../meetings.ts';
import type { ConflictRule } from '../rule.ts';

interface Args {
  first: string;
  next: string;
  /** From the end of the first to the start of the next; below 0 when they overlap. */
  minutes: Minutes;
  /** What should lie between them. */
  gap: Minutes;
}

/** Meetings of a chain that follow each other too closely. */
export const chainWithoutGap: ConflictRule<Args> = {
  code: 'chain-without-gap',
  severity: 'warning',
  reads: 'routes',
  say: {
    nl: ({ first, next, minutes, gap }) =>
      minutes < 0
        ? `${next} begint voordat ${first} is afgelopen`
        : minutes === 0
          ? `${next} begint zodra ${first} is afgelopen, terwijl er ${durationWords(gap, 'nl')} tussen hoort`
          : `tussen ${first} en ${next} zit maar ${durationWords(minutes, 'nl')}, terwijl er ${durationWords(gap, 'nl')} tussen hoort`,
    en: ({ first, next, minutes, gap }) =>
      minutes < 0
        ? `${next} starts before ${first} has ended`
        : minutes === 0
          ? `${next} starts as soon as ${first} has ended, while ${durationWords(gap, 'en')} should lie between them`
          : `only ${durationWords(minutes, 'en')} lie between ${first} and ${next}, while it should be ${durationWords(gap, 'en')}`,
  },
  hint: {
    nl: ({ first, next }) => `begin later met ${next} of eerder met ${first}, of kort ${first} in`,
    en: ({ first, next }) => `start ${next} later or ${first} earlier, or shorten ${first}`,
  },
  explain: {
    nl: `In een keten vergaderen gremia na elkaar op één dag, en het tweede wil het advies of de besluitenlijst van het eerste
gelezen hebben. Hier begint het tweede voordat het eerste is afgelopen, of zo kort erna dat daar geen tijd voor is. Hoeveel
tijd ertussen hoort, staat in de instellingen ("chain-gap"). Schuif een van beide overleggen op, kort het eerste in, of
pas de instelling aan.`,
    en: `In a chain, fora meet one after the other on one day, and the second one wants to have read the advice or the list of
decisions of the first. Here the second starts before the first has ended, or so soon after it that there is no time for that.
How much time should lie between them stands in the settings ("chain-gap"). Shift one of the meetings, shorten the first, or
adapt the setting.`,
  },
  sample: `settings: { chain-gap: 1 uur }
fora: { ACC: { time: "12:00", length: 90 min }, MCC: { time: "14:00" } }
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    steps:
      beeld: { week: 1, day: dinsdag, chain: [ACC, MCC] } # <- chain-without-gap
`,
  *find(schedule) {
    const { chainGap: gap, timezone } = schedule.workspace.settings;
    for (const link of links(schedule)) {
      const { round, first, next } = link;
      const apart = minutesApart(link, timezone);
      if (apart === undefined || apart <= 0 || apart >= first.length + gap) continue;
      yield {
        args: {
          first: first.forum.id,
          next: next.forum.id,
          minutes: apart - first.length,
          gap,
        },
        places: distinctPlaces([origin(next), origin(first)]),
        days: [next.day],
        who: [first.forum.id, next.forum.id, round.cycle.id],
      };
    }
  },
};
