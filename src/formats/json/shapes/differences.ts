import * as z from 'zod/mini';
import { deadline, finding, item, meeting } from './schedule.ts';
import { day, described, document, list, moment, part, place, window } from './values.ts';

/** How something was and is. */
function sides<S extends z.ZodMiniType>(side: S) {
  return {
    before: described(z.nullable(side), 'null where it was not there'),
    after: described(z.nullable(side), 'null where it is not there any more'),
  };
}

const meetingSides = {
  what: described(
    z.enum(['moved', 'changed', 'cancelled', 'removed', 'added', 'restored']),
    'what became of it: `removed` is not planned any more, `restored` was cancelled and goes on',
  ),
  ...sides(meeting),
};

export const cause = z.strictObject({
  what: z.enum(['cancel', 'move', 'add', 'restart', 'holiday', 'recess']),
  reason: described(z.nullable(z.string()), 'as written, or the name of the holiday or recess'),
  place: described(z.nullable(place), 'null for a public holiday, which nobody wrote'),
});

export const changedMeeting = z.strictObject({
  ...meetingSides,
  changed: described(
    list(z.enum(['moment', 'tentative', 'place', 'length', 'rounds', 'phase'])),
    'in what it differs, beside being there or not',
  ),
  cause: described(z.nullable(cause), 'null when nothing that was written explains it'),
});

export const itemOfMeeting = part(
  'An item of a meeting',
  z.strictObject({
    ...item.shape,
    meeting: described(z.string(), 'the `id` of the meeting'),
    speaker: described(z.nullable(z.string()), 'who brings it in'),
    substitute: described(z.nullable(z.string()), 'who does when the speaker is away'),
    papers: list(z.string()),
  }),
);

export const changedItem = z.strictObject({
  what: described(z.enum(['on', 'off', 'moved', 'changed']), 'put on an agenda, taken off, or at another meeting'),
  changed: list(z.enum(['title', 'treatment', 'minutes', 'speaker', 'papers'])),
  deliverable: described(z.string(), 'the key of the product'),
  step: described(z.string(), 'the key of the step of its route'),
  ...sides(itemOfMeeting),
});

export const changedDeadline = part(
  'A changed deadline',
  z.strictObject({ what: z.enum(['new', 'gone', 'moved']), ...sides(deadline) }),
);

const commit = {
  commit: described(z.string(), 'the whole hash'),
  committed: moment,
};

export const since = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('folder'), folder: z.string() }),
  z.strictObject({ kind: z.literal('publication'), publication: z.string(), made: moment }),
  z.strictObject({ kind: z.literal('day'), day, ...commit }),
  z.strictObject({ kind: z.literal('revision'), revision: described(z.string(), 'as it was typed'), ...commit }),
]);

export const changes = document(
  'changes',
  'What differs from the definitions of `--since`, as far as it lies in the window on either side; by the day on which it was, or now is when it was not there before. Places of before have the commit in front of the file: `4f2a1c9:cycles/a.yaml`. An item or deadline of a meeting that is not held is not there. One that goes along with its meeting has not moved.',
  {
    ...window,
    since: described(since, 'what it was compared with'),
    meetings: list(changedMeeting),
    items: list(changedItem),
    deadlines: list(changedDeadline),
  },
);

const revision = {
  file: described(z.string(), 'the file that is changed'),
  removed: described(z.boolean(), 'whether the lines go from it; else they come in'),
  lines: list(z.string()),
};

export const effect = document(
  'move, cancel, add, restart, accept, undo',
  'What comes of a change to the definitions, before anything is written.',
  {
    ...revision,
    others: described(z.exactOptional(list(z.strictObject(revision))), 'further files, when a solution is taken back'),
    meetings: described(list(z.strictObject(meetingSides)), 'by day'),
    deadlines: described(list(changedDeadline), 'by moment'),
    solved: described(list(finding), 'conflicts that are no longer open'),
    appeared: described(list(finding), 'conflicts that are new'),
  },
);
