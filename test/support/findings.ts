import { isoDay } from '../../src/calendar/day.ts';
import { check } from '../../src/conflicts/check.ts';
import { type Finding, hintOf } from '../../src/diagnostic/finding.ts';
import { proposals } from '../../src/remedies/propose.ts';
import { scheduleOf } from './yaml.ts';

/**
 * What is wrong with a piece of YAML in a window, only these codes when any are given. A piece of YAML describes more
 * than it uses, so that is told only when it is asked for.
 */
export function findingsOf(yaml: string, from: string, until: string, ...codes: string[]): Finding[] {
  const isMeant = (code: string) => (codes.length === 0 ? code !== 'definition-unused' : codes.includes(code));
  return check(scheduleOf(yaml, from, until)).filter(({ kind }) => isMeant(kind.code));
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
