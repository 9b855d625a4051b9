import type { Period } from '../../calendar/period.ts';
import type { SourcePlace } from '../../diagnostic/finding.ts';

/** What every named thing has. */
export interface Named {
  id: string;
  name: string;
  aliases: string[];
  place: SourcePlace;
  /** The days on which it exists. */
  valid: Period;
}

/** A value that holds during a period: the sponsor until New Year. What exists for some time holds no longer than that. */
export interface Dated<T> {
  value: T;
  valid: Period;
  /** The days that were written, when what is named does not exist on all of them. */
  written?: Period;
  place: SourcePlace;
}
