import { daysWords } from '../../calendar/words.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import { sortFindings } from '../../diagnostic/order.ts';
import type { Sources } from '../../diagnostic/sources.ts';
import { severityWords } from '../../diagnostic/words.ts';
import type { Lang } from '../../language/language.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import { decidingWords, sentenceOf } from '../conflicts/clash.ts';
import { wayOut } from '../conflicts/report.ts';
import { type Sheet, type SheetColumn, sheet } from './sheet.ts';

const columnsIn = (schedule: Schedule, lang: Lang): SheetColumn<Finding>[] => [
  { title: { nl: 'Ernst', en: 'Severity' }, kind: 'text', of: (finding) => severityWords(finding, lang) },
  { title: { nl: 'Knelpunt', en: 'Conflict' }, kind: 'text', of: (finding) => sentenceOf(finding, schedule, lang) },
  { title: { nl: 'Eerste dag', en: 'First day' }, kind: 'day', of: ({ when }) => when[0] ?? null },
  { title: { nl: 'Wanneer', en: 'When' }, kind: 'text', of: ({ when }) => daysWords(when, lang) },
  { title: { nl: 'Wat te doen', en: 'What to do' }, kind: 'text', of: (finding) => wayOut(finding, lang) },
  {
    title: { nl: 'Wie beslist', en: 'Who decides' },
    kind: 'text',
    of: (finding) => decidingWords(finding, schedule, lang),
  },
];

/** A row for each finding, the gravest first, in words for whoever decides; what was accepted says why. */
export function conflictsSheet(findings: readonly Finding[], schedule: Schedule, sources: Sources, lang: Lang): Sheet {
  const name = { nl: 'Knelpunten', en: 'Conflicts' };
  return sheet(name, columnsIn(schedule, lang), sortFindings(findings, sources), lang);
}
