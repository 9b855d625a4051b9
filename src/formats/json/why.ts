import type { Sources } from '../../diagnostic/sources.ts';
import type { WhyStory } from '../../documents/why/story.ts';
import type { Printed } from './shapes/values.ts';
import type * as shapes from './shapes/why.ts';
import { spot, written } from './values.ts';

/**
 * How dates came about, for other programs.
 * @returns one document, with a line end
 */
export function whyJson(stories: readonly WhyStory[], sources: Sources): string {
  return written<Printed<typeof shapes.why>>({
    stories: stories.map(({ title, chapters }) => ({
      title,
      chapters: chapters.map((chapter) => ({
        title: chapter.title,
        reasons: chapter.reasons.map(({ text, place }) => ({ text, place: place && spot(place, sources) })),
      })),
    })),
  });
}
