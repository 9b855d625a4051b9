import type { Tone } from './words.ts';

/** Days down and tracks across: what happens when, side by side. */
export interface Grid {
  kind: 'grid';
  /** What it shows, for whoever does not see it at a glance. */
  caption: string;
  /** What is in the first column. */
  corner: string;
  /** What is in the other columns where each entry has a row of its own; and what stands before the time of what is due. */
  heads: Record<'time' | 'cycle' | 'what' | 'about' | 'remarks' | 'until', string>;
  tracks: readonly Track[];
  weeks: readonly GridWeek[];
  /** How to read it where it is drawn, of it and the grids before it: only of what is in them. */
  legend: readonly LegendEntry[];
}

/** What a column of a grid is for. */
export interface Track {
  title: string;
  /** The letter by which people know a cycle; null where there is none. */
  letter: string | null;
}

export interface GridWeek {
  /** What a week is called, and its number. */
  name: string;
  number: string;
  /** The rounds that run in it. */
  aside: string | null;
  rows: readonly GridRow[];
}

/** A day, or some days in a row on which there is nothing. */
export interface GridRow {
  day: {
    words: string;
    exact: string;
    /** The same in parts: the first and last of its days, and the month. */
    dates: readonly { weekday: string; date: string }[];
    month: string;
  };
  /** The same in full, for whoever hears it. */
  spoken: string;
  /** What to say instead of meetings; null on a day that has some. */
  empty: string | null;
  /** What to say when it is the day on which this was made; null when it is another one. */
  today: string | null;
  /** The holiday that it is, and the recesses that begin on it or that it shows first. */
  special: readonly string[];
  /** Which of the periods along the days go on here: each has a number of its own. */
  along: readonly number[];
  /** What else there is to say: a conflict. */
  notes: readonly Note[];
  /** Whether nobody works then. */
  off: boolean;
  /** In order of time. */
  entries: readonly PlacedEntry[];
}

/** An entry in one track, or over tracks beside each other; it stands from a band down over so many bands. */
export interface PlacedEntry extends GridEntry {
  /** The first of its tracks, from 0. */
  track: number;
  tracks: number;
  band: number;
  bands: number;
}

/** A meeting, or papers that are due. */
export interface GridEntry {
  kind: 'meeting' | 'due';
  time: string | null;
  /** The letters of its cycles. */
  letters: readonly string[];
  title: string;
  tone: Tone;
  /** Behind the title: what it is about. */
  about: string;
  /** Behind that, less important: which other rounds it is of. */
  aside: string | null;
  /** Below it: where it is. */
  lines: readonly string[];
  items: readonly GridItem[];
  changes: readonly GridChange[];
  notes: readonly Note[];
  /** Whether it says again what stands in another track. */
  again?: true;
  /** What a link to it is called. */
  anchor?: string;
}

export interface GridItem {
  title: string;
  /** How it is dealt with; null when that is not known. */
  how: string | null;
  decides: boolean;
}

/** A sign of a grid, with what it means. */
export interface LegendEntry {
  sign: 'track' | 'shared' | 'decides' | 'talks' | 'off' | 'today' | 'along';
  /** Of a track: which, from 0. */
  track?: number;
  words: string;
}

/** Words that lead to what is said elsewhere. */
export interface Note {
  text: string;
  anchor: string;
  tone: Tone;
}

/** What happened: the word for it, and the rest of a sentence, of which a part is struck through that holds no longer. */
export interface GridChange {
  word: string;
  rest: { text: string; struck: string; after: string };
}

/** The whole sentence. @example changeWords({ word: 'Verplaatst', rest: { text: ' van ', struck: 'di 3 nov', after: '' } }) */
export function changeWords({ word, rest }: GridChange): string {
  return word + rest.text + rest.struck + rest.after;
}
