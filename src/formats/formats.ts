import type { Day } from '../calendar/day.ts';
import type { Paint } from '../diagnostic/paint.ts';
import type { Document } from '../documents/blocks.ts';
import type { Tokens } from './html/theme.ts';
import type { HouseStyle } from './word/house-style.ts';

/** What a document does not say about how it is to look. */
export interface Look {
  /** Text: its colours, and its width in columns; undefined for no limit. */
  paint: Paint;
  width: number | undefined;
  /** CSV: whether it begins with a byte order mark, by which Excel knows the encoding. */
  bom: boolean;
  /** Word: the house style, undefined for the usual one. */
  style: HouseStyle | undefined;
  /** HTML: the theme, undefined for the neutral one. */
  theme: Tokens | undefined;
}

/** Renders a document. @param made the day that the result names as the one it was made on, if it names any */
type Render<R extends string | Uint8Array> = (document: Document, look: Look, made: Day) => Promise<R>;

/** The formats that are text, each loaded when it is asked for. */
export const textFormats = {
  text: async (document, look) => (await import('./text/text.ts')).text(document, look),
  html: async (document, { theme }) => (await import('./html/html.ts')).html(document, [], theme),
  markdown: async (document) => (await import('./markdown.ts')).markdown(document),
  csv: async (document, { bom }) => (await import('./csv.ts')).csv(document, bom),
} satisfies Record<string, Render<string>>;

/** All formats of a document. A new one is a file and a row here; the commands that offer it name it. */
export const formats = {
  ...textFormats,
  docx: async (document, { style }, made) => (await import('./word/house-style.ts')).renderWord(document, made, style),
  pdf: async (document, _, made) => (await import('./pdf/pdf.ts')).pdf(document, made),
} satisfies Record<string, Render<string | Uint8Array>>;

export type TextFormat = keyof typeof textFormats;
export type Format = keyof typeof formats;
