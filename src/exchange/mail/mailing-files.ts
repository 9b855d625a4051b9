import { isoClock } from '../../calendar/clock.ts';
import { isoDay } from '../../calendar/day.ts';
import { fileNames } from '../text/file-name.ts';
import type { Mailing } from './mailing.ts';
import type { Sending } from './sent.ts';

/**
 * What a file about a meeting is called, without extension: in a folder they stand in order of time.
 * @example datedName({ day: day('2020-11-10'), start: 840 }, 'MCC') // '2020-11-10 1400 MCC'
 */
export function datedName({ day, start }: Pick<Sending, 'day' | 'start'>, what: string): string {
  const time = start === null ? [] : [isoClock(start).replace(':', '')];
  return [isoDay(day), ...time, what].join(' ');
}

/** A name for each message, without extension, the same whenever the same message is written. */
export function mailFileNames(mailings: readonly Mailing[]): string[] {
  return fileNames(mailings.map(({ sending, address }) => datedName(sending, `${address} ${sending.sequence}`)));
}
