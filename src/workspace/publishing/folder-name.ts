import { isoDay } from '../../calendar/day.ts';
import { grouped } from '../../conflicts/group.ts';
import { startingRounds } from '../../documents/rounds.ts';
import { roundName } from '../../documents/words.ts';
import { fileName } from '../../exchange/text/file-name.ts';
import type { Schedule } from '../../schedule/schedule.ts';

/** With more cycles a name is too long to read; the first one tells enough. */
const MOST_CYCLES = 3;

/**
 * The folder of a publication. It sorts by date, and tells people which rounds begin: of each cycle the first and last.
 * @example folderName(schedule) // '2020-11-02-A2-B2'; '2026-09-07-college-3-college-6'
 */
export function folderName(whole: Pick<Schedule, 'rounds' | 'window' | 'workspace'>): string {
  const cycles = grouped(startingRounds(whole), ({ cycle }) => cycle.id);
  const told = cycles.length > MOST_CYCLES ? cycles.slice(0, 1) : cycles;
  const names = told.flatMap((rounds) => [...new Set([rounds[0]!, rounds.at(-1)!])].map(roundName));
  return fileName([isoDay(whole.window.from), ...names].join(' '));
}
