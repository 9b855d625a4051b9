import type { FileChild, Paragraph } from 'docx';
import type { Document } from '../../documents/blocks.ts';
import { blocksOf } from './blocks.ts';
import { mastheadBlock } from './tables.ts';
import { paragraphOf, run, space, type WordContext } from './text.ts';

/** What stands at the top of a document; what has a place elsewhere is left out. */
export interface Top {
  title: string | null;
  subtitles: readonly string[];
  sender: readonly string[];
}

/** The title and what stands under it, with the sender beside them. */
export function topOf({ title, subtitles, sender }: Top, desk: WordContext): FileChild[] {
  const top = [
    ...(title === null ? [] : [paragraphOf('Title', [run(title, desk)], desk)]),
    ...subtitles.map((subtitle) => paragraphOf('Subtitle', [run(subtitle, desk)], desk)),
  ];
  if (top.length > 0 && sender.length > 0) return mastheadBlock(top, sender, desk);
  const from = sender.map((line) => paragraphOf('Agenda Sender', [run(line, desk)], desk));
  return top.length + from.length === 0 ? [] : [...top, ...from, space(desk)];
}

/** Who may read it, on a line of its own. */
export function markingOf({ marking }: Document, desk: WordContext): Paragraph[] {
  return marking === undefined ? [] : [paragraphOf('Agenda Marking', [run(marking, desk)], desk)];
}

/** All blocks, and the small print at the end. */
export function bodyOf(document: Document, desk: WordContext): FileChild[] {
  const { footer } = document;
  const end = footer === null ? [] : [paragraphOf('Agenda Small Print', [run(footer, desk)], desk)];
  return [...blocksOf(document, desk), ...end];
}
