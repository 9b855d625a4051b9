import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meetingAfter, meetingBefore } from '../../../src/schedule/meetings/neighbours.ts';
import { itemsOf, type RunningOrder, runningOrder } from '../../../src/schedule/meetings/running-order.ts';
import type { Item } from '../../../src/schedule/schedule.ts';
import { AUTUMN } from '../../support/autumn.ts';
import { forumOf, itemOf, meetingOf, workspaceWith } from '../../support/handmade.ts';
import { line, scheduleOf } from '../../support/yaml.ts';

const schedule = scheduleOf(AUTUMN, '2020-11-03', '2020-11-03');
const mcc = schedule.meetings[0]!;

describe('the order of an agenda', () => {
  const order = runningOrder(mcc, schedule.workspace);
  const said = (some: RunningOrder) =>
    some.map(
      (point) =>
        `${point.number} ${'item' in point ? point.item.title : point.kind === 'standing' ? point.point.what : point.kind}`,
    );

  it('has the items of each cycle together, between what begins and ends it', () => {
    expect(said(order)).toEqual([
      '1 opening',
      '2 announcements',
      '3 decisions',
      '4 actions',
      '5 Beeld',
      '6 Jeugdpakket',
      '7 Terugblik',
      '8 Vergaderschema',
      '9 closing',
    ]);
  });

  it('is the order of the items of a meeting for everybody who reads them', () => {
    expect(mcc.items.map(({ title }) => title)).toEqual(['Beeld', 'Jeugdpakket', 'Terugblik', 'Vergaderschema']);
  });

  it('has several hammer pieces as one point, each with a letter', () => {
    const items = ['een', 'twee'].map((id) => itemOf(id, { treatment: 'hamerstuk' }));
    expect(said(runningOrder(meetingOf(forumOf('MCC'), '2020-11-03', { items }), schedule.workspace)).slice(4)).toEqual(
      ['5 formalities', '5a een', '5b twee', '6 closing'],
    );
  });

  it('tells when an item begins, until nobody said how long the one before it takes', () => {
    // Beeld takes 20 minutes from 14:00; how long Jeugdpakket takes is not known.
    expect(order.slice(4, 7).map(({ start }) => start)).toEqual([840, 860, null]);
  });

  it('tells it on the clock, also in the night in which that is put forward', () => {
    const items = [120, 90, 30].map((minutes, index) => itemOf(`p${index}`, { minutes }));
    const night = meetingOf(forumOf('MCC'), '2021-03-27 23:00', { items });
    // At 23.00, after 2 hours at 1.00, and after another hour and a half at 3.30.
    expect(
      runningOrder(night, schedule.workspace)
        .slice(4, 7)
        .map(({ start }) => start),
    ).toEqual([23 * 60, 25 * 60, 27 * 60 + 30]);
  });

  it('has a point for a cycle without items, after which no time is known', () => {
    const [later] = scheduleOf(AUTUMN, '2020-11-10', '2020-11-10').meetings.filter(({ forum }) => forum.id === 'MCC');
    const [point, closing] = runningOrder(later!, schedule.workspace).slice(4);
    expect(point).toMatchObject({ kind: 'open', block: { phase: 'besluit' }, number: '5', start: 840 });
    expect(closing!.start).toBeNull();
  });

  it('has one point for a meeting of which nothing is known', () => {
    const bare = meetingOf(forumOf('VB'), '2020-11-03 14:00');
    expect(runningOrder(bare, schedule.workspace)[4]).toMatchObject({ kind: 'open', block: null, number: '5' });
  });

  it('counts letters on after the z', () => {
    const items = Array.from({ length: 28 }, (_, index) => itemOf(`p${index}`, { treatment: 'hamerstuk' }));
    const points = runningOrder(meetingOf(forumOf('MCC'), '2020-11-03 14:00', { items }), schedule.workspace);
    expect(points.slice(29, 33).map(({ number }) => number)).toEqual(['5y', '5z', '5aa', '5ab']);
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
        const order = runningOrder(meeting, workspaceWith());
        expect(new Set(itemsOf(order))).toEqual(new Set(items));
        expect(itemsOf(order)).toHaveLength(items.length);
        const timed = order.flatMap((point) => (point.kind === 'item' ? [point] : []));
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
