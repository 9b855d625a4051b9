import { describe, expect, it } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import { check } from '../../src/conflicts/check.ts';
import type { MeetingReference } from '../../src/definition/types/moments.ts';
import { type Move, UNWRITTEN } from '../../src/remedies/edits.ts';
import { trialEverywhere, trialOf } from '../../src/remedies/trial.ts';
import type { Schedule } from '../../src/schedule/schedule.ts';
import { scheduleOf } from '../support/yaml.ts';

/**
 * On Tuesday 3, 10 and 17 November 2020 the VB and the MCC meet at the same hour with the same minister, and on Wednesdays the
 * DOC with papers for p. Thursday the fifth is a closed day, on which nobody may meet.
 */
const YAML = `
calendar: { closed: [{ name: Brug, on: 2020-11-05 }] }
roles: { MP: {}, SG: {}, DG: {} }
fora:
  VB: { time: "14:00", length: 1 uur, members: [MP, SG] }
  MCC: { time: "14:00", length: 1 uur, members: [MP] }
  DOC: { time: "9:00", members: [SG] }
cycles:
  A: { every: 1 week, from: 2020-11-02, rounds: 3, steps: { s: { day: di, forum: [VB, MCC] }, d: { day: wo, forum: DOC } } }
deliverables: { p: { route: [VB, DOC], from: 2020-11-02 }, q: { route: [MCC], from: 2020-11-02 } }
`;
const schedule = scheduleOf(YAML, '2020-11-02', '2020-11-22');
const CODE = 'role-double-booked';
const clash = check(schedule).find(({ kind }) => kind.code === CODE)!;

const move = (forum: string, on: string, target: Move['target'], of: Schedule = schedule): Move => ({
  move: of.all.find((one) => one.forum.id === forum && one.day === day(on))!,
  target,
  name: { by: 'date', forum, day: day(on), time: null } as MeetingReference,
});
const FIRST = day('2020-11-03');

describe('what is tried for a conflict on a day', () => {
  const trial = () => trialOf(clash, [FIRST], schedule);

  it('ends it when it is gone from that day, and from others as it was', () => {
    expect(clash.when.map((on) => on - FIRST)).toEqual([0, 7, 14]);
    const outcome = trial().try(move('MCC', '2020-11-03', { time: 15 * 60 }));
    expect(outcome).toMatchObject({ good: true, later: [] });
    expect(outcome!.landings.length).toBeGreaterThan(0);
  });

  it('does not end it when it stays there, or comes again on another day', () => {
    expect(trial().try(move('MCC', '2020-11-03', { time: 14 * 60 + 30 }))).toBeUndefined();
    expect(trial().try(move('MCC', '2020-11-10', { time: 15 * 60 }))).toBeUndefined();
    expect(trial().try(move('MCC', '2020-11-03', { day: day('2020-11-10') }))).toBeUndefined();
  });

  it('does not end it when an error takes its place', () => {
    // A meeting on a closed day is one.
    expect(trial().try(move('MCC', '2020-11-03', { day: day('2020-11-05') }))).toBeUndefined();
  });

  it('is no good when a product is decided later by it, unless that is by the meeting that it moves itself', () => {
    // On Wednesday after the DOC, p can no longer be decided there that week.
    const rolled = trial().try(move('VB', '2020-11-03', { day: day('2020-11-04') }));
    expect(rolled).toMatchObject({ good: false, later: [{ product: 'p', day: day('2020-11-11') }] });
    const along = trial().try(move('MCC', '2020-11-03', { day: day('2020-11-04') }));
    expect(along).toMatchObject({ good: true, later: [{ product: 'q', day: day('2020-11-04') }] });
  });

  it('ends it by who comes instead', () => {
    const meetings = [{ reference: move('MCC', '2020-11-03', {}).name!, place: UNWRITTEN }];
    const valid = { from: FIRST, until: FIRST };
    const apology = {
      roles: ['MP'],
      valid,
      reason: '',
      substitute: 'DG',
      meetings,
      unreplaced: false,
      place: UNWRITTEN,
    };
    const one = trial();
    expect(one.try({ apologies: [apology] })).toMatchObject({ good: true, later: [], landings: [{ moved: false }] });
    // Nothing meets on another day: only what was there before is looked at.
    expect(one.cost()).toBe(14);
  });

  it('is no good when it brings a warning', () => {
    expect(trial().try(move('MCC', '2020-11-03', { day: day('2020-11-07') }))).not.toMatchObject({ good: true });
  });

  it('has to end it on all of its days when none are named', () => {
    expect(trialOf(clash, [], schedule).try(move('MCC', '2020-11-03', { time: 15 * 60 }))).toBeUndefined();
  });

  it('costs the meetings and seats that are looked at, those before the edit once', () => {
    // In ten days around the third lie two weeks of a VB with two seats, an MCC with one and a DOC with one: 2 * (3 + 2 + 2).
    const one = trial();
    expect(one.cost()).toBe(0);
    // It stays, so only the rule that found it looks again at that day, with a VB and an MCC.
    one.try(move('MCC', '2020-11-03', { time: 14 * 60 + 30 }));
    expect(one.cost()).toBe(14 + 5);
    // It goes, so all rules do, in four turns: what found it, the order, other errors and the rest.
    one.try(move('MCC', '2020-11-03', { time: 15 * 60 }));
    expect(one.cost()).toBe(14 + 5 + 4 * 5);
    // On the fourth the DOC is looked at as well.
    one.try(move('MCC', '2020-11-03', { day: day('2020-11-04') }));
    expect(one.cost()).toBe(14 + 5 + 4 * 5 + 4 * 7);
  });

  it('costs all that is dated anew, before and after, where a product may choose other meetings', () => {
    const one = trial();
    one.try(move('VB', '2020-11-03', { day: day('2020-11-04') }));
    const first = one.cost();
    expect(first).toBeGreaterThanOrEqual(14 + 14);
    one.try(move('VB', '2020-11-03', { day: day('2020-11-04') }));
    expect(one.cost() - first).toBeLessThanOrEqual(first - 14);
  });
});

describe('what is tried for all days of a conflict', () => {
  const usual = (forum: string, time: number) => ({
    kind: 'usual-time' as const,
    apply: (workspace: Schedule['workspace']) => ({
      ...workspace,
      fora: new Map([...workspace.fora].map(([id, one]) => [id, id === forum ? { ...one, time } : one])),
    }),
    writings: () => undefined,
  });

  it('has to end it on all of them', () => {
    const trial = trialEverywhere(clash, schedule);
    expect(trial.try(usual('MCC', 15 * 60))).toMatchObject({ good: true, later: [] });
    expect(trial.try(usual('MCC', 14 * 60 + 30))).toBeUndefined();
    expect(trial.try(move('MCC', '2020-11-03', { time: 15 * 60 }))).toBeUndefined();
  });

  it('costs little when it already fails on the first of them', () => {
    // A year and a half of the same: the near weeks are looked at before and after, and the whole only when that goes well.
    const long = scheduleOf(YAML.replace('rounds: 3', 'rounds: 78'), '2020-11-02', '2022-05-01');
    const finding = check(long).find(({ kind }) => kind.code === CODE)!;
    const whole = 78 * 7;
    const trial = trialEverywhere(finding, long);
    expect(trial.try(usual('MCC', 14 * 60 + 30))).toBeUndefined();
    expect(trial.cost()).toBeLessThan(whole);
    const before = trial.cost();
    expect(trial.try(usual('MCC', 15 * 60))).toBeDefined();
    expect(trial.cost() - before).toBeGreaterThanOrEqual(whole);
  });
});
