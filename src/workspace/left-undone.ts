import { daysWords } from '../calendar/words.ts';
import { check } from '../conflicts/check.ts';
import { rules } from '../conflicts/rules.ts';
import type { Finding } from '../diagnostic/finding.ts';
import { sortFindings } from '../diagnostic/order.ts';
import type { Sources } from '../diagnostic/sources.ts';
import { oneLine } from '../diagnostic/visible.ts';
import { locationWords, severityWords } from '../diagnostic/words.ts';
import type { Lang, Said } from '../language/language.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { Definitions } from './definitions.ts';

const telling = rules.filter(({ leftUndone }) => leftUndone);
const codes: ReadonlySet<string> = new Set(telling.map(({ code }) => code));

/** What somebody wrote and is left undone in a schedule, such as a change that finds no meeting; the gravest first. */
export function leftUndoneIn(schedule: Schedule, sources: Sources): Finding[] {
  const open = check(schedule, telling).filter(({ accepted }) => !accepted);
  return sortFindings(open, sources);
}

/** Whether a finding says that something is left undone. */
export function isLeftUndone({ kind }: Finding): boolean {
  return codes.has(kind.code);
}

const SHOWN = 3;

/** Says what is left undone: whoever hands a schedule on would not know it from what was made. */
export function tellLeftUndone({ folder, sources, lang }: Definitions, schedule: Schedule): void {
  const findings = leftUndoneIn(schedule, sources);
  for (const finding of findings.slice(0, SHOWN)) folder.tell(inOneLine(finding, sources, lang));
  if (findings.length > 0) folder.tell(LEFT_OUT[lang](findings.length - SHOWN));
}

function inOneLine(finding: Finding, sources: Sources, lang: Lang): string {
  const { kind, args, places, when } = finding;
  const days = when.length > 0 ? ` (${daysWords(when, lang)})` : '';
  const sentence = `${severityWords(finding, lang)}: ${oneLine(kind.say[lang](args))}${days} [${kind.code}]`;
  return [...places.slice(0, 1).map((place) => locationWords(sources.locate(place))), sentence].join(': ');
}

const LEFT_OUT: Said<(more: number) => string> = {
  nl: (more) =>
    more > 0
      ? `Dit doet dus niets, en wat op nog ${more} ${more === 1 ? 'plaats' : 'plaatsen'} staat ook niet; cyclus knelpunten toont alles.`
      : 'Dit doet dus niets; cyclus knelpunten zegt er meer over.',
  en: (more) =>
    more > 0
      ? `So this does nothing, nor does what stands in ${more} more ${more === 1 ? 'place' : 'places'}; cyclus check shows all.`
      : 'So this does nothing; cyclus check says more about it.',
};
