import type { Period } from '../../calendar/period.ts';
import type { SourcePlace } from '../../diagnostic/finding.ts';

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
  place: SourcePlace;
}
