import * as z from 'zod/mini';
import { day, described, document, list, place } from './values.ts';

export const action = z.strictObject({
  forum: z.string(),
  number: z.int(),
  what: z.string(),
  who: described(z.nullable(z.string()), 'the key of a role, department or team, or any text'),
  since: described(
    z.nullable(
      z.union([
        z.strictObject({ forum: z.string(), date: day }),
        z.strictObject({ forum: z.string(), cycle: z.string(), round: z.int() }),
      ]),
    ),
    'the meeting that asked for it',
  ),
  due: described(z.nullable(z.string()), 'a day, or what was written when that names no day'),
  done: described(z.nullable(day), 'the day on which it was done'),
  state: z.enum(['open', 'overdue', 'done']),
  place: described(place, 'where it is written'),
});

export const actions = document('actions', 'What is on the action lists on a day.', {
  today: described(day, 'the day on which an action is open, overdue or done'),
  actions: described(list(action), 'by forum, in the order of the list'),
});
