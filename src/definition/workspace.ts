import type { Clock, Minutes } from '../calendar/clock.ts';
import type { Day, Weekday } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import type { Instant } from '../calendar/zone.ts';
import type { Place } from '../diagnostic/finding.ts';
import type { Certainty } from '../language/certainty.ts';
import type { Lang, Said } from '../language/language.ts';
import type { TopicStatus } from '../language/topic-status.ts';
import type { Action, AgendaNotes, Annotation } from './agenda-parts.ts';

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

export interface Settings {
  title: string;
  language: Lang | null;
  /** An IANA name. */
  timezone: string;
  today: Day | null;
  /** How many weeks `check` and `export` look ahead. */
  horizon: number;
  /** The time that should lie between two meetings of a chain. */
  chainGap: Minutes;
  /** The part after the @ in the identity of a calendar entry. */
  domain: string;
  calendars: CalendarSettings;
  /** Who sends the documents: lines that stand beside their top, and under covering mails. */
  sender: readonly string[];
  limits: Limits;
  /** Where the texts among them stand, when they were said. */
  written: { title: Place | null; sender: Place | null };
}

/** How calendars leave the house. */
export interface CalendarSettings {
  /** What they leave out. */
  hide: readonly Hidden[];
  class: Confidentiality | null;
  /** How long before a deadline its reminder goes off; null for none. */
  reminder: Minutes | null;
  /** How many weeks back feeds go: a reader who fetches one again loses what it no longer tells. */
  past: number;
  /** The mailbox that invites, in whose name calendars are sent; null when nobody is invited. */
  organizer: string | null;
  /** What makes the addresses of subscriptions impossible to guess; null when they need not be. */
  key: string | null;
}

/**
 * What a calendar can leave out: the phases of cycles, everybody's role, the items with their papers and the reasons of
 * changes, or links to online meetings.
 */
export type Hidden = 'phases' | 'names' | 'items' | 'links';

export type Confidentiality = 'public' | 'private' | 'confidential';

/** From where on something is a conflict; null switches that off. */
export interface Limits {
  /** At most so many rounds of one cycle in which a team has products at the same time. */
  roundsInFlight: number | null;
  /** At most so many paper deadlines on one day for a department or role. */
  deadlinesPerDay: number | null;
  /** At least so many working days from one step of a route to the next, the day of the next included. */
  workingDaysBetweenSteps: number | null;
  /** A date in a text is stale when it lies more than so many weeks before the programme began. */
  staleAfterWeeks: number | null;
  /** At most so many teams at the same time in which one person is lead, secretary or supplied by a department. */
  teamsPerPerson: number | null;
}

/** What every named thing has. */
export interface Named {
  id: string;
  name: string;
  aliases: string[];
  place: Place;
  /** The days on which it exists. */
  valid: Period;
}

/** A value that holds during a period: the sponsor until New Year. What exists for some time holds no longer than that. */
export interface Dated<T> {
  value: T;
  valid: Period;
  /** The days that were written, when what is named does not exist on all of them. */
  written?: Period;
  place: Place;
}

/**
 * What to do with a meeting on a day that is not for meeting: keep it silently, keep it and report a warning or an
 * error, leave it out, or move it to the working day before or after.
 */
export type DayPolicy = 'keep' | 'report' | 'forbid' | 'skip' | 'before' | 'after';

/** For each kind or name of a period in the calendar: what to do in it. `shift` is for cycles: they stand still. */
export type RecessPolicy = Map<string, DayPolicy | 'shift'>;

export type Attendance = 'required' | 'advisory' | 'invited' | 'observer';

export interface Member {
  role: string;
  attendance: Attendance;
  substitute: string | null;
  /** Roles on whose behalf it is there as well. */
  behalf: string[];
  valid: Period;
  /** The days that were written, when the role does not exist on all of them. */
  written?: Period;
  place: Place;
}

export type Level = 'official' | 'ministerial' | 'external' | 'public';

