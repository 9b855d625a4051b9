import { roleTitle } from '../../definition/texts/role-name.ts';
import type { Speaker } from '../../definition/types/agendas.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import type { Lang } from '../../language/language.ts';
import { attendanceOf } from '../../schedule/people/attendance.ts';
import { keepsAway } from '../../schedule/people/hindrances.ts';
import type { Item, Meeting, Schedule } from '../../schedule/schedule.ts';
import { behalfWords, insteadWords } from '../attendance-words.ts';
import type { PointText } from '../blocks.ts';
import { orElseWords } from '../meeting-card.ts';

/** What was written on more lines becomes as many paragraphs. */
export function paragraphsIn(text: string): string[] {
  return text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean);
}

/** The same below a point of an agenda, where lines with a dash before them are a list. */
export function bodyTexts(text: string): PointText[] {
  return paragraphsIn(text).map((line) => {
    const bullet = line.match(/^[-–•*]\s+(.*)$/)?.[1];
    return bullet === undefined ? { text: line } : { bullet };
  });
}

/** @example speakerNames({ role: 'minister VWS', substitute: null }, workspace, 'nl') // 'minister van VWS' */
export function speakerNames({ role, substitute }: Speaker, workspace: Workspace, lang: Lang): string {
  return orElseWords(role, substitute, workspace, lang);
}

/**
 * Who speaks first, and who when he is away; of whom it is already known that he is not there, who does instead. Empty
 * when nobody was named, or nobody is left.
 * @example speakerLine(item, meeting, schedule, 'nl') // 'minister van VWS, indien afwezig staatssecretaris van VWS'
 */
export function speakerLine(
  item: Item,
  meeting: Meeting,
  schedule: Pick<Schedule, 'workspace' | 'all' | 'meant'>,
  lang: Lang,
): string {
  const { workspace } = schedule;
  const { speaker, substitute } = item;
  if (speaker === null) return '';
  const named = () => speakerNames({ role: speaker, substitute }, workspace, lang);
  const away = attendanceOf(schedule)
    .unspoken(meeting)
    .find((one) => one.item === item && keepsAway(one.absentee.hindrance));
  if (!away) return named();
  const { replacement, absentee } = away;
  if (!replacement) return 'absence' in absentee.hindrance ? named() : '';
  const words = replacement.by === 'behalf' ? behalfWords : insteadWords;
  return `${roleTitle(replacement.role, workspace)}, ${words([speaker], workspace, lang, roleTitle)}`;
}
