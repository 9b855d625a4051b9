import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DURATION_FORMS,
  LEAD_FORMS,
  readDuration,
  readLead,
  readShift,
  readWeeks,
  SHIFT_FORMS,
  WEEKS_FORMS,
} from '../../src/language/amounts.ts';

describe('a length of time', () => {
  it.each([
    ['90 min', 90],
    ['90min.', 90],
    ['90 minuten', 90],
    ['1 minuut', 1],
    ['45 minutes', 45],
    ['1u30', 90],
    ['1u5', 65],
    ['1 u 30', 90],
    ['1h30', 90],
    ['1 uur 30 min', 90],
    ['1 uur en 30 minuten', 90],
    ['1 hour and 30 minutes', 90],
    ['2u', 120],
    ['2 uur', 120],
    ['2 Hours', 120],
    ['1 hr', 60],
    ['1,5 uur', 90],
    ['1.5 hours', 90],
    ['0,25 uur', 15],
    // 1.1 * 60 is not 66 in floating point.
    ['1,1 uur', 66],
    ['168 uur', 10080],
    ['10080 min', 10080],
  ])('"%s" is %i minutes', (text, minutes) => {
    expect(readDuration(text)).toBe(minutes);
  });

  it.each([
    '',
    '90',
    '0 min',
    '0u00',
    '-1 uur',
    '1,333 uur',
    '1,5 min',
    '169 uur',
    '10081 min',
    '168u1',
    '1u60',
    '1e3 min',
    '2 weken',
    '14:00',
    '99999999999999999999 uur',
    'uur',
  ])('"%s" is none', (text) => {
    expect(readDuration(text)).toBeUndefined();
  });
});

describe('a lead time', () => {
  it.each([
    ['1 werkdag', 1, 'working-days'],
    ['2 werkdagen', 2, 'working-days'],
    ['3 working days', 3, 'working-days'],
    ['1 Working  Day', 1, 'working-days'],
    ['0 werkdagen', 0, 'working-days'],
    ['7 dagen', 7, 'days'],
    ['1 day', 1, 'days'],
    ['1 week', 7, 'days'],
    ['2 weken', 14, 'days'],
    ['366 dagen', 366, 'days'],
    ['52 weeks', 364, 'days'],
  ])('"%s" is %i %s', (text, count, unit) => {
    expect(readLead(text)).toEqual({ count, unit });
  });

  it.each([
    '',
    '1',
    'werkdag',
    '-1 werkdag',
    '1,5 dagen',
    '367 dagen',
    '53 weken',
    '999 werkdagen',
    '1 uur',
    '2 maanden',
  ])('"%s" is none', (text) => {
    expect(readLead(text)).toBeUndefined();
  });
});

describe('a shift', () => {
  it.each([
    ['1 dag', 1, 'days'],
    ['-1 werkdag', -1, 'working-days'],
    ['+2 dagen', 2, 'days'],
    ['- 1 week', -7, 'days'],
    ['\u22122 working days', -2, 'working-days'],
    ['-0 dagen', 0, 'days'],
  ])('"%s" is %i %s', (text, count, unit) => {
    expect(readShift(text)).toEqual({ count, unit });
  });

  it.each(['', '-', '--1 dag', '-1', '1 dag\neerder', '-367 dagen'])('"%s" is none', (text) => {
    expect(readShift(text)).toBeUndefined();
  });

  it('is a lead time with a sign', () => {
    const units = fc.constantFrom('werkdagen', 'dagen', 'working days', 'days');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 366 }), units, (count, unit) => {
        expect(readShift(`${count} ${unit}`)).toEqual(readLead(`${count} ${unit}`));
        expect(readShift(`-${count} ${unit}`)?.count).toBe(-count);
      }),
    );
  });
});

describe('a span of weeks', () => {
  it.each([
    ['26 weken', 26],
    ['1 week', 1],
    ['4 Weeks', 4],
    ['522 weken', 522],
  ])('"%s" is %i', (text, weeks) => {
    expect(readWeeks(text)).toBe(weeks);
  });

  it.each(['', '26', '0 weken', '523 weken', '1,5 weken', '6 maanden', 'week', '-1 week'])('"%s" is none', (text) => {
    expect(readWeeks(text)).toBeUndefined();
  });
});

describe('the forms that are named to people', () => {
  it.each([
    ['lengths', DURATION_FORMS, readDuration],
    ['lead times', LEAD_FORMS, readLead],
    ['shifts', SHIFT_FORMS, readShift],
    ['spans', WEEKS_FORMS, readWeeks],
  ] as const)('of %s can be read', (_, forms, read) => {
    for (const form of [...forms.nl, ...forms.en]) expect(read(form), form).toBeDefined();
  });

  it('never take what is not there', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!/\d/.test(text));
        for (const read of [readDuration, readLead, readShift, readWeeks]) expect(read(text)).toBeUndefined();
      }),
    );
  });
});
