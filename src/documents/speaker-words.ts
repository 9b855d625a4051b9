import { roleTitle } from '../definition/texts/role-name.ts';
import type { Speaker } from '../definition/types/agendas.ts';
import type { Workspace } from '../definition/types/workspace.ts';
import type { Lang, Said } from '../language/language.ts';
import { attendanceOf } from '../schedule/people/attendance.ts';
import { firstSpeaker } from '../schedule/people/first-speaker.ts';
import { keepsAway } from '../schedule/people/hindrances.ts';
import type { Item, Meeting, Schedule } from '../schedule/schedule.ts';
import { behalfWords, insteadWords } from './attendance-words.ts';

const WORDS: Said<{ orElse: (speaker: string, substitute: string) => string; silent: (speaker: string) => string }> = {
  nl: {
    orElse: (speaker, substitute) => `${speaker}, indien afwezig ${substitute}`,
    silent: (speaker) => `${speaker}, afwezig en niet vervangen`,
  },
  en: {
    orElse: (speaker, substitute) => `${speaker}; if absent, ${substitute}`,
    silent: (speaker) => `${speaker}, absent and not replaced`,
  },
};

type Whole = Pick<Schedule, 'workspace' | 'all' | 'meant'>;

/**
 * Who speaks first on an item, as `spokenBy` says; empty when nobody was named.
 * @example speakerLine(item, meeting, schedule, 'nl') // 'minister van VWS, indien afwezig staatssecretaris van VWS'
 */
export function speakerLine(
  { speaker, substitute, place }: Item,
  meeting: Meeting,
  schedule: Whole,
  lang: Lang,
): string {
  return speaker === null ? '' : spokenBy({ role: speaker, substitute, place }, meeting, schedule, lang);
}

/**
 * Who speaks first, and who when he is away; of whom it is already known that he is not there, who does instead, or that
 * nobody does. Empty when nobody has the role then, and nobody is left.
 * @example spokenBy({ role: 'minister VWS', substitute: null, place }, meeting, schedule, 'nl') // 'minister van VWS'
 */
export function spokenBy(speaker: Speaker, meeting: Meeting, schedule: Whole, lang: Lang): string {
  const { workspace } = schedule;
  const away = attendanceOf(schedule).speakerAway(speaker, meeting);
  if (!away || !keepsAway(away.hindrance)) return orElseWords(speaker, workspace, lang);
  const { replacement, hindrance } = away;
  if (!replacement) return 'absence' in hindrance ? WORDS[lang].silent(roleTitle(speaker.role, workspace)) : '';
  const words = replacement.by === 'behalf' ? behalfWords : insteadWords;
  return `${roleTitle(replacement.role, workspace)}, ${words([speaker.role], workspace, lang, roleTitle)}`;
}

/** Who is to speak first by the definitions, whoever may be absent, and who else; empty when nobody is. */
export function speakerWords(item: Item, meeting: Meeting, workspace: Workspace, lang: Lang): string {
  const speaker = firstSpeaker(item, meeting, workspace);
  if (!speaker) return '';
  const { role, instead } = speaker;
  if (!instead) return orElseWords(speaker, workspace, lang);
  const words = instead.behalf ? behalfWords : insteadWords;
  return `${roleTitle(role, workspace)}, ${words([instead.role], workspace, lang, roleTitle)}`;
}

/** @example orElseWords({ role: 'MVWS', substitute: 'SVWS' }, workspace, 'nl') // 'minister van VWS, indien afwezig staatssecretaris van VWS' */
function orElseWords({ role, substitute }: Omit<Speaker, 'place'>, workspace: Workspace, lang: Lang): string {
  const first = roleTitle(role, workspace);
  return substitute === null ? first : WORDS[lang].orElse(first, roleTitle(substitute, workspace));
}
