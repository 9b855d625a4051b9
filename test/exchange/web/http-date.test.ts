import fc from 'fast-check';
import { expect, it } from 'vitest';
import { httpDate, readHttpDate } from '../../../src/exchange/web/http-date.ts';

// The three forms of RFC 9110, 5.6.7, each for the same moment.
it.each(['Sun, 06 Nov 1994 08:49:37 GMT', 'Sunday, 06-Nov-94 08:49:37 GMT', 'Sun Nov  6 08:49:37 1994'])(
  'reads %s',
  (text) => {
    expect(readHttpDate(text)).toBe(784_111_777);
  },
);

it('writes the first of them', () => {
  expect(httpDate(784_111_777)).toBe('Sun, 06 Nov 1994 08:49:37 GMT');
});

it('reads back every moment that it writes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_102_444_800 }), (seconds) => {
      expect(readHttpDate(httpDate(seconds))).toBe(seconds);
    }),
  );
});

it.each([
  '',
  'gisteren',
  '0',
  'Sun, 30 Feb 2020 08:49:37 GMT',
  'Sun, 06 Nov 1994 25:00:00 GMT',
  'Sun, 06 Nov 1994 08:49:37',
  'Sun, 06 Nov 1994 08:49:37 CET',
  'Sun, 6 Nov 1994 08:49:37 GMT',
  'Sun, 06 nov 1994 08:49:37 GMT',
  ' Sun, 06 Nov 1994 08:49:37 GMT',
])('takes %j for no moment', (text) => {
  expect(readHttpDate(text)).toBeUndefined();
});
