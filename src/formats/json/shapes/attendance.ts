import * as z from 'zod/mini';
import { meeting } from './schedule.ts';
import { described, document, list, place, window } from './values.ts';

const PART = z.enum(['chair', 'required', 'speaker', 'advisory', 'invited', 'observer']);

export const attendee = z.strictObject({
  role: z.string(),
  part: PART,
  present: z.boolean(),
  onBehalfOf: described(list(z.string()), 'the roles that are represented by this one, and so not present themselves'),
  absence: described(
    z.nullable(
      z.strictObject({
        kind: z.enum(['absence', 'represented', 'vacant', 'blocked']),
        reason: z.nullable(z.string()),
        place,
      }),
    ),
    'null for who is there',
  ),
  replacedBy: described(
    z.nullable(
      z.strictObject({
        role: described(z.string(), 'who comes instead'),
        by: described(z.enum(['absence', 'behalf', 'membership', 'role', 'item', 'deputy']), 'where that was said'),
      }),
    ),
    'null when nobody comes instead',
  ),
});

const { id, forum, date, start, end, place: location } = meeting.shape;

export const sitting = z.strictObject({
  ...{ id, forum, date, start, end, place: location },
  chair: described(
    z.nullable(
      z.strictObject({
        roles: described(list(z.string()), 'who is to chair'),
        present: described(z.nullable(z.string()), 'who does; null when nobody can'),
      }),
    ),
    'null for a forum without one',
  ),
  quorum: described(
    z.nullable(
      z.strictObject({
        least: described(z.int(), 'how many of the required members are needed'),
        there: z.int(),
        of: z.int(),
        met: z.boolean(),
      }),
    ),
    'null when not set',
  ),
  attendees: described(list(attendee), 'everybody with a part'),
});

export const stop = z.strictObject({
  meeting: described(z.string(), 'its `id`'),
  role: z.string(),
  part: described(z.nullable(PART), 'null for who only comes instead'),
  present: z.boolean(),
  insteadOf: described(list(z.string()), 'the roles in whose place this one comes'),
  travel: z.nullable(
    z.strictObject({
      from: z.string(),
      to: z.string(),
      minutes: described(z.int(), 'that it takes'),
      between: described(z.int(), 'the minutes between the meetings'),
    }),
  ),
});

export const attendance = document('attendance', 'Who is at the meetings of a window that go on.', {
  ...window,
  meetings: described(list(sitting), 'by day and time'),
  stops: described(list(stop), 'with `--person`: each meeting of these roles, in order; else none'),
});
