import { describe, expect, it } from 'vitest';
import { day } from '../../../src/calendar/day.ts';
import { check } from '../../../src/conflicts/check.ts';
import { isOpen } from '../../../src/conflicts/difference.ts';
import type { Severity } from '../../../src/diagnostic/finding.ts';
import type { Move } from '../../../src/remedies/edits.ts';
import { codeOfKey, trying } from '../../../src/remedies/solving/tried.ts';
import { scheduleOf } from '../../support/yaml.ts';

// The F on Easter Monday, the G at the same hour as the H on Tuesday 13 April, and a K.
const schedule = scheduleOf(
  `
roles: { a: {} }
fora:
  F: { time: "10:00", length: 1 uur }
  G: { time: "10:00", length: 1 uur, members: [a] }
  H: { time: "10:00", length: 1 uur, members: [a] }
  K: { time: "10:00", length: 1 uur }
changes: [{ add: [F 2021-04-05, G 2021-04-13, H 2021-04-13, K 2021-04-15] }]
accepted: [{ code: meeting-in-weekend, about: K, reason: zo is het }]
`,
  '2021-03-29',
  '2021-04-30',
);
const findings = check(schedule);
const [HOLIDAY, CLASH] = ['meeting-on-public-holiday', 'role-double-booked'].map(
  (code) => findings.find(({ kind }) => kind.code === code)!,
) as [(typeof findings)[number], (typeof findings)[number]];

function tries(notBefore = '2021-03-29', wanted: readonly Severity[] = ['error']) {
  const isTarget = ({ severity }: { severity: Severity }) => wanted.includes(severity);
  const targets = findings.filter((finding) => isOpen(finding) && isTarget(finding));
  return trying({ schedule, findings }, targets, isTarget, day(notBefore));
}

const move = (forum: string, target: Move['target']): Move => {
  const meeting = schedule.all.find((one) => one.forum.id === forum)!;
  return { move: meeting, target, name: { by: 'date', forum, day: meeting.day, time: null } };
};
const to = (forum: string, on: string) => move(forum, { day: day(on) });

describe('edits that are tried', () => {
  it('end what is gone with them, make what has come, and leave the rest', () => {
    const tried = tries().wholly([to('F', '2021-04-06')])!;
    expect(tried.ended.map(codeOfKey)).toEqual(['meeting-on-public-holiday']);
    expect(tried).toMatchObject({ made: [], left: [1, 0] });
    // The clash stays; one edit, of a meeting of nobody, one working day away.
    expect(tried.cost).toEqual([-1, 0, 0, 1, 1, 0, 0, 0]);
    const both = tries().wholly([to('F', '2021-04-06'), move('G', { time: 600 + 60 })])!;
    expect(both.ended.map(codeOfKey).sort()).toEqual(['meeting-on-public-holiday', 'role-double-booked']);
    expect(both).toMatchObject({ made: [], left: [0, 0], cost: [-2, 0, 0, 2, 2, 0, 0, 0] });
    const worse = tries().wholly([to('K', '2021-04-05')])!;
    expect(worse.made.map(codeOfKey)).toEqual(['meeting-on-public-holiday']);
    expect(worse).toMatchObject({ ended: [], left: [3, 0] });
  });

  it('count warnings only where these have to go, and none that is accepted', () => {
    const weekend = to('F', '2021-04-10');
    expect(tries().wholly([weekend])).toMatchObject({ made: [], left: [1, 0] });
    const both = tries('2021-03-29', ['error', 'warning']);
    expect(both.wholly([weekend])!.made.map(codeOfKey)).toContain('meeting-in-weekend');
    const { left } = both.wholly([weekend])!;
    expect(left[0]).toBe(1);
    expect(left[1]).toBeGreaterThan(0);
    expect(both.wholly([to('K', '2021-04-10')])!.made.map(codeOfKey)).not.toContain('meeting-in-weekend');
  });

  it('are quickly seen to end nothing of what they are for', () => {
    const quick = tries();
    expect(quick.quickly(to('F', '2021-04-06'), CLASH)).toBeUndefined();
    expect(quick.quickly(to('G', '2021-04-14'), CLASH)!.ended.map(codeOfKey)).toEqual(['role-double-booked']);
    expect(quick.quickly(to('F', '2021-04-06'), HOLIDAY)).toMatchObject({ made: [], left: [1, 0] });
  });

  it('never change what lies before a day, from there or to there', () => {
    expect(tries('2021-04-05').wholly([to('F', '2021-04-06')])).toBeDefined();
    for (const one of [tries('2021-04-06'), tries('2021-04-15')]) {
      expect(one.wholly([to('F', '2021-04-16')])).toBeUndefined();
      expect(one.quickly(to('F', '2021-04-16'), HOLIDAY)).toBeUndefined();
      expect(one.played(to('F', '2021-04-16'))).toBeUndefined();
    }
    expect(tries('2021-04-13').wholly([to('G', '2021-04-12')])).toBeUndefined();
    expect(tries('2021-04-12').wholly([to('G', '2021-04-12')])).toBeDefined();
    expect(
      tries('2021-04-12')
        .played(to('G', '2021-04-12'))!
        .all.map((one) => one.day),
    ).toContain(day('2021-04-12'));
  });
});
