import * as z from 'zod/mini';
import { meeting } from './schedule.ts';
import { day, described, document, list, moment, window } from './values.ts';

const { id, forum, date, start } = meeting.shape;

const missedRole = z.strictObject({
  role: z.string(),
  why: described(
    z.enum(['absent', 'blocked', 'elsewhere', 'busy']),
    '`blocked` at an hour that it never has, `busy` by its own calendar',
  ),
  forum: described(z.nullable(z.string()), 'of the other meeting, for `elsewhere`'),
});

export const freeHour = z.strictObject({
  date: day,
  start: moment,
  end: moment,
  to: described(z.string(), 'as `move --to` takes it'),
  missed: described(list(missedRole), 'those needed who would not be there; none where any hour suits all'),
  warnings: described(
    list(z.strictObject({ code: z.string(), message: z.string() })),
    'what would become a finding, and is no error',
  ),
});

export const freeHours = document('free', 'The hours to which a meeting can go.', {
  ...window,
  meeting: z.strictObject({
    ...{ id, forum, date, start },
    name: described(z.string(), 'what `move` can call it'),
  }),
  hours: described(list(freeHour), 'the best first'),
});
