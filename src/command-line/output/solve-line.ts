import { isoDay } from '../../calendar/day.ts';
import type { Period } from '../../calendar/period.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import type { Lang, Said } from '../../language/language.ts';

interface Words {
  usual: string;
  of: (from: string, until: string) => string;
}

const WORDS: Said<Words> = {
  nl: {
    usual: 'Los deze fouten samen op: cyclus oplossing',
    of: (from, until) => `Los deze fouten samen op: cyclus oplossing --van ${from} --tot ${until}`,
  },
  en: {
    usual: 'End these errors at once: cyclus solve',
    of: (from, until) => `End these errors at once: cyclus solve --from ${from} --until ${until}`,
  },
};

/**
 * What to type to end several open errors at once; undefined for fewer, of which each has its own hint.
 * @param window the days in which they are
 * @param usual the days that `solve` looks at when nothing is said
 * @example solveLine(findings, window, window, 'nl') // 'Los deze fouten samen op: cyclus oplossing'
 */
export function solveLine(
  findings: readonly Finding[],
  { from, until }: Period,
  usual: Period,
  lang: Lang,
): string | undefined {
  const open = findings.filter(({ severity, accepted }) => severity === 'error' && !accepted);
  const isUsual = from === usual.from && until === usual.until;
  if (open.length < 2) return undefined;
  return isUsual ? WORDS[lang].usual : WORDS[lang].of(isoDay(from), isoDay(until));
}
