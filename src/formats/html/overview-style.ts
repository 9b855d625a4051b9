import drawn from './drawn.css?raw';

/**
 * How what is drawn looks, beside the usual style of a page: grids, timelines and lanes. On A3 the same pages have larger
 * type. On a narrow screen tables stand below each other; only the lanes can be moved from left to right.
 */
export const OVERVIEW_STYLE = `\n${drawn}`;

/** On a long page what is out of sight is only drawn when it comes into sight: else it takes seconds to open. */
export const LONG_STYLE = `
@media screen{.drawn{content-visibility:auto;contain-intrinsic-size:auto 40rem}}
`;
