import type { Lang } from '../language/language.ts';

/** Something to read, free of any format: formats/ only render it. Texts are as people wrote them, not yet made safe. */
export interface Document {
  lang: Lang;
  title: string;
  /** Lines under the title. */
  subtitles: readonly string[];
  /** How it is to be handled, on every page: who may read it. */
  marking?: string;
  /** Who sends it: lines that stand beside its top on paper. */
  sender?: readonly string[];
  /** What stands in the margin of a paper, below who sends it. */
  margin?: readonly MarginEntry[];
  /** What it is and of when, where the title alone does not say it: on each page after the first. */
  runningHead?: string;
  blocks: readonly DocumentBlock[];
  /** Small print at the end: when this was made. */
  footer: string | null;
  /** The same as a screen shows it, when that says more. */
  footerOnScreen?: string;
}

/** A label with its lines below it; or with the number of pages, which only paper knows. */
export type MarginEntry = { label: string; lines: readonly Words[] } | { label: string; pages: true };

export type DocumentBlock =
  | Heading
  | Paragraph
  | Fields
  | Point
  | Card
  | Tally
  | Table
  | List
  | Excerpt
  | Chart
  | Grid
  | Timeline
  | Lanes;

export interface Heading {
  kind: 'heading';
  text: string;
  /** Below another heading. */
  sub?: true;
  /** Said beside it: the holiday of a day. */
  aside: string | null;
  /** What a link to it is called, in a format that has links. */
  anchor?: string;
  /** Begins a part that has its own pages on paper. */
  part?: true;
}

export interface Paragraph {
  kind: 'paragraph';
  text: Words;
}

/** What a person still has to fill in: formats mark it, and these words say what is asked for. */
export interface Blank {
  blank: string;
}

export type Words = string | Blank;

/** What a letter has at its top: labels, each with its lines. A label without any stays, to be written behind. */
export interface Fields {
  kind: 'fields';
  rows: readonly { label: string; lines: readonly Words[] }[];
}

/** A point of an agenda. */
export interface Point {
  kind: 'point';
  /** As it is printed: `5)`. */
  number: string;
  title: string;
  /** How it is dealt with, when, and who speaks first: lines of less importance. */
  details: readonly Words[];
  facts: readonly { label: string; value: Words }[];
  /** What stands below that, in order. */
  body: readonly PointText[];
}

/** A paragraph, perhaps behind a label; a line of a list; or what is asked, behind a label: `Bespreekpunt 2)`. */
export type PointText = { text: Words; label?: string } | { bullet: string } | { label: string; question: Words };

/** A meeting: its time in the margin, what is known of it, and its numbered items. */
export interface Card {
  kind: 'card';
  time: string;
  title: string;
  tone: Tone;
  /** What happened to it: cancelled, moved, put in between. */
  remarks: readonly string[];
  facts: readonly Fact[];
  /** In the order of the agenda, each with its number there. */
  items: readonly ListEntry[];
}

/** How many there are of each kind, to see at once. */
export interface Tally {
  kind: 'tally';
  entries: readonly {
    count: number;
    text: string;
    /** What that means. */
    after: string;
    tone: Tone;
    /** The heading below which they stand, when they are shown. */
    anchor?: string;
  }[];
}

/** How something stands out: in colour, or struck out in grey; words always say the same. */
export type Tone = 'plain' | 'off' | 'error' | 'warning' | 'info';

/** A label with its value; an empty value leaves the label to speak for itself. */
export interface Fact {
  label: string;
  value: string;
}

/** Lines of a file, exactly as they stand there. */
interface Excerpt {
  kind: 'excerpt';
  lines: readonly string[];
}

export interface List {
  kind: 'list';
  entries: readonly ListEntry[];
}

export interface ListEntry {
  /** Its number elsewhere, in the place of a bullet: `5)`. */
  number?: string;
  /** A word before the text, such as the severity of a finding. */
  label: string | null;
  tone: Tone;
  text: string;
  /** Less important words behind it, with the sign that introduces them: `– ter bespreking`, `[code]`. */
  after: string | null;
  facts: readonly Fact[];
  /** What a link to it is called, in a format that has links. */
  anchor?: string;
}

