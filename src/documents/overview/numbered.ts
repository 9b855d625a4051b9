import { daysInSight } from '../../conflicts/days-in-sight.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import { gravestFirst } from '../../diagnostic/order.ts';
import { severityWords } from '../../diagnostic/words.ts';
import type { Lang, Said } from '../../language/language.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import type { ListEntry, Note } from '../blocks.ts';
import { findingEntry } from '../finding-entry.ts';

/** A finding with the number that a reader finds it by. */
export interface Numbered {
  number: number;
  finding: Finding;
}

const WORDS: Said<{ conflict: string; see: string }> = {
  nl: { conflict: 'Knelpunt', see: 'Zie knelpunt' },
  en: { conflict: 'Conflict', see: 'See conflict' },
};

/** The findings with a day that a schedule was asked for, the gravest first, numbered from 1. */
export function numbered(findings: readonly Finding[], schedule: Schedule): Numbered[] {
  const touching = findings.filter((finding) => daysInSight(finding, schedule).length > 0);
  return gravestFirst(touching).map((finding, index) => ({ number: index + 1, finding }));
}

/** What leads from a day or a meeting to a finding. @example 'Zie knelpunt 2 (fout)' */
export function noteOf({ number, finding }: Numbered, lang: Lang): Note {
  return { text: `${WORDS[lang].see} ${number} (${severityWords(finding, lang)})`, anchor: anchorOf(number) };
}

/** The finding in the list to which its notes lead. */
export function numberedEntry({ number, finding }: Numbered, schedule: Schedule, lang: Lang): ListEntry {
  const entry = findingEntry(finding, daysInSight(finding, schedule), lang);
  return { ...entry, label: `${WORDS[lang].conflict} ${number}, ${entry.label}`, anchor: anchorOf(number) };
}

function anchorOf(number: number): string {
  return `conflict-${number}`;
}
