import type { SourcePlace } from '../../diagnostic/finding.ts';
import type { Sources } from '../../diagnostic/sources.ts';
import { locationWords } from '../../diagnostic/words.ts';
import type { Lang } from '../../language/language.ts';
import { type Document, type DocumentBlock, heading } from '../blocks.ts';

/** One step in how a date came about, and where it is written; null for what nobody wrote, such as a public holiday. */
export interface WhyReason {
  text: string;
  place: SourcePlace | null;
}

/** How something got its date: chapters with their reasons, in order. */
export interface WhyStory {
  title: string;
  chapters: readonly {
    title: string;
    reasons: readonly WhyReason[];
    /** Whether it tells of people who are absent. */
    absent?: true;
  }[];
}

/** A story to read: each reason with the file and line where it is written. */
export function storyDocument({ title, chapters }: WhyStory, sources: Sources, lang: Lang): Document {
  const blocks = chapters
    .filter(({ reasons }) => reasons.length > 0)
    .flatMap((chapter): DocumentBlock[] => [
      heading(chapter.title),
      {
        kind: 'list',
        entries: chapter.reasons.map(({ text, place }) => ({
          label: null,
          tone: 'plain',
          text,
          after: place && `[${locationWords(sources.locate(place))}]`,
          facts: [],
        })),
      },
    ]);
  return { lang, title, subtitles: [], blocks, footer: null };
}
