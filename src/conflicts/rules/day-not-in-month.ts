import type { Weekday } from '../../calendar/day.ts';
import { weekdayName } from '../../calendar/words.ts';
import type { Step } from '../../definition/types/cycles.ts';
import type { Lang } from '../../language/language.ts';
import type { ConflictRule } from '../rule.ts';

interface Args {
  cycle: string;
  step: string;
  asked: { nth: number; weekday: Weekday } | { date: number };
}

/** A step that asks for a day that not every month has. */
export const dayNotInMonth: ConflictRule<Args> = {
  code: 'day-not-in-month',
  severity: 'info',
  say: {
    nl: ({ cycle, step, asked }) =>
      `stap ${step} van cyclus ${cycle} heeft deze maand geen overleg: er is geen ${askedWords(asked, 'nl')}`,
    en: ({ cycle, step, asked }) =>
      `step ${step} of cycle ${cycle} has no meeting this month: there is no ${askedWords(asked, 'en')}`,
  },
  hint: {
    nl: ({ asked }) =>
      'date' in asked
        ? 'kies "laatste dag" als het laatste van de maand is bedoeld, of voeg een overleg in'
        : `kies "laatste ${weekdayName(asked.weekday, 'nl')}" als de laatste van de maand is bedoeld, of voeg een overleg in`,
    en: ({ asked }) =>
      'date' in asked
        ? 'choose "last day" when the end of the month is meant, or add a meeting'
        : `choose "last ${weekdayName(asked.weekday, 'en')}" when the last of the month is meant, or add a meeting`,
  },
  explain: {
    nl: `Een stap vraagt om een dag die niet elke maand heeft, zoals de 31e of een vijfde dinsdag. In de maanden zonder
zo'n dag is er dan geen overleg: cyclus kiest niet zelf een andere dag. De genoemde data zijn de eersten van die maanden.
Is het laatste van de maand bedoeld, schrijf dan "laatste dag" of "laatste dinsdag"; is er in zo'n maand toch een overleg
nodig, voeg het dan met een wijziging in. Is het goed zo, dan hoeft u niets te doen.`,
    en: `A step asks for a day that not every month has, such as the 31st or a fifth Tuesday. In months without such a day
there is no meeting: cyclus does not choose another day by itself. The dates given are the firsts of those months. When
the end of the month is meant, write "last day" or "last Tuesday"; when a meeting is needed in such a month all the same,
add it with a change. When this is as it should be, nothing need be done.`,
  },
  sample: `fora: { Klankbordgroep: { weekend: ja } }
cycles:
  regie:
    every: 1 maand
    from: 2020-11-01
    steps:
      klank: { day: 31, forum: Klankbordgroep, holiday: houden } # <- day-not-in-month
`,
  *find({ dayless }) {
    for (const { round, step, month } of dayless) {
      const asked = askedFor(step);
      if (!asked) continue;
      yield {
        args: { cycle: round.cycle.id, step: step.key, asked },
        places: [step.place],
        days: [month],
        who: [...step.fora.map(({ forum }) => forum), round.cycle.id],
      };
    }
  },
};

function askedFor({ day }: Step): Args['asked'] | undefined {
  if (day.on === 'nth-weekday') return { nth: day.nth, weekday: day.weekday };
  return day.on === 'date' && day.date !== 'last' ? { date: day.date } : undefined;
}

function askedWords(asked: Args['asked'], lang: Lang): string {
  if ('date' in asked) return lang === 'nl' ? `${asked.date}e` : asked.date === 31 ? '31st' : `${asked.date}th`;
  return `${asked.nth}${lang === 'nl' ? 'e' : 'th'} ${weekdayName(asked.weekday, lang)}`;
}
