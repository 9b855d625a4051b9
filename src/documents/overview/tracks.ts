import type { Cycle } from '../../definition/types/cycles.ts';
import { capital } from '../../language/capital.ts';
import type { Lang, Said } from '../../language/language.ts';
import { isHeld } from '../../schedule/meetings/is-held.ts';
import { leadingCycle } from '../../schedule/rounds/fortnight.ts';
import type { Meeting, Round, Schedule } from '../../schedule/schedule.ts';
import type { Track } from '../blocks/grid.ts';
import { roundsNamed, sameRhythm } from '../rounds.ts';
import { cycleLetter } from '../words.ts';

const WORDS: Said<Record<'meetings' | 'others' | 'due', string>> = {
  nl: { meetings: 'Overleggen', others: 'Overige overleggen', due: 'Aan te leveren, uiterlijk' },
  en: { meetings: 'Meetings', others: 'Other meetings', due: 'Papers due by' },
};

/** The columns: a cycle each, then one for the meetings of none of these, and one for what is due. */
export interface Tracks {
  cycles: readonly Cycle[];
  /** What the column of the other meetings is called; null when there is none. */
  rest: string | null;
  /** What the last column is called; null when nothing is due. */
  due: string | null;
}

/**
 * The columns that the meetings of a schedule need: one for each cycle that runs at the pace of the leading one, and
 * one for all others, which would make a wide column for a meeting a month.
 */
export function tracksOf({ meetings, deadlines, workspace }: Schedule, lang: Lang): Tracks {
  const leading = leadingCycle(workspace);
  const present = new Set(meetings.flatMap(({ blocks }) => blocks.map(({ cycle }) => cycle.id)));
  const paced = [...workspace.cycles.values()].filter(
    (cycle) => leading && present.has(cycle.id) && sameRhythm({ cycle }, { cycle: leading }),
  );
  const isElsewhere = meetings.some((meeting) => inTracks(meeting, paced).length === 0);
  const words = WORDS[lang];
  const rest = paced.length === 0 ? words.meetings : isElsewhere ? words.others : null;
  return { cycles: paced, rest, due: deadlines.some(({ meeting }) => isHeld(meeting)) ? words.due : null };
}

/** The column of a cycle. @example trackOf(cycle) // { title: 'Acute aanpak', letter: 'A' } */
export function trackOf(cycle: Cycle): Track {
  return { title: capital(cycle.name), letter: cycleLetter(cycle) };
}

/** The tracks of a meeting by number: those of its cycles. */
export function inTracks({ blocks }: Meeting, cycles: readonly Cycle[]): number[] {
  return cycles.flatMap(({ id }, index) => (blocks.some(({ cycle }) => cycle.id === id) ? [index] : []));
}

/** The letters of the cycles of a meeting that have a column. */
export function cycleLetters(meeting: Meeting, { cycles }: Tracks): string[] {
  return inTracks(meeting, cycles).flatMap((index) => cycleLetter(cycles[index]!) ?? []);
}

/**
 * What a meeting is for, in words: behind the letter of each cycle where it is of more than one.
 * @example aboutWords(meeting, tracks) // 'A: beeld en richting; B: uitkomsten advies'
 */
export function aboutWords(meeting: Meeting, { cycles }: Tracks): string {
  const { blocks, phase } = meeting;
  const isShared = inTracks(meeting, cycles).length > 1;
  const said = blocks.flatMap((block) => {
    if (block.phase === null) return [];
    return isShared ? [`${cycleLetter(block.cycle) ?? block.cycle.name}: ${block.phase}`] : [block.phase];
  });
  return [...new Set([...said, phase].filter((words) => words !== null && words !== ''))].join('; ');
}

/**
 * Which rounds a meeting is of, where they are others than its week is about; null when it is of none of those.
 * @param usual the rounds that the week is about
 * @example roundsAside(meeting, tracks, rounds, 'nl') // 'ronde B1'
 */
export function roundsAside(meeting: Meeting, { cycles }: Tracks, usual: readonly Round[], lang: Lang): string | null {
  const others = meeting.blocks.filter(
    ({ cycle, round }) => cycles.some(({ id }) => id === cycle.id) && !usual.includes(round),
  );
  return roundsNamed([...new Set(others.map(({ round }) => round))], lang);
}
