import { type Day, isoDay } from '../../calendar/day.ts';
import type { MeetingWay } from '../../diagnostic/finding.ts';
import type { Lang, Said } from '../../language/language.ts';
import { dashed } from '../../language/option-names.ts';
import type { CommandLine } from '../blocks/live.ts';

const NAMES: Said<Record<'move' | 'cancel' | 'explain' | 'solve', string>> = {
  nl: { move: 'verplaats', cancel: 'gelast-af', explain: 'uitleg', solve: 'oplossing' },
  en: { move: 'move', cancel: 'cancel', explain: 'explain', solve: 'solve' },
};

/** The folder of definitions when nobody names one. */
const USUAL_FOLDER = 'cycles';

/** Commands to copy, for the folder of definitions that is followed. */
export interface CommandLines {
  /** Carries out what is proposed for one meeting. */
  way(way: MeetingWay): CommandLine[];
  /** Tells more of a kind of finding. */
  explain(code: string): CommandLine[];
  /** Solves all errors of some days together. */
  solve(from: Day, until: Day): CommandLine[];
}

/**
 * Each command as one line for any shell; none where a word has signs that some shell would not leave alone.
 * @example commandLines('cycles', 'nl').explain('meeting-on-eve') // [{ kind: 'command', line: 'cyclus uitleg meeting-on-eve' }]
 */
export function commandLines(folder: string, lang: Lang): CommandLines {
  const names = NAMES[lang];
  const option = (name: string) => dashed(name, lang);
  const line = (...words: string[]): CommandLine[] => {
    const all = ['cyclus', ...words, ...(folder === USUAL_FOLDER ? [] : [option('cycles'), folder])];
    return all.every(isHarmless) ? [{ kind: 'command', line: all.map(inQuotes).join(' ') }] : [];
  };
  return {
    way({ meeting, to, length }) {
      if (to === undefined && length === undefined) return line(names.cancel, meeting);
      const target = to === undefined ? [] : [option('to'), to];
      return line(names.move, meeting, ...target, ...(length === undefined ? [] : [option('length'), length]));
    },
    explain: (code) => line(names.explain, code),
    solve: (from, until) => line(names.solve, option('from'), isoDay(from), option('until'), isoDay(until)),
  };
}

/** In quotes these signs are themselves to every shell, also to those of Windows. */
function isHarmless(word: string): boolean {
  return /^[\p{L}\p{M}\p{N} ._:,+/\\@~()-]*[\p{L}\p{M}\p{N}._:/()-]$/u.test(word);
}

function inQuotes(word: string): string {
  return /^[\w.:/-]+$/.test(word) ? word : `"${word}"`;
}
