import type { Cell } from './words.ts';

/** Lines through lanes, from left to right: the way of each product past the fora. */
export interface Lanes {
  kind: 'lanes';
  caption: string;
  /** What is in the columns where it is a list. */
  heads: Record<'line' | 'day' | 'lane' | 'what', string>;
  /** From top to bottom: from official to public. */
  lanes: readonly string[];
  /** How many days it is wide: from the first stop to the last. */
  days: number;
  /** Days that have their date above them, counted from the left edge. */
  marks: readonly { at: number; words: string }[];
  lines: readonly LaneLine[];
}

export interface LaneLine {
  title: string;
  /** Less important words below it. */
  aside: string | null;
  stops: readonly LaneStop[];
}

export interface LaneStop {
  /** Days from the left edge. */
  at: number;
  /** Its lane, from 0. */
  lane: number;
  day: Cell;
  /** Its day as short as it can be. */
  brief: string;
  what: string;
  /** Whether it is decided there. */
  decides: boolean;
}
