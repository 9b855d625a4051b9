import { isoDay } from '../../src/calendar/day.ts';
import { check } from '../../src/conflicts/check.ts';
import { type Finding, hintOf } from '../../src/diagnostic/finding.ts';
import { proposals } from '../../src/remedies/propose.ts';
import { scheduleOf } from './yaml.ts';

/** What is wrong with a piece of YAML in a window, only these codes when any are given. */
export function findingsOf(yaml: string, from: string, until: string, ...codes: string[]): Finding[] {
  return check(scheduleOf(yaml, from, until)).filter(({ kind }) => codes.length === 0 || codes.includes(kind.code));
}

/** The same, with the ways out that were tried. */
export function proposedIn(yaml: string, from: string, until: string, ...codes: string[]): Finding[] {
  return proposals(findingsOf(yaml, from, until, ...codes), scheduleOf(yaml, from, until));
}

/** @example 'warning meeting-in-weekend MCC: 2020-11-07' */
export function brief({ severity, kind, who, when, accepted }: Finding): string {
  const days = when.map(isoDay).join(' ');
  return `${accepted ? 'accepted ' : ''}${severity} ${kind.code} ${who.join(', ')}: ${days}`.trim();
}

/** The findings of a piece of YAML in a window, one line each. */
export function briefs(yaml: string, from: string, until: string, ...codes: string[]): string[] {
  return findingsOf(yaml, from, until, ...codes).map(brief);
}

/** A finding in words, as people read it: the sentence, then the hint. */
export function words(finding: Finding, lang: 'nl' | 'en' = 'nl'): string[] {
  return [finding.kind.say[lang](finding.args), hintOf(finding, lang)].filter((text) => text !== undefined);
}
