import { describe, expect, it } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import { neutral } from '../../src/schedule/neutral.ts';
import { scheduleOf } from '../support/yaml.ts';

/** A and B share the MCC of each Tuesday from 3 November 2020; A has the ACC a fortnight later. */
const yaml = (changes = '', more = '') => `
roles: { MP: {} }
fora: { ACC: {}, MCC: {} }
cycles:
  A: { every: 1 week, from: 2020-11-02, rounds: 5, steps: { s: { day: di, forum: MCC }, later: { week: 3, day: wo, forum: ACC } } }
  B: { every: 1 week, from: 2020-11-02, rounds: 5, steps: { s: { day: di, forum: MCC } } }
${more}
changes: [${changes}]
`;
const WEEK = ['2020-11-16', '2020-11-22'] as const;
const round = (schedule: ReturnType<typeof scheduleOf>, cycle: string, number: number) =>
  schedule.rounds.find((one) => one.cycle.id === cycle && one.number === number)!;

describe('where a step of a round meets', () => {
  it('is its meeting, also when that was moved or cancelled', () => {
    const schedule = scheduleOf(yaml('{ move: MCC 2020-11-17, to: 2020-11-18 }'), ...WEEK);
    expect(schedule.stop(round(schedule, 'A', 3), 's', 'MCC')?.day).toBe(day('2020-11-18'));
    expect(schedule.stop(round(schedule, 'A', 3), 's', 'ACC')).toBeUndefined();
    expect(schedule.stop(round(schedule, 'A', 3), 'later', 'MCC')).toBeUndefined();
  });

  it('is nowhere once its cycle was cancelled out of a meeting that goes on', () => {
    const schedule = scheduleOf(yaml('{ cancel: B, from: 2020-11-17, until: 2020-11-17 }'), ...WEEK);
    expect(schedule.stop(round(schedule, 'B', 3), 's', 'MCC')).toBeUndefined();
    expect(schedule.stop(round(schedule, 'A', 3), 's', 'MCC')?.day).toBe(day('2020-11-17'));
  });
});

it('the rounds of a window run in it, or have a step there', () => {
  const { rounds } = scheduleOf(yaml(), ...WEEK);
  // Round 1 of A meets as the ACC on Wednesday 18 November.
  expect(rounds.map(({ cycle, number }) => cycle.id + number)).toEqual(['A1', 'A3', 'B3']);
});

it('a product looks for its meetings as far as a year, also for that which it names', () => {
  const far = `  V: { every: 12 maanden, from: 2021-08-01, rounds: 1, steps: { s: { day: 1e maandag, forum: ACC } } }
deliverables: { p: { route: [MCC, { forum: ACC, cycle: V }], decided-by: ACC 2021-08-02 } }`;
  const [journey] = scheduleOf(yaml('', far), ...WEEK).journeys;
  expect(journey!.meetingStops.map(({ meeting }) => meeting.day)).toEqual(['2020-12-01', '2021-08-02'].map(day));
});

it('what is made for all holds nothing that one person alone may read', () => {
  const schedule = scheduleOf(yaml('', 'annotations: [{ for: MP, meeting: MCC 2020-11-17 }]'), ...WEEK);
  expect(schedule.workspace.annotations).toHaveLength(1);
  expect(neutral(schedule).workspace.annotations).toEqual([]);
  expect(neutral(schedule).meetings).toBe(schedule.meetings);
});