export interface Table {
  kind: 'table';
  columns: readonly Column[];
  rows: readonly (readonly Cell[])[];
  /** What to say to a reader when there are no rows. */
  empty: string;
  /** What to show instead where the page is too narrow for all columns, unless minor ones can move. */
  narrow?: readonly DocumentBlock[];
}

export interface Column {
  title: string;
  /** Never broken over lines: a date. */
  whole?: true;
  /** May move below its row where the page is too narrow for all columns; its cells speak for themselves. */
  minor?: true;
  /** On a page of text always below its row, behind its title: too long to stand beside the others. */
  below?: true;
}

/**
 * Words for people; `exact` where a machine or a spreadsheet wants it otherwise: `2020-11-03` for `di 3 nov 2020`. With
 * `link` they lead to that address, where a format has links.
 */
export type Cell = string | Blank | { words: string; exact: string; link?: string };

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

/** Days down and tracks across: what happens when, side by side. */
export interface Grid {
  kind: 'grid';
  /** What it shows, for whoever does not see it at a glance. */
  caption: string;
  /** What is in the first column. */
  corner: string;
  tracks: readonly Track[];
  weeks: readonly GridWeek[];
  /** How to read it where it is drawn: only of what it holds. */
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
  /** What happened to it, each with the word for it first. */
  changes: readonly { word: string; rest: Note }[];
  notes: readonly Note[];
  /** Whether it says again what stands in another track. */
  again?: true;
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

/** Words of which a part can be struck through, because it holds no longer; or that lead to what is said elsewhere. */
export type Note = { text: string; struck: string; after: string } | { text: string; anchor: string };

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

/** @example heading('Aanleverdeadlines') // { kind: 'heading', text: 'Aanleverdeadlines', aside: null } */
export function heading(text: string, aside: string | null = null): Heading {
  return { kind: 'heading', text, aside };
}

/** @example paragraph('Er zijn geen overleggen.') // { kind: 'paragraph', text: 'Er zijn geen overleggen.' } */
export function paragraph(text: Words): Paragraph {
  return { kind: 'paragraph', text };
}

/** A tally where there is nothing but words. @example '9 fouten – kan zo niet doorgaan' */
export function tallyList({ entries }: Tally): List {
  return {
    kind: 'list',
    entries: entries.map(({ count, text, after, tone }) => ({
      ...{ label: null, tone, text: `${count} ${text}`, after: `– ${after}`, facts: [] },
    })),
  };
}

/**
 * The blocks of a document for a format without a margin: what stands there comes below the head of the letter, without what
 * only paper knows.
 */
export function withMargin({ sender = [], margin, blocks }: Document): readonly DocumentBlock[] {
  if (margin === undefined) return blocks;
  const rows = margin.flatMap((entry) => ('lines' in entry ? [{ label: entry.label, lines: entry.lines }] : []));
  const from = sender.length === 0 ? [] : [{ label: '', lines: sender }];
  const fields: Fields = { kind: 'fields', rows: [...from, ...rows] };
  const [head, ...others] = blocks;
  return head?.kind === 'fields' ? [head, fields, ...others] : [fields, ...blocks];
}

/** A point of an agenda with nothing but its title. */
export function plainPoint(number: string, title: string): Point {
  return { kind: 'point', number, title, details: [], facts: [], body: [] };
}

/**
 * Words in a form that has nothing to mark a blank with but signs.
 * @example plainWords({ blank: 'plaats' }) // '[plaats]'
 */
export function plainWords(words: Words): string {
  return typeof words === 'string' ? words : `[${words.blank}]`;
}

/** A cell as people read it. @example cellWords({ words: 'di 3 nov', exact: '2020-11-03' }) // 'di 3 nov' */
export function cellWords(cell: Cell): string {
  return typeof cell === 'object' && 'words' in cell ? cell.words : plainWords(cell);
}

/** A cell as machines read it. @example exactWords({ words: 'di 3 nov', exact: '2020-11-03' }) // '2020-11-03' */
export function exactWords(cell: Cell): string {
  return typeof cell === 'object' && 'words' in cell ? cell.exact : plainWords(cell);
}

/** A note without its marks. @example noteWords({ text: 'was ', struck: 'di 3 nov', after: '' }) // 'was di 3 nov' */
export function noteWords(note: Note): string {
  return 'anchor' in note ? note.text : note.text + note.struck + note.after;
}
