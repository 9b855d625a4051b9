import { describe, expect, it } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import { check } from '../../src/conflicts/check.ts';
import type { MeetingReference } from '../../src/definition/types/moments.ts';
import type { Move } from '../../src/remedies/edits.ts';
import { trialOf } from '../../src/remedies/trial.ts';
import { scheduleOf } from '../support/yaml.ts';

/**
 * On Tuesday 3 November 2020 the VB and the MCC meet at the same hour with MP. The VB prepares p for the DOC, which meets on
 * the day after and then only on 16 December; there the SG speaks on p, and on that day he may have to be elsewhere.
 */
const programme = (more: string) => `
roles: { MP: {}, SG: {} }
fora:
  VB: { time: "14:00", length: 1 uur, members: [MP] }
  MCC: { time: "14:00", length: 1 uur, members: [MP] }
  DOC: { level: ministerial, time: "9:00", length: 1 uur }
  RAAD: { time: "9:30", length: 1 uur, members: [SG] }
deliverables: { p: { route: [VB, DOC], from: 2020-11-02, speaker: SG } }
changes:
  - add: [VB 2020-11-03, MCC 2020-11-03, DOC 2020-11-04, DOC 2020-12-16, RAAD 2020-12-18]
${more}`;

const tried = (more: string, forum: string, target: Move['target']) => {
  const schedule = scheduleOf(programme(more), '2020-11-02', '2020-12-31');
  const clash = check(schedule).find(({ kind }) => kind.code === 'role-double-booked')!;
  return trialOf(clash, clash.when, schedule).try({
    move: schedule.all.find((one) => one.forum.id === forum)!,
    target,
    name: { by: 'date', forum, day: day('2020-11-03'), time: null } as MeetingReference,
  });
};

describe('an edit that takes a product far away', () => {
  it('is looked at where the product comes', () => {
    const target = { day: day('2020-11-04') };
    expect(tried('', 'VB', target)).toMatchObject({ good: false, later: [{ product: 'p', day: day('2020-12-16') }] });
    expect(tried('  - add: RAAD 2020-12-16\n', 'VB', target)).toBeUndefined();
  });
});

describe('a meeting that is moved far away', () => {
  it('is looked at where it comes', () => {
    expect(tried('', 'MCC', { day: day('2020-12-17') })).toMatchObject({ good: true, later: [] });
    // On Christmas Day nobody may meet, and on the 18th MP may have to be in the VB.
    expect(tried('', 'MCC', { day: day('2020-12-25') })).toBeUndefined();
    expect(tried('  - add: VB 2020-12-18\n', 'MCC', { day: day('2020-12-18') })).toBeUndefined();
  });
});
