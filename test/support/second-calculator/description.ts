// A programme in plain words, from which both calculators start: this one as it stands, the product by the YAML of it.
// Days are whole days since 1 January 1970, hours are minutes since midnight; null is an hour that is not yet known.

export interface Programme {
  today: number;
  holidays: 'nl' | 'none';
  closed: number[];
  recesses: { from: number; until: number }[];
  fora: Record<string, Forum>;
  cycles: Cycle[];
  products: Product[];
  changes: Change[];
}

type Policy = 'keep' | 'skip' | 'before' | 'after';

export interface Forum {
  time: number | null;
  papers: { lead: number; counts: 'working days' | 'days'; at: number } | null;
  holiday: Policy;
}

export interface Cycle {
  id: string;
  every: { weeks: number } | { months: number };
  from: number;
  rounds: number;
  recess: 'keep' | 'skip' | 'shift';
  steps: Step[];
  /** Keys of the steps that a product travels. */
  route: string[];
  /** From this day on with these steps. */
  version: { from: number; steps: Step[] } | null;
}

export interface Step {
  key: string;
  forum: string;
  day: InWeek | InMonth;
  /** Undefined when the step names no hour of its own. */
  time?: number | null;
  shared: boolean;
}

/** Weekdays are 1 (Monday) to 7. */
type InWeek = { week: number; weekday: number };
/** The nth of such a weekday, or a day of the month; -1 is the last. */
export type InMonth = { month: number; nth: number; weekday: number | null };

/** Where a product calls: at a forum, in a round of a cycle, or in writing. */
export type Slot =
  | { at: 'forum'; key: string; forum: string; gap: number; cycle: string | null; step: string | null }
  | { at: 'round'; key: string; cycle: string; gap: number }
  | { at: 'writing'; key: string; takes: number; gap: number };

export type Name = { forum: string } & ({ day: number; time: number | null } | { cycle: string; round: number });

export interface Product {
  id: string;
  /** A cycle, or steps of its own. */
  route: { cycle: string } | { slots: Slot[] };
  timing: Timing | null;
  after: { product: string; step: string | null } | null;
  /** The papers are not there before this day: for one step, or for all when that is null. */
  ready: { step: string | null; day: number } | null;
}

export type Timing =
  | { says: 'round'; round: number }
  | { says: 'from' | 'decided-by'; day: number }
  | { says: 'from' | 'decided-by'; meeting: Name };

export type Change =
  | { does: 'move'; meeting: Name; to: { day: number | null; time: number | null } }
  | { does: 'move by'; meeting: Name; by: number; counts: 'working days' | 'days' }
  | { does: 'cancel'; meeting: Name }
  | { does: 'cancel all'; of: string; from: number; until: number }
  | { does: 'add'; forum: string; day: number; time: number | null; cycle: string | null }
  | { does: 'restart'; cycle: string; from: number; stop: number | null };
