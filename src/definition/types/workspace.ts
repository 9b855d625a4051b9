import type { SourcePlace } from '../../diagnostic/finding.ts';
import type { Action, AgendaNotes, Annotation } from './agendas.ts';
import type { Absence, Answer, BlockedTime, BusyCalendar } from './availability.ts';
import type { Acceptance, Change } from './changes.ts';
import type { Cycle } from './cycles.ts';
import type { CalendarRules } from './day-rules.ts';
import type { Deliverable } from './deliverables.ts';
import type { Forum } from './fora.ts';
import type { Department, Role, Team } from './people.ts';
import type { Route } from './routes.ts';
import type { Settings } from './settings.ts';
import type { MonthPlan, Topic } from './topics.ts';
import type { Town } from './towns.ts';

/** Everything that people wrote, checked and linked: names of things are now the things' ids. */
export interface Workspace {
  settings: Settings;
  fora: Map<string, Forum>;
  departments: Map<string, Department>;
  roles: Map<string, Role>;
  teams: Map<string, Team>;
  /** In the order in which they were written: the first weekly one sets the fortnight of the agenda. */
  cycles: Map<string, Cycle>;
  routes: Map<string, Route>;
  deliverables: Map<string, Deliverable>;
  topics: Map<string, Topic>;
  monthPlans: Map<string, MonthPlan>;
  calendar: CalendarRules;
  towns: Map<string, Town>;
  blocked: BlockedTime[];
  absences: Absence[];
  /** In the order in which they were taken over. */
  answers: Answer[];
  busy: BusyCalendar[];
  agendas: AgendaNotes[];
  annotations: Annotation[];
  actions: Action[];
  /** In the order in which they apply. */
  changes: Change[];
  accepted: Acceptance[];
  /** What is described and never referred to. */
  unused: Unused[];
}

/** Sections of which the things are there to be referred to; periods go by their kind. */
export type UnusedSection = 'departments' | 'roles' | 'groups' | 'fora' | 'teams' | 'routes' | 'periods';

/** Something that is described and never referred to. */
export interface Unused {
  section: UnusedSection;
  id: string;
  place: SourcePlace;
}
