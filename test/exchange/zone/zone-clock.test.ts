import { describe, expect, it } from 'vitest';
import { day, isoDay } from '../../../src/calendar/day.ts';
import { clockChanges } from '../../../src/exchange/zone/clock-changes.ts';
import { zoneClock } from '../../../src/exchange/zone/zone-clock.ts';
import { calendar, meeting, schedule, workspace } from '../build.ts';
import { components, value } from '../lines.ts';

const days = (from: string, until: string) => ({ from: day(from), until: day(until) });
const moment = (text: string, clock = 0) => day(text) * 1440 + clock;

/** Whether a meeting of an hour is written on the wall clock of its zone. */
function zoned(zone: string, period: ReturnType<typeof days>, text: string, clock = 840): boolean {
  return zoneClock(zone, period).write({ moment: moment(text, clock), before: 0, after: 60 }).zoned;
}

describe('the changes of the clocks', () => {
  it('are found to the minute', () => {
    expect(clockChanges('Europe/Amsterdam', days('2020-01-01', '2020-12-31'))).toEqual([
      { at: moment('2020-03-29', 60), before: 60, after: 120 },
      { at: moment('2020-10-25', 60), before: 120, after: 60 },
    ]);
  });

  it('are found where summer time lasted a week', () => {
    const found = clockChanges('America/Boa_Vista', days('2000-01-01', '2000-12-31'));
    expect(found.filter(({ after }) => after === -180).map(({ at }) => isoDay(Math.floor(at / 1440)))).toEqual([
      '2000-10-08',
    ]);
    expect(found.filter(({ after }) => after === -240).at(-1)!.at).toBe(moment('2000-10-15', 180));
  });
});

describe('OUT-20 how a time is written', () => {
  const programme = days('2020-10-19', '2021-12-31');

  it.each([
    ['an ordinary day in winter', '2020-11-10', 840, true],
    ['an ordinary day in summer', '2021-07-06', 840, true],
    ['the afternoon on which summer time begins', '2021-03-28', 840, true],
    ['the afternoon on which summer time ends', '2020-10-25', 840, true],
    ['across the beginning of summer time', '2021-03-28', 90, false],
    ['across the end of summer time', '2020-10-25', 90, false],
    ['at a time that is skipped', '2021-03-28', 150, false],
    ['at a time that comes twice', '2020-10-25', 150, false],
    ['at the first minute of summer time', '2021-03-28', 180, false],
    ['a minute later', '2021-03-28', 181, true],
    ['at the first minute of standard time that comes once', '2020-10-25', 180, false],
    ['a minute later', '2020-10-25', 181, true],
  ])('%s', (_, text, clock, expected) => {
    expect(zoned('Europe/Amsterdam', programme, text, clock)).toBe(expected);
  });

  it('in UTC where the rule of most years is not that of the year: summer time ended in September until 1995', () => {
    const years = days('1994-01-01', '2000-12-31');
    expect(zoned('Europe/Amsterdam', years, '1995-10-10')).toBe(false);
    expect(zoned('Europe/Amsterdam', years, '1995-11-10')).toBe(true);
    expect(zoned('Europe/Amsterdam', years, '1996-10-10')).toBe(true);
  });

  it('on the wall clock in years that all had the rule of then', () => {
    expect(zoned('Europe/Amsterdam', days('1991-01-01', '1995-12-31'), '1995-10-10')).toBe(true);
  });

  it.each([
    ['America/New_York', '2021-03-15', true],
    ['Australia/Sydney', '2021-01-12', true],
    ['Australia/Sydney', '2021-07-13', true],
    ['Asia/Kolkata', '2021-07-13', true],
    ['Europe/Dublin', '2021-07-13', true],
    ['UTC', '2021-07-13', false],
    ['Atlantic/Reykjavik', '2021-07-13', false],
  ])('in %s on %s', (zone, text, expected) => {
    expect(zoned(zone, programme, text)).toBe(expected);
  });

  it('in UTC where the clocks follow Ramadan', () => {
    expect(zoned('Africa/Casablanca', days('2021-01-01', '2030-12-31'), '2026-02-24')).toBe(false);
  });

  it('keeps the minutes of a span real ones', () => {
    const night = zoneClock('Europe/Amsterdam', programme).write({
      moment: moment('2021-03-28', 180),
      before: 30,
      after: 0,
    });
    expect(night).toMatchObject({ zoned: false, from: moment('2021-03-28', 30), until: moment('2021-03-28', 60) });
  });
});

describe('OUT-21 the zone in the file', () => {
  const zoneOf = (timezone: string) => {
    const text = calendar(schedule([meeting()], { workspace: workspace(timezone) }))!;
    return components(text, 'VTIMEZONE')[0]!;
  };

  it.each([
    ['America/New_York', 'FREQ=YEARLY;BYMONTH=3;BYDAY=2SU', '19700308T020000', '19701101T020000'],
    ['Australia/Sydney', 'FREQ=YEARLY;BYMONTH=10;BYDAY=1SU', '19701004T020000', '19700405T030000'],
    ['Asia/Beirut', 'FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', '19700329T000000', '19701025T000000'],
  ])('%s', (zone, rule, summer, standard) => {
    const lines = zoneOf(zone);
    expect(value(lines, 'RRULE')).toBe(rule);
    expect(lines.filter((line) => line.startsWith('DTSTART'))).toEqual([`DTSTART:${summer}`, `DTSTART:${standard}`]);
  });

  it('tells offsets in quarters of an hour, west and east', () => {
    expect(value(zoneOf('Asia/Kathmandu'), 'TZOFFSETTO')).toBe('+0545');
    expect(value(zoneOf('America/St_Johns'), 'TZOFFSETFROM')).toBe('-0330');
  });
});
