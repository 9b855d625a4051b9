import type {
  Grid,
  GridChange,
  GridItem,
  GridRow,
  GridWeek,
  LegendEntry,
  Note,
  PlacedEntry,
  Track,
} from '../../documents/blocks/grid.ts';
import type { Lang, Said } from '../../language/language.ts';
import { escaped, markup } from './escape.ts';
import { acrossClass, alongLanes, bandClass } from './grid-style.ts';

const WORDS: Said<{ cycle: string; off: string; until: string }> = {
  nl: { cycle: 'cyclus', off: 'Gaat hier niet door:', until: 'uiterlijk' },
  en: { cycle: 'cycle', off: 'Is not held here:', until: 'by' },
};

/**
 * A grid as weeks and days, each with one list in order of time; only the style puts what is in it side by side. On a narrow
 * screen the same list is read from top to bottom.
 * @param level of the heading of a week; a day has the next one
 */
export function gridLines(grid: Grid, lang: Lang, level: number): string[] {
  const { tracks, weeks, legend } = grid;
  const lanes = alongLanes(grid);
  const laneCount = Math.max(0, ...lanes.values()) + (lanes.size > 0 ? 1 : 0);
  return [
    `<div class="drawn grid lanes${laneCount}">`,
    `<div class="heads" aria-hidden="true"><div>${tracks.map(headCell).join('')}</div></div>`,
    ...weeks.flatMap((week, index) => weekLines(week, weeks[index - 1], lanes, lang, level)),
    '</div>',
    ...legendLines(legend, tracks),
  ];
}

function headCell({ title, letter }: Track, index: number): string {
  return `<p class="${acrossClass({ track: index, tracks: 1 })}">${letter === null ? '' : `${sign(letter, index)} `}${escaped(title)}</p>`;
}

function sign(letter: string, track: number): string {
  return `<span class="letter cycle${track % 3}">${escaped(letter)}</span>`;
}

function weekLines(
  { name, number, aside, rows }: GridWeek,
  before: GridWeek | undefined,
  lanes: Map<number, number>,
  lang: Lang,
  level: number,
): string[] {
  const brief = rows.length < FEW_ROWS ? ' brief' : '';
  const named = `<span class="word">${escaped(name)} </span>${escaped(number)}`;
  const rounds = aside === null ? '' : `<span class="aside"> · ${escaped(aside)}</span>`;
  const days = [...(before?.rows.slice(-1) ?? []), ...rows];
  return [
    `<section class="week${brief}">`,
    `<h${level} class="${bandClass({ band: 0, bands: rows.length })}">${named}${rounds}</h${level}>`,
    ...rows.map((row, index) => {
      const isNew = monthOf(row) !== monthOf(days[days.indexOf(row) - 1]);
      return `${dayLines(row, index, isNew, lang, level + 1)}${alongBars(rows, index, lanes)}`;
    }),
    '</section>',
  ];
}

function monthOf(row: GridRow | undefined): string | undefined {
  return row?.day.exact.slice(0, 7);
}

/** With fewer the name of a week has no room beside them. */
const FEW_ROWS = 3;

/** A bar along the days begins at the first of them in its week. */
function alongBars(rows: readonly GridRow[], index: number, lanes: Map<number, number>): string {
  const begin = rows[index]!.along.filter((one) => !rows[index - 1]?.along.includes(one));
  return begin
    .map((one) => {
      const last = rows.findLastIndex(({ along }) => along.includes(one));
      return `<i class="along along${lanes.get(one)! % 2} lane${lanes.get(one)} ${bandClass({ band: index, bands: last - index + 1 })}"></i>`;
    })
    .join('');
}

function dayLines(row: GridRow, index: number, isNewMonth: boolean, lang: Lang, level: number): string {
  const { day, spoken, today, off, empty, special, notes, entries } = row;
  const kinds = [
    'day',
    bandClass({ band: index, bands: 1 }),
    today === null ? '' : 'today',
    off ? 'free' : '',
    isNewMonth ? 'month' : '',
    day.dates.length > 1 ? 'several' : '',
  ];
  const beside = special.length > 0 || notes.length > 0 ? 1 : 0;
  const said = [...special.map((words) => `<strong>${escaped(words)}</strong>`), ...notes.map(flag)].join(' · ');
  return [
    `<section class="${kinds.filter(Boolean).join(' ')}">`,
    `<div class="date"><h${level}><span class="sr">${escaped(spoken)}</span><time datetime="${markup(day.exact)}" aria-hidden="true">${dayWords(day)}</time></h${level}>`,
    today === null ? '' : `<p class="now">${escaped(today)}</p>`,
    '</div>',
    beside === 1 || empty !== null
      ? `<p class="beside">${[said, empty === null ? '' : escaped(empty)].filter(Boolean).join(' · ')}</p>`
      : '',
    entries.length === 0
      ? ''
      : `<ol role="list">${entries.map((entry) => entryLine(entry, beside, lang)).join('')}</ol>`,
    '</section>',
  ].join('');
}

