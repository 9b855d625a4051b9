import type { Lang } from '../../language/language.ts';
import type { Card, DocumentBlock } from '../blocks.ts';

/** A page that stays open and renews itself, part by part. */
export interface LiveDocument {
  lang: Lang;
  title: string;
  subtitles: readonly string[];
  /** What is new, in one sentence: whoever hears the page is told when it is another one. */
  said: string;
  parts: readonly LivePart[];
  footer: string | null;
}

/** A part begins with its heading. */
export interface LivePart {
  /** By which it is known again. */
  id: string;
  blocks: readonly LiveBlock[];
}

export type LiveBlock = DocumentBlock | Fold | CommandLine | OpenCase;

/** What is only read by who unfolds it; it stays so when the page renews itself. */
export interface Fold {
  kind: 'fold';
  /** By which it is known again. */
  id: string;
  title: string;
  blocks: readonly DocumentBlock[];
}

/** A command to copy. */
export interface CommandLine {
  kind: 'command';
  line: string;
}

/** Something to be solved, with all that helps to. */
export interface OpenCase {
  kind: 'case';
  /** By which it is known again when its number is another one. */
  key: string;
  anchor: string;
  card: Card;
  /** Leads to the meetings that it is about, on the same page. */
  links: { label: string; to: readonly { text: string; anchor: string }[] };
  more: readonly (DocumentBlock | Fold | CommandLine)[];
}
