import { daysWords } from '../calendar/words.ts';
import type { Lang, Said } from '../language/language.ts';
import { listing } from '../language/listing.ts';
import { excerpt } from './excerpt.ts';
import { type Finding, hintOf, type Severity } from './finding.ts';
import type { Paint } from './paint.ts';
import type { Location, Sources } from './sources.ts';
import { type PaintedSpan, wrapSpans } from './spans.ts';
import { oneLine } from './visible.ts';
import { acceptedWords, locationWords, severityWords } from './words.ts';

const WORDS: Said<{
  line: string;
  closed: string;
  also: string;
  more: (count: number) => string;
  when: string;
  hint: string;
}> = {
  nl: {
    line: 'regel',
    closed: 'niet voor iedereen; cyclus knelpunten --vertrouwelijk toont hem',
    also: 'ook hier',
    more: (count) => `nog ${count} ${count === 1 ? 'plaats' : 'plaatsen'}`,
    when: 'wanneer',
    hint: 'tip',
  },
  en: {
    line: 'line',
    closed: 'not for everybody; cyclus check --confidential shows it',
    also: 'also here',
    more: (count) => `${count} more ${count === 1 ? 'place' : 'places'}`,
    when: 'when',
    hint: 'hint',
  },
};

/** An excerpt is no wider than this when nobody said how wide a line may be. */
const USUAL_WIDTH = 120;

const SHOWN_PLACES = 4;
const HANGING = '    ';

/** Which lines of the source are shown: those that are for everybody who reads definitions, those of annotations too, or none. */
export type ShownLines = 'open' | 'all' | 'none';

/**
 * A finding as it looks on a terminal: place, severity, sentence and code; the source line with the exact value
 * underlined; the other places, the days and what to do about it.
 * @param width columns of a line; without it sentences are not broken
 * @returns several lines, without a line end after the last
 */
export function showFinding(
  finding: Finding,
  sources: Sources,
  lang: Lang,
  paint: Paint,
  width?: number,
  lines: ShownLines = 'open',
): string {
  const [primary, ...others] = finding.places.map((place) => sources.locate(place));
  const text = primary && sources.text(primary.file);
  const alone = finding.places[0]?.alone === true && lines !== 'all';
  const isClosed = !alone && finding.places[0] !== undefined && sources.isClosed(finding.places[0]);
  const isShown = lines === 'all' || (lines === 'open' && !isClosed);
  const colour = finding.accepted ? paint.faint : paint[finding.severity];
  const margin = ' '.repeat(primary && text !== undefined ? String(primary.line).length : 1);
  return [
    ...heading(finding, primary, text !== undefined, lang, paint, width),
    ...(primary && text !== undefined && isShown
      ? excerpt(text, primary, width ?? USUAL_WIDTH, paint, colour, alone)
      : []),
    ...notes(finding, others, isClosed && lines === 'open', lang).flatMap(({ label, text }) =>
      note(margin, label, text, paint, width),
    ),
  ].join('\n');
}

/** How many findings there are of each severity, and how many that somebody has accepted; those count nowhere else. */
export function countFindings(findings: readonly Finding[]): Record<Severity | 'accepted', number> {
  const count = { error: 0, warning: 0, info: 0, accepted: 0 };
  for (const finding of findings) count[finding.accepted ? 'accepted' : finding.severity] += 1;
  return count;
}

const COUNTED: Record<Severity | 'accepted' | 'files', Said<readonly [one: string, many: string]>> = {
  error: { nl: ['fout', 'fouten'], en: ['error', 'errors'] },
  warning: { nl: ['waarschuwing', 'waarschuwingen'], en: ['warning', 'warnings'] },
  info: { nl: ['melding', 'meldingen'], en: ['info message', 'info messages'] },
  accepted: {
    nl: ['knelpunt is geaccepteerd', 'knelpunten zijn geaccepteerd'],
    en: ['conflict is accepted', 'conflicts are accepted'],
  },
  files: { nl: ['bestand', 'bestanden'], en: ['file', 'files'] },
};

const NONE: Said<{ open: string; any: string }> = {
  nl: { open: 'Geen open knelpunten', any: 'Geen knelpunten' },
  en: { open: 'No open conflicts', any: 'No conflicts' },
};

/**
 * All findings in one sentence, the last that a reader sees.
 * @example summary(findings, 'nl') // '2 fouten en 1 waarschuwing in 3 bestanden; 1 knelpunt is geaccepteerd.'
 */
export function summary(findings: readonly Finding[], lang: Lang): string {
  const count = countFindings(findings);
  const say = (what: keyof typeof COUNTED, number: number) => `${number} ${COUNTED[what][lang][number === 1 ? 0 : 1]}`;
  const severities = (['error', 'warning', 'info'] as const).filter((severity) => count[severity] > 0);
  const open = findings.filter(({ accepted }) => !accepted);
  const files = new Set(open.flatMap(({ places }) => places.slice(0, 1)).map(({ file }) => file)).size;
  const counted = listing(
    severities.map((severity) => say(severity, count[severity])),
    lang,
  );
  const found = files > 0 ? `${counted} in ${say('files', files)}` : counted;
  const none = count.accepted > 0 ? NONE[lang].open : NONE[lang].any;
  const accepted = count.accepted > 0 ? `; ${say('accepted', count.accepted)}` : '';
  return `${open.length > 0 ? found : none}${accepted}.`;
}

function heading(
  finding: Finding,
  primary: Location | undefined,
  readable: boolean,
  lang: Lang,
  paint: Paint,
  width: number | undefined,
): string[] {
  const spans: PaintedSpan[] = [
    ...(primary ? [{ text: `${locationWords(primary, readable)}:`, paint: paint.strong }, { text: ' ' }] : []),
    { text: `${severityWords(finding, lang)}:`, paint: finding.accepted ? paint.faint : paint[finding.severity] },
    { text: ` ${oneLine(finding.kind.say[lang](finding.args))} ` },
    { text: `[${finding.kind.code}]`, paint: paint.faint },
  ];
  return hang(wrapSpans(spans, width && width - HANGING.length), HANGING);
}

function notes(
  finding: Finding,
  others: readonly Location[],
  closed: boolean,
  lang: Lang,
): { label: string; text: string }[] {
  const words = WORDS[lang];
  const hint = hintOf(finding, lang);
  const more = others.length - SHOWN_PLACES;
  return [
    ...(closed ? [{ label: words.line, text: words.closed }] : []),
    ...others.slice(0, SHOWN_PLACES).map((place) => ({ label: words.also, text: locationWords(place) })),
    ...(more > 0 ? [{ label: words.also, text: words.more(more) }] : []),
    ...(finding.when.length > 0 ? [{ label: words.when, text: daysWords(finding.when, lang) }] : []),
    ...(finding.accepted ? [acceptedWords(finding.accepted, lang)] : []),
    ...(hint && !finding.accepted ? [{ label: words.hint, text: oneLine(hint) }] : []),
  ];
}

function note(margin: string, label: string, text: string, paint: Paint, width: number | undefined): string[] {
  const indent = `${margin}   `;
  const spans = [{ text: `${label}:`, paint: paint.accent }, { text: ` ${text}` }];
  const [first, ...rest] = wrapSpans(spans, width && width - indent.length);
  return [`${margin} ${paint.faint('=')} ${first}`, ...rest.map((line) => `${indent}${line}`)];
}

function hang(lines: readonly string[], indent: string): string[] {
  return lines.map((line, index) => (index === 0 ? line : indent + line));
}
