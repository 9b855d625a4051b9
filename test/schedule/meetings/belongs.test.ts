import { describe, expect, it } from 'vitest';
import { day, isoDay } from '../../../src/calendar/day.ts';
import { belongs, deadlineBelongs } from '../../../src/schedule/meetings/belongs.ts';
import { meetingsWith } from '../../../src/schedule/meetings/has-paper.ts';
import { resolve } from '../../../src/schedule/resolve.ts';
import type { Meeting } from '../../../src/schedule/schedule.ts';
import { workspaceOf } from '../../support/yaml.ts';

/**
 * MCC each Friday from 4 December 2020. Those of Christmas and New Year's Day go to the working day after; that of the 11th
 * has moved on, that of the 18th back to before the window, and that of 8 January comes into it.
 */
const workspace = workspaceOf(`
fora: { MCC: { holiday: after, papers: { due: 1 werkdag, at: "12:00" } }, pers: { level: public } }
cycles:
  A: { every: 1 week, from: 2020-11-30, rounds: 8, steps: { mcc: { day: vr, forum: MCC }, pers: { day: vr, forum: pers } } }
deliverables: { p: { route: [MCC], from: MCC 2021-01-08 }, q: { route: [MCC], from: MCC 2020-12-18 } }
changes:
  - { move: MCC 2020-12-11, to: 2021-01-13 }
  - { move: MCC 2020-12-18, to: 2020-12-02 }
  - { move: MCC 2021-01-08, to: 2020-12-16 }
  - { cancel: MCC 2020-12-04 }
  - { cancel: MCC 2021-01-13 }
`);
const WINDOW = { from: day('2020-12-04'), until: day('2020-12-26') };
const asked = (today?: string) => resolve(workspace, today ? { ...WINDOW, today: day(today) } : WINDOW);
const mcc = (meetings: readonly Meeting[]) =>
  meetings.filter(({ forum }) => forum.id === 'MCC').map(({ day: on }) => isoDay(on).slice(5));

describe('the meetings that were asked for', () => {
  it.each([
    [
      'with the days of rounds, those too that moved out of them and are still to come',
      '2020-12-03',
      ['12-28', '01-13'],
    ],
    ['with them on the day itself', '2020-12-28', ['12-28', '01-13']],
    ['with those before them that are not past', '2020-12-02', ['12-02', '12-28', '01-13']],
    ['without what has been', '2020-12-29', ['01-13']],
  ])('are %s', (_, today, expected) => expect(mcc(asked(today).outlying)).toEqual(expected));

  it('are with days alone only those in them', () => {
    const schedule = asked();
    expect(schedule.outlying).toEqual([]);
    // What moved out of them is told, and was not asked for.
    expect(mcc(schedule.meetings)).toEqual(['12-02', '12-04', '12-16', '01-13']);
    expect(mcc(schedule.meetings.filter((meeting) => belongs(meeting, schedule)))).toEqual(['12-04', '12-16']);
  });

  it('take their deadlines along', () => {
    const due = (today?: string) => asked(today).deadlines.map((deadline) => isoDay(deadline.day).slice(5));
    // The papers for the second of December are due on the first.
    expect(due('2020-12-01')).toEqual(['12-01', '12-15']);
    expect(due()).toEqual(['12-15']);
    const schedule = asked();
    const [deadline] = schedule.deadlines;
    expect(deadlineBelongs(deadline!, schedule)).toBe(true);
    // It is the meeting that was asked for, whenever its papers are due.
    expect(deadlineBelongs({ ...deadline!, day: day('2020-12-03') }, schedule)).toBe(true);
    const other = schedule.all.find((meeting) => isoDay(meeting.day) === '2020-12-28')!;
    expect(deadlineBelongs({ day: day('2020-12-27'), meeting: other }, schedule)).toBe(false);
    expect(deadlineBelongs({ day: day('2020-12-26'), meeting: other }, schedule)).toBe(true);
  });

  it('take along what is due before the first day', () => {
    const { deadlines } = resolve(workspace, { from: day('2020-12-16'), until: day('2020-12-26') });
    expect(deadlines.map((deadline) => isoDay(deadline.day))).toEqual(['2020-12-15']);
  });

  it('have an agenda when they are held and one is made for them', () => {
    expect(meetingsWith('agenda', asked()).map(({ forum, day: on }) => `${forum.id} ${isoDay(on)}`)).toEqual([
      'MCC 2020-12-16',
    ]);
    expect(mcc(meetingsWith('agenda', asked('2020-12-01')))).toEqual(['12-02', '12-16', '12-28']);
  });
});