export interface Forum extends Named {
  level: Level | null;
  chair: Dated<string>[];
  /** Who take the chair when the chair is away, the first choice first. */
  deputies: Dated<string>[];
  members: Member[];
  quorum: Quorum | null;
  /** The team whose working group it is: its people are members. */
  team: string | null;
  /** Null when the time is not yet known. */
  time: Clock | null;
  length: Minutes;
  /** Where it meets; empty when not said. */
  location: string;
  /** The address at which it meets online; null when it does not. */
  link: string | null;
  papers: PaperRule | null;
  /** Who answers questions about its meetings. */
  contact: Dated<string>[];
  /** Who get a copy of its agendas: the id of a role or department, or any text. */
  copy: readonly string[];
  holiday: DayPolicy | null;
  recess: RecessPolicy;
  /** Whether it is usual for it to meet in a weekend. */
  weekend: boolean;
}

/** How many of the required members must be there before a forum can decide. */
interface Quorum {
  least: number | 'half';
  place: Place;
}

/** Papers are due this long before the meeting, at this time. */
export interface PaperRule {
  lead: Lead;
  at: Clock;
  place: Place;
}

/** Working days or calendar days. */
export interface Lead {
  count: number;
  unit: 'working-days' | 'days';
}

export interface Department extends Named {}

export interface Role extends Named {
  department: string | null;
  holders: Dated<Person>[];
  substitutes: Dated<string>[];
}

export interface Person {
  name: string | null;
  email: string | null;
}

export interface Team extends Named {
  topic: string;
  sponsors: Dated<string>[];
  departments: Dated<string>[];
  /** The roles that departments supply to the team. */
  delegates: Dated<string>[];
  leads: Dated<string>[];
  secretaries: Dated<string>[];
}

/** How often a cycle comes round. `ad hoc` has no dates of its own: its meetings are added as changes. */
export type Rhythm = { every: 'weeks' | 'months'; count: number } | { every: 'once' } | { every: 'ad hoc' };

export interface Cycle extends Named {
  /** The first day of round 1: a Monday for weeks, the first of a month for months. Null for ad hoc. */
  from: Day | null;
  /** No round starts after `until`, and there are no more than `rounds`. */
  until: Day | null;
  rounds: number | null;
  recess: RecessPolicy;
  holiday: DayPolicy | null;
  /** In order of `from`; the first is the cycle as it began. A round follows the version of its first day. */
  versions: CycleVersion[];
}

export interface CycleVersion {
  from: Day | null;
  rhythm: Rhythm;
  steps: Step[];
  /** Where papers go in a round; none when the cycle does not say: a product then travels all steps. */
  routes: CycleRoute[];
  place: Place;
}

/** The steps of a cycle that follow on each other, whatever their order here: papers go from one to the next. */
export interface CycleRoute {
  /** Null for the only route of a cycle, when it has no name. */
  name: string | null;
  /** By key. */
  steps: string[];
  place: Place;
}

/** A cycle to travel, and which of its routes: null for its only one, or for all steps when it says none. */
export interface CycleWay {
  cycle: string;
  along: string | null;
}

/** When in a round a step falls. */
export type StepDay =
  | { on: 'weekday'; week: number; weekday: Weekday }
  | { on: 'nth-weekday'; month: number; nth: 1 | 2 | 3 | 4 | 5 | -1; weekday: Weekday }
  | { on: 'date'; month: number; date: number | 'last' };

export interface Step {
  key: string;
  day: StepDay;
  /** One forum, several that meet apart, or a chain: in this order, one after the other. */
  fora: StepForum[];
  chain: boolean;
  /** False keeps it a meeting of its own, also when another cycle meets there that day. */
  shared: boolean;
  holiday: DayPolicy | null;
  recess: RecessPolicy;
  place: Place;
}

export interface StepForum {
  forum: string;
  /** Null when the step has none. */
  phase: string | null;
  /** Undefined: the forum's own; null: not yet known. */
  time: Clock | null | undefined;
  length: Minutes | undefined;
  location: string | undefined;
  papers: PaperRule | null | undefined;
  /** Whether its meetings are sure to be held; null when not said, and then they are. */
  status: Certainty | null;
  place: Place;
}

export interface Route extends Named {
  steps: RouteStep[];
}

