/** A4 with margins of 22.5 mm beside the text; all in twentieths of a point. */
export const A4 = { width: 11906, height: 16838 };
export const MARGIN = { top: 1134, bottom: 1134, left: 1276, right: 1276, header: 567, footer: 567 };

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
