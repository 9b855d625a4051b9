import { clockWords } from '../calendar/words.ts';
import type { MeetingReference } from '../definition/types/moments.ts';
import type { Said } from '../language/language.ts';
import { isHeld } from '../schedule/meetings/is-held.ts';
import type { Block, Meeting, Schedule } from '../schedule/schedule.ts';
import { meetingsOn } from './meetings-of.ts';

/** What a meeting is called, so that neither a reader nor a change can take another for it. */
interface Called {
  /** Beside its day. */
  said: Said;
  /** Null for a meeting that only the change that added it can tell. */
  name: MeetingReference | null;
}

/**
 * What a meeting is called beside its day: by its forum alone, or else by its hour, its round or that it was added.
 * Undefined when there is no name for it.
 * @example called(meeting, schedule)?.said.nl // 'MCC', 'MCC van 14.00 uur', 'MCC A2', 'het ingelaste overleg van MCC'
 */
export function called(meeting: Meeting, { all }: Pick<Schedule, 'all'>): Called | undefined {
  const { forum, day, start, blocks } = meeting;
  const isAnother = (other: Meeting) => other !== meeting && isHeld(other) && other.forum === forum;
  const others = meetingsOn(day, all).filter(isAnother);
  const byDay: MeetingReference = { by: 'date', forum: forum.id, day, time: null };
  if (others.length === 0) return { said: { nl: forum.id, en: forum.id }, name: byDay };
  if (start !== null && others.every((other) => other.start !== start))
    return { said: byHour(forum.id, start), name: { ...byDay, time: start } };
  const round = blocks.find((block) => !all.some((other) => isAnother(other) && isInRound(other, block)));
  if (round) return byRound(forum.id, round);
  return isAsAdded(meeting) ? { said: added(forum.id), name: null } : undefined;
}

function byHour(forum: string, start: number): Said {
  return { nl: `${forum} van ${clockWords(start, 'nl')}`, en: `${forum} of ${clockWords(start, 'en')}` };
}

function byRound(forum: string, { cycle, round: { number } }: Block): Called {
  const said = `${forum} ${cycle.id}${number}`;
  return { said: { nl: said, en: said }, name: { by: 'round', forum, cycle: cycle.id, round: number } };
}

function added(forum: string): Said {
  return { nl: `het ingelaste overleg van ${forum}`, en: `the added meeting of ${forum}` };
}

function isInRound({ blocks }: Meeting, { cycle, round }: Block): boolean {
  return blocks.some((block) => block.cycle === cycle && block.round.number === round.number);
}

function isAsAdded({ status, history }: Meeting): boolean {
  return status === 'extra' && history.length === 1;
}
