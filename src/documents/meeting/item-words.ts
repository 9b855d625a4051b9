import { roleName } from '../../definition/texts/role-name.ts';
import type { Lang, Said } from '../../language/language.ts';
import { durationWords } from '../../language/quantity.ts';
import { treatmentWords } from '../../language/treatment.ts';
import { attendanceOf } from '../../schedule/people/attendance.ts';
import { keepsAway } from '../../schedule/people/hindrances.ts';
import type { Block, Item, Meeting, Schedule } from '../../schedule/schedule.ts';
import { behalfWords, insteadWords } from '../attendance-words.ts';
import type { Blank, Words } from '../blocks.ts';
import { orElseWords } from '../meeting-card.ts';
import { roundName } from '../words.ts';

const ASK: Said = { nl: 'behandeling', en: 'treatment' };

export function treatmentBlank(lang: Lang): Blank {
  return { blank: ASK[lang] };
}

/** How an item is dealt with and how long it takes; a treatment that nobody named is to be filled in. */
export function treatmentAndLength({ treatment, minutes }: Item, lang: Lang): Words[] {
  return [
    treatment === null ? treatmentBlank(lang) : treatmentWords(treatment, lang),
    ...(minutes === null ? [] : [durationWords(minutes, lang)]),
  ];
}

/**
 * What a cycle does at a meeting, as a heading.
 * @example cycleName(block, 'beeld en richting') // 'Acute aanpak (A2): beeld en richting'
 */
export function cycleName({ cycle, round }: Block, phase: string | null): string {
  const short = roundName(round);
  const name = cycle.name === cycle.id || short === cycle.id ? cycle.name : `${cycle.name} (${short})`;
  return phase === null ? name : `${name}: ${phase}`;
}

/** What was written on more lines becomes as many paragraphs. */
export function paragraphs(text: string): string[] {
  return text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean);
}

/**
 * Who speaks first, and who when he is away; of whom it is already known that he is not there, who does instead. Empty
 * when nobody was named, or nobody is left.
 * @example speakerLine(item, meeting, schedule, 'nl') // 'minister VWS, indien afwezig staatssecretaris VWS'
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
  const away = attendanceOf(schedule)
    .unspoken(meeting)
    .find((one) => one.item === item && keepsAway(one.absentee.hindrance));
  if (!away) return orElseWords(speaker, substitute, workspace, lang);
  const { replacement, absentee } = away;
  if (!replacement) return 'absence' in absentee.hindrance ? orElseWords(speaker, substitute, workspace, lang) : '';
  const words = replacement.by === 'behalf' ? behalfWords : insteadWords;
  return `${roleName(replacement.role, workspace)}, ${words([speaker], workspace, lang)}`;
}
