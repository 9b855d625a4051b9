import { isoClock, type Minutes } from '../../calendar/clock.ts';
import type { LocalMinutes } from '../entry.ts';
import { localTime } from '../text/date-time.ts';
import { changeIn, type YearlyChange, type YearlyRule } from './yearly-rule.ts';

const BASE = 1970;
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/**
 * The VTIMEZONE of a zone (RFC 5545, 3.6.5): one STANDARD and, with summer time, one DAYLIGHT, each with a rule of one
 * weekday a year, which is all that Outlook keeps of it (MS-OXCICAL 2.1.3.1.1.19.2). Without summer time there is no
 * change to tell, so no rule. The names of the times (CET) are left out: they differ by language and by machine.
 * @param name as it stands in the TZID of the events
 * @returns content lines
 */
export function timeZoneLines(name: string, { standard, summer }: YearlyRule): string[] {
  const observances = summer
    ? [...yearly('DAYLIGHT', summer.begins), ...yearly('STANDARD', summer.ends)]
    : observance('STANDARD', 0, standard, standard, []);
  return ['BEGIN:VTIMEZONE', `TZID:${name}`, ...observances, 'END:VTIMEZONE'];
}

function yearly(kind: string, change: YearlyChange): string[] {
  const { month, nth, weekday, before, after } = change;
  const rule = `RRULE:FREQ=YEARLY;BYMONTH=${month};BYDAY=${nth}${WEEKDAYS[weekday - 1]}`;
  return observance(kind, changeIn(BASE, change), before, after, [rule]);
}

function observance(kind: string, from: LocalMinutes, before: Minutes, after: Minutes, rules: string[]): string[] {
  return [
    `BEGIN:${kind}`,
    `DTSTART:${localTime(from)}`,
    `TZOFFSETFROM:${utcOffset(before)}`,
    `TZOFFSETTO:${utcOffset(after)}`,
    ...rules,
    `END:${kind}`,
  ];
}

/** @example utcOffset(-210) // '-0330' */
function utcOffset(minutes: Minutes): string {
  return `${minutes < 0 ? '-' : '+'}${isoClock(Math.abs(minutes)).replace(':', '')}`;
}
