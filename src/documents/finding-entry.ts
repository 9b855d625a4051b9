import type { Day } from '../calendar/day.ts';
import { daysWords } from '../calendar/words.ts';
import { type Finding, hintOf } from '../diagnostic/finding.ts';
import { acceptedWords, severityWords } from '../diagnostic/words.ts';
import { capital } from '../language/capital.ts';
import type { Lang, Said } from '../language/language.ts';
import type { ListEntry } from './blocks.ts';

const WORDS: Said<{ when: string; hint: string }> = {
  nl: { when: 'Wanneer', hint: 'Tip' },
  en: { when: 'When', hint: 'Hint' },
};

/**
 * A finding as an entry of a list: severity, sentence and code; when; and what to do about it, or why somebody accepted
 * it.
 * @param when those of its days that matter
 */
export function findingEntry(finding: Finding, when: readonly Day[], lang: Lang): ListEntry {
  const words = WORDS[lang];
  const { kind, args, accepted } = finding;
  const hint = hintOf(finding, lang);
  const acceptance = accepted && acceptedWords(accepted, lang);
  return {
    label: severityWords(finding, lang),
    tone: accepted ? 'off' : finding.severity,
    text: kind.say[lang](args),
    after: `[${kind.code}]`,
    facts: [
      ...(when.length > 0 ? [{ label: words.when, value: daysWords(when, lang) }] : []),
      ...(acceptance ? [{ label: capital(acceptance.label), value: acceptance.text }] : []),
      ...(hint && !accepted ? [{ label: words.hint, value: hint }] : []),
    ],
  };
}
