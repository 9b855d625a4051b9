/** A4 with the margins of the Word paper, all in points. */
export const A4 = { width: 595.28, height: 841.89 };
export const MARGIN = { top: 56.7, bottom: 56.7, side: 63.8 };

/** Where the lines at the edge of a page begin: the marking above, its number below. */
export const EDGE = 28.35;
