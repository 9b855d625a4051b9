import { afterEach, describe, expect, it, vi } from 'vitest';

describe('the zone of the machine', () => {
  const own = process.env.TZ;
  afterEach(() => {
    if (own === undefined) delete process.env.TZ;
    else process.env.TZ = own;
  });

  it.each([
    ['UTC', 0],
    ['America/Los_Angeles', 480],
    ['Pacific/Kiritimati', -840],
    ['Asia/Kathmandu', -345],
  ])('makes no difference when it is %s', async (machine, minutesWest) => {
    process.env.TZ = machine;
    expect(new Date(2020, 10, 3).getTimezoneOffset()).toBe(minutesWest);
    vi.resetModules();
    const fresh = await import('../../src/calendar/zone.ts');
    const calendar = await import('../../src/calendar/day.ts');
    expect(fresh.rfc3339(calendar.day('2020-10-25'), 840, 'Europe/Amsterdam')).toBe('2020-10-25T14:00:00+01:00');
    expect(fresh.rfc3339(calendar.day('2020-10-25'), 150, 'Europe/Amsterdam')).toBe('2020-10-25T02:30:00+02:00');
    expect(fresh.wallClock(calendar.day('2021-03-28'), 150, 'Europe/Amsterdam')).toBe('skipped');
    expect(calendar.isoDay(calendar.day('2021-03-28'))).toBe('2021-03-28');
    expect(calendar.weekdayOf(calendar.day('2021-03-28'))).toBe(7);
    expect(calendar.partsOf(calendar.day('2020-11-01'))).toEqual({ year: 2020, month: 11, date: 1 });
  });
});
