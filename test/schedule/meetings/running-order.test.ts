import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  meetingAfter,
  meetingBefore,
  orderedItems,
  runningOrder,
} from '../../../src/schedule/meetings/running-order.ts';
import type { Item } from '../../../src/schedule/schedule.ts';
import { AUTUMN } from '../../support/autumn.ts';
import { forumOf, itemOf, meetingOf, scheduleWith } from '../../support/handmade.ts';
import { line, scheduleOf } from '../../support/yaml.ts';

const schedule = scheduleOf(AUTUMN, '2020-11-03', '2020-11-03');
const mcc = schedule.meetings[0]!;

describe('the order of an agenda', () => {
  const order = runningOrder(mcc, schedule);

  it('has the items of each cycle together, in the order of the cycles', () => {
    expect(order.parts.map(({ block, items }) => [block?.cycle.id, ...items.map(({ item }) => item.title)])).toEqual([
      ['A', 'Beeld'],
      ['B', 'Jeugdpakket', 'Terugblik'],
    ]);
  });

  it('numbers the points on from the four that every agenda has', () => {
    expect(order.parts.flatMap(({ items }) => items.map(({ number }) => number))).toEqual(['5', '6', '7']);
    expect([order.business, order.closing]).toEqual(['9', '10']);
  });

  it('keeps hammer pieces apart, each with a letter', () => {
    expect(order.formalities?.number).toBe('8');
    expect(order.formalities?.items.map(({ number, item }) => `${number} ${item.title}`)).toEqual([
      '8a Vergaderschema',
    ]);
  });

  it('tells when an item begins, until nobody said how long the one before it takes', () => {
    // Beeld takes 20 minutes from 14:00; how long Jeugdpakket takes is not known.
    expect(order.parts.flatMap(({ items }) => items.map(({ start }) => start))).toEqual([840, 860, null]);
  });

  it('tells it on the clock, also in the night in which that is put forward', () => {
    const items = [120, 90, 30].map((minutes, index) => itemOf(`p${index}`, { minutes }));
    const night = meetingOf(forumOf('MCC'), '2021-03-27 23:00', { items });
    const { parts } = runningOrder(night, schedule);
    // At 23.00, after 2 hours at 1.00, and after another hour and a half at 3.30.
    expect(parts.flatMap((part) => part.items.map(({ start }) => start))).toEqual([23 * 60, 25 * 60, 27 * 60 + 30]);
  });

  it('has a point for a cycle without items, after which no time is known', () => {
    const [later] = scheduleOf(AUTUMN, '2020-11-10', '2020-11-10').meetings.filter(({ forum }) => forum.id === 'MCC');
    const { parts, business } = runningOrder(later!, schedule);
    expect(parts.map(({ block, items, number }) => [block?.phase, items.length, number])).toEqual([
      ['besluit', 0, '5'],
    ]);
    expect(business).toBe('6');
  });

  it('has one point for a meeting of which nothing is known', () => {
    const bare = meetingOf(forumOf('VB'), '2020-11-03 14:00');
    expect(runningOrder(bare, schedule).parts).toEqual([{ block: null, items: [], number: '5' }]);
  });

  it('counts letters on after the z', () => {
    const items = Array.from({ length: 28 }, (_, index) => itemOf(`p${index}`, { treatment: 'hamerstuk' }));
    const numbers = runningOrder(meetingOf(forumOf('MCC'), '2020-11-03 14:00', { items }), schedule).formalities;
    expect(numbers?.items.slice(24).map(({ number }) => number)).toEqual(['5y', '5z', '5aa', '5ab']);
  });
});

const minutes = fc.option(fc.integer({ min: 0, max: 300 }));
const treatment = fc.constantFrom(null, 'hamerstuk', 'besluitvorming');
const someItems = fc
  .array(fc.record({ minutes, treatment }))
  .map((some) => some.map((one, index): Item => itemOf(`p${index}`, one)));

describe('whatever is on an agenda', () => {
  it('is on it once, and begins after the minutes of all before it', () => {
    fc.assert(
      fc.property(someItems, fc.option(fc.integer({ min: 0, max: 1439 })), (items, start) => {
        const meeting = { ...meetingOf(forumOf('MCC'), '2020-11-03'), start, items };
        const order = runningOrder(meeting, scheduleWith('2020-11-03', '2020-11-03'));
        expect(new Set(orderedItems(order))).toEqual(new Set(items));
        expect(orderedItems(order)).toHaveLength(items.length);
        const timed = order.parts.flatMap((part) => part.items);
        timed.forEach(({ start: begins }, index) => {
          const before = timed.slice(0, index).map(({ item }) => item.minutes);
          const known = start !== null && before.every((one) => one !== null);
          expect(begins).toBe(known ? before.reduce((sum: number, one) => sum + one!, start) : null);
        });
      }),
    );
  });
});

describe('the meetings around a meeting', () => {
  it('are those of the same forum', () => {
    expect(line(meetingBefore(mcc, schedule)!)).toBe('2020-10-27 14:00 MCC A1 besluit');
    expect(line(meetingAfter(mcc, schedule)!)).toBe('2020-11-10 14:00 MCC A2 besluit');
  });

  it('are held', () => {
    const changed = scheduleOf(
      `${AUTUMN}changes: [{ cancel: MCC 2020-11-10 }, { cancel: MCC 2020-10-27 }]\n`,
      '2020-11-03',
      '2020-11-03',
    );
    const [meeting] = changed.meetings;
    expect(line(meetingBefore(meeting!, changed)!)).toBe('2020-10-20 14:00 MCC A1 beeld en richting');
    expect(line(meetingAfter(meeting!, changed)!)).toMatch(/^2020-11-17/);
  });

  it('are not there before the first and after the last', () => {
    const [first, last] = [schedule.all.find(({ forum }) => forum.id === 'MCC')!, schedule.all.at(-1)!];
    expect(meetingBefore(first, schedule)).toBeUndefined();
    expect(meetingAfter(last, schedule)).toBeUndefined();
  });
});
