import { longDay } from '../../calendar/words.ts';
import { calendarName } from '../../definition/parts/calendar-name.ts';
import type { BusyCalendar, BusyProblem } from '../../definition/types/availability.ts';
import type { FetchProblem } from '../../exchange/reading/fetch-fault.ts';
import type { Lang, Said } from '../../language/language.ts';
import { listing } from '../../language/listing.ts';
import { type Document, paragraph, type Table } from '../blocks.ts';

/** What came of fetching a calendar. */
export interface BusyFetched {
  calendar: Pick<BusyCalendar, 'file' | 'address'>;
  roles: readonly string[];
  /** Why there is no new copy; null when there is. */
  problem: FetchProblem | BusyProblem | null;
}

interface Words {
  title: string;
  columns: readonly [who: string, where: string, state: string];
  none: string;
  noAddresses: string;
  read: string;
  old: (day: string) => string;
  fetched: string;
  problems: Record<FetchProblem | BusyProblem, string>;
}

const WORDS: Said<Words> = {
  nl: {
    title: 'Agenda’s waarin staat wie bezet is',
    columns: ['Van wie', 'Waar', 'Stand'],
    none: 'Er staan geen agenda’s onder "busy".',
    noAddresses: 'Er staat geen agenda met een adres onder "busy"; er is niets opgehaald.',
    read: 'gelezen',
    old: (day) => `kopie van ${day}`,
    fetched: 'opgehaald',
    problems: {
      address: 'niet opgehaald: het adres, of waar het naar verwijst, is geen https-adres',
      'unknown-host': 'niet opgehaald: deze server is niet te vinden',
      inside: 'niet opgehaald: het adres leidt naar deze computer of dit netwerk',
      certificate: 'niet opgehaald: het certificaat van de server klopt niet',
      unreachable: 'niet opgehaald: de server is niet te bereiken',
      slow: 'niet opgehaald: de server antwoordt niet op tijd',
      'too-large': 'niet opgehaald: te groot',
      redirects: 'niet opgehaald: de server blijft doorverwijzen',
      refused: 'niet opgehaald: de server geeft de agenda niet; kijk of zij nog wordt gepubliceerd',
      gone: 'niet opgehaald: op dit adres staat niets meer; publiceer de agenda opnieuw',
      broken: 'niet opgehaald: het antwoord is niet heel',
      'not-a-calendar': 'niet opgehaald: op dit adres staat geen agenda',
      missing: 'er is geen leesbaar bestand',
      'not-fetched': 'nog niet opgehaald',
    },
  },
  en: {
    title: 'Calendars that tell who is busy',
    columns: ['Whose', 'Where', 'State'],
    none: 'No calendars stand under "busy".',
    noAddresses: 'No calendar with an address stands under "busy"; nothing was fetched.',
    read: 'read',
    old: (day) => `copy of ${day}`,
    fetched: 'fetched',
    problems: {
      address: 'not fetched: the address, or where it leads, is no https address',
      'unknown-host': 'not fetched: this server cannot be found',
      inside: 'not fetched: the address leads to this machine or this network',
      certificate: 'not fetched: the certificate of the server is not right',
      unreachable: 'not fetched: the server cannot be reached',
      slow: 'not fetched: the server does not answer in time',
      'too-large': 'not fetched: too large',
      redirects: 'not fetched: the server keeps on redirecting',
      refused: 'not fetched: the server does not give the calendar; see whether it is still published',
      gone: 'not fetched: nothing is at this address any more; publish the calendar anew',
      broken: 'not fetched: the answer is not whole',
      'not-a-calendar': 'not fetched: no calendar is at this address',
      missing: 'there is no file that can be read',
      'not-fetched': 'not fetched yet',
    },
  },
};

/** The calendars of the definitions, by whose they are and how they stand. */
export function busyCalendarsDocument(calendars: readonly BusyCalendar[], lang: Lang): Document {
  const words = WORDS[lang];
  return page(
    calendars.map((calendar) => [listing(calendar.roles, lang), calendarName(calendar), stateOf(calendar, lang)]),
    words.none,
    lang,
  );
}

function stateOf({ contents }: BusyCalendar, lang: Lang): string {
  const words = WORDS[lang];
  if (typeof contents === 'string') return words.problems[contents];
  return contents.old === null ? words.read : words.old(longDay(contents.old, lang));
}

/** What came of fetching them. */
export function busyFetchedDocument(results: readonly BusyFetched[], lang: Lang): Document {
  const words = WORDS[lang];
  return page(
    results.map(({ calendar, roles, problem }) => [
      listing(roles, lang),
      calendarName(calendar),
      problem === null ? words.fetched : words.problems[problem],
    ]),
    words.noAddresses,
    lang,
  );
}

function page(rows: readonly (readonly string[])[], empty: string, lang: Lang): Document {
  const [who, where, state] = WORDS[lang].columns;
  const table: Table = {
    kind: 'table',
    columns: [{ title: who }, { title: where, whole: true }, { title: state }],
    rows,
    empty,
  };
  return {
    lang,
    title: WORDS[lang].title,
    subtitles: [],
    blocks: rows.length > 0 ? [table] : [paragraph(empty)],
    footer: null,
  };
}
