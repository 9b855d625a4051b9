import { describe, expect, it } from 'vitest';
import { isoDay } from '../../../src/calendar/day.ts';
import { makers } from '../../../src/remedies/makers.ts';
import { findingsOf } from '../../support/findings.ts';
import { scheduleOf } from '../../support/yaml.ts';

const [FROM, UNTIL] = ['2020-11-02', '2021-03-31'];

/** Who may be replaced by whom at which meeting, for the first finding with a code; and on how many days at once. */
function standIns(yaml: string, code: string) {
  const [finding] = findingsOf(yaml, FROM, UNTIL, code);
  return [...makers[code]!(finding!, scheduleOf(yaml, FROM, UNTIL))].map(({ candidates, everywhere }) => ({
    everywhere,
    apologies: [...candidates].flatMap(({ edit }) => ('apologies' in edit ? [edit.apologies] : [])),
  }));
}

const briefly = (yaml: string, code: string) =>
  standIns(yaml, code)[0]!.apologies.map((all) =>
    all.map(({ roles, meetings, substitute }) => {
      const [{ reference }] = meetings as [(typeof meetings)[number]];
      return `${reference.forum}: ${roles} by ${substitute}`;
    }),
  );

const clash = (members: string, more = '') => `
roles: { A: { substitute: C }, B: {}, C: {}, E: { substitute: F }, F: {} }
fora:
  VB:  { time: "13:30", length: 4 uur, members: [A] }
  MCC: { time: "14:00", length: 1 uur, members: ${members} }
cycles: { K: { every: 1 week, from: 2020-11-02, rounds: 1, steps: { dag: { day: maandag, forum: [VB, MCC] } } } }
${more}`;
const CODE = 'role-double-booked';

describe('at a meeting that somebody cannot be at', () => {
  it('only who has to be elsewhere is replaced, not who is there with him', () => {
    expect(briefly(clash('[A, E]'), CODE)).toEqual([['MCC: A by C'], ['VB: A by C']]);
  });

  it('nobody is replaced by who has a seat there himself', () => {
    expect(briefly(clash('[A, C]'), CODE)).toEqual([]);
    expect(briefly(clash('[A, { role: C, attendance: observer }]'), CODE)).toEqual([['MCC: A by C'], ['VB: A by C']]);
  });

  it('nobody is replaced by who comes for another who is away', () => {
    const away = 'absences: [{ who: E, from: 2020-11-02, until: 2020-11-02 }]';
    expect(briefly(clash('[E, A]', away), CODE)).toEqual([['MCC: A by C'], ['VB: A by C']]);
  });

  it('nobody is replaced when one of those concerned has nobody', () => {
    expect(briefly(clash('[A, B]').replace('members: [A]', 'members: [A, B]'), CODE)).toEqual([]);
  });

  it('nobody is replaced where he is not needed', () => {
    // A speaks first on p, at half past one; earlier that day the VB meets without him.
    const yaml = clash(
      '[A]',
      `
deliverables: { p: { route: [VB], from: VB 2020-11-02 13:30, speaker: A } }
changes: [{ add: VB 2020-11-02 9:00 }]
`,
    ).replace('length: 4 uur, members: [A]', 'length: 4 uur');
    expect(briefly(yaml, CODE)).toEqual([['MCC: A by C'], ['VB: A by C']]);
  });
});

describe('apologies that are proposed', () => {
  it('are for that meeting on its day, name who comes, and give no reason', () => {
    const [first] = standIns(clash('[A]'), CODE)[0]!.apologies;
    expect(first).toMatchObject([{ roles: ['A'], substitute: 'C', reason: '', unreplaced: false }]);
    const { valid, meetings } = first![0]!;
    expect([isoDay(valid.from), isoDay(valid.until)]).toEqual(['2020-11-02', '2020-11-02']);
    expect(meetings.map(({ reference }) => reference)).toMatchObject([{ by: 'date', forum: 'MCC', day: valid.from }]);
  });

  it('are none where no change could name the meeting', () => {
    // Of three of the MCC at one hour two are known only to the change that added them, and one of them came there later.
    const thrice = `changes:
  - { add: [MCC 2020-11-03 14:00, VB 2020-11-03] }
  - { add: MCC 2020-11-03 14:00 }
  - { add: MCC 2020-11-04 14:00 }
  - { move: MCC 2020-11-04, to: 2020-11-03 }
`;
    const [only] = standIns(clash('[A]', thrice).replace(/cycles: .*/, ''), CODE);
    expect(only!.apologies.map((all) => all.map(({ meetings }) => meetings[0]!.reference))).toMatchObject([
      [{ forum: 'VB' }],
    ]);
  });

  it('are none for all days at once: each time somebody is replaced for one meeting', () => {
    const cases = standIns(clash('[A]').replace('rounds: 1', 'rounds: 12'), CODE);
    expect(cases.map(({ everywhere, apologies }) => [everywhere, apologies.length])).toEqual([
      [true, 0],
      ...Array(12).fill([undefined, 2]),
    ]);
  });
});

it('whom somebody else represents is replaced by him, though he has a seat of his own', () => {
  const yaml = `
roles: { A: { substitute: C }, B: {}, C: {} }
fora: { MCC: { time: "14:00", members: [A, { role: B, for: A }] } }
cycles: { K: { every: 1 week, from: 2020-11-02, rounds: 1, steps: { dag: { day: maandag, forum: MCC } } } }
absences: [{ who: A, from: 2020-11-02, until: 2020-11-03 }]
`;
  expect(briefly(yaml, 'role-unavailable')).toEqual([['MCC: A by B']]);
});
