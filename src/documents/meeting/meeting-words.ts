import { clockWords, longDay } from '../../calendar/words.ts';
import { clockAfter } from '../../calendar/zone.ts';
import type { Forum } from '../../definition/types/fora.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import { certaintyWords } from '../../language/certainty.ts';
import type { Lang, Said } from '../../language/language.ts';
import { isTentative } from '../../schedule/meetings/is-tentative.ts';
import type { Meeting } from '../../schedule/schedule.ts';
import type { Words } from '../blocks/words.ts';

const WORDS: Said<{ moment: string; place: string }> = {
  nl: { moment: 'tijd', place: 'plaats' },
  en: { moment: 'time', place: 'place' },
};

/** @example momentLine(meeting, zone, 'nl') // 'dinsdag 3 november 2020, 14.00–16.00 uur' */
function momentLine({ day, start, length }: Meeting, zone: string, lang: Lang): string {
  const date = longDay(day, lang);
  if (start === null) return date;
  // The word ‘uur’ is said once.
  const end = clockAfter(day, start, length, zone);
  return `${date}, ${clockWords(start, lang).replace(' uur', '')}–${clockWords(end, lang)}`;
}

/** When a meeting is, with what is not yet known to be filled in; and that it is not yet sure. */
export function momentLines(meeting: Meeting, { settings }: Pick<Workspace, 'settings'>, lang: Lang): Words[] {
  const status = isTentative(meeting) ? ` (${certaintyWords('tentative', lang)})` : '';
  return [
    momentLine(meeting, settings.timezone, lang) + status,
    ...(meeting.start === null ? [{ blank: WORDS[lang].moment }] : []),
  ];
}

/** A meeting as the head of a page names it. @example meetingInHead(meeting, 'nl') // 'MCC, dinsdag 3 november 2020, 14.00 uur' */
export function meetingInHead({ forum, day, start }: Meeting, lang: Lang): string {
  const date = `${forum.id}, ${longDay(day, lang)}`;
  return start === null ? date : `${date}, ${clockWords(start, lang)}`;
}

/** Where a meeting is: its place, its online address, or a blank when neither is known. */
export function placeLines({ location, forum }: Meeting, lang: Lang): Words[] {
  const known = [location, forum.link ?? ''].filter(Boolean);
  return known.length > 0 ? known : [{ blank: WORDS[lang].place }];
}

/** When and where the forum meets again, as far as that is known. */
export function nextLines(next: Meeting, workspace: Pick<Workspace, 'settings'>, lang: Lang): Words[] {
  return [...momentLines(next, workspace, lang), ...placeLines(next, lang)].filter((line) => typeof line === 'string');
}

/** Full name before short name, as in a letter. @example fullForumName(mcc) // 'Ministeriële Commissie COVID-19 (MCC)' */
export function fullForumName({ id, name }: Pick<Forum, 'id' | 'name'>): string {
  return name === id ? id : `${name} (${id})`;
}
