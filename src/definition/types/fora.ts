import type { Clock, Minutes } from '../../calendar/clock.ts';
import type { Period } from '../../calendar/period.ts';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import type { DayCount } from '../../language/amounts.ts';
import type { ForumPaper } from '../../language/typed.ts';
import type { AgendaRules } from './agendas.ts';
import type { Dated, Named } from './named.ts';
import type { DayPolicy, RecessPolicy } from './policies.ts';

export type AttendanceKind = 'required' | 'advisory' | 'invited' | 'observer';

export interface Member {
  role: string;
  attendance: AttendanceKind;
  substitute: string | null;
  /** Roles on whose behalf it is there as well. */
  behalf: string[];
  valid: Period;
  /** The days that were written, when the role does not exist on all of them. */
  written?: Period;
  place: SourcePlace;
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
  /** Which papers are made for its meetings. */
  documents: readonly ForumPaper[];
  agenda: AgendaRules;
  /** Who answers questions about its meetings. */
  contact: Dated<string>[];
  /** Who get a copy of its agendas: the ids of roles and departments, or any text. */
  copy: readonly string[];
  holiday: DayPolicy | null;
  recess: RecessPolicy;
  /** Whether it is usual for it to meet in a weekend. */
  weekend: boolean;
}

/** How many of the required members must be there before a forum can decide. */
interface Quorum {
  least: number | 'half';
  place: SourcePlace;
}

/** Papers are due this long before the meeting, at this time. */
export interface PaperRule {
  lead: Lead;
  at: Clock;
  place: SourcePlace;
}

/** Working days or calendar days. */
export type Lead = DayCount;
