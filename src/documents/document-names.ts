import { isoDay } from '../calendar/day.ts';
import { withoutDevice } from '../exchange/text/reserved-name.ts';
import type { Meeting } from '../schedule/schedule.ts';

/**
 * What the documents about a meeting are called in the names of their files. These are the same in every language, so that
 * a file stays the same file.
 */
export const DOCUMENT_NAMES = { agenda: 'agenda', annotation: 'annotatie', decisions: 'besluitenlijst' } as const;

/** What Windows keeps for itself in the name of a file (learn.microsoft.com, "Naming Files, Paths, and Namespaces"). */
const RESERVED = /[<>:"/\\|?*]+/g;

/** Control signs, and signs that nobody sees and that turn the reading direction. */
const UNSEEN = /\p{C}+/gu;

const LONGEST = 60;

/**
 * The name of the file of a document about a meeting, without extension: they sort by day, and every system takes them.
 * @example documentName(meeting, 'agenda') // '2020-11-03 MCC agenda'
 */
export function documentName({ day, forum }: Pick<Meeting, 'day' | 'forum'>, what: string): string {
  return `${isoDay(day)} ${plainName(forum.id)} ${plainName(what)}`;
}

/**
 * The same for a folder of them: all different, also where capitals do not count.
 * @returns in the order of the meetings
 * @example documentNames([one, other], 'agenda') // ['2020-11-03 MCC agenda', '2020-11-03 MCC agenda 2']
 */
export function documentNames(meetings: readonly Pick<Meeting, 'day' | 'forum'>[], what: string): string[] {
  const taken = new Set<string>();
  return meetings.map((meeting) => {
    const name = documentName(meeting, what);
    let free = name;
    for (let count = 2; taken.has(free.toLowerCase()); count++) free = `${name} ${count}`;
    taken.add(free.toLowerCase());
    return free;
  });
}

/** Any text as a name that Windows takes too. @example plainName('ACC/MCC') // 'ACC-MCC' */
export function plainName(text: string): string {
  const line = text.normalize('NFC').replace(UNSEEN, ' ').replace(RESERVED, '-').replace(/\s+/g, ' ').trim();
  const name = [...line]
    .slice(0, LONGEST)
    .join('')
    .replace(/[ .]+$/, '');
  return withoutDevice(name) || '-';
}
