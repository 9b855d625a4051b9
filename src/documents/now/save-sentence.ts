import type { FindingsDifference } from '../../conflicts/difference.ts';
import type { Lang, Said } from '../../language/language.ts';
import type { Difference, MeetingDifference } from '../../schedule/changes/difference.ts';
import { bareClock, dayAndTime } from '../words.ts';

type Counted = readonly [one: string, many: string];

const WORDS: Said<{
  moved: (forum: string, moment: string) => string;
  became: Record<Exclude<MeetingDifference['what'], 'moved'>, (forum: string) => string>;
  counted: Record<'meetings' | 'items' | 'deadlines' | 'solved' | 'appeared', Counted>;
  nothing: string;
}> = {
  nl: {
    moved: (forum, moment) => `${forum} naar ${moment}`,
    became: {
      added: (forum) => `${forum} erbij`,
      removed: (forum) => `${forum} eruit`,
      cancelled: (forum) => `${forum} gaat niet door`,
      restored: (forum) => `${forum} gaat toch door`,
      changed: (forum) => `${forum} gewijzigd`,
    },
    counted: {
      meetings: ['overleg', 'overleggen'],
      items: ['agendapunt', 'agendapunten'],
      deadlines: ['deadline', 'deadlines'],
      solved: ['knelpunt opgelost', 'knelpunten opgelost'],
      appeared: ['nieuw knelpunt', 'nieuwe knelpunten'],
    },
    nothing: 'opgeslagen; overleggen, deadlines en knelpunten bleven gelijk',
  },
  en: {
    moved: (forum, moment) => `${forum} to ${moment}`,
    became: {
      added: (forum) => `${forum} added`,
      removed: (forum) => `${forum} gone`,
      cancelled: (forum) => `${forum} cancelled`,
      restored: (forum) => `${forum} goes ahead after all`,
      changed: (forum) => `${forum} changed`,
    },
    counted: {
      meetings: ['meeting', 'meetings'],
      items: ['agenda item', 'agenda items'],
      deadlines: ['deadline', 'deadlines'],
      solved: ['conflict solved', 'conflicts solved'],
      appeared: ['new conflict', 'new conflicts'],
    },
    nothing: 'saved; meetings, deadlines and conflicts stayed the same',
  },
};

/** More meetings than this are counted. */
const MOST_NAMED = 2;

/**
 * What a save changed, in a few words.
 * @param clock of the save, in minutes after midnight
 * @example saveSentence(723, difference, findings, 'nl') // '12.03: ACC naar 10.30, 2 deadlines, 1 knelpunt opgelost'
 */
export function saveSentence(
  clock: number,
  { meetings, items, deadlines }: Pick<Difference, 'meetings' | 'items' | 'deadlines'>,
  { solved, appeared }: FindingsDifference,
  lang: Lang,
): string {
  const { nothing, counted } = WORDS[lang];
  const count = (what: keyof typeof counted, { length }: readonly unknown[]) =>
    length === 0 ? [] : [`${length} ${counted[what][length === 1 ? 0 : 1]}`];
  const told = [
    ...(meetings.length > MOST_NAMED ? count('meetings', meetings) : meetings.map((one) => whatBecame(one, lang))),
    ...count('items', items),
    ...count('deadlines', deadlines),
    ...count('solved', solved),
    ...count('appeared', appeared),
  ];
  return `${bareClock(clock, lang)}: ${told.join(', ') || nothing}`;
}

function whatBecame({ what, before, after }: MeetingDifference, lang: Lang): string {
  const { moved, became } = WORDS[lang];
  const { forum } = (after ?? before)!;
  if (what !== 'moved') return became[what](forum.id);
  const { day, start } = after;
  return moved(forum.id, before.day === day && start !== null ? bareClock(start, lang) : dayAndTime(day, start, lang));
}
