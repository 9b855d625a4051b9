import { expect, it } from 'vitest';
import { day, isoDay } from '../../../src/calendar/day.ts';
import { differenceOf } from '../../../src/schedule/changes/difference.ts';
import { rewritten } from '../../../src/schedule/changes/past.ts';
import { scheduleOf } from '../../support/yaml.ts';

/** MCC on the Wednesdays of November 2020; it is the tenth. */
const scheduled = (product: string, changes = '') =>
  scheduleOf(
    `
calendar: { holidays: none }
fora: { MCC: {} }
cycles: { A: { every: 1 week, from: 2020-11-02, rounds: 4, steps: { s: { day: wo, forum: MCC } } } }
deliverables: { p: { route: [MCC]${product} } }
changes: [${changes}]
`,
    '2020-11-01',
    '2020-11-30',
  );
const TODAY = day('2020-11-10');
const said = (before: [string, string?], after: [string, string?], today = TODAY) => {
  const stop = rewritten(differenceOf(scheduled(...before), scheduled(...after)), today);
  return stop && isoDay(stop.meeting.day);
};

it.each<[string, string, string, string | undefined]>([
  ['takes a product off a meeting that has been', ', from: 2020-11-02', ', from: 2020-11-16', '2020-11-04'],
  ['puts a product on a meeting that has been', ', from: 2020-11-16', ', from: 2020-11-02', '2020-11-04'],
  ['is about days to come alone', ', from: 2020-11-09', ', from: 2020-11-16', undefined],
  ['changes nothing', ', from: 2020-11-02', ', from: 2020-11-02', undefined],
])('an edit that %s', (_, before, after, expected) => expect(said([before], [after])).toBe(expected));

it('today has not been', () => {
  const [before, after] = [[', from: 2020-11-02'], [', from: 2020-11-16']] as [[string], [string]];
  expect(said(before, after, day('2020-11-04'))).toBeUndefined();
  expect(said(before, after, day('2020-11-05'))).toBe('2020-11-04');
});

it('an edit of a meeting that has been puts down what happened, also when it comes there or goes from there', () => {
  const product = ', from: 2020-11-02';
  expect(said([product], [product, '{ cancel: MCC 2020-11-04 }'])).toBeUndefined();
  expect(said([product], [product, '{ move: MCC 2020-11-04, to: 2020-11-12 }'])).toBeUndefined();
  expect(
    said([', from: 2020-11-09'], [', from: 2020-11-09', '{ move: MCC 2020-11-11, to: 2020-11-06 }']),
  ).toBeUndefined();
});
