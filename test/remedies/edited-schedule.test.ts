import { describe, expect, it } from 'vitest';
import { day, isoDay } from '../../src/calendar/day.ts';
import type { MeetingReference } from '../../src/definition/types/moments.ts';
import { withApologies, withMoved } from '../../src/remedies/edited-schedule.ts';
import { carriedOut, type Move, UNWRITTEN } from '../../src/remedies/edits.ts';
import { attendanceOf } from '../../src/schedule/people/attendance.ts';
import { resolve } from '../../src/schedule/resolve.ts';
import type { Meeting, Schedule } from '../../src/schedule/schedule.ts';
import { line, workspaceOf } from '../support/yaml.ts';

// What is supposed without dating everything anew is what dating everything anew would give.

const workspace = workspaceOf(`
roles: { MP: { substitute: MVWS }, MVWS: {} }
fora:
  ACC: { time: "10:00" }
  MCC: { time: "14:00", members: [MP], papers: { due: 2 werkdagen, at: "12:00" } }
cycles:
  A:
    every: 2 weken
    from: 2020-11-02
    steps: { advies: { week: 1, day: di, forum: ACC }, besluit: { week: 2, day: wo, forum: MCC } }
deliverables:
  p: { route: A, round: A1 }
  q: { route: [{ written: afstemming, takes: 1 werkdag }, MCC], from: 2020-11-23 }
changes:
  - add: MCC 2020-11-20
  - { move: MCC 2020-12-09, to: 2020-12-10 }
  - add: [MCC 2020-12-16 9:00, MCC 2020-12-16 11:00]
  - cancel: MCC 2020-12-16      # one of the two: nobody can say which
`);
const window = { from: day('2020-11-02'), until: day('2020-12-31') };
const schedule = resolve(workspace, window);

const meeting = (forum: string, on: string): Meeting =>
  schedule.all.find((one) => one.forum.id === forum && one.day === day(on))!;
const named = (on: string): MeetingReference => ({ by: 'date', forum: 'MCC', day: day(on), time: null });

/** All that a rule may look at. */
function told({ all, meetings, journeys, deadlines, meant, stop, rounds, ambiguous }: Schedule) {
  const one = (meeting: Meeting) => [line(meeting), meeting.length, meeting.was, meeting.history];
  const deadline = ({ id, day: on, at, meeting }: Schedule['deadlines'][number]) => [id, isoDay(on), at, line(meeting)];
  return {
    all: all.map(one),
    meetings: meetings.map(one),
    journeys: journeys.map(({ deliverable, stops, meetingStops }) => [
      deliverable.id,
      stops.length,
      meetingStops.map((stop) => [line(stop.meeting), stop.deadline && deadline(stop.deadline)]),
    ]),
    deadlines: deadlines.map(deadline),
    meant: ['2020-11-11', '2020-11-20', '2020-12-09', '2020-12-10'].map((on) => meant(named(on)).map(one)),
    stops: rounds.map((round) => {
      const found = stop(round, 'besluit', 'MCC');
      return found && one(found);
    }),
    ambiguous: ambiguous.map(({ change, fits }) => [change, fits.map(one)]),
  };
}

describe('a meeting that is moved', () => {
  it.each<[string, Move]>([
    [
      'to another day',
      { move: meeting('MCC', '2020-11-11'), target: { day: day('2020-11-13') }, name: named('2020-11-11') },
    ],
    ['to an hour', { move: meeting('MCC', '2020-11-11'), target: { time: 540 }, name: named('2020-11-11') }],
    [
      'once more',
      { move: meeting('MCC', '2020-12-10'), target: { day: day('2020-12-11') }, name: named('2020-12-10') },
    ],
    [
      'only longer, where it stands',
      { move: meeting('MCC', '2020-11-11'), target: { length: 90 }, name: named('2020-11-11') },
    ],
    [
      'back to where it first stood',
      { move: meeting('MCC', '2020-12-10'), target: { day: day('2020-12-09') }, name: named('2020-12-10') },
    ],
    [
      'before another of that day',
      {
        move: meeting('ACC', '2020-11-17'),
        target: { day: day('2020-11-11') },
        name: { ...named('2020-11-17'), forum: 'ACC' } as MeetingReference,
      },
    ],
    [
      'though it was added',
      { move: meeting('MCC', '2020-11-20'), target: { day: day('2020-11-19') }, name: named('2020-11-20') },
    ],
    [
      'with papers that are now due after those of another',
      { move: meeting('MCC', '2020-11-11'), target: { day: day('2020-11-27') }, name: named('2020-11-11') },
    ],
    [
      'after a round in writing',
      { move: meeting('MCC', '2020-11-25'), target: { day: day('2020-11-26') }, name: named('2020-11-25') },
    ],
    [
      'without papers',
      {
        move: meeting('ACC', '2020-11-03'),
        target: { day: day('2020-11-04') },
        name: { ...named('2020-11-03'), forum: 'ACC' } as MeetingReference,
      },
    ],
    [
      'though a change may mean another as well',
      {
        move: meeting('MCC', '2020-12-16'),
        target: { time: 8 * 60 },
        name: { ...named('2020-12-16'), time: 9 * 60 } as MeetingReference,
      },
    ],
  ])('%s', (_, edit) => {
    const supposed = told(withMoved(schedule, edit));
    expect(supposed).not.toEqual(told(schedule));
    expect(supposed).toEqual(told(resolve(carriedOut(edit, workspace), window)));
  });
});

it('is still told in the days out of which it moves, as are no papers of other days', () => {
  const first = { from: day('2020-11-02'), until: day('2020-11-15') };
  const edit: Move = {
    move: meeting('MCC', '2020-11-11'),
    target: { day: day('2020-11-18') },
    name: named('2020-11-11'),
  };
  const before = { ...schedule, window: first };
  const supposed = withMoved(before, edit);
  expect(supposed.meetings.map(line)).toEqual([
    '2020-11-03 10:00 ACC A1',
    '2020-11-18 14:00 MCC A1 moved was 2020-11-11',
  ]);
  expect(supposed.deadlines).toEqual([]);
  // Two working days before Thursday 12 November is Tuesday; those of the 25th are further away.
  const within = withMoved(before, { ...edit, target: { day: day('2020-11-12') } });
  expect(within.deadlines.map(({ day: on }) => isoDay(on))).toEqual(['2020-11-10']);
});

it('leaves what does not stop there as it is, of which nothing has to be looked at again', () => {
  const edit: Move = { move: meeting('MCC', '2020-11-11'), target: { time: 540 }, name: named('2020-11-11') };
  const [p, q] = withMoved(schedule, edit).journeys;
  expect(p).not.toBe(schedule.journeys[0]);
  expect(q).toBe(schedule.journeys[1]);
});

describe('apologies that are sent', () => {
  it('keep somebody away from that meeting, and change nothing before', () => {
    const mcc = meeting('MCC', '2020-11-11');
    expect(attendanceOf(schedule).comers(mcc)).toEqual(['MP']);
    const apology = {
      ...{ roles: ['MP'], valid: { from: mcc.day, until: mcc.day }, reason: '', substitute: null, unreplaced: false },
      ...{ meetings: [{ reference: named('2020-11-11'), place: UNWRITTEN }], place: UNWRITTEN },
    };
    const supposed = withApologies(schedule, [apology]);
    expect(attendanceOf(supposed).comers(mcc)).toEqual(['MVWS']);
    expect(attendanceOf(schedule).comers(mcc)).toEqual(['MP']);
    expect(attendanceOf(supposed).comers(meeting('MCC', '2020-12-10'))).toEqual(['MP']);
  });
});
