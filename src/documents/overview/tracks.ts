import type { Cycle } from '../../definition/types/cycles.ts';
import type { Lang, Said } from '../../language/language.ts';
import { leadingCycle } from '../../schedule/rounds/fortnight.ts';
import type { Meeting, Round, Schedule } from '../../schedule/schedule.ts';
import { sameRhythm } from '../rounds.ts';
import { roundName } from '../words.ts';

const WORDS: Said<{ meetings: string; others: string }> = {
  nl: { meetings: 'Overleggen', others: 'Overige overleggen' },
  en: { meetings: 'Meetings', others: 'Other meetings' },
};

/** The columns of meetings: a cycle each, and then one for the meetings of none of these. */
export interface Tracks {
  cycles: readonly Cycle[];
  /** What the last column is called; null when there is none. */
  rest: string | null;
}

/**
 * The columns that the meetings of a schedule need: one for each cycle that runs at the pace of the leading one, and
 * one for all others, which would make a wide column for a meeting a month.
 */
export function tracksOf({ meetings, workspace }: Schedule, lang: Lang): Tracks {
  const leading = leadingCycle(workspace);
  const present = new Set(meetings.flatMap(({ blocks }) => blocks.map(({ cycle }) => cycle.id)));
  const paced = [...workspace.cycles.values()].filter(
    (cycle) => leading && present.has(cycle.id) && sameRhythm({ cycle }, { cycle: leading }),
  );
  const isElsewhere = meetings.some((meeting) => inTracks(meeting, paced).length === 0);
  const name = WORDS[lang][paced.length === 0 ? 'meetings' : 'others'];
  return { cycles: paced, rest: isElsewhere || paced.length === 0 ? name : null };
}

/** The tracks of a meeting by number: those of its cycles. */
export function inTracks({ blocks }: Meeting, cycles: readonly Cycle[]): number[] {
  return cycles.flatMap(({ id }, index) => (blocks.some(({ cycle }) => cycle.id === id) ? [index] : []));
}

/**
 * What a meeting is for, in words. In the column of its own cycle it goes without saying which round that is, unless it
 * is another one than the column is about; beside the cycles the name of a round would tell nobody anything.
 * @param usual the rounds that the columns are about
 * @example aboutWords(meeting, tracks, rounds) // 'A2 beeld en richting; B1 uitkomsten advies'
 */
export function aboutWords(meeting: Meeting, { cycles }: Tracks, usual: readonly Round[]): string {
  const { blocks, phase } = meeting;
  const tracks = inTracks(meeting, cycles).length;
  const said = blocks.map(({ round, phase }) => {
    const isPlain = tracks === 0 || (tracks === 1 && usual.includes(round));
    return [isPlain ? '' : roundName(round), phase].filter(Boolean).join(' ');
  });
  return [...said, phase].filter(Boolean).join('; ');
}
