import { describe, expect, it } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import { check } from '../../src/conflicts/check.ts';
import type { MeetingReference } from '../../src/definition/types/moments.ts';
import type { Move } from '../../src/remedies/edits.ts';
import { trialOf } from '../../src/remedies/trial.ts';
import { scheduleOf } from '../support/yaml.ts';

// What is said of a warning that an edit takes along, brings, or brings back.

/** What comes of moving the first meeting of a forum, tried for the first finding with a code. */
function moved(yaml: string, code: string, target: Move['target'], forum = 'MCC') {
  const schedule = scheduleOf(yaml, '2020-11-02', '2020-12-31');
  const finding = check(schedule).find(({ kind }) => kind.code === code)!;
  const move = schedule.all.find((one) => one.forum.id === forum)!;
  const name: MeetingReference = { by: 'date', forum, day: move.day, time: null };
  return trialOf(finding, finding.when, schedule).try({ move, target, name });
}

const clash = (mcc: string, more = '') => `
roles: { MP: {}, MVWS: {} }
fora:
  VB: { time: "14:00", length: 1 uur, members: [MP] }
  MCC: { time: "14:00", length: 1 uur, members: [MP, MVWS], ${mcc} }
  DOC: { time: "9:00", length: 1 uur }
changes: [{ add: [VB 2020-11-03, MCC 2020-11-03, DOC 2020-11-05] }]
${more}`;
const CODE = 'role-double-booked';

describe('a warning', () => {
  it('that comes along with the meeting does no harm', () => {
    const away = 'absences: [{ who: MVWS, from: 2020-11-02, until: 2020-11-04 }]';
    expect(moved(clash('', away), CODE, { day: day('2020-11-04') })).toMatchObject({ good: true });
  });

  it('that the meeting meets where it comes makes an edit no good', () => {
    const away = 'absences: [{ who: MVWS, from: 2020-11-04, until: 2020-11-04 }]';
    expect(moved(clash('', away), CODE, { day: day('2020-11-04') })).toMatchObject({ good: false });
    expect(moved(clash('', away), CODE, { day: day('2020-11-05') })).toMatchObject({ good: true });
  });

  it('of another kind than one that goes does make it no good', () => {
    // On the third MVWS is away; Saturday the seventh is in a weekend.
    const away = 'absences: [{ who: MVWS, from: 2020-11-03, until: 2020-11-03 }]';
    expect(moved(clash('', away), CODE, { day: day('2020-11-07') })).toMatchObject({ good: false });
  });
});

describe('a conflict that stays', () => {
  it('is not ended by the end of another on its day', () => {
    const away = 'absences: [{ who: MVWS, from: 2020-11-03, until: 2020-11-03 }]';
    expect(moved(clash('', away), CODE, { time: 16 * 60 }, 'VB')).toMatchObject({ good: true });
    expect(moved(clash('', away), 'role-unavailable', { time: 16 * 60 }, 'VB')).toBeUndefined();
  });

  it('though it is about no day is not ended by what has nothing to do with it', () => {
    const never = clash('', 'deliverables: { p: { route: [RAAD], from: 2020-11-02 } }').replace(
      'fora:',
      'fora:\n  RAAD: {}',
    );
    expect(moved(never, 'deliverable-without-meeting', { time: 16 * 60 }, 'VB')).toBeUndefined();
  });
});

describe('a warning that is to end', () => {
  const away = (until: string) =>
    clash('', `absences: [{ who: MVWS, from: 2020-11-03, until: ${until} }]`).replace('[VB 2020-11-03, ', '[');

  it('does not when it comes again on another day', () => {
    expect(moved(away('2020-11-04'), 'role-unavailable', { day: day('2020-11-04') })).toBeUndefined();
    expect(moved(away('2020-11-03'), 'role-unavailable', { day: day('2020-11-04') })).toMatchObject({ good: true });
  });

  it('does when another is said of it there', () => {
    // Saturday 19 December is in a weekend, and Thursday the 24th is Christmas Eve.
    const saturday = clash('').replace(/\[VB 2020[^\]]*\]/, '[MCC 2020-12-19]');
    expect(moved(saturday, 'meeting-in-weekend', { day: day('2020-12-24') })).toMatchObject({ good: false });
    expect(moved(saturday, 'meeting-in-weekend', { day: day('2020-12-20') })).toBeUndefined();
    expect(moved(saturday, 'meeting-in-weekend', { day: day('2020-12-21') })).toMatchObject({ good: true });
  });

  it('does when the same is said of others there', () => {
    const others = clash(
      '',
      'absences: [{ who: MVWS, from: 2020-11-03, until: 2020-11-03 }, { who: MP, from: 2020-11-04, until: 2020-11-04 }]',
    );
    expect(
      moved(others.replace('[VB 2020-11-03, ', '['), 'role-unavailable', { day: day('2020-11-04') }),
    ).toMatchObject({ good: false });
  });
});
