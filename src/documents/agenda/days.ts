import type { Day } from '../../calendar/day.ts';
import { within } from '../../calendar/period.ts';
import { longDay } from '../../calendar/words.ts';
import { capital } from '../../language/capital.ts';
import type { Lang, Said } from '../../language/language.ts';
import { belongs } from '../../schedule/meetings/belongs.ts';
import type { Meeting, Schedule } from '../../schedule/schedule.ts';
import { type Card, type DocumentBlock, heading, paragraph } from '../blocks.ts';
import { deadlinesInSight, deadlineTable } from '../deadlines.ts';
import { formerCard } from '../meeting-card.ts';
import { specialWords } from '../special-days.ts';
import { isDueOf, type Whose } from './whose.ts';

const WORDS: Said<{ empty: string; deadlines: string }> = {
  nl: { empty: 'In deze periode zijn er geen overleggen.', deadlines: 'Aanleverdeadlines' },
  en: { empty: 'There are no meetings in this period.', deadlines: 'Deadlines for papers' },
};

/** For each day with something on it: the day, its holiday or recess, and its meetings in order of time. */
export function dayBlocks(schedule: Schedule, cardOf: (meeting: Meeting) => Card, lang: Lang): DocumentBlock[] {
  const shown = schedule.meetings
    .flatMap((meeting) => placed(meeting, schedule, cardOf, lang))
    .sort((one, other) => one.day - other.day || one.start - other.start);
  if (shown.length === 0) return [paragraph(WORDS[lang].empty)];
  return shown.flatMap(({ day, card }, index) => {
    if (shown[index - 1]?.day === day) return [card];
    return [heading(capital(longDay(day, lang)), specialWords(day, schedule, lang).join('; ') || null), card];
  });
}

/** Later than any time: what has no time yet comes last. */
const NO_TIME = Number.MAX_SAFE_INTEGER;

/** The card of a meeting on its day; and when it comes from another day, a sign there of where it went. */
function placed(
  meeting: Meeting,
  schedule: Schedule,
  cardOf: (meeting: Meeting) => Card,
  lang: Lang,
): { day: Day; start: number; card: Card }[] {
  const { day, start, was } = meeting;
  return [
    ...(belongs(meeting, schedule) ? [{ day, start: start ?? NO_TIME, card: cardOf(meeting) }] : []),
    ...(was !== null && was.day !== day && within(was.day, schedule.window)
      ? [{ day: was.day, start: was.start ?? NO_TIME, card: formerCard(meeting, was, lang) }]
      : []),
  ];
}

/** What is due, of those whose agenda it is. */
export function dueBlocks(schedule: Schedule, whose: Whose, lang: Lang): DocumentBlock[] {
  const due = deadlinesInSight(schedule, whose.filter).filter((deadline) => isDueOf(whose, deadline, schedule));
  const table = deadlineTable(due, lang);
  // Under a heading a table without rows would be a hole in the text where tables come as rows of tabs alone.
  return [heading(WORDS[lang].deadlines), table.rows.length === 0 ? paragraph(table.empty) : table];
}