/** The number of a day is what people look for; its month they know from the day before. */
function dayWords({ dates, month }: GridRow['day']): string {
  const days = dates.map(({ weekday, date }) => `${escaped(weekday)} <b>${escaped(date)}</b>`);
  return `${days.join(' – ')}<span class="of"> ${escaped(month)}</span>`;
}

function entryLine(entry: PlacedEntry, lower: number, lang: Lang): string {
  const { kind, track, tracks, tone, letters, again, anchor } = entry;
  const isCycle = letters.length > 0;
  const place = `${acrossClass(entry)} ${bandClass({ band: entry.band + lower, bands: entry.bands })}`;
  const sides = isCycle ? ` from${track % 3} to${(track + tracks - 1) % 3}${tracks > 1 ? ' shared' : ''}` : '';
  const off = tone === 'off' ? ' off' : '';
  const hidden = again ? ' again" aria-hidden="true' : '';
  if (kind === 'due') return `<li class="due ${place}">${dueText(entry, lang)}</li>`;
  const id = again || anchor === undefined ? '' : ` id="${markup(anchor)}"`;
  return `<li${id} class="sitting ${place}${sides}${off}${hidden}">${meetingText(entry, lang)}</li>`;
}

function dueText({ time, title, about }: PlacedEntry, lang: Lang): string {
  const when = `<span class="time"><span class="until">${WORDS[lang].until} </span>${escaped(time ?? '')}</span>`;
  return `${when} <span class="whom">${escaped(title)}:</span> ${escaped(about)}`;
}

function meetingText(entry: PlacedEntry, lang: Lang): string {
  const { time, letters, title, tone, about, aside, lines, items, changes, notes, track } = entry;
  const signs = letters.map(
    (letter, index) => `<span class="sr">${WORDS[lang].cycle} </span>${sign(letter, track + index)} `,
  );
  const head = `${time === null ? '' : `${timeText(time)} `}${signs.join('')}<strong>${escaped(title)}</strong>`;
  const isOff = tone === 'off';
  return [
    isOff ? `<span class="sr">${WORDS[lang].off} </span><s>${head}</s>` : `<span class="head">${head}</span>`,
    about === '' ? '' : ` <bdi>${escaped(about)}</bdi>`,
    aside === null ? '' : ` <span class="after">(${escaped(aside)})</span>`,
    ...lines.map((line) => ` <span class="after">${escaped(line)}</span>`),
    items.length === 0 ? '' : `<ul role="list">${items.map(itemLine).join('')}</ul>`,
    ...changes.map((change) => ` <span class="change">${changeText(change)}</span>`),
    ...notes.map((note) => ` ${flag(note)}`),
  ].join('');
}

/** The hour at which it begins is what people look for. */
function timeText(time: string): string {
  const [begin, ...end] = time.split('–');
  const rest = end.length === 0 ? '' : `<span class="end">–${escaped(end.join('–'))}</span>`;
  return /\d/.test(time)
    ? `<span class="time">${escaped(begin!)}${rest}</span>`
    : `<span class="after">${escaped(time)}</span>`;
}

function itemLine({ title, how, decides }: GridItem): string {
  const words = how === null ? '' : ` <span class="after">– ${escaped(how)}</span>`;
  return `<li${decides ? ' class="decides"' : ''}><i class="dot"></i>${escaped(title)}${words}</li>`;
}

function flag({ text, anchor, tone }: Note): string {
  return `<a class="flag ${tone}" href="#${markup(anchor)}">${escaped(text)}</a>`;
}

function changeText({ word, rest: { text, struck, after } }: GridChange): string {
  const old = struck === '' ? '' : `<s>${escaped(struck)}</s>`;
  return `<strong>${escaped(word)}</strong>${parted(text)}${old}${parted(after)}`;
}

/** A part of a sentence, with the blanks at its edges. */
function parted(text: string): string {
  const [, before, after] = /^(\s?).*?(\s?)$/s.exec(text)!;
  return `${before}${escaped(text)}${text.trim() === '' ? '' : after}`;
}

function legendLines(legend: readonly LegendEntry[], tracks: readonly Track[]): string[] {
  const letters = tracks.flatMap(({ letter }, track) => (letter === null ? [] : [sign(letter, track)]));
  const signs: Record<LegendEntry['sign'], (track: number) => string> = {
    track: (track) => (tracks[track]!.letter === null ? '' : sign(tracks[track]!.letter!, track)),
    shared: () => letters.join(' '),
    decides: () => '<span class="decides"><i class="dot"></i></span>',
    talks: () => '<i class="dot"></i>',
    off: () => '<s>14.00</s>',
    today: () => '<span class="box"></span>',
    along: () => '<i class="along along0 sample"></i>',
  };
  const entries = legend.map((entry) => `<li>${signs[entry.sign](entry.track ?? 0)} ${escaped(entry.words)}</li>`);
  return entries.length === 0 ? [] : ['<ul class="legend" role="list">', ...entries, '</ul>'];
}
