import { roleName } from '../definition/role-name.ts';
import type { Lang } from '../language/language.ts';
import { attendanceOf } from '../schedule/attendance.ts';
import type { Item, Meeting, Schedule } from '../schedule/schedule.ts';
import { insteadWords } from './attendance-words.ts';
import { speakerWords } from './meeting-card.ts';

/**
 * Who speaks first, and who when he is away; of whom that is already known, who does instead. Empty when nobody was named.
 * @example speakerLine(item, meeting, schedule, 'nl') // 'minister VWS, indien afwezig staatssecretaris VWS'
 */
export function speakerLine(
  item: Item,
  meeting: Meeting,
  schedule: Pick<Schedule, 'workspace' | 'all'>,
  lang: Lang,
): string {
  const { workspace } = schedule;
  const away = attendanceOf(schedule)
    .unspoken(meeting)
    .find((one) => one.item === item && 'absence' in one.absentee.hindrance);
  if (!away?.replacement) return speakerWords(item, workspace, lang);
  const { seat } = away.absentee;
  return `${roleName(away.replacement.role, workspace)}, ${insteadWords([seat.role], workspace, lang)}`;
}
