import type * as z from 'zod/mini';
import { actions } from './actions.ts';
import { attendance } from './attendance.ts';
import { changes, effect } from './differences.ts';
import { freeHours } from './free-hours.ts';
import { members, months, teams, topics } from './overviews.ts';
import { plan } from './plan.ts';
import { replies } from './replies.ts';
import { agenda, check, schedule } from './schedule.ts';
import { solution } from './solution.ts';
import { why } from './why.ts';

/** Every document of JSON by the name of its schema, in the order of the page about them. */
export const documents: Readonly<Record<string, z.ZodMiniType>> = {
  ...{ schedule, check, agenda, plan, changes, effect, solve: solution, free: freeHours, attendance, replies },
  ...{ actions, topics, months, teams, members, why },
};