interface RouteStepBase {
  key: string;
  /** Working days that must pass after the step before; 0 allows a later hour of the same day. */
  gap: number;
  treatment: string | null;
  place: Place;
}

/** The next meeting of this forum. */
export interface ForumStep extends RouteStepBase {
  kind: 'forum';
  forum: string;
  /** Only meetings on which this cycle has a block, and of it this step when one is named. */
  cycle: string | null;
  step: string | null;
}

/** A whole round of a cycle: the next one that fits. */
export interface RoundStep extends RouteStepBase, CycleWay {
  kind: 'round';
  /** Which round of this cycle it is on the route: 1 for the first. */
  time: number;
}

/** A round in writing: approval without a meeting. */
export interface WrittenStep extends RouteStepBase {
  kind: 'written';
  /** How many working days it takes, 1 or more. */
  takes: number;
}

export type RouteStep = ForumStep | RoundStep | WrittenStep;

/** A day, or what was written when that names no day: `2021-01`, `voor de zomer`. */
export type Moment = { day: Day } | { vague: string };

/** The same, or a meeting by its name. */
export type When = Moment | { meeting: MeetingReference };

export interface Deliverable extends Named {
  team: string | null;
  /** The steps of a round of this cycle, or a route of its own (also one written out in place). */
  route: CycleWay | { route: Route };
  /** How it gets its dates. */
  timing:
    | { by: 'round'; round: number; place: Place }
    /** A day is a limit; a meeting is where it begins or is decided. */
    | { by: 'from' | 'decided'; moment: When; place: Place }
    | null;
  needed: { moment: When; place: Place } | null;
  /** What it waits for: its first step comes a working day later, or more. */
  after: Dependency[];
  /** Until when the papers of a step are not there, by step key; the key `*` holds for every step. */
  ready: Map<string, { moment: When; place: Place }>;
  /** By step key; the key `*` holds for every step. */
  treatment: Map<string, string>;
  minutes: Map<string, Minutes>;
  speaker: { role: string; substitute: string | null } | null;
  /** Titles of the papers. */
  papers: string[];
  /** What the agenda says about it, by step key; the key `*` holds for every step. */
  explanation: Map<string, string>;
  /** What is put before the meeting, by step key; the key `*` holds for every step. */
  questions: Map<string, readonly string[]>;
}

/** A subject on the rolling agenda, before and beside the products that come of it. */
export interface Topic extends Named {
  /** Who brought it in: the id of a role or department, or any text; empty when not said. */
  by: string;
  team: string | null;
  /** The cycle in which it belongs; that of its target round when not said. */
  cycle: string | null;
  target: (Target & { place: Place }) | null;
  deliverables: { id: string; place: Place }[];
  /** Its way on and off the agenda, in order of day. */
  statuses: Dated<{ status: TopicStatus; reason: string }>[];
}

/** When a topic is meant to be dealt with: in a round, on some days, or as written when that names neither. */
export type Target = { round: { cycle: string; round: number } } | { days: Period } | { vague: string };

/** Bars over months for the lines of a programme. */
export interface MonthPlan {
  id: string;
  name: string;
  team: string | null;
  lines: MonthLine[];
  place: Place;
}

export interface MonthLine {
  key: string;
  name: string;
  /** Whole months, in order; none when they are not yet filled in. */
  bars: Period[];
  place: Place;
}

/** Another product that must have come to its last step, or to the one that is named. */
export interface Dependency {
  product: string;
  step: string | null;
  place: Place;
}

export interface CalendarRules {
  /** Whether the Dutch public holidays hold. */
  holidays: 'nl' | 'none';
  /** Names of public holidays on which this workspace works and meets all the same. */
  workOn: string[];
  /** The workspace's own days on which nobody works. */
  closed: CalendarPeriod[];
  /** Recess, school holidays, elections ...: days that matter to some fora. */
  periods: CalendarPeriod[];
}

export interface CalendarPeriod extends Period {
  name: string;
  /** What policies speak of: Kamerreces, schoolvakantie. Equal to the name when not said. */
  kind: string;
  place: Place;
}

