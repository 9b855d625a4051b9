import type { Clock } from '../../calendar/clock.ts';
import type { Day } from '../../calendar/day.ts';
import type { Lang, Said } from '../../language/language.ts';

/** Lists for a spreadsheet, free of any format: days and times are what they are, so that they can be reckoned with. */
export interface Workbook {
  lang: Lang;
  title: string;
  /** What it is made from, and when: small print on every page. */
  footer: string;
  made: Day;
  sheets: readonly Sheet[];
}

/** One list, with a heading over each column. */
export interface Sheet {
  name: string;
  columns: readonly { title: string; kind: SheetKind }[];
  rows: readonly SheetRow[];
}

export interface SheetRow {
  /** One for each column. */
  cells: readonly SheetCell[];
  /** Struck out: what does not go on. */
  off: boolean;
}

/** What the cells of a column hold beside nothing: words, days or times of day. */
export type SheetKind = 'text' | 'day' | 'clock';

/** A time on a day of its own, in a column of times. */
export interface SheetMoment {
  day: Day;
  clock: Clock;
}

/** A day or a time in a column of that kind; null for nothing. */
export type SheetCell = string | Day | Clock | SheetMoment | null;

/** A column and what it holds of each thing in the list. */
export type SheetColumn<T> =
  | { title: Said; kind: 'text'; of: (thing: T) => string }
  | { title: Said; kind: 'day'; of: (thing: T) => Day | null }
  | { title: Said; kind: 'clock'; of: (thing: T) => Clock | SheetMoment | null };

/**
 * A row for each thing.
 * @param isOff whether a thing does not go on
 * @example sheet({ nl: 'Overleggen', en: 'Meetings' }, columns, meetings, 'nl').name // 'Overleggen'
 */
export function sheet<T>(
  name: Said,
  columns: readonly SheetColumn<T>[],
  things: readonly T[],
  lang: Lang,
  isOff: (thing: T) => boolean = () => false,
): Sheet {
  return {
    name: name[lang],
    columns: columns.map(({ title, kind }) => ({ title: title[lang], kind })),
    rows: things.map((thing) => ({ cells: columns.map(({ of }) => of(thing)), off: isOff(thing) })),
  };
}
