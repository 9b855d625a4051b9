import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoClock, parseClock } from '../../src/calendar/clock.ts';

describe('a time of day', () => {
  it.each([
    ['14:00', 840],
    ['14.00', 840],
    ['14.00 uur', 840],
    ['14.00 u', 840],
    ['14.00u', 840],
    ['14:00  uur', 840],
    ['9:30', 570],
    ['09.30 UUR', 570],
    ['0:00', 0],
    ['23:59', 1439],
    [' 8:30 ', 510],
  ])('"%s" is %i minutes after midnight', (text, clock) => {
    expect(parseClock(text)).toBe(clock);
  });

  it.each(['24:00', '14:60', '14', '14:0', '14:00:00', '-1:00', 'onbekend', '', '14,00'])('"%s" is none', (text) => {
    expect(parseClock(text)).toBeUndefined();
  });

  it('comes back from its text', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1439 }), (clock) => parseClock(isoClock(clock)) === clock));
  });
});
