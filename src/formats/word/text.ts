import { BuilderElement, Paragraph, type ParagraphChild, Tab, TextRun } from 'docx';
import { oneLine, visible } from '../../diagnostic/visible.ts';
import { plainWords, type Words } from '../../documents/blocks/words.ts';
import type { StyleName } from './styles.ts';
import type { StyleIds } from './styles-xml.ts';

/** What the parts of one document share. */
export interface WordContext {
  style: StyleIds;
  /** The room for text between the margins, in twentieths of a point. */
  width: number;
  /** How large the letters of the text are, in half points. */
  size: number;
  /** A number that no other content control of the document has. */
  control: () => number;
}

/** @example deskOf(usualIds, TEXT_WIDTH, USUAL_SIZE) */
export function deskOf(style: StyleIds, width: number, size: number): WordContext {
  let controls = FIRST_CONTROL;
  return { style, width, size, control: () => controls++ };
}

/** Away from the numbers that the controls of a template may have: Word takes those by chance. */
const FIRST_CONTROL = 1_900_000_000;

/**
 * Put behind each brace of a text, and taken out again when the document is done: the library reads `{bullets-0}` as
 * the number of a list and `{{titel}}` as something to fill in, wherever they stand. No text has this character itself,
 * as it is none (Unicode, 23.7).
 */
export const GUARD = '\uFDD0';

/** Text on one line that Word shows as it is. */
export function run(text: string, desk: WordContext, style?: StyleName): TextRun {
  return new TextRun({ text: guarded(oneLine(text)), ...styled(desk, style) });
}

/** The same with its blanks as they are: a line of a file. */
export function exactRun(text: string): TextRun {
  return new TextRun({ text: guarded(visible(text)) });
}

/** Words with what is to be filled in marked. */
export function wordRun(words: Words, desk: WordContext, style?: StyleName): ParagraphChild {
  return typeof words === 'string' ? run(words, desk, style) : blankControl(oneLine(words.blank), desk);
}

/** What stands between words: a tab, a blank, a comma, or the start of another line. */
export function sign(kind: 'tab' | 'blank' | 'comma' | 'break'): TextRun {
  switch (kind) {
    case 'tab':
      return new TextRun({ children: [new Tab()] });
    case 'break':
      return new TextRun({ break: 1 });
    case 'blank':
      return new TextRun(' ');
    case 'comma':
      return new TextRun(', ');
  }
}

export function paragraphOf(style: StyleName, children: ParagraphChild[], desk: WordContext): Paragraph {
  return new Paragraph({ style: desk.style(style), children });
}

function styled(desk: WordContext, style: StyleName | undefined): { style?: string } {
  return style === undefined ? {} : { style: desk.style(style) };
}

function guarded(text: string): string {
  return text.replaceAll('{', `{${GUARD}`);
}

/** A content control that shows what is asked for until somebody types over it (ECMA-376 part 1, 17.5.2). */
function blankControl(asked: string, desk: WordContext): ParagraphChild {
  const properties = new BuilderElement({
    name: 'w:sdtPr',
    children: [
      valued('w:alias', [...asked].slice(0, LONGEST_TITLE).join('')),
      valued('w:id', String(desk.control())),
      new BuilderElement({ name: 'w:showingPlcHdr' }),
    ],
  });
  const shown = run(plainWords({ blank: asked }), desk, 'Agenda Blank');
  const content = new BuilderElement({ name: 'w:sdtContent', children: [shown] });
  // The library has no name for a content control, but puts any element where a run can stand.
  return new BuilderElement({ name: 'w:sdt', children: [properties, content] }) as unknown as ParagraphChild;
}

/** In characters, of which some take two of the 64 units that Word allows. */
const LONGEST_TITLE = 32;

function valued(name: string, value: string): BuilderElement<{ value: string }> {
  return new BuilderElement({ name, attributes: { value: { key: 'w:val', value: guarded(value) } } });
}

/** Some air where a paragraph cannot give it, as below a table; two tables in a row would become one. */
export function space(desk: WordContext): Paragraph {
  return paragraphOf('Agenda Space', [], desk);
}
