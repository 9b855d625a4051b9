import * as z from 'zod/mini';
import { described, document, list, place } from './values.ts';

const reason = z.strictObject({
  text: described(z.string(), 'one sentence'),
  place: described(z.nullable(place), 'where it is written; null for what nobody wrote, such as a public holiday'),
});

const story = z.strictObject({
  title: z.string(),
  chapters: list(z.strictObject({ title: z.string(), reasons: list(reason) })),
});

export const why = document('why', 'How something got its date.', { stories: list(story) });
