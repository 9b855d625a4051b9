import { wayName } from '../../definition/cycle-way.ts';
import type { Lang, Said } from '../../language/language.ts';
import { quantity } from '../../language/quantity.ts';
import type { LegArgs } from './early-papers.ts';
import type { Traveller } from './legs.ts';

/** A stop in words. @example legStopWords({ forum: 'MCC', step: 'uitkomst' }) // 'MCC (uitkomst)' */
export function legStopWords({ forum, step }: LegArgs['to']): string {
  return forum === step ? forum : `${forum} (${step})`;
}

/** What goes along a leg, in words. @example travellerWords({ cycle: 'B', along: null }, 'nl') // 'op route B' */
export function travellerWords(of: Traveller, lang: Lang): string {
  if ('cycle' in of) return `${lang === 'nl' ? 'op' : 'on'} route ${wayName(of)}`;
  return `${lang === 'nl' ? 'van' : 'of'} ${of.title}`;
}

/** How long before its meeting papers are due: how the sentences on deadlines begin. */
export const papersDue: Said<(args: LegArgs) => string> = {
  nl: ({ of, to, lead }) =>
    `de stukken ${whose(of, legStopWords(to), 'nl')} moeten ${quantity(lead.count, lead.unit, 'nl')} vooraf binnen zijn`,
  en: ({ of, to, lead }) =>
    `the papers ${whose(of, legStopWords(to), 'en')} are due ${quantity(lead.count, lead.unit, 'en')} ahead`,
};

/** @example 'voor MCC (uitkomst) op route B'; 'van nota voor zorg in cyclus commissies' */
function whose(of: Traveller, stop: string, lang: Lang): string {
  const at = `${lang === 'nl' ? 'voor' : 'for'} ${stop}`;
  const traveller = travellerWords(of, lang);
  if ('cycle' in of) return `${at} ${traveller}`;
  const through = of.through === null ? '' : ` in ${lang === 'nl' ? 'cyclus' : 'cycle'} ${of.through}`;
  return `${traveller} ${at}${through}`;
}

/** What to write when papers do not go this way, or need more time. */
export function routeAdvice(of: Traveller, lang: Lang): string {
  if ('cycle' in of) return narrowRoute[lang](of.cycle, true);
  if (of.through !== null) return narrowRoute[lang](of.through, false);
  return lang === 'nl'
    ? 'vraag bij deze stap met "gap" om meer werkdagen'
    : 'ask for more working days with "gap" at this step';
}

/** What to write when no papers go from one step of a cycle to the other; it may say a route already. */
export const narrowRoute: Said<(cycle: string, said: boolean) => string> = {
  nl: (cycle, said) =>
    said
      ? `laat in "route" van cyclus ${cycle} alleen stappen staan waartussen stukken gaan`
      : `geef cyclus ${cycle} een "route" van alleen de stappen waartussen stukken gaan`,
  en: (cycle, said) =>
    said
      ? `leave in "route" of cycle ${cycle} only steps between which papers go`
      : `give cycle ${cycle} a "route" of only the steps between which papers go`,
};

const WHERE: Said<Record<LegArgs['where'], string>> = {
  nl: { usual: 'in een gewone ronde', tightest: 'in de krapste ronde', dates: 'op deze data' },
  en: { usual: 'in a regular round', tightest: 'in the tightest round', dates: 'on these dates' },
};

/** The ways out as a sentence. */
export const leadAdvice: Said<(args: LegArgs) => string> = {
  nl: ({ of, lead, most, where, usual }) => {
    const route = routeAdvice(of, 'nl');
    const ways = `kort de aanlevertermijn van deze stap in, leg meer tijd tussen beide overleggen, of ${route}`;
    if (most === null) return ways;
    if (most === 0)
      return `${WHERE.nl[where]} ligt er geen werkdag tussen beide overleggen: laat de stukken ter vergadering uitreiken, leg er meer tijd tussen, of ${route}`;
    const feasible = `${WHERE.nl[where]} is een termijn van ten hoogste ${quantity(most, 'working-days', 'nl')} haalbaar`;
    return usual
      ? `${feasible}, dus ${quantity(lead.count, lead.unit, 'nl')} past daar: verzet hier een van beide overleggen, of spreek af wanneer de stukken dan komen`
      : `${feasible}: ${ways}`;
  },
  en: ({ of, lead, most, where, usual }) => {
    const route = routeAdvice(of, 'en');
    const ways = `shorten the lead time of this step, put more time between the two meetings, or ${route}`;
    if (most === null) return ways;
    if (most === 0)
      return `${WHERE.en[where]} no working day lies between the two meetings: hand out the papers at the meeting, put more time in between, or ${route}`;
    const feasible = `${WHERE.en[where]} a term of at most ${quantity(most, 'working-days', 'en')} can be met`;
    return usual
      ? `${feasible}, so ${quantity(lead.count, lead.unit, 'en')} fits there: move one of the two meetings here, or agree when the papers come`
      : `${feasible}: ${ways}`;
  },
};
