import { clockWords, longDay } from '../../calendar/words.ts';
import type { ImportChanges, Removal } from '../../exchange/published/import-changes.ts';
import type { Lang, Said } from '../../language/language.ts';
import { quantity } from '../../language/quantity.ts';
import { type Document, type DocumentBlock, heading, type ListEntry, paragraph } from '../blocks.ts';

interface Words {
  title: string;
  fresh: (count: string) => string;
  nothingFresh: string;
  remove: string;
  how: string;
  why: Record<Removal['why'], string>;
}

const WORDS: Said<Words> = {
  nl: {
    title: 'Bijwerken van een geïmporteerde agenda',
    fresh: (count) => `Te importeren: ${count}.`,
    nothingFresh: 'Er is niets te importeren.',
    remove: 'Zelf te verwijderen',
    how: 'Verwijder eerst deze afspraken uit de agenda, en importeer daarna het bestand.',
    why: {
      changed: 'gewijzigd; staat opnieuw in het bestand',
      cancelled: 'geannuleerd',
      elsewhere: 'hoort niet meer in deze agenda',
    },
  },
  en: {
    title: 'Updating an imported calendar',
    fresh: (count) => `To import: ${count}.`,
    nothingFresh: 'There is nothing to import.',
    remove: 'To remove yourself',
    how: 'Remove these entries from the calendar first, and then import the file.',
    why: {
      changed: 'changed; stands in the file anew',
      cancelled: 'cancelled',
      elsewhere: 'no longer belongs in this calendar',
    },
  },
};

/** What a secretary has to do to a calendar into which an earlier file was imported. */
export function importChangesDocument({ fresh, remove }: ImportChanges, lang: Lang): Document {
  const words = WORDS[lang];
  const blocks: DocumentBlock[] = [
    paragraph(fresh.length === 0 ? words.nothingFresh : words.fresh(quantity(fresh.length, 'entries', lang))),
    ...(remove.length === 0
      ? []
      : [
          heading(words.remove),
          paragraph(words.how),
          { kind: 'list' as const, entries: remove.map((one) => removal(one, lang)) },
        ]),
  ];
  return { lang, title: words.title, subtitles: [], blocks, footer: null };
}

/** By the name that it has there; that of a deadline holds its time. */
function removal({ entry, stands: { title, day, start }, why }: Removal, lang: Lang): ListEntry {
  const time = start === null || entry.kind === 'deadline' ? [] : [clockWords(start, lang)];
  const text = [title, longDay(day, lang), ...time].join(', ');
  return { label: null, tone: 'plain', text, after: `– ${WORDS[lang].why[why]}`, facts: [] };
}
