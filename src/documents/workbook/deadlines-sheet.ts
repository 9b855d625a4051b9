import type { Lang } from '../../language/language.ts';
import { treatmentWords } from '../../language/treatment.ts';
import type { Deadline } from '../../schedule/schedule.ts';
import { type Sheet, type SheetColumn, sheet } from './sheet.ts';

const columnsIn = (lang: Lang): SheetColumn<Deadline>[] => [
  { title: { nl: 'Uiterlijk op', en: 'Due on' }, kind: 'day', of: ({ day }) => day },
  { title: { nl: 'Om', en: 'At' }, kind: 'clock', of: ({ at }) => at },
  { title: { nl: 'Product', en: 'Product' }, kind: 'text', of: ({ item }) => item.title },
  { title: { nl: 'Team', en: 'Team' }, kind: 'text', of: ({ item }) => item.team ?? '' },
  { title: { nl: 'Stukken', en: 'Papers' }, kind: 'text', of: ({ item }) => item.papers.join('; ') },
  { title: { nl: 'Gremium', en: 'Forum' }, kind: 'text', of: ({ meeting }) => meeting.forum.id },
  { title: { nl: 'Overleg op', en: 'Meeting on' }, kind: 'day', of: ({ meeting }) => meeting.day },
  { title: { nl: 'Aanvang', en: 'Begins at' }, kind: 'clock', of: ({ meeting }) => meeting.start },
  {
    title: { nl: 'Behandeling', en: 'Treatment' },
    kind: 'text',
    of: ({ item }) => (item.treatment === null ? '' : treatmentWords(item.treatment, lang)),
  },
];

/** A row for each deadline, in the order given. */
export function deadlinesSheet(deadlines: readonly Deadline[], lang: Lang): Sheet {
  return sheet({ nl: 'Deadlines', en: 'Deadlines' }, columnsIn(lang), deadlines, lang);
}
