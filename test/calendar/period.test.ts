import { describe, expect, it } from 'vitest';
import { day, isoDay } from '../../src/calendar/day.ts';
import { ALWAYS, daysIn, type Period, touch, within } from '../../src/calendar/period.ts';

const period = (from: string, until: string): Period => ({ from: day(from), until: day(until) });
const recess = period('2020-12-18', '2021-01-11');

describe('a period', () => {
  it('has both its ends', () => {
    expect(within(day('2020-12-17'), recess)).toBe(false);
    expect(within(day('2020-12-18'), recess)).toBe(true);
    expect(within(day('2021-01-11'), recess)).toBe(true);
    expect(within(day('2021-01-12'), recess)).toBe(false);
    expect(within(day('1990-01-01'), ALWAYS)).toBe(true);
  });

  it('touches another when they share a day', () => {
    expect(touch(recess, period('2021-01-11', '2021-01-20'))).toBe(true);
    expect(touch(period('2021-01-11', '2021-01-20'), recess)).toBe(true);
    expect(touch(recess, period('2021-01-12', '2021-01-20'))).toBe(false);
    expect(touch(period('2021-01-12', '2021-01-20'), recess)).toBe(false);
    expect(touch(recess, ALWAYS)).toBe(true);
  });

  it('is its days, one by one', () => {
    expect(daysIn(period('2020-12-31', '2021-01-02')).map(isoDay)).toEqual(['2020-12-31', '2021-01-01', '2021-01-02']);
    expect(daysIn(period('2020-12-31', '2020-12-31')).map(isoDay)).toEqual(['2020-12-31']);
  });
});
