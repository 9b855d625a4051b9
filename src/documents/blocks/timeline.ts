import type { Cell } from './words.ts';

/** Weeks or days across and rows down: what lasts how long, or how much there is. */
export interface Timeline {
  kind: 'timeline';
  caption: string;
  /** What is in the rows and above the columns. */
  corner: string;
  /** How to read it where it is drawn; empty when that goes without saying. */
  key: string;
  /** What is in the columns where it is a list. */
  heads: Record<'row' | 'from' | 'until' | 'what', string>;
  columns: readonly TimeColumn[];
  rows: readonly TimeRow[];
  /** What to say when there are no rows. */
  empty: string;
}

export interface TimeColumn {
  /** The month or week that it has in common with its neighbours. */
  group: string;
  words: string;
  /** Less important words below it. */
  below: string;
  /** Whether nobody works then. */
  off: boolean;
}

export interface TimeRow {
  head: string;
  /** Of a cycle that has a column of its own elsewhere: which column, from 0, so that it is known again here. */
  track?: number;
  /** Below each other, where one line has no room for what overlaps; spans from left to right. */
  lines: readonly (readonly TimeSpan[])[];
}

/** Something over a number of columns. */
export interface TimeSpan {
  column: number;
  columns: number;
  /** As short as it can be. */
  words: string;
  /** Over how many columns beside it these words stand, when there is no room in its own: after it, or before when negative. */
  beside: number;
  name: string;
  /** When it is, in words. */
  when: string;
  from: Cell;
  until: Cell;
  /** How heavy it is, from 0 to 4. */
  level: number;
}
