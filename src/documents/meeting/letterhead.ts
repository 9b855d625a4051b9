import type { Day } from '../../calendar/day.ts';
import { dateWords } from '../../calendar/words.ts';
import type { Settings } from '../../definition/types/settings.ts';
import type { Lang, Said } from '../../language/language.ts';
import type { Words } from '../blocks/words.ts';
import type { MarginEntry } from '../blocks.ts';

const WORDS: Said<Record<'visit' | 'post' | 'contact' | 'date' | 'annexes' | 'pages' | 'correspondence', string>> = {
  nl: {
    visit: 'Bezoekadres',
    post: 'Postadres',
    contact: 'Inlichtingen bij',
    date: 'Datum',
    annexes: 'Bijlage(n)',
    pages: 'Aantal pagina’s',
    correspondence: 'Correspondentie uitsluitend richten aan',
  },
  en: {
    visit: 'Visiting address',
    post: 'Postal address',
    contact: 'Enquiries',
    date: 'Date',
    annexes: 'Annexes',
    pages: 'Number of pages',
    correspondence: 'Please address all correspondence to',
  },
};

interface Letterhead {
  contact: readonly Words[];
  /** The day of the paper. */
  day: Day;
  /** What is said of that day: that it is the one of adoption. */
  state?: string;
  /** What the paper asks beside this: a reference, initials. */
  asked?: readonly MarginEntry[];
  annexes?: number;
}

/**
 * The margin of a paper as those of the Dutch government have it, below who sends it; what is not known is left out.
 * @example marginOf(settings, { contact: [], day: day('2020-10-30') }, 'nl')[0] // { label: 'Bezoekadres', lines: ['Turfmarkt 147'] }
 */
export function marginOf(
  { visitingAddress, postalAddress, correspondence, calendars }: Settings,
  { contact, day, state, asked = [], annexes = 0 }: Letterhead,
  lang: Lang,
): MarginEntry[] {
  const words = WORDS[lang];
  const address = correspondence ?? calendars.organizer;
  const known = (label: string, lines: readonly Words[]): MarginEntry[] =>
    lines.length === 0 ? [] : [{ label, lines }];
  return [
    ...known(words.visit, visitingAddress),
    ...known(words.post, postalAddress),
    ...known(words.contact, contact),
    { label: words.date, lines: [dateWords(day, lang), ...(state === undefined ? [] : [state])] },
    ...asked,
    ...known(words.annexes, annexes === 0 ? [] : [`${annexes}`]),
    { label: words.pages, pages: true },
    ...known(words.correspondence, address === null ? [] : [address]),
  ];
}
