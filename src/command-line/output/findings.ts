import type { Finding } from '../../diagnostic/finding.ts';
import { sortFindings } from '../../diagnostic/order.ts';
import { paint } from '../../diagnostic/paint.ts';
import { type ShownLines, showFinding, summary } from '../../diagnostic/show.ts';
import type { Sources } from '../../diagnostic/sources.ts';
import { linesFor, wrapped } from '../../diagnostic/wrap.ts';
import type { Output } from '../../io/streams.ts';
import type { Lang, Said } from '../../language/language.ts';
import { type Context, type ExitCode, exit } from '../command.ts';
import { coloured } from '../context.ts';
import { color } from '../options.ts';

/** Shows the errors for which something does not go out, and says so. */
export async function showStop(
  context: Context,
  { sources, lang }: { sources: Sources; lang: Lang },
  errors: readonly Finding[],
  stopped: Said,
): Promise<ExitCode> {
  const { stderr } = context.io;
  const found = await showAll(context, stderr, { findings: errors, sources, lang });
  stderr.write(`${found}\n${linesFor(stderr, stopped[lang])}`);
  return exit.conflicts;
}

interface Report {
  findings: readonly Finding[];
  /** Those that are shown; all when not said. The count is of all. */
  shown?: readonly Finding[];
  sources: Sources;
  lang: Lang;
}

/**
 * Findings as they are read at a terminal, each beside its source, with the count as the last line.
 * @param stream where they go; a file when undefined
 * @param lines which lines of the source
 */
export async function showAll(
  context: Context,
  stream: Output | undefined,
  report: Report,
  lines: ShownLines = 'open',
): Promise<string> {
  return [...(await partsOfAll(context, stream, report, lines))].join('');
}

/** The same in parts: of a large programme there may be more than anybody can hold. */
export async function partsOfAll(
  context: Context,
  stream: Output | undefined,
  { findings, shown = findings, sources, lang }: Report,
  lines: ShownLines,
): Promise<Iterable<string>> {
  const colours = await paint(stream !== undefined && coloured(context.get(color), stream, context.io.env));
  return (function* () {
    for (const finding of sortFindings(shown, sources))
      yield `${showFinding(finding, sources, lang, colours, stream?.columns, lines)}\n\n`;
    const isOther = shown.length === 0 && findings.some(({ accepted }) => !accepted);
    const counted = `${isOther ? NOTHING_ASKED[lang] : ''}${summary(findings, lang)}`;
    yield `${wrapped(counted, stream?.columns)}\n`;
  })();
}

const NOTHING_ASKED: Said = {
  nl: 'Van wat u vroeg is er niets. Verder: ',
  en: 'There is nothing of what you asked for. Besides: ',
};
