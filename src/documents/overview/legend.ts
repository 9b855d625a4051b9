import type { Lang, Said } from '../../language/language.ts';
import { listing } from '../../language/listing.ts';
import type { GridWeek, LegendEntry, Track } from '../blocks/grid.ts';

const WORDS: Said<{
  track: (title: string) => string;
  shared: (letters: string) => string;
  decides: string;
  talks: string;
  off: string;
  today: string;
  along: string;
}> = {
  nl: {
    track: (title) => title,
    shared: (letters) => `één overleg voor ${letters}`,
    decides: 'besluit of vaststelling',
    talks: 'bespreking, advies of ter informatie',
    off: 'gaat hier niet door',
    today: 'vandaag',
    along: 'reces of vakantie',
  },
  en: {
    track: (title) => title,
    shared: (letters) => `one meeting for ${letters}`,
    decides: 'decision or adoption',
    talks: 'discussion, advice or for information',
    off: 'is not held here',
    today: 'today',
    along: 'recess or holidays',
  },
};

/** What the signs of a grid mean: those that are in it. */
export function legendOf(weeks: readonly GridWeek[], cycles: readonly Track[], lang: Lang): LegendEntry[] {
  const words = WORDS[lang];
  const rows = weeks.flatMap((week) => week.rows);
  const entries = rows.flatMap((row) => row.entries);
  const items = entries.flatMap((entry) => entry.items);
  const letters = cycles.flatMap(({ letter }) => letter ?? []);
  const has = (sign: LegendEntry['sign'], isThere: boolean): LegendEntry[] =>
    isThere
      ? [{ sign, words: sign === 'shared' ? words.shared(listing(letters, lang)) : (words[sign] as string) }]
      : [];
  return [
    // A column without a letter has no sign beside its title.
    ...cycles.flatMap(({ title, letter }, track): LegendEntry[] =>
      letter === null ? [] : [{ sign: 'track', track, words: words.track(title) }],
    ),
    ...has('shared', letters.length > 1 && entries.some(({ tracks }) => tracks > 1)),
    ...has(
      'decides',
      items.some(({ decides }) => decides),
    ),
    ...has(
      'talks',
      items.some(({ decides }) => !decides),
    ),
    ...has(
      'off',
      entries.some(({ tone }) => tone === 'off'),
    ),
    ...has(
      'today',
      rows.some(({ today }) => today !== null),
    ),
    ...has(
      'along',
      rows.some(({ along }) => along.length > 0),
    ),
  ];
}
