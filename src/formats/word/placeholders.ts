import type { Lang, Said } from '../../language/language.ts';
import { listing } from '../../language/listing.ts';

/** What a template can have filled in. */
export type Placeholder = keyof typeof PLACEHOLDERS;

/** How it is written in a template, between double braces, in either language. */
export const PLACEHOLDERS = {
  title: { nl: 'titel', en: 'title' },
  subtitle: { nl: 'ondertitel', en: 'subtitle' },
  sender: { nl: 'afzender', en: 'sender' },
  margin: { nl: 'marge', en: 'margin' },
  marking: { nl: 'rubricering', en: 'marking' },
  date: { nl: 'datum', en: 'date' },
  content: { nl: 'inhoud', en: 'content' },
} satisfies Record<string, Said>;

/**
 * What is meant by a name in a template; undefined when nothing is.
 * @example placeholderOf('Titel') // 'title'
 */
export function placeholderOf(name: string): Placeholder | undefined {
  const written = name.toLowerCase();
  return names.find((key) => Object.values(PLACEHOLDERS[key]).includes(written));
}

const names = Object.keys(PLACEHOLDERS) as Placeholder[];

/** All of them, for a sentence. @example placeholderList('nl') // '{{titel}}, {{ondertitel}}, ... en {{inhoud}}' */
export function placeholderList(lang: Lang): string {
  return listing(
    names.map((key) => `{{${PLACEHOLDERS[key][lang]}}}`),
    lang,
  );
}
