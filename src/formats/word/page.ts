/** A4 with margins of 22.5 mm beside the text; all in twentieths of a point. */
export const A4 = { width: 11906, height: 16838 };
export const MARGIN = { top: 1134, bottom: 1134, left: 1276, right: 1276, header: 567, footer: 567 };

const MM = 1440 / 25.4;

/** A millimetre in twentieths of a point. @example mm(210) // 11906 */
function mm(millimetres: number): number {
  return Math.round(millimetres * MM);
}

/** The page of a letter: text at the left, and at the right a column for who sends it and when, as on Dutch government paper. */
export const LETTER = {
  margin: { top: mm(38), bottom: mm(22), left: mm(26), right: mm(67), header: mm(24), footer: mm(12) },
  text: mm(210 - 26 - 67),
  /** Where the column stands on the page: its left edge and width, and its top on the first page and on others. */
  column: { x: mm(150), width: mm(52), first: mm(44), others: mm(24) },
  /** How much lower the text begins on the first page: above it is room for a logo. */
  lower: mm(20),
} as const;

/** The room for text on it, upright and across. */
export const UPRIGHT_TEXT = A4.width - MARGIN.left - MARGIN.right;
export const ACROSS_TEXT = A4.height - MARGIN.left - MARGIN.right;

/** The room between the margins of the last section, in twentieths of a point; that of A4 where it does not say. */
export function textWidth(xml: string): number {
  const page = Number(xml.match(/.*<w:pgSz [^>]*?w:w="(\d+)"/s)?.[1]);
  const [left, right] = ['left', 'right'].map((side) =>
    Number(xml.match(new RegExp(`.*<w:pgMar [^>]*?w:${side}="(\\d+)"`, 's'))?.[1]),
  );
  const width = page - left! - right!;
  return width > 0 ? width : UPRIGHT_TEXT;
}
