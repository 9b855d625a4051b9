import * as z from 'zod/mini';
import { day, described, document, list } from './values.ts';

const counts = z.strictObject({ error: z.int(), warning: z.int() });

const change = z.strictObject({
  file: z.string(),
  before: described(z.string(), 'lines that stand there once; empty for a file that is to be made'),
  after: z.string(),
});

const edit = z.strictObject({
  edit: described(
    z.enum([
      'move',
      'cancel',
      'length',
      'stand-in',
      'round',
      'begin',
      'gap',
      'lead',
      'usual-time',
      'usual-day',
      'one-sitting',
      'minutes',
      'accept',
    ]),
    'what is done',
  ),
  meeting: described(z.exactOptional(z.string()), 'the meeting that it is about, as a change names it'),
  to: described(z.exactOptional(z.string()), 'what it gets, as it is written: a day, an hour, a round ...'),
  reason: z.string(),
  ends: described(list(z.string()), 'the codes of the conflicts that it ends by itself'),
  touches: described(
    z.strictObject({ people: z.int(), deadlines: z.int() }),
    'how many roles have to come to another meeting or moment, and how many papers are due at another',
  ),
  yaml: described(z.union([z.string(), change]), 'an entry for `changes`, or lines of a file in the place of others'),
});

export const solution = document(
  'solve',
  'The smallest set of edits with which no error is left in a window; with `--warnings` no warning either.',
  {
    from: described(day, 'the first day of the window'),
    until: described(day, 'the last day of the window, which counts too'),
    before: described(counts, 'as in the summary of `check`'),
    after: described(counts, 'the same with the edits'),
    cost: described(
      list(z.int()),
      'eight numbers, compared in this order: errors left, products too late or nowhere, cancelled meetings, edits, members times working days moved, papers due earlier, meetings newly on a weekend, eve or recess day, new warnings; with `--warnings` those that are left come right after the errors',
    ),
    proven: described(z.boolean(), 'whether no other set of the candidates costs less'),
    gap: described(
      z.number(),
      'by what share the first number of the cost that might be less might be so, for all that is known of the candidates: 0 when proven, and 1 when nothing says that it could not be 0',
    ),
    candidates: described(z.int(), 'how many edits end anything, by themselves or with another'),
    newWarnings: described(
      list(z.strictObject({ code: z.string(), when: list(day) })),
      'what is warned of that was not, each day by itself',
    ),
    edits: described(list(edit), 'in the order in which they are written'),
    alternatives: described(
      list(
        z.strictObject({
          cost: described(list(z.int()), 'as that of the solution'),
          after: described(counts, 'the same with these edits'),
          edits: described(list(edit), 'all of them'),
        }),
      ),
      'other sets that leave no more, the cheapest that were found, as many as `--alternatives` asks for and there was time for',
    ),
    unsolved: described(
      list(
        z.strictObject({
          code: z.string(),
          when: list(day),
          why: described(z.string(), 'one sentence'),
        }),
      ),
      'what is left of what had to go, or has come in its place',
    ),
  },
);
