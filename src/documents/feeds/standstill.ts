import type { Finding } from '../../diagnostic/finding.ts';
import { sortFindings } from '../../diagnostic/order.ts';
import type { Paint } from '../../diagnostic/paint.ts';
import { type ShownLines, showFinding, summary } from '../../diagnostic/show.ts';
import type { Sources } from '../../diagnostic/sources.ts';
import type { Lang, Said } from '../../language/language.ts';
import { type DocumentBlock, heading, paragraph } from '../blocks.ts';

const WORDS: Said<{ title: string; still: string; more: string }> = {
  nl: {
    title: 'Let op: de definities kunnen nu niet worden gelezen',
    still:
      'De agenda’s blijven staan zoals ze voor de laatste wijziging waren. Wat sindsdien is veranderd, staat er niet in.',
    more: 'Geef op de computer waarop cyclus draait de opdracht cyclus knelpunten voor de rest.',
  },
  en: {
    title: 'Note: the definitions cannot be read at the moment',
    still: 'The calendars stay as they were before the last edit. What has changed since is not in them.',
    more: 'For the rest, give the command cyclus check on the computer where cyclus runs.',
  },
};

/** As many findings as fit on a page. */
const MOST = 20;

/** Columns of a line on a page. */
const WIDTH = 100;

/**
 * That what people read is not what stands in the definitions now, and why; without findings only that it is so.
 * @param why in a sentence, where it has another cause than the definitions
 * @param plain no colours
 * @param lines which lines of the definitions are quoted
 */
export function standstillBlocks(
  { findings, sources, why }: { findings: readonly Finding[]; sources: Sources | null; why: string | null },
  plain: Paint,
  lines: ShownLines,
  lang: Lang,
): DocumentBlock[] {
  const words = WORDS[lang];
  const shown = sources === null ? [] : sortFindings(findings, sources).slice(0, MOST);
  return [
    heading(words.title),
    paragraph(words.still),
    ...(why === null ? [] : why.split('\n').map(paragraph)),
    ...shown.map(
      (finding): DocumentBlock => ({
        kind: 'excerpt',
        lines: showFinding(finding, sources!, lang, plain, WIDTH, lines).split('\n'),
      }),
    ),
    ...(shown.length === 0 ? [] : [paragraph(summary(findings, lang))]),
    ...(shown.length < findings.length ? [paragraph(words.more)] : []),
  ];
}
