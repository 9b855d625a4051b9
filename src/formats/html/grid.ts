import type { Grid, GridCell, GridEntry, GridRow, Note, Track } from '../../documents/blocks.ts';
import { escaped, markup } from './escape.ts';

/**
 * A grid as a table: a group of rows for each day, with cells over several columns and rows. On a narrow screen the cells
 * stand below each other, each behind the tracks it belongs to; so every part says what part of a table it is.
 */
export function gridLines({ caption, corner, tracks, rows }: Grid): string[] {
  const heads = [corner, ...tracks.map(({ title }) => title)];
  return [
    `<div class="drawn"><table class="grid" role="table"><caption>${escaped(caption)}</caption>`,
    '<thead role="rowgroup"><tr role="row">',
    ...heads.map((title, index) => {
      const aside = index === 0 ? null : tracks[index - 1]!.aside;
      const below = aside === null ? '' : ` <span class="aside">${escaped(aside)}</span>`;
      return `<th scope="col" role="columnheader"><bdi>${escaped(title)}</bdi>${below}</th>`;
    }),
    '</tr></thead>',
    ...rows.flatMap((row) => rowLines(row, tracks)),
    '</table></div>',
  ];
}

function rowLines(row: GridRow, tracks: readonly Track[]): string[] {
  return [
    `<tbody role="rowgroup"${row.off ? ' class="free"' : ''}>`,
    ...row.bands.map((band, index) => {
      const head = index === 0 ? dayCell(row) : '';
      return `<tr role="row">${head}${band.map((cell) => gridCell(cell, tracks)).join('')}</tr>`;
    }),
    '</tbody>',
  ];
}

function dayCell({ day, notes, bands }: GridRow): string {
  const words = `<time datetime="${markup(day.exact)}">${escaped(day.words)}</time>`;
  return `<th scope="rowgroup" role="rowheader"${over('row', bands.length)}>${words}${notes.map(noteLine).join('')}</th>`;
}

function gridCell({ track, tracks: count, bands, entries }: GridCell, tracks: readonly Track[]): string {
  const titles = tracks.slice(track, track + count).map(({ title }) => escaped(title));
  const spans = over('col', count) + over('row', bands);
  const shared = count > 1 ? ' class="shared"' : '';
  return `<td role="cell"${shared}${spans} data-title="${titles.join(' + ')}">${entries.map(entryText).join('')}</td>`;
}

function over(what: 'row' | 'col', count: number): string {
  return count === 1 ? '' : ` ${what}span="${count}"`;
}

function entryText({ time, title, tone, about, lines, items, notes }: GridEntry): string {
  const head = [
    time === null ? '' : `<span class="time">${escaped(time)}</span> `,
    `<strong><bdi>${escaped(title)}</bdi></strong>`,
  ].join('');
  const off = tone === 'off';
  return [
    `<div${off ? ' class="off"' : ''}>`,
    `<p>${off ? `<s>${head}</s>` : head}${about === '' ? '' : ` <bdi>${escaped(about)}</bdi>`}</p>`,
    ...lines.map((line) => `<p class="after">${escaped(line)}</p>`),
    items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`,
    ...notes.map(noteLine),
    '</div>',
  ].join('');
}

function noteLine(note: Note): string {
  if ('anchor' in note) return `<p class="note"><a href="#${markup(note.anchor)}">${escaped(note.text)}</a></p>`;
  const struck = note.struck === '' ? '' : `<s>${escaped(note.struck)}</s>`;
  return `<p class="note">${parted(note.text)}${struck}${parted(note.after)}</p>`;
}

/** A part of a sentence, with the blanks at its edges. */
function parted(text: string): string {
  const [, before, after] = /^(\s?).*?(\s?)$/s.exec(text)!;
  return `${before}${escaped(text)}${text.trim() === '' ? '' : after}`;
}
