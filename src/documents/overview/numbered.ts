import { daysInSight } from '../../conflicts/days-in-sight.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import { gravestFirst } from '../../diagnostic/order.ts';
import type { Lang, Said } from '../../language/language.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import type { Note } from '../blocks/grid.ts';
import type { ListEntry } from '../blocks.ts';
import { clashCard } from '../conflicts/clash.ts';

/** A finding with the number that a reader finds it by. */
export interface Numbered {
  number: number;
  finding: Finding;
}

const WORDS: Said<{ conflict: string }> = {
  nl: { conflict: 'Knelpunt' },
  en: { conflict: 'Conflict' },
};

/** What is still to be solved on the days that a schedule was asked for, the gravest first, numbered from 1. */
export function numberedFindings(findings: readonly Finding[], schedule: Schedule): Numbered[] {
  const open = findings.filter(({ accepted, severity }) => !accepted && severity !== 'info');
  const touching = open.filter((finding) => daysInSight(finding, schedule).length > 0);
  return gravestFirst(touching).map((finding, index) => ({ number: index + 1, finding }));
}

/** What leads from a day or a meeting to a finding. @example 'Knelpunt 2' */
export function noteOf({ number, finding }: Numbered, lang: Lang): Note {
  return { text: `${WORDS[lang].conflict} ${number}`, anchor: conflictAnchor(number), tone: finding.severity };
}

/** The finding in the list to which its notes lead: what clashes, what is proposed and who decides. */
export function numberedEntry({ number, finding }: Numbered, schedule: Schedule, lang: Lang): ListEntry {
  const { title, time, facts, tone } = clashCard(finding, schedule, lang);
  return {
    label: `${WORDS[lang].conflict} ${number}`,
    tone,
    text: title,
    after: time === '' ? null : `– ${time}`,
    facts: facts.slice(-2),
    anchor: conflictAnchor(number),
  };
}

/** What a link to it is called. */
export function conflictAnchor(number: number): string {
  return `conflict-${number}`;
}
