import type { LaneLine, LaneStop, Lanes } from '../../documents/blocks/lanes.ts';
import { escaped } from './escape.ts';

const LEFT = 120;
const WIDTH = 820;
const RIGHT = 110;
const TOP = 26;
const LANE = 26;
const BOTTOM = 10;

/** Between two dates above a drawing. */
const MARK_WIDTH = 52;

/**
 * The way of each line through the lanes that it visits, as a drawing (SVG 1.1) of its own, all over the same days; what is in
 * it must also stand in words near it. What has one stop has no way to draw.
 */
export function lanesLines(block: Lanes): string[] {
  return block.lines.flatMap((line) => (line.stops.length < 2 ? [] : panelLines(line, block)));
}

function panelLines({ title, aside, stops }: LaneLine, { lanes, days, marks }: Lanes): string[] {
  const visited = lanes.map((_, lane) => lane).filter((lane) => stops.some((stop) => stop.lane === lane));
  const height = TOP + visited.length * LANE + BOTTOM;
  const x = (at: number) => round(LEFT + (at / days) * WIDTH);
  const y = ({ lane }: LaneStop) => TOP + visited.indexOf(lane) * LANE + LANE / 2;
  const every = Math.ceil(MARK_WIDTH / ((WIDTH / days) * 7));
  const points = stops.map((stop) => `${x(stop.at)},${y(stop)}`).join(' ');
  return [
    `<figure class="route"><figcaption><strong>${escaped(title)}</strong>${aside === null ? '' : ` <span class="after">${escaped(aside)}</span>`}</figcaption>`,
    `<div class="wide" role="region" tabindex="0" aria-label="${escaped(title)}">`,
    `<svg role="img" aria-label="${escaped(title)}" viewBox="0 0 ${LEFT + WIDTH + RIGHT} ${height}">`,
    ...marks.map(({ at, words }, index) => markLine(x(at), index % every === 0 ? words : '', height)),
    ...visited.map((lane, index) => laneLine(lanes[lane]!, TOP + index * LANE + LANE / 2)),
    `<polyline points="${points}"></polyline>`,
    ...stops.map((stop, index) => stopOf(stop, x(stop.at), y(stop), labelOf(stops, index))),
    '</svg></div></figure>',
  ];
}

/** As many letters as fit beside the drawing. */
const LONGEST_NAME = 18;

function laneLine(name: string, y: number): string {
  const letters = [...name];
  const short = letters.length <= LONGEST_NAME ? name : `${letters.slice(0, LONGEST_NAME - 1).join('')}…`;
  return `<line x1="${LEFT}" x2="${LEFT + WIDTH}" y1="${y}" y2="${y}" class="lane"></line><text x="${LEFT - 8}" y="${y + 4}" class="name">${escaped(short)}</text>`;
}

function markLine(x: number, words: string, height: number): string {
  const label = words === '' ? '' : `<text x="${x}" y="13" class="mark">${escaped(words)}</text>`;
  return `<line x1="${x}" x2="${x}" y1="${TOP - 4}" y2="${height}" class="rule"></line>${label}`;
}

/** Where a date stands: beside the last stop, and else on the side from which no line comes and to which none goes. */
type Side = 'right' | 'above' | 'below' | 'above right' | 'below right';

/** @example labelOf(stops, 1) // 'above' for a stop at the top of its way */
function labelOf(stops: readonly LaneStop[], index: number): Side {
  const [before, here, next] = [stops[index - 1], stops[index]!, stops[index + 1]];
  if (!next) return 'right';
  const goesDown = next.lane >= here.lane;
  const cameDown = before !== undefined && before.lane < here.lane;
  const isEdge = before === undefined || cameDown !== goesDown;
  if (isEdge) return goesDown ? 'above' : 'below';
  return goesDown ? 'above right' : 'below right';
}

const OFFSETS: Record<Side, readonly [dx: number, dy: number, anchor: 'start' | 'middle']> = {
  right: [9, 4, 'start'],
  above: [0, -8, 'middle'],
  below: [0, 17, 'middle'],
  'above right': [5, -7, 'start'],
  'below right': [5, 15, 'start'],
};

function stopOf({ brief, decides }: LaneStop, x: number, y: number, side: Side): string {
  const [dx, dy, anchor] = OFFSETS[side];
  const kind = decides ? 'decides' : 'talks';
  const at = `x="${round(x + dx)}" y="${round(y + dy)}" text-anchor="${anchor}"`;
  return `<text class="${kind}" ${at}>${escaped(brief)}</text><circle class="${kind}" cx="${x}" cy="${y}" r="5"></circle>`;
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
