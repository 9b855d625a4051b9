import type { Tone } from '../../documents/blocks/words.ts';

/** How letters stand out. */
export interface Ink {
  bold?: true;
  color?: string;
  struck?: true;
  /** What lies behind them. */
  fill?: string;
}

// The colours of the Word paper: `formats/word/styles.ts`.
export const BLUE = '#154273';
const GREY = '#595959';
export const PALE = '#E8EEF5';
export const HAIRLINE = '#BFBFBF';

export const STRONG: Ink = { bold: true };
export const LESS: Ink = { color: GREY };
export const HEADING: Ink = { bold: true, color: BLUE };
export const BLANK: Ink = { color: '#5C4400', fill: '#FFE699' };

export const TONES: Record<Tone, Ink> = {
  plain: STRONG,
  off: { color: GREY, struck: true },
  error: { bold: true, color: '#A30000' },
  warning: { bold: true, color: '#7A4A00' },
  info: HEADING,
};
