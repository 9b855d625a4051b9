import type { Feed } from '../../exchange/feeds.ts';
import { SELECTION_KINDS, type SelectionKind } from '../../exchange/selections.ts';
import type { Lang, Said } from '../../language/language.ts';
import { type Document, heading, type ListEntry, paragraph, type Table } from '../blocks.ts';
import { type DocumentContext, smallPrint } from '../document-context.ts';
import { forumName } from '../words.ts';

const WORDS: Said<{
  title: string;
  subscribe: string;
  choose: string;
  /** The same where the page cannot tell the whole address. */
  chooseLink: string;
  before: string;
  ways: readonly (readonly [program: string, way: string])[];
  pace: string;
  alone: string;
  kinds: Record<SelectionKind, string>;
  everything: string;
  empty: string;
  columns: readonly [string, string, string];
  webcal: (name: string) => string;
}> = {
  nl: {
    title: 'Agenda’s om u op te abonneren',
    subscribe: 'Abonneren in Outlook',
    choose: 'Kies hieronder een agenda en kopieer haar adres.',
    chooseLink:
      'Kies hieronder een agenda, klik met de rechtermuisknop op haar adres en kies voor het kopiëren van de koppeling.',
    before:
      'De overleggen komen in Outlook naast uw eigen agenda te staan, en verplaatste en afgelaste overleggen volgen daar ' +
      'vanzelf.',
    ways: [
      [
        'Nieuwe Outlook en Outlook op het web',
        'kies Agenda toevoegen en dan Abonneren via internet, plak het adres, geef de agenda een naam en kies Importeren. ' +
          'Microsoft haalt de agenda op; het adres moet dus ook buiten uw eigen netwerk te bereiken zijn.',
      ],
      [
        'Klassieke Outlook',
        'kies Agenda openen en dan Van internet, plak het adres en kies OK. Uw eigen computer haalt de agenda op.',
      ],
      ['Andere agendaprogramma’s', 'plak het adres waar u zich op een agenda kunt abonneren.'],
    ],
    pace:
      'Outlook kijkt in zijn eigen tempo of er iets veranderd is: de klassieke Outlook ongeveer elk uur, Outlook op het web en ' +
      'de nieuwe Outlook na enkele uren tot meer dan een dag. Reken voor een wijziging van vanmiddag dus niet alleen hierop.',
    alone: 'Deze adressen werken alleen op deze computer, zolang cyclus hier draait.',
    kinds: {
      all: 'Alle overleggen',
      forum: 'Per gremium',
      team: 'Per team',
      role: 'Per functie',
      department: 'Per departement',
      cycle: 'Per cyclus',
    },
    everything: 'Alle overleggen',
    empty: 'nog geen overleggen',
    columns: ['Agenda', 'Adres', 'Abonneren'],
    webcal: (name) => `Abonneren op ${name}`,
  },
  en: {
    title: 'Calendars to subscribe to',
    subscribe: 'Subscribing in Outlook',
    choose: 'Choose a calendar below and copy its address.',
    chooseLink: 'Choose a calendar below, click on its address with the right button and choose to copy the link.',
    before:
      'The meetings come beside your own calendar in Outlook, and meetings that are moved or cancelled follow there by ' +
      'themselves.',
    ways: [
      [
        'New Outlook and Outlook on the web',
        'choose Add calendar, then Subscribe from web, paste the address, give the calendar a name and choose Import. ' +
          'Microsoft fetches the calendar, so the address has to be within reach from outside your own network.',
      ],
      [
        'Classic Outlook',
        'choose Open Calendar, then From Internet, paste the address and choose OK. Your own computer fetches the calendar.',
      ],
      ['Other calendar programs', 'paste the address where one can subscribe to a calendar.'],
    ],
    pace:
      'Outlook looks for changes at a pace of its own: classic Outlook about every hour, Outlook on the web and new Outlook ' +
      'after some hours to more than a day. So do not rely on this alone for a change of this afternoon.',
    alone: 'These addresses only work on this computer, for as long as cyclus runs here.',
    kinds: {
      all: 'All meetings',
      forum: 'By forum',
      team: 'By team',
      role: 'By role',
      department: 'By department',
      cycle: 'By cycle',
    },
    everything: 'All meetings',
    empty: 'no meetings yet',
    columns: ['Calendar', 'Address', 'Subscribe'],
    webcal: (name) => `Subscribe to ${name}`,
  },
};

/** Where the calendars can be fetched. */
export interface FeedSite {
  /** As it is called by whoever looks, with the port; null when nobody knows yet where the calendars will stand. */
  host: string | null;
  /** Whether nobody else can reach it. */
  alone: boolean;
}

/**
 * The page from which people subscribe: how, and every calendar with its address.
 * @param isEmpty whether nothing stands in a calendar yet
 * @param title what the programme is called
 */
export function calendarsDocument(
  feeds: readonly Feed[],
  isEmpty: (feed: Feed) => boolean,
  { host, alone }: FeedSite,
  title: string,
  context: DocumentContext,
): Document {
  const { lang } = context;
  const words = WORDS[lang];
  const kinds = SELECTION_KINDS.map((kind) => ({ kind, found: feeds.filter((feed) => feed.kind === kind) }));
  return {
    lang,
    title: words.title,
    subtitles: [title].filter(Boolean),
    blocks: [
      heading(words.subscribe),
      paragraph(`${host === null ? words.chooseLink : words.choose} ${words.before}`),
      { kind: 'list', entries: words.ways.map(([program, way]) => entry(program, way)) },
      paragraph(words.pace),
      ...(alone ? [paragraph(words.alone)] : []),
      ...kinds
        .filter(({ found }) => found.length > 0)
        .flatMap(({ kind, found }) => [heading(words.kinds[kind]), table(found, isEmpty, host, lang)]),
    ],
    ...smallPrint(context),
  };
}

function entry(label: string, text: string): ListEntry {
  return { label, tone: 'plain', text, after: null, facts: [] };
}

function table(feeds: readonly Feed[], isEmpty: (feed: Feed) => boolean, host: string | null, lang: Lang): Table {
  const { columns, everything, empty, webcal } = WORDS[lang];
  return {
    kind: 'table',
    columns: columns.slice(0, host === null ? 2 : 3).map((title) => ({ title })),
    rows: feeds.map((feed) => {
      const { id, name, path } = feed;
      const title = id === '' ? everything : forumName({ id, name });
      const address = host === null ? path : `http://${host}/${path}`;
      const subscription = `webcal://${host}/${path}`;
      return [
        isEmpty(feed) ? `${title} – ${empty}` : title,
        { words: address, exact: address, link: path },
        ...(host === null ? [] : [{ words: webcal(id || everything), exact: subscription, link: subscription }]),
      ];
    }),
    empty: '',
  };
}
