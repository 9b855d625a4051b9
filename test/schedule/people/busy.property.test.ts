import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../../src/calendar/day.ts';
import type { BusyCalendar, BusyTime } from '../../../src/definition/types/availability.ts';
import { busyAt } from '../../../src/schedule/people/busy.ts';
import { forumOf, meetingOf } from '../../support/handmade.ts';

const MCC = forumOf('MCC');
const DAY = day('2020-11-03');
const MIDNIGHT = DAY * 1440;

/** A calendar with one appointment, so many minutes after the midnight with which the day of the meeting begins. */
function calendarWith(from: number, length: number): BusyCalendar {
  const time: BusyTime = { start: MIDNIGHT + from, end: MIDNIGHT + from + length, title: '' };
  const on = (date: number) => (time.start < (date + 1) * 1440 && date * 1440 < time.end ? [time] : []);
  const place = { file: 'a.yaml', path: [] };
  return {
    roles: ['MP'],
    file: 'mp.ics',
    address: null,
    showsTitles: false,
    contents: { on, problems: () => [], old: null, told: () => ({ times: [], problems: [] }) },
    place,
  };
}

const minutes = (least: number, most: number) => fc.integer({ min: least, max: most });

describe('what stands in a calendar at the time of a meeting', () => {
  it('has a minute in common with it', () => {
    fc.assert(
      fc.property(
        minutes(-3000, 3000),
        minutes(1, 3000),
        minutes(0, 1439),
        minutes(1, 1600),
        (from, long, start, length) => {
          const shared = Array.from({ length }, (_, minute) => start + minute).some(
            (minute) => from <= minute && minute < from + long,
          );
          const meeting = meetingOf(MCC, '2020-11-03', { start, length });
          expect(busyAt(calendarWith(from, long), meeting, 'UTC').length > 0).toBe(shared);
        },
      ),
    );
  });

  it('takes all of the day when the time of the meeting is unknown', () => {
    fc.assert(
      fc.property(minutes(-3000, 3000), minutes(1, 6000), (from, long) => {
        const meeting = meetingOf(MCC, '2020-11-03', { start: null });
        expect(busyAt(calendarWith(from, long), meeting, 'UTC').length > 0).toBe(from <= 0 && from + long >= 1440);
      }),
    );
  });

  it('is told once when it goes on past midnight, as the meeting does', () => {
    const meeting = meetingOf(MCC, '2020-11-03 23:00', { length: 120 });
    expect(busyAt(calendarWith(23 * 60, 120), meeting, 'UTC')).toHaveLength(1);
    expect(busyAt(calendarWith(24 * 60, 30), meeting, 'UTC')).toHaveLength(1);
  });

  it('takes all of the day from midnight to midnight, and not a minute less', () => {
    const meeting = meetingOf(MCC, '2020-11-03', { start: null });
    expect(busyAt(calendarWith(0, 1440), meeting, 'UTC')).toHaveLength(1);
    expect(busyAt(calendarWith(1, 1439), meeting, 'UTC')).toEqual([]);
    expect(busyAt(calendarWith(0, 1439), meeting, 'UTC')).toEqual([]);
  });

  it('is nothing as far as anybody knows when the calendar could not be read', () => {
    const unread: BusyCalendar = { ...calendarWith(0, 1440), contents: 'missing' };
    expect(busyAt(unread, meetingOf(MCC, '2020-11-03 14:00'), 'UTC')).toEqual([]);
  });
});
