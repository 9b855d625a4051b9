import { daysWords } from '../../calendar/words.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import { sortFindings } from '../../diagnostic/order.ts';
import type { Sources } from '../../diagnostic/sources.ts';
import { locationWords, severityWords } from '../../diagnostic/words.ts';
import type { Lang } from '../../language/language.ts';
import { wayOut } from '../conflicts/report.ts';
import { type Sheet, type SheetColumn, sheet } from './sheet.ts';

const columnsIn = (sources: Sources, lang: Lang): SheetColumn<Finding>[] => [
  { title: { nl: 'Ernst', en: 'Severity' }, kind: 'text', of: (finding) => severityWords(finding, lang) },
  { title: { nl: 'Knelpunt', en: 'Conflict' }, kind: 'text', of: ({ kind, args }) => kind.say[lang](args) },
  { title: { nl: 'Eerste dag', en: 'First day' }, kind: 'day', of: ({ when }) => when[0] ?? null },
  { title: { nl: 'Wanneer', en: 'When' }, kind: 'text', of: ({ when }) => daysWords(when, lang) },
  { title: { nl: 'Wie', en: 'Who' }, kind: 'text', of: ({ who }) => who.join('; ') },
  { title: { nl: 'Wat te doen', en: 'What to do' }, kind: 'text', of: (finding) => wayOut(finding, lang) },
  {
    title: { nl: 'Plaats', en: 'Place' },
    kind: 'text',
    of: ({ places }) => places.map((place) => locationWords(sources.locate(place))).join('; '),
  },
  { title: { nl: 'Code', en: 'Code' }, kind: 'text', of: ({ kind }) => kind.code },
];

/** A row for each finding, the gravest first; what was accepted says why. */
export function conflictsSheet(findings: readonly Finding[], sources: Sources, lang: Lang): Sheet {
  const name = { nl: 'Knelpunten', en: 'Conflicts' };
  return sheet(name, columnsIn(sources, lang), sortFindings(findings, sources), lang);
}
