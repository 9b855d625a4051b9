import type { Lang } from '../language/language.ts';
import type { Chart } from './blocks/chart.ts';
import type { Grid } from './blocks/grid.ts';
import type { Lanes } from './blocks/lanes.ts';
import type { Timeline } from './blocks/timeline.ts';
import type { Cell, Tone, Words } from './blocks/words.ts';

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

/** A label with its value; an empty value leaves the label to speak for itself. */
export interface Fact {
  label: string;
  value: string;
}

/** Lines of a file, exactly as they stand there. */
interface Excerpt {
  kind: 'excerpt';
  lines: readonly string[];
  /** Whether they are commands to copy as they are, so that none of them may be broken over lines. */
  toCopy?: boolean;
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
