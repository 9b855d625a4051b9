import type * as z from 'zod/mini';
import { acceptedShape } from './sections/accepted.ts';
import { actionShape, agendaShape, annotationShape } from './sections/agendas.ts';
import { calendarShape } from './sections/calendar.ts';
import { changeShape } from './sections/changes.ts';
import { cycleShape } from './sections/cycles.ts';
import { deliverableShape } from './sections/deliverables.ts';
import { forumShape } from './sections/fora.ts';
import { monthPlanShape } from './sections/month-plans.ts';
import { departmentShape, groupShape, roleShape, teamShape } from './sections/people.ts';
import { absenceShape, blockedShape, busyShape } from './sections/presence.ts';
import { routeShape } from './sections/routes.ts';
import { settingsShape } from './sections/settings.ts';
import { topicShape } from './sections/topics.ts';
import { townShape } from './sections/travel.ts';
import { block, list, named, optional, valuesByName } from './shapes/shapes.ts';

/** Everything that may stand in a file. */
export const fileShape = block({
  settings: optional(settingsShape),
  departments: optional(named(departmentShape)),
  roles: optional(named(roleShape)),
  groups: optional(valuesByName(groupShape)),
  fora: optional(named(forumShape)),
  calendar: optional(calendarShape),
  cycles: optional(named(cycleShape)),
  teams: optional(named(teamShape)),
  routes: optional(named(routeShape)),
  deliverables: optional(named(deliverableShape)),
  travel: optional(named(townShape)),
  topics: optional(named(topicShape)),
  'month-plans': optional(named(monthPlanShape)),
  blocked: optional(list(blockedShape)),
  absences: optional(list(absenceShape)),
  busy: optional(list(busyShape)),
  agendas: optional(list(agendaShape)),
  annotations: optional(list(annotationShape)),
  actions: optional(list(actionShape)),
  changes: optional(list(changeShape)),
  accepted: optional(list(acceptedShape)),
});

/** What stands in a file, as far as it is right. */
export type FileContent = z.output<typeof fileShape>;
