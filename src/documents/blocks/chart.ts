/** Bars over months, of one year or a part of it. */
export interface Chart {
  kind: 'chart';
  /** The year: the months are single letters. */
  caption: string;
  /** What is in the columns. */
  heads: Record<'plan' | 'team' | 'line' | 'topic' | 'months', string>;
  /** The letter for people, `2021-01` for machines. */
  months: readonly { letter: string; exact: string }[];
  rows: readonly ChartRow[];
}

export interface ChartRow {
  /** Plan and team are for a spreadsheet: readers have them from the heading. */
  plan: string;
  team: string;
  line: string;
  topic: string;
  /** The months in words: also what the bars say where they cannot be drawn. */
  months: string;
  /** One for each month. */
  marks: readonly Mark[];
  /** Whether there are any months at all, in these years or others. */
  filled: boolean;
}

/** A month in a bar or not; or at the edge in a bar that goes on before or after what is shown. */
export type Mark = 'none' | 'bar' | 'earlier' | 'later';
