import * as z from 'zod/mini';
import { day, described, document, list, moment, part, place } from './values.ts';

export const slip = z.strictObject({
  why: z.enum(['cancelled', 'left out', 'order', 'papers', 'waiting']),
  message: z.string(),
  place,
});

export const stop = part(
  'A step of a plan',
  z.strictObject({
    step: described(z.string(), 'its key'),
    kind: described(z.enum(['meeting', 'written']), '`written` is a round in writing'),
    forum: described(z.nullable(z.string()), 'its key; null in writing'),
    meeting: described(z.nullable(z.string()), 'its `id`; null in writing'),
    date: day,
    start: z.nullable(moment),
    until: described(day, 'the last day; that of a meeting itself'),
    round: described(z.nullable(z.strictObject({ cycle: z.string(), number: z.int() })), 'the round that it travels'),
    treatment: z.nullable(z.string()),
    deadline: z.nullable(z.strictObject({ id: z.string(), due: moment })),
    planned: described(
      z.nullable(z.strictObject({ date: day, round: described(z.nullable(z.int()), 'its number') })),
      'where it was to be before the product rolled on',
    ),
    slip: described(z.nullable(slip), 'why it rolled on here'),
  }),
);

const stepOfRoute = part(
  'A step of the route',
  z.strictObject({
    ...stop.shape,
    workingDays: described(z.nullable(z.int()), 'those in hand before its deadline'),
  }),
);

export const missing = part('A missing meeting', z.strictObject({ forum: z.string(), step: z.string() }));

export const product = part(
  'A plan',
  z.strictObject({
    deliverable: described(z.string(), 'the key of the product'),
    title: z.string(),
    team: z.nullable(z.string()),
    route: described(z.string(), 'the key of a cycle or route, or `cycle/route` for one of several routes of a cycle'),
    steps: described(list(stepOfRoute), 'in order'),
    missing: described(z.nullable(missing), 'where the route ends because there is no meeting'),
    decision: described(
      z.nullable(z.strictObject({ meeting: described(z.string(), 'its `id`'), forum: z.string(), date: day })),
      'the meeting that decides',
    ),
    latestStart: described(z.nullable(stop), 'the first step when it begins as late as the decision allows'),
    onward: described(list(stop), 'the steps from the decision to the public, when these are not on the route itself'),
    onwardMissing: described(z.nullable(missing), 'as `missing`, for these'),
    needed: z.nullable(
      z.union([
        z.strictObject({ date: day, workingDaysLeft: described(z.int(), 'fewer than 0 when it is missed') }),
        z.strictObject({ vague: described(z.string(), 'what was written, when that is no day') }),
      ]),
    ),
    waitsFor: described(
      list(z.strictObject({ deliverable: z.string(), until: described(z.nullable(day), 'null when it has no day') })),
      'the products that come first',
    ),
    awaitedBy: described(list(z.string()), 'the products that wait for this one'),
  }),
);

export const whatIf = z.strictObject({
  original: described(z.boolean(), 'true without the changes'),
  from: z.nullable(day),
  decidedBy: z.nullable(day),
  leads: list(z.strictObject({ forum: z.string(), count: z.int(), unit: z.enum(['working-days', 'days']) })),
});

export const plan = document('plan', 'The steps of products, and what follows from them.', {
  timezone: described(z.string(), 'the IANA name of the zone of all moments'),
  today: day,
  whatIf: described(whatIf, 'what was supposed'),
  plans: described(list(product), 'in the order in which the products are written'),
});
