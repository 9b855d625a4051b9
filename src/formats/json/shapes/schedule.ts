import * as z from 'zod/mini';
import { day, described, document, list, moment, part, place, stretch, window } from './values.ts';

export const step = part(
  'A step of a meeting',
  z.strictObject({
    cycle: z.string(),
    round: z.int(),
    step: z.string(),
    week: described(z.nullable(z.int()), 'of the round; null in a cycle of months'),
    phase: z.nullable(z.string()),
  }),
);

export const item = part(
  'An item',
  z.strictObject({
    deliverable: described(z.string(), 'the key of the product'),
    team: z.nullable(z.string()),
    title: z.string(),
    treatment: z.nullable(z.string()),
    minutes: z.nullable(z.int()),
  }),
);

export const meeting = part(
  'A meeting',
  z.strictObject({
    id: described(
      z.string(),
      'stays the same when the meeting is moved or otherwise changed: cycle and round, step and forum; or forum and first day of an added meeting',
    ),
    forum: described(z.string(), 'the key of the forum'),
    title: described(z.string(), 'the full name of the forum'),
    date: described(day, 'the day on which it is now'),
    start: described(z.nullable(moment), 'null when the time is not known'),
    end: described(z.nullable(moment), 'may lie on a later day; null when the time is not known'),
    place: described(z.nullable(z.string()), 'where people meet'),
    status: described(z.enum(['planned', 'moved', 'cancelled', 'extra']), '`extra` is a meeting that was added'),
    tentative: described(
      z.exactOptional(z.literal(true)),
      'for a meeting that is not yet sure to go on; not there for any other',
    ),
    was: described(
      z.exactOptional(z.strictObject({ date: day, start: z.nullable(moment) })),
      'of a moved meeting: where it first stood',
    ),
    steps: described(list(step), 'what it carries of each cycle'),
    items: described(list(item), 'the products on it'),
    places: described(list(place), 'where it comes from: the step first, then what changed it'),
  }),
);

export const deadline = part(
  'A deadline',
  z.strictObject({
    id: described(z.string(), 'product, step and forum'),
    due: described(moment, 'the latest moment for the papers'),
    team: described(z.nullable(z.string()), 'who delivers them'),
    deliverable: described(z.string(), 'the key of the product'),
    meeting: described(z.string(), 'the `id` of the meeting that the papers are for'),
    places: described(list(place), 'the product, and the paper rule that was counted with'),
  }),
);

const fields = {
  ...window,
  meetings: described(
    list(meeting),
    'by day and time; a cancelled meeting too. A moved meeting is listed where it is now, and also when only the day it came from lies in the window',
  ),
  deadlines: described(list(deadline), 'the papers that are due in the window or for a meeting in it, by moment'),
};

export const schedule = document('schedule', 'The meetings of a window, and the papers that are due in it.', fields);

const severity = z.enum(['error', 'warning', 'info']);

const problem = {
  code: described(z.string(), 'the problem; `cyclus explain <code>` tells about it'),
  severity: described(severity, 'an accepted finding keeps its own'),
  message: described(z.string(), 'one sentence: what is wrong'),
  accepted: described(z.exactOptional(z.strictObject({ reason: z.string() })), 'somebody decided to live with it'),
};

/** What does not fit, without when and where. */
export const remark = part('A remark', z.strictObject(problem));

export const finding = part(
  'A finding',
  z.strictObject({
    ...problem,
    hint: described(z.exactOptional(z.string()), 'one sentence: what to do about it'),
    when: described(list(day), 'the days on which it plays, in order; none when it is about the definitions'),
    who: described(list(z.string()), 'the keys of the fora, roles, teams, cycles and products concerned'),
    places: described(list(stretch), 'the primary one first'),
  }),
);

export const check = document(
  'check',
  'What is wrong. Definitions with errors have no schedule: `check` then prints these findings and exits with 2; all others print no document, exit with 2, and say why on standard error.',
  {
    findings: described(list(finding), 'by file, line, column and code'),
    summary: described(
      z.strictObject({ error: z.int(), warning: z.int(), info: z.int(), accepted: z.int() }),
      'how many are open of each severity, and how many are accepted; those count nowhere else',
    ),
  },
);

export const agenda = document(
  'agenda',
  'A fortnight, and what is wrong in it. Of meetings that moved out of these days and are still to come, the deadlines are among `deadlines` as well.',
  { ...fields, findings: described(list(finding), 'as in `check`') },
);
