import type { Grid, PlacedEntry } from '../../documents/blocks/grid.ts';
import { sharesOf } from './grid-shares.ts';

/** Where in a grid something stands, as a class: a page may say nothing of its style beside its sheet. */
export function acrossClass({ track, tracks }: Pick<PlacedEntry, 'track' | 'tracks'>): string {
  return `t${track}-${tracks}`;
}

/** The same from top to bottom. */
export function bandClass({ band, bands }: Pick<PlacedEntry, 'band' | 'bands'>): string {
  return `r${band}-${bands}`;
}

/** What goes on along the days, each in a lane of its own as long as others go on beside it. */
export function alongLanes({ weeks }: Grid): Map<number, number> {
  const lanes = new Map<number, number>();
  for (const { along } of weeks.flatMap((week) => week.rows))
    for (const one of along.filter((some) => !lanes.has(some))) {
      const taken = new Set(along.map((other) => lanes.get(other)));
      let lane = 0;
      while (taken.has(lane)) lane += 1;
      lanes.set(one, lane);
    }
  return lanes;
}

/**
 * What the sheet of a page needs for its own grids: columns as wide as what is in them, and the places that are taken.
 * @param body the page as it is written
 */
export function gridStyle(grids: readonly Grid[], body: string): string {
  if (grids.length === 0) return '';
  const columns = sharesOf(grids)
    .map((share) => `minmax(0,${share}fr)`)
    .join(' ');
  const dates = `calc(${dateLetters(grids)}ch + .9em)`;
  const places = [...new Set(body.match(/\b[tr]\d+-\d+\b/g))].sort().map(placeRule);
  const rails = [...new Set(body.match(/\blanes\d+\b/g))].map(railRule);
  const lanes = [...new Set(body.match(/\blane\d+\b/g))].map(
    (lane) => `.${lane}{grid-column:${Number(lane.slice(4)) + 2}}`,
  );
  return `\n.grid{--columns:${columns};--day:${dates}}\n@media ${SIDE_BY_SIDE}{${[...places, ...rails, ...lanes].join('')}}\n`;
}

/** Days that are joined are written smaller. */
const SMALLER = 0.85;

/** How many letters wide the longest date is: a day with its month, or more days together. */
function dateLetters(grids: readonly Grid[]): number {
  const days = grids.flatMap(({ weeks }) => weeks.flatMap(({ rows }) => rows.map(({ day }) => day)));
  const widths = days.map(({ dates, month }) => {
    const words = dates.map(({ weekday, date }) => `${weekday} ${date}`);
    return words.length > 1 ? words.join(' – ').length * SMALLER : `${words[0]} ${month}`.length;
  });
  return Math.ceil(Math.max(0, ...widths));
}

/** The rail with the week, and so many bars along the days; the days begin in the column after these. */
function railRule(lanes: string): string {
  const count = Number(lanes.slice('lanes'.length));
  const bars = count === 0 ? '' : ` repeat(${count},var(--lane))`;
  return `.${lanes}{--lanes:var(--rail)${bars};--first:${count + 2}}`;
}

/** Where there is room for columns. */
const SIDE_BY_SIDE = 'print,(min-width:60rem)';

/** @example placeRule('t0-2') // '.t0-2{grid-column:1/span 2}' */
function placeRule(place: string): string {
  const [, way, first, count] = /^(.)(\d+)-(\d+)$/.exec(place)!;
  return `.${place}{grid-${way === 't' ? 'column' : 'row'}:${Number(first) + 1}/span ${count}}`;
}
