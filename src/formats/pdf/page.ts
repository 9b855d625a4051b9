/** A4 with the margins of the Word paper, all in points. */
export const A4 = { width: 595.28, height: 841.89 };
export const MARGIN = { top: 56.7, bottom: 45.4, side: 63.8 };

/** Where the lines at the edge of a page begin: the marking above, its number below. */
export const EDGE = 28.35;

/** The paper of a letter, as that of Word: text at the left, and at the right a column for who sends it and when. */
export const LETTER = { left: 73.7, width: 331.7, column: { x: 425.2, width: 147.4 } };
