import type { Section } from './section.ts';
import { absences } from './sections/absences.ts';
import { accepted } from './sections/accepted.ts';
import { actions } from './sections/actions.ts';
import { agendas } from './sections/agendas.ts';
import { annotations } from './sections/annotations.ts';
import { answers } from './sections/answers.ts';
import { blocked } from './sections/blocked.ts';
import { busy } from './sections/busy.ts';
import { calendar } from './sections/calendar.ts';
import { changes } from './sections/changes.ts';
import { cycles } from './sections/cycles.ts';
import { deliverables } from './sections/deliverables.ts';
import { departments } from './sections/departments.ts';
import { fora } from './sections/fora.ts';
import { groups } from './sections/groups.ts';
import { monthPlans } from './sections/month-plans.ts';
import { roles } from './sections/roles.ts';
import { routes } from './sections/routes.ts';
import { settings } from './sections/settings.ts';
import { teams } from './sections/teams.ts';
import { topics } from './sections/topics.ts';
import { travel } from './sections/travel.ts';
import type { EntityKind } from './words.ts';

/**
 * The definition language: a row for each section, in the order in which messages and editors name them. In this order
 * they are linked too, the early ones first; so a section stands below those that it is linked by.
 */
export const SECTIONS = {
  settings,
  departments,
  roles,
  groups,
  fora,
  calendar,
  cycles,
  teams,
  routes,
  deliverables,
  travel,
  topics,
  'month-plans': monthPlans,
  blocked,
  absences,
  answers,
  busy,
  agendas,
  annotations,
  actions,
  changes,
  accepted,
};

type Sections = typeof SECTIONS;

/** The key of a section. */
export type SectionName = keyof Sections;

/** What each section is when it is linked. */
export type LinkedSections = { [K in SectionName]: ReturnType<Sections[K]['link']> };

/** The rows, for who treats all sections alike. */
export const allSections = Object.entries(SECTIONS) as [SectionName, Section<unknown, unknown>][];

/** What may be of several sections, which are looked through, and named in hints, in this order. */
export const mixedSubjects: readonly [EntityKind, readonly [SectionName, ...SectionName[]]][] = [
  ['role-or-group', ['roles', 'groups']],
  ['forum-or-cycle', ['fora', 'cycles']],
  ['cycle-or-route', ['cycles', 'routes']],
  ['anything', ['fora', 'roles', 'departments', 'teams', 'cycles', 'deliverables', 'topics', 'routes']],
];
