import { isoDay } from '../../calendar/day.ts';
import { daysWords } from '../../calendar/words.ts';
import { type Finding, hintOf } from '../../diagnostic/finding.ts';
import { sortFindings } from '../../diagnostic/order.ts';
import { summary } from '../../diagnostic/show.ts';
import type { Sources } from '../../diagnostic/sources.ts';
import { acceptedWords, locationWords, severityWords } from '../../diagnostic/words.ts';
import { capital } from '../../language/capital.ts';
import type { Lang, Said } from '../../language/language.ts';
import type { Document, Table } from '../blocks.ts';
import { type DocumentContext, smallPrint } from '../document-context.ts';

const WORDS: Said<{ title: string; columns: readonly string[] }> = {
  nl: { title: 'Knelpunten', columns: ['Ernst', 'Knelpunt', 'Wanneer', 'Wie', 'Wat te doen', 'Plaats', 'Code'] },
  en: { title: 'Conflicts', columns: ['Severity', 'Conflict', 'When', 'Who', 'What to do', 'Place', 'Code'] },
};

/**
 * The report of what was found, to keep: with the places of the definitions where it comes from.
 * @param findings everything that was found, of which it says how many there are
 * @param shown those that were asked for
 */
export function conflictsDocument(
  findings: readonly Finding[],
  shown: readonly Finding[],
  sources: Sources,
  context: DocumentContext,
): Document {
  const { lang } = context;
  return {
    lang,
    title: WORDS[lang].title,
    subtitles: [summary(findings, lang)],
    blocks: [conflictsTable(shown, sources, lang)],
    ...smallPrint(context),
  };
}

/** A row for each finding, the gravest first; what was accepted says why. */
export function conflictsTable(findings: readonly Finding[], sources: Sources, lang: Lang): Table {
  return {
    kind: 'table',
    columns: WORDS[lang].columns.map((title) => ({ title })),
    rows: sortFindings(findings, sources).map((finding) => [
      severityWords(finding, lang),
      finding.kind.say[lang](finding.args),
      { words: daysWords(finding.when, lang), exact: finding.when.map(isoDay).join(' ') },
      finding.who.join(', '),
      wayOut(finding, lang),
      finding.places.map((place) => locationWords(sources.locate(place))).join(', '),
      finding.kind.code,
    ]),
    empty: '',
  };
}

/** What to do about it, or why somebody accepted it. */
export function wayOut(finding: Finding, lang: Lang): string {
  if (!finding.accepted) return hintOf(finding, lang) ?? '';
  const { label, text } = acceptedWords(finding.accepted, lang);
  return `${capital(label)}: ${text}`;
}