/** A time that a role never has: onderraden on Tuesday morning. */
export interface BlockedTime {
  roles: string[];
  weekday: Weekday;
  /** The whole day when both are null. */
  start: Clock | null;
  end: Clock | null;
  reason: string;
  valid: Period;
  place: Place;
}

export interface Absence {
  roles: string[];
  valid: Period;
  /** The meetings that it is about; null for all in the period. */
  meetings: AbsentFrom[] | null;
  reason: string;
  /** Who comes instead; null when that was not said. */
  substitute: string | null;
  /** Whether it was said that nobody does. */
  unreplaced: boolean;
  place: Place;
}

/** A calendar file with appointments of roles. */
export interface BusyCalendar {
  roles: string[];
  /** The name of a file in the folder of the definitions. */
  file: string;
  /** Whether what the appointments are and where may be told. */
  showsTitles: boolean;
  /** What stands in the file, or why that is not known. Reading the definitions leaves the file alone. */
  contents: BusyContents | BusyProblem;
  /** Where the file is named. */
  place: Place;
}

/** Why nothing is known of a calendar file. */
export type BusyProblem = 'missing' | 'not-a-calendar' | 'too-large';

/** What a calendar file says of when somebody is busy. */
export interface BusyContents {
  /** The appointments that fall on a day, wholly or in part, in order of time. */
  on(day: Day): readonly BusyTime[];
  /** What could not be read of what matters for these days, in words. */
  problems(window: Period): readonly Said[];
}

/** A time at which somebody is busy, the end not included. */
export interface BusyTime {
  start: Instant;
  end: Instant;
  /** What it is and where; empty when that is not to be told. */
  title: string;
}

/** A meeting at which somebody sent his apologies. */
export interface AbsentFrom {
  reference: MeetingReference;
  place: Place;
}

/** A town with the places in it where people meet. */
export interface Town extends Named {
  /** As fora and changes write them; a place that has the name of the town in it need not be named. */
  locations: string[];
  /** How long it takes to get from here to another town, by its id, and back again. */
  travel: Map<string, Minutes>;
}

/** A way to name meetings. */
export type MeetingReference =
  | { by: 'date'; forum: string; day: Day; time: Clock | null }
  | { by: 'round'; forum: string; cycle: string; round: number };

/** What a change is about. */
export type ChangeTarget =
  | { meetings: MeetingReference; place: Place }
  /** All meetings of a forum or blocks of a cycle in a period. */
  | { forum: string | null; cycle: string | null; period: Period; place: Place };

interface ChangeBase {
  reason: string;
  /** The day on which it was decided. */
  decided: Day | null;
  place: Place;
}

export type Change =
  | (ChangeBase & { kind: 'cancel'; targets: ChangeTarget[] })
  | (ChangeBase & {
      kind: 'move';
      targets: ChangeTarget[];
      /** A day (with the old time), a day and a time, only another time, or a number of days later. */
      to: { day: Day | null; time: Clock | null } | { days: number; unit: Lead['unit'] } | null;
      location: string | null;
      length: Minutes | null;
      /** Whether it is sure to be held from now on; null when that stays as it was. */
      status: Certainty | null;
    })
  | (ChangeBase & {
      kind: 'add';
      meetings: { forum: string; day: Day; time: Clock | null | undefined; place: Place }[];
      cycle: string | null;
      phase: string | null;
      location: string | null;
      length: Minutes | null;
      status: Certainty | null;
    })
  | (ChangeBase & {
      kind: 'restart';
      cycle: string;
      from: Day;
      /** The last day on which the cycle still runs as before; the day before `from` when not said. */
      stop: Day | null;
    });

/** Sections of which the things are there to be referred to; periods go by their kind. */
export type UnusedSection = 'departments' | 'roles' | 'groups' | 'fora' | 'teams' | 'routes' | 'periods';

/** Something that is described and never referred to. */
export interface Unused {
  section: UnusedSection;
  id: string;
  place: Place;
}

/** A finding that somebody has decided to live with. */
export interface Acceptance {
  code: string;
  /** Only where this is concerned. */
  about: string | null;
  valid: Period;
  reason: string;
  by: string | null;
  place: Place;
}
