import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readDuration } from '../../src/language/amounts.ts';
import { durationWords, quantity } from '../../src/language/quantity.ts';

it.each([
  [1, 'working-days', '1 werkdag', '1 working day'],
  [2, 'working-days', '2 werkdagen', '2 working days'],
  [0, 'days', '0 dagen', '0 days'],
  [-1, 'working-days', '-1 werkdag', '-1 working day'],
  [2, 'hours', '2 uur', '2 hours'],
  [26, 'weeks', '26 weken', '26 weeks'],
  [1, 'months', '1 maand', '1 month'],
] as const)('%i %s', (count, unit, nl, en) => {
  expect(quantity(count, unit, 'nl')).toBe(nl);
  expect(quantity(count, unit, 'en')).toBe(en);
});

it.each([
  [1, '1 minuut', '1 minute'],
  [45, '45 minuten', '45 minutes'],
  [60, '1 uur', '1 hour'],
  [120, '2 uur', '2 hours'],
  [90, '1 uur en 30 minuten', '1 hour and 30 minutes'],
  [0, '0 minuten', '0 minutes'],
])('%i minutes', (minutes, nl, en) => {
  expect(durationWords(minutes, 'nl')).toBe(nl);
  expect(durationWords(minutes, 'en')).toBe(en);
});

it('can be typed back', () => {
  const languages = fc.constantFrom('nl' as const, 'en' as const);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 7 * 1440 }),
      languages,
      (minutes, lang) => readDuration(durationWords(minutes, lang)) === minutes,
    ),
  );
});
