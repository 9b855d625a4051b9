import { oneLine } from '../../diagnostic/visible.ts';
import { plainWords, type Words } from '../../documents/blocks/words.ts';
import type { Piece } from './flow.ts';
import { BLANK, type Ink } from './inks.ts';
import { type Line, linesOf, type Run } from './lines.ts';
import { type Element, measured, type Paper } from './paper.ts';

/** How a text is set: in points, as the styles of the Word paper. */
export interface Type {
  size: number;
  leading: number;
  before: number;
  after: number;
}

export const TEXT: Type = { size: 9, leading: 13, before: 0, after: 6 };
export const TIGHT: Type = { size: 9, leading: 12, before: 0, after: 2 };
export const SMALL: Type = { size: 8, leading: 11, before: 0, after: 0 };
export const TITLE: Type = { size: 17, leading: 21, before: 0, after: 6 };
export const SUBTITLE: Type = { size: 10, leading: 13, before: 0, after: 2 };
export const HEADINGS: Record<2 | 3 | 4, Type> = {
  2: { size: 12, leading: 15, before: 18, after: 4 },
  3: { size: 10, leading: 13, before: 10, after: 3 },
  4: { size: 9, leading: 12, before: 9, after: 2 },
};

/** Where the text of a point, a meeting or a list stands, and where the values of facts do. */
export const INDENT = 28;
export const FACT = 100;

/** Text on one line, with everything in sight. */
export function run(text: string, ink?: Ink): Run {
  return { text: oneLine(text), ...(ink && { ink }) };
}

/** Words with what is to be filled in marked. */
export function wordRun(words: Words, ink?: Ink): Run {
  return typeof words === 'string' ? run(words, ink) : run(plainWords(words), BLANK);
}

export const BLANK_SPACE: Run = { text: ' ' };

/** Lines of at most so many points. */
export function set(runs: readonly Run[], room: number, { size }: Type, paper: Paper): Line[] {
  return linesOf(runs, room, (text, ink) => measured(text, ink, size, paper));
}

/** A paragraph as part of an element, so far from the margin. */
export function textPiece(element: Element, runs: readonly Run[], type: Type, paper: Paper, left = 0): Piece {
  const lines = set(runs, paper.width - left, type, paper);
  return { ...type, parts: [{ element, lines, x: paper.left + left }] };
}

/** Words with a label before them in a column of its own, which is read before them. */
export function hangingPiece(
  elements: { label: Element; text: Element },
  runs: { label: readonly Run[]; text: readonly Run[] },
  type: Type,
  paper: Paper,
  { left, hang }: { left: number; hang: number },
): Piece {
  const label = set([...runs.label, BLANK_SPACE], hang, type, paper);
  const text = set(runs.text, paper.width - left - hang, type, paper);
  const x = paper.left + left;
  return {
    ...type,
    parts: [
      { element: elements.label, lines: label, x },
      { element: elements.text, lines: text, x: x + hang },
    ],
  };
}
