import { describe, expect, it } from 'vitest';
import { changedMeetings } from '../../../src/remedies/solving/changed.ts';
import type { Meeting, Schedule } from '../../../src/schedule/schedule.ts';
import { blockOf, forumOf, meetingOf, roundOf, scheduleWith } from '../../support/handmade.ts';

const schedule = (...all: Meeting[]): Schedule => scheduleWith('2020-11-02', '2020-11-29', { all });

const mcc = forumOf('MCC');
const first = meetingOf(mcc, '2020-11-03 14:00');
const second = meetingOf(mcc, '2020-11-17 14:00');
const block = blockOf(roundOf('A', 1, '2020-11-02'), 'besluit', null, '2020-11-03');

describe('a meeting is changed', () => {
  it.each<[string, Partial<Meeting>]>([
    ['is on another day', { day: first.day + 1 }],
    ['begins at another hour', { start: 15 * 60 }],
    ['takes longer', { length: 90 }],
    ['has a block more', { blocks: [block] }],
    ['is held no longer', { status: 'cancelled' }],
  ])('when it %s', (_, parts) => {
    const after = { ...first, ...parts };
    expect(changedMeetings(schedule(first, second), schedule(after, second))).toEqual([{ before: first, after }]);
  });

  it('when it has come or gone', () => {
    expect(changedMeetings(schedule(first), schedule(first, second))).toEqual([{ before: null, after: second }]);
    expect(changedMeetings(schedule(first, second), schedule(first))).toEqual([{ before: second, after: null }]);
  });

  it('when it has another name, and carries the same step', () => {
    const [was, is] = [first, second].map((one) => ({ ...one, blocks: [block] })) as [Meeting, Meeting];
    expect(changedMeetings(schedule(was), schedule(is))).toEqual([{ before: was, after: is }]);
  });

  it('not when it is the same, or looks the same', () => {
    expect(changedMeetings(schedule(first, second), schedule(first, { ...second }))).toEqual([]);
  });
});

it('what was changed is known again for the same two schedules, and found anew for another', () => {
  const [before, after] = [schedule(first), schedule(first, second)];
  const found = changedMeetings(before, after);
  expect(changedMeetings(before, after)).toBe(found);
  expect(changedMeetings(schedule(), after)).toHaveLength(2);
});
