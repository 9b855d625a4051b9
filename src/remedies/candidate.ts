import type { Day } from '../calendar/day.ts';
import type { Finding } from '../diagnostic/finding.ts';
import type { Said } from '../language/language.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { Edit } from './edits.ts';

/** Something that may end a conflict; whether it does has to be tried. */
export interface Candidate {
  /** What is changed, as the first half of a sentence: `verplaats MCC van vrijdag 1 januari 2021`. */
  subject: Said;
  /** Into what, as the second half: `naar maandag 4 januari 2021`. */
  to: Said;
  /** What the sentence ends with, once for all that have the same subject: `beginnen`. */
  end?: Said;
  /** Of a family the first that works will do: the longest lead time, the smallest gap. */
  family?: string;
  edit: Edit;
}

/** One time that a conflict plays, with what may end it there, the most likely first. */
export interface Case {
  /** The days that it takes; none for a conflict that is not about days. */
  days: readonly Day[];
  candidates: Iterable<Candidate>;
  /** After how many that work there is nothing more to say. */
  enough: number;
  /** Whether these are edits of the programme itself, which must end the conflict on all its days. */
  everywhere?: true;
}

/** Thinks of edits that may end a conflict; each maker knows some kinds of them. */
export type Maker = (finding: Finding, schedule: Schedule) => Iterable<Case>;
