import { Footer, Header, type ISectionOptions, PageNumber, Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { Document, MarginEntry } from '../../documents/blocks.ts';
import { bodyOf, markingOf, topOf } from './body.ts';
import { A4, LETTER } from './page.ts';
import type { StyleName } from './styles.ts';
import { paragraphOf, run, type WordContext, wordRun } from './text.ts';

/** The pages of a document that has a margin: a column beside the text, and on later pages what it is and who sends it. */
export function letterSection(document: Document, pages: ParagraphChild, desk: WordContext): ISectionOptions {
  const { title, subtitles, sender = [], runningHead = title } = document;
  const marking = markingOf(document, desk);
  const column = (top: number, entries: readonly MarginEntry[]) => columnOf(sender, entries, top, desk);
  const footer = new Footer({
    children: [new Paragraph({ style: desk.style('footer'), indent: BESIDE, children: [pages] })],
  });
  return {
    properties: { page: { size: A4, margin: LETTER.margin }, titlePage: true },
    headers: {
      first: new Header({
        children: [...marking, ...column(LETTER.column.first, document.margin ?? []), lowered(desk)],
      }),
      default: new Header({
        children: [
          ...marking,
          ...column(LETTER.column.others, []),
          paragraphOf('Agenda Running Head', [run(runningHead, desk)], desk),
        ],
      }),
    },
    footers: { first: footer, default: footer },
    children: [...topOf({ title, subtitles, sender: [] }, desk), ...bodyOf(document, desk)],
  };
}

/** In the column beside the text, reckoned from its edges. */
const BESIDE = {
  left: LETTER.column.x - LETTER.margin.left,
  right: LETTER.margin.left + LETTER.text - LETTER.column.x - LETTER.column.width,
};

/** The text of the first page begins below where that of others does. */
function lowered(desk: WordContext): Paragraph {
  return new Paragraph({
    style: desk.style('header'),
    spacing: { before: 0, after: 0, line: LETTER.lower, lineRule: 'exact' },
  });
}

/** Who sends it and what stands below that, as one frame on the page. */
function columnOf(
  sender: readonly string[],
  entries: readonly MarginEntry[],
  top: number,
  desk: WordContext,
): Paragraph[] {
  const [name, ...others] = sender;
  const line = (style: StyleName, children: ParagraphChild[]) =>
    new Paragraph({
      style: desk.style(style),
      children,
      frame: {
        type: 'absolute',
        position: { x: LETTER.column.x, y: top },
        width: LETTER.column.width,
        anchor: { horizontal: 'page', vertical: 'page' },
      },
    });
  return [
    ...(name === undefined ? [] : [line('Agenda Margin Head', [run(name, desk)])]),
    ...others.map((text) => line('Agenda Sender', [run(text, desk)])),
    ...entries.flatMap((entry) => [
      line('Agenda Margin Head', [run(entry.label, desk)]),
      ...('pages' in entry
        ? [line('Agenda Sender', [new TextRun({ children: [PageNumber.TOTAL_PAGES] })])]
        : entry.lines.map((words) => line('Agenda Sender', [wordRun(words, desk)]))),
    ]),
  ];
}
