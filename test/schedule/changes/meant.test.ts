import { describe, expect, it } from 'vitest';
import { day } from '../../../src/calendar/day.ts';
import { line, scheduleOf } from '../../support/yaml.ts';

// A name in the definitions means the meeting that first stood there, wherever it has gone since.

const named = (yaml: string) => {
  const schedule = scheduleOf(yaml, '2020-11-01', '2021-02-28');
  return {
    on: (forum: string, date: string, time: number | null = null) =>
      schedule.meant({ by: 'date', forum, day: day(date), time }).map(line),
    inRound: (forum: string, cycle: string, round: number) =>
      schedule.meant({ by: 'round', forum, cycle, round }).map(line),
  };
};

describe('a name', () => {
  /** Each Tuesday from 3 November 2020; B shares those of the 3rd and the 17th. */
  const { on, inRound } = named(`
fora: { MCC: { time: "14:00" }, ACC: { time: "14:00" } }
cycles:
  A: { every: 1 week, from: 2020-11-02, rounds: 6, steps: { s: { day: di, forum: [MCC, ACC] } } }
  B: { every: 2 weken, from: 2020-11-02, rounds: 2, steps: { s: { day: di, forum: MCC } } }
changes:
  - { move: MCC 2020-11-03, to: 2020-11-05 }
  - { move: MCC 2020-11-10, to: 2020-11-12 }
  - { move: MCC 2020-11-12, to: 2020-11-03 }
  - { move: MCC 2020-11-24, to: 2020-11-26 10:00 }
  - { move: MCC 2020-11-26, to: 2020-11-27 }
  - { cancel: MCC 2020-12-01 }
  - { add: MCC 2020-12-10 }
  - { move: MCC 2020-12-10, to: 2020-12-11 }
`);

  it('means what first stood there, before what stands there now', () => {
    expect(on('MCC', '2020-11-03')).toEqual(['2020-11-05 14:00 MCC A1 + B1 moved was 2020-11-03']);
    expect(on('MCC', '2020-11-10')).toEqual(['2020-11-03 14:00 MCC A2 moved was 2020-11-10']);
    expect(on('MCC', '2020-12-01')).toEqual(['2020-12-01 14:00 MCC A5 cancelled']);
    expect(on('MCC', '2020-12-10')).toEqual(['2020-12-11 14:00 MCC extra was 2020-12-10']);
  });

  it('means else what stands there now, and else what has stood there in between', () => {
    expect(on('MCC', '2020-11-05')).toEqual(['2020-11-05 14:00 MCC A1 + B1 moved was 2020-11-03']);
    expect(on('MCC', '2020-11-27')).toEqual(['2020-11-27 10:00 MCC A4 moved was 2020-11-24']);
    expect(on('MCC', '2020-11-26')).toEqual(['2020-11-27 10:00 MCC A4 moved was 2020-11-24']);
    expect(on('MCC', '2020-11-12')).toEqual(['2020-11-03 14:00 MCC A2 moved was 2020-11-10']);
    expect(on('MCC', '2020-11-13')).toEqual([]);
  });

  it('may say the hour', () => {
    expect(on('MCC', '2020-11-03', 14 * 60)).toHaveLength(1);
    expect(on('MCC', '2020-11-03', 10 * 60)).toEqual([]);
    expect(on('MCC', '2020-11-26', 10 * 60)).toHaveLength(1);
    expect(on('MCC', '2020-11-26', 14 * 60)).toEqual([]);
  });

  it('of a round means the meeting of its forum that the cycle has there', () => {
    expect(inRound('MCC', 'B', 2)).toEqual(['2020-11-17 14:00 MCC A3 + B2']);
    expect(inRound('ACC', 'A', 3)).toEqual(['2020-11-17 14:00 ACC A3']);
    expect(inRound('ACC', 'B', 2)).toEqual([]);
    expect(inRound('MCC', 'A', 7)).toEqual([]);
  });
});

describe('a name over restarts and versions', () => {
  it('means what first stood there before the restarts, the first of them first', () => {
    // Once a fortnight from Tuesday 3 November; round 3 would be on 1 December, after the first restart on 24 November, and
    // after the second on 26 January.
    const { on, inRound } = named(`
fora: { MCC: {} }
cycles: { A: { every: 2 weken, from: 2020-11-02, rounds: 4, steps: { s: { day: di, forum: MCC } } } }
changes: [{ restart: A, from: 2020-11-23 }, { restart: A, from: 2021-01-25, stop: 2020-11-30 }]
`);
    expect(on('MCC', '2020-12-01')).toEqual(['2020-11-24 ? MCC A3']);
    expect(on('MCC', '2020-12-08')).toEqual(['2021-01-26 ? MCC A4']);
    expect(on('MCC', '2020-12-15')).toEqual(['2021-01-26 ? MCC A4']);
    expect(inRound('MCC', 'A', 4)).toEqual(['2021-01-26 ? MCC A4']);
  });

  it('means else what stood there before a new version, the youngest first', () => {
    const { on } = named(`
fora: { MCC: {} }
cycles:
  A:
    every: 1 week
    from: 2020-11-02
    rounds: 8
    steps: { s: { day: di, forum: MCC } }
    versions:
      - { from: 2020-11-16, steps: { s: { day: wo, forum: MCC } } }
      - { from: 2020-11-30, steps: { s: { day: vr, forum: MCC } } }
`);
    expect(on('MCC', '2020-11-10')).toEqual(['2020-11-10 ? MCC A2']);
    expect(on('MCC', '2020-11-17')).toEqual(['2020-11-18 ? MCC A3']);
    expect(on('MCC', '2020-12-02')).toEqual(['2020-12-04 ? MCC A5']);
    expect(on('MCC', '2020-12-01')).toEqual(['2020-12-04 ? MCC A5']);
    expect(on('MCC', '2020-12-03')).toEqual([]);
  });
});
