import type { Clock, Minutes } from '../../calendar/clock.ts';
import { isoClock } from '../../calendar/clock.ts';
import { isoDay } from '../../calendar/day.ts';
import type { Lang } from '../../language/language.ts';
import { shortText } from '../text/plain-text.ts';
import type { Reference } from './changes.ts';

/** As wide as the lines of definitions get. */
export const WIDTH = 118;

/** Words that can stand between brackets without quotes and look like themselves there. */
const PLAIN = /^[\p{L}\p{N}(][\p{L}\p{N}\p{M} ._()'’+&/:–-]*$/u;

/** In other readers of YAML these would be no text. */
const OTHERWISE = /^(?:null|true|false|yes|no|on|off|y|n|\d{1,2}:\d\d)$|^[\d._]+$/i;

/**
 * A text in YAML, wherever it may stand: without quotes where nobody needs them.
 * @param text on one line, without characters that nobody can see
 * @example yamlText('MCC: beeld') // '"MCC: beeld"'
 */
export function yamlText(text: string): string {
  const plain = PLAIN.test(text) && !/:(?=\s|$)|\s$/.test(text) && !OTHERWISE.test(text);
  return plain ? text : `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

/** Keys and values on one line, between braces. */
export function flowMapping(pairs: readonly string[]): string {
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

/** Text in a comment: shortened, as it is only there to be recognised. */
export function inComment(text: string): string {
  return shortText(text, 80);
}

/** @example timeText(840) // '"14:00"' */
export function timeText(time: Clock): string {
  return `"${isoClock(time)}"`;
}

const UNITS = { nl: { hours: 'uur', hour: 'uur', short: 'u' }, en: { hours: 'hours', hour: 'hour', short: 'h' } };

/** @example lengthText(150, 'nl') // '2u30' */
export function lengthText(minutes: Minutes, lang: Lang): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0 || (hours === 1 && rest > 0)) return `${minutes} min`;
  if (rest > 0) return `${hours}${UNITS[lang].short}${String(rest).padStart(2, '0')}`;
  return `${hours} ${hours === 1 ? UNITS[lang].hour : UNITS[lang].hours}`;
}

/** @example draftReference({ forum: 'MCC', day: day('2020-11-10'), time: null }) // 'MCC 2020-11-10' */
export function draftReference({ forum, day, time }: Reference): string {
  const on = `${forum} ${isoDay(day)}`;
  return yamlText(time === null ? on : `${on} ${isoClock(time)}`);
}

/** Lines of a list entry or block: a key with one value, or with more of them in brackets or one below the other. */
export function listLines(indent: string, key: string, values: readonly string[]): string[] {
  if (values.length === 1) return [`${indent}${key}: ${values[0]}`];
  const line = `${indent}${key}: [${values.join(', ')}]`;
  if (line.length <= WIDTH) return [line];
  const deeper = `${' '.repeat(indent.length)}  - `;
  return [`${indent}${key}:`, ...values.map((value) => `${deeper}${value}`)];
}
