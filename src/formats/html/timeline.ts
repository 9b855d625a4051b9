import type { TimeColumn, Timeline, TimeRow, TimeSpan } from '../../documents/blocks/timeline.ts';
import { escaped } from './escape.ts';

/**
 * A timeline as a table: a group of rows for each thing, with cells over as many columns as it lasts. On a narrow screen
 * only what there is stands below each other, in full; so every part says what part of a table it is.
 */
export function timelineLines({ caption, corner, key, columns, rows, empty }: Timeline): string[] {
  if (rows.length === 0) return empty === '' ? [] : [`<p>${escaped(empty)}</p>`];
  return [
    ...(key === '' ? [] : [`<p class="after">${escaped(key)}</p>`]),
    `<div class="drawn"><table class="timeline" role="table"><caption>${escaped(caption)}</caption>`,
    '<thead role="rowgroup">',
    `<tr role="row"><th rowspan="2" scope="col" role="columnheader">${escaped(corner)}</th>${groupCells(columns)}</tr>`,
    `<tr role="row">${columns.map(columnCell).join('')}</tr>`,
    '</thead>',
    ...rows.flatMap((row) => rowLines(row, columns)),
    '</table></div>',
  ];
}

function groupCells(columns: readonly TimeColumn[]): string {
  const groups: { group: string; count: number }[] = [];
  for (const { group } of columns) {
    const last = groups.at(-1);
    if (last?.group === group) last.count += 1;
    else groups.push({ group, count: 1 });
  }
  return groups
    .map(({ group, count }) => `<th${wide(count)} scope="colgroup" role="columnheader">${escaped(group)}</th>`)
    .join('');
}

function columnCell({ words, below, off }: TimeColumn): string {
  const free = off ? ' class="free"' : '';
  const under = below === '' ? '' : ` <span class="aside">${escaped(below)}</span>`;
  return `<th${free} scope="col" role="columnheader">${escaped(words)}${under}</th>`;
}

function rowLines({ head, track, lines }: TimeRow, columns: readonly TimeColumn[]): string[] {
  const rowspan = lines.length > 1 ? ` rowspan="${lines.length}"` : '';
  const first = `<th${rowspan} scope="rowgroup" role="rowheader"><bdi>${escaped(head)}</bdi></th>`;
  return [
    '<tbody role="rowgroup">',
    ...lines.map((line, index) => `<tr role="row">${index === 0 ? first : ''}${lineCells(line, columns, track)}</tr>`),
    '</tbody>',
  ];
}

function lineCells(spans: readonly TimeSpan[], columns: readonly TimeColumn[], track: number | undefined): string {
  const ends = [0, ...spans.map(({ column, columns: count, beside }) => column + count + Math.max(0, beside))];
  const begins = [...spans.map(({ column, beside }) => column + Math.min(0, beside)), columns.length];
  const cells = begins.map((begin, index) => {
    const span = spans[index];
    return '<td role="cell"></td>'.repeat(begin - ends[index]!) + (span ? spanCell(span, track) : '');
  });
  return cells.join('');
}

/** What there is as short as it can be, and for whoever does not see the columns in full. */
function spanCell({ columns, words, name, when, level, beside }: TimeSpan, track: number | undefined): string {
  const brief = `<span class="brief" aria-hidden="true">${escaped(words)}</span>`;
  const full = `<span class="full">${escaped(when)}: ${escaped(name)}</span>`;
  const look = track === undefined ? `level${level}` : `cycle from${track % 3}`;
  if (beside === 0) return `<td role="cell" class="${look}"${wide(columns)}>${brief}${full}</td>`;
  const bar = `<td role="cell" class="level4 bar"${wide(columns)}>${full}</td>`;
  const label = `<td role="cell" class="${beside < 0 ? 'before' : 'behind'}"${wide(Math.abs(beside))}>${brief}</td>`;
  return beside < 0 ? label + bar : bar + label;
}

function wide(columns: number): string {
  return columns === 1 ? '' : ` colspan="${columns}"`;
}
