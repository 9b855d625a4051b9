import type { LaneLine, LaneStop, Lanes } from '../../documents/blocks.ts';
import { escaped } from './escape.ts';

const LEFT = 185;
const WIDTH = 845;
const RIGHT = 210;
const TOP = 26;
const SLOT = 16;
const AIR = 12;

/** As many letters as fit beside the drawing. */
const LONGEST_TITLE = 30;

const LONGEST_NAME = 24;

/** In black and white a line is known by its dashes and the form of its stops. */
const DASHES = ['', '9 4', '2 4', '12 4 2 4', '5 3', '16 5', '8 3 2 3 2 3', '3 2'];

/**
 * Lines through lanes as a drawing (SVG 1.1) with its title beside each line; what is in it must also stand in words near
 * it. Each line has a height of its own in a lane, so that no two lie over each other.
 */
export function lanesLines(block: Lanes): string[] {
  const { caption, days, marks } = block;
  const slots = slotsOf(block);
  const height = TOP + slots.reduce((sum, { lines }) => sum + heightOf(lines), 0);
  const x = (at: number) => round(LEFT + (at / days) * WIDTH);
  const y = ({ lane }: LaneStop, line: number) => slots[lane]!.top + AIR + slots[lane]!.lines.indexOf(line) * SLOT;
  return [
    `<figure class="lanes"><div class="wide" role="region" tabindex="0" aria-label="${escaped(caption)}">`,
    `<svg role="img" aria-label="${escaped(caption)}" viewBox="0 0 ${LEFT + WIDTH + RIGHT} ${height}">`,
    ...slots.map(({ top, lines }, lane) => laneLine(block.lanes[lane]!, top, heightOf(lines), lane)),
    ...marks.map(({ at, words }, index) => markLine(x(at), index % 2 === 0 ? words : '', height)),
    ...block.lines.map((line, index) => lineOf(line, index, days, x, y)),
    '</svg></div>',
    `<figcaption>${escaped(caption)}</figcaption></figure>`,
  ];
}

/** For each lane which lines stop there, and where it begins. */
function slotsOf({ lanes, lines }: Lanes): { top: number; lines: number[] }[] {
  let top = TOP;
  return lanes.map((_, lane) => {
    const there = lines.flatMap(({ stops }, line) => (stops.some((stop) => stop.lane === lane) ? [line] : []));
    const slot = { top, lines: there };
    top += heightOf(there);
    return slot;
  });
}

function heightOf(lines: readonly number[]): number {
  return 2 * AIR + Math.max(0, lines.length - 1) * SLOT;
}

function laneLine(name: string, top: number, height: number, lane: number): string {
  const rect = `<rect class="lane${lane % 2}" x="0" y="${top}" width="${LEFT + WIDTH + RIGHT}" height="${height}"></rect>`;
  return `${rect}<text x="4" y="${top + height / 2 + 4}">${escaped(clipped(name, LONGEST_NAME))}</text>`;
}

function markLine(x: number, words: string, height: number): string {
  const label = words === '' ? '' : `<text x="${x}" y="14" class="mark">${escaped(words)}</text>`;
  return `<line x1="${x}" x2="${x}" y1="${TOP - 6}" y2="${height}" class="rule"></line>${label}`;
}

type Place = (at: number) => number;
type Height = (stop: LaneStop, line: number) => number;

/** A line with its stops; beyond the edges it only says that it goes on. */
function lineOf({ title, stops }: LaneLine, index: number, days: number, x: Place, y: Height): string {
  const points = cornersOf(stops, index, days, x, y).map(([px, py]) => `${px},${py}`);
  const seen = stops.filter(({ at }) => at >= 0 && at < days);
  const last = seen.at(-1);
  const dash = DASHES[index % DASHES.length]!;
  const style = dash === '' ? '' : ` stroke-dasharray="${dash}"`;
  return [
    `<g class="line${index % 4}">`,
    points.length < 2 ? '' : `<polyline points="${points.join(' ')}"${style}></polyline>`,
    ...seen.map((stop) => stopOf(x(stop.at), y(stop, index), index)),
    last
      ? `<text x="${x(last.at) + 9}" y="${y(last, index) + 4}">${escaped(clipped(title, LONGEST_TITLE))}</text>`
      : '',
    '</g>',
  ].join('');
}

/** The corners of a line inside the drawing; where it crosses an edge it ends there. */
function cornersOf(stops: readonly LaneStop[], line: number, days: number, x: Place, y: Height): [number, number][] {
  const corners = stops.map((stop): [number, number] => [stop.at, y(stop, line)]);
  const inside = corners.flatMap((corner, index): [number, number][] => {
    const before = corners[index - 1];
    const crossings = before ? [0, days].flatMap((edge) => crossing(before, corner, edge)) : [];
    const isInside = corner[0] >= 0 && corner[0] <= days;
    return [...crossings, ...(isInside ? [corner] : [])];
  });
  return inside.map(([at, height]) => [x(at), round(height)]);
}

function crossing([x1, y1]: [number, number], [x2, y2]: [number, number], edge: number): [number, number][] {
  if ((x1 - edge) * (x2 - edge) >= 0) return [];
  return [[edge, y1 + ((edge - x1) / (x2 - x1)) * (y2 - y1)]];
}

/** Four forms, solid the first time and hollow after that. */
function stopOf(x: number, y: number, line: number): string {
  const kind = line % 8 < 4 ? 'solid' : 'hollow';
  switch (line % 4) {
    case 0:
      return `<circle class="${kind}" cx="${x}" cy="${y}" r="4.5"></circle>`;
    case 1:
      return `<rect class="${kind}" x="${round(x - 4)}" y="${round(y - 4)}" width="8" height="8"></rect>`;
    case 2:
      return `<path class="${kind}" d="M${x} ${round(y - 5.5)}L${round(x + 5.5)} ${y}L${x} ${round(y + 5.5)}L${round(x - 5.5)} ${y}z"></path>`;
    default:
      return `<path class="${kind}" d="M${x} ${round(y - 5)}L${round(x + 5)} ${round(y + 4)}L${round(x - 5)} ${round(y + 4)}z"></path>`;
  }
}

/** A title that is too long for its place, with a sign that there is more of it. */
function clipped(text: string, longest: number): string {
  const letters = [...text];
  return letters.length <= longest ? text : `${letters.slice(0, longest - 1).join('')}…`;
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
