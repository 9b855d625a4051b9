import { shortDay } from '../../calendar/words.ts';
import type { Lang, Said } from '../../language/language.ts';
import type { Deadline } from '../../schedule/schedule.ts';
import type { GridEntry } from '../blocks/grid.ts';
import { bareClock } from '../words.ts';

const WORDS: Said<{
  for: (forum: string) => string;
  all: (count: number) => string;
}> = {
  nl: { for: (forum) => `voor ${forum}`, all: (count) => `alle ${count} agendapunten` },
  en: { for: (forum) => `for ${forum}`, all: (count) => `all ${count} items` },
};

/** So many titles can be read in a row. */
const MOST_TITLES = 2;

/** What is due at one moment for one meeting: its titles, or that it is everything. */
export function dueEntry(same: readonly Deadline[], lang: Lang): GridEntry {
  const words = WORDS[lang];
  const [{ at, meeting }] = same as [Deadline];
  const isAll = same.length > MOST_TITLES && same.length === meeting.items.length;
  const titles = same.map(({ item: { team, title } }) => (team === null ? title : `${title} (${team})`));
  return {
    kind: 'due',
    time: bareClock(at, lang),
    letters: [],
    title: `${words.for(meeting.forum.id)} ${shortDay(meeting.day, lang)}`,
    tone: 'plain',
    about: isAll ? words.all(same.length) : titles.join('; '),
    ...{ aside: null, lines: [], items: [], changes: [], notes: [] },
  };
}
