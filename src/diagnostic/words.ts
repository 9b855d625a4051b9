import type { Lang, Said } from '../language/language.ts';
import type { Finding, Severity } from './finding.ts';
import type { Location } from './sources.ts';
import { oneLine } from './visible.ts';

/** What a severity is called. */
const SEVERITY_WORDS: Record<Severity, Said> = {
  error: { nl: 'fout', en: 'error' },
  warning: { nl: 'waarschuwing', en: 'warning' },
  info: { nl: 'melding', en: 'info' },
};

const ACCEPTED: Said<{ word: string; by: (name: string) => string }> = {
  nl: { word: 'geaccepteerd', by: (name) => `geaccepteerd door ${name}` },
  en: { word: 'accepted', by: (name) => `accepted by ${name}` },
};

/**
 * Where something is, so that a terminal or editor can jump to it; only the file when that could not be read.
 * @example locationWords({ file: 'cycles/a.yaml', line: 8, column: 12, endLine: 8, endColumn: 15 }) // 'cycles/a.yaml:8:12'
 */
export function locationWords({ file, line, column }: Location, readable = true): string {
  return readable ? `${oneLine(file)}:${line}:${column}` : oneLine(file);
}

/**
 * How an accepted finding came to be so, as the label and text of a note.
 * @example acceptedWords({ reason: 'zo besloten', by: 'secretaris MCC' }, 'nl') // { label: 'geaccepteerd door secretaris MCC', text: 'zo besloten' }
 */
export function acceptedWords(
  { reason, by }: NonNullable<Finding['accepted']>,
  lang: Lang,
): { label: string; text: string } {
  return { label: by ? ACCEPTED[lang].by(oneLine(by)) : ACCEPTED[lang].word, text: oneLine(reason) };
}

/** @example severityWords(finding, 'nl') // 'fout', or 'fout (geaccepteerd)' */
export function severityWords({ severity, accepted }: Pick<Finding, 'severity' | 'accepted'>, lang: Lang): string {
  const word = SEVERITY_WORDS[severity][lang];
  return accepted ? `${word} (${ACCEPTED[lang].word})` : word;
}
