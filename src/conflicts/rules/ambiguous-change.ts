import { isoClock } from '../../calendar/clock.ts';
import { isoDay } from '../../calendar/day.ts';
import { listing } from '../../language/listing.ts';
import type { Meeting } from '../../schedule/schedule.ts';
import type { ConflictRule } from '../rule.ts';

interface Args {
  forum: string;
  /** The meetings as a change may name them; empty when no name tells them apart. */
  names: string[];
}

/** A change that fits several meetings. */
export const ambiguousChange: ConflictRule<Args> = {
  code: 'ambiguous-change',
  severity: 'error',
  leftUndone: true,
  say: {
    nl: ({ forum }) => `deze wijziging past bij meer dan één overleg van ${forum}`,
    en: ({ forum }) => `this change fits more than one meeting of ${forum}`,
  },
  hint: {
    nl: ({ names }) =>
      names.length > 0
        ? `schrijf ${listing(names, 'nl', 'or')}`
        : 'geef de overleggen verschillende tijden, dan zijn ze uit elkaar te houden',
    en: ({ names }) =>
      names.length > 0
        ? `write ${listing(names, 'en', 'or')}`
        : 'give the meetings different times, so that they can be told apart',
  },
  explain: {
    nl: `Een wijziging noemt een gremium met een dag of een ronde, en daar heeft dat gremium meer dan één overleg. cyclus kiest
niet zelf: dan wordt het verkeerde overleg verplaatst of afgelast. Zet het tijdstip achter de datum, zoals in
"MCC 2020-11-10 14:00". Gaat het om alle overleggen van die dag, schrijf dan het gremium met "on" en de datum.`,
    en: `A change names a forum with a day or a round, and there that forum has more than one meeting. cyclus does not choose:
the wrong meeting would be moved or cancelled. Put the time behind the date, as in "MCC 2020-11-10 14:00". When all
meetings of that day are meant, write the forum with "on" and the date.`,
  },
  sample: `fora: { MCC: {} }
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    steps:
      ochtend: { week: 1, day: dinsdag, forum: MCC, time: "10:00" }
      middag:  { week: 1, day: dinsdag, forum: MCC, time: "16:00" }
changes:
  - cancel: MCC 2020-11-03 # <- ambiguous-change
    reason: geen onderwerpen
`,
  *find({ ambiguous }) {
    for (const { place, fits } of ambiguous) {
      const forum = fits[0]!.forum.id;
      yield {
        args: { forum, names: namesOf(fits) },
        places: [place],
        days: fits.map(({ day }) => day),
        who: [forum],
      };
    }
  },
};

function namesOf(fits: readonly Meeting[]): string[] {
  const days = new Set(fits.map(({ day }) => day));
  const names = fits.map(({ forum, day, start }) => {
    const date = `${forum.id} ${isoDay(day)}`;
    return days.size === fits.length || start === null ? date : `${date} ${isoClock(start)}`;
  });
  return new Set(names).size === fits.length ? names : [];
}
