import * as z from 'zod/mini';
import { deadline, remark } from './schedule.ts';
import { day, described, document, list, moment, month, part, place, window } from './values.ts';

export const step = z.strictObject({
  step: z.string(),
  forum: z.string(),
  date: day,
  start: z.nullable(moment),
  meeting: described(z.string(), 'its `id`'),
});

const { id, due, deliverable, meeting } = deadline.shape;
export const ahead = part('A deadline ahead', z.strictObject({ id, due, deliverable, meeting }));

export const product = part(
  'A product',
  z.strictObject({
    deliverable: described(z.string(), 'its key'),
    title: z.string(),
    finished: described(z.boolean(), 'whether it has come to the end of its route'),
    next: described(z.nullable(step), 'its next step'),
    deadline: described(z.nullable(ahead), 'its next deadline'),
  }),
);

const status = z.enum(['proposed', 'scheduled', 'in-progress', 'deferred', 'done', 'removed']);

export const topic = z.strictObject({
  id: described(z.string(), 'its key'),
  title: z.string(),
  status: described(z.nullable(status), 'null as long as it is not yet on the agenda'),
  since: described(z.nullable(day), 'the first day of the status'),
  reason: z.nullable(z.string()),
  statuses: described(
    list(z.strictObject({ status, from: z.nullable(day), reason: z.nullable(z.string()) })),
    'all of them, in order of day',
  ),
  by: described(z.nullable(z.string()), 'the key of a role or department, or any text'),
  team: z.nullable(z.string()),
  sponsor: described(z.nullable(z.string()), 'that of the team on `date`'),
  cycle: z.nullable(z.string()),
  target: z.nullable(
    z.strictObject({
      cycle: z.nullable(z.string()),
      round: z.nullable(z.int()),
      from: described(z.nullable(day), 'null for a round that the cycle does not have'),
      until: z.nullable(day),
      text: described(z.nullable(z.string()), 'what is vague, as written'),
    }),
  ),
  products: list(product),
  findings: described(list(remark), 'what does not fit'),
  places: described(list(place), 'where it is written'),
});

export const topics = document('topics', 'The rolling agenda as it is on a day. An open end is null.', {
  timezone: window.timezone,
  date: day,
  topics: list(topic),
});

const bar = z.strictObject({
  from: z.nullable(month),
  until: described(z.nullable(month), 'null for an open end'),
});

export const line = z.strictObject({
  line: described(z.string(), 'its key'),
  title: z.string(),
  bars: list(bar),
  months: described(list(month), 'those that are shown and lie in a bar'),
  places: list(place),
});

export const monthPlan = z.strictObject({
  id: described(z.string(), 'its key'),
  title: z.string(),
  team: z.nullable(z.string()),
  from: described(month, 'the first month that is shown'),
  until: described(month, 'the last month that is shown'),
  lines: list(line),
  places: list(place),
});

export const months = document('months', 'Month plans: in which months a programme does what.', {
  plans: list(monthPlan),
});

export const team = z.strictObject({
  id: described(z.string(), 'its key'),
  name: z.string(),
  topic: z.nullable(z.string()),
  from: described(z.nullable(day), 'null when it was always there'),
  until: described(z.nullable(day), 'null for an open end'),
  sponsors: described(
    list(z.string()),
    'those of `date`, as are all others; of a team that has yet to begin those of its first day',
  ),
  departments: list(z.string()),
  leads: list(z.string()),
  secretaries: list(z.string()),
  rounds: described(
    list(z.strictObject({ cycle: z.string(), round: z.int(), from: day, begun: z.boolean() })),
    'those in which its products are, else the first to come',
  ),
  next: described(
    z.nullable(z.strictObject({ deliverable: z.string(), ...step.shape })),
    'the next meeting with a product of the team',
  ),
  deadline: described(z.nullable(ahead), 'the next one'),
  products: described(list(product), 'those that have not come to the end of their route'),
  places: list(place),
});

export const teams = document('teams', 'The teams that exist between two days, as they stand on the first of them.', {
  timezone: window.timezone,
  date: day,
  until: day,
  teams: list(team),
});

const CAPACITIES = [
  ...(['chair', 'required', 'advisory', 'invited', 'observer', 'deputy'] as const),
  ...(['sponsor', 'lead', 'secretary', 'delegate', 'department'] as const),
] as const;

export const member = z.strictObject({
  forum: described(z.nullable(z.string()), 'null for a seat in a team'),
  team: described(z.nullable(z.string()), 'null for a seat in a forum'),
  capacity: z.enum(CAPACITIES),
  role: described(z.nullable(z.string()), 'null for a department as such'),
  department: z.nullable(z.string()),
  person: described(
    z.nullable(z.strictObject({ name: z.nullable(z.string()), email: z.nullable(z.string()) })),
    'who has the role on the first day on which the seat holds',
  ),
  substitute: described(z.nullable(z.string()), 'who represents it there, else who may come instead'),
  behalf: described(list(z.string()), 'the roles that it represents'),
  from: described(z.nullable(day), 'the first day of the seat'),
  until: described(z.nullable(day), 'its last day'),
  places: list(place),
});

export const members = document('members', 'The seats that hold between two days.', {
  from: day,
  until: day,
  members: described(list(member), 'by forum and then by team'),
});
