import { describe, expect, it } from 'vitest';
import { proposedIn } from '../../support/findings.ts';

const proposal = (roles: string, more = '', members = '[A, B]') =>
  proposedIn(
    `
roles: { ${roles} }
fora:
  VB:  { time: "13:30", length: 4 uur, members: [A, B] }
  MCC: { time: "14:00", length: 1 uur, members: ${members} }
cycles: { K: { every: eenmalig, from: 2020-11-02, steps: { dag: { day: maandag, forum: [VB, MCC] } } } }
${more}`,
    '2020-11-02',
    '2020-11-29',
    'role-double-booked',
  ).map(({ proposal: found }) => found);

const both = 'A: { substitute: C }, B: { substitute: D }, C: {}, D: {}';

describe('standing in', () => {
  it('is for all who have to be elsewhere', () => {
    expect(proposal(both)).toEqual([
      {
        nl:
          'laat A en B bij MCC op maandag 2 november 2020 vervangen door C en D, of ' +
          'laat A en B bij VB op maandag 2 november 2020 vervangen door C en D',
        en:
          'have A and B replaced at MCC on Monday 2 November 2020 by C and D, or ' +
          'have A and B replaced at VB on Monday 2 November 2020 by C and D',
      },
    ]);
  });

  it('is of no use when one of them has nobody', () => {
    const [found] = proposal('A: { substitute: C }, B: {}, C: {}');
    expect(found?.nl).toContain('beginnen');
    expect(found?.nl).not.toContain('vervangen');
  });

  it('leaves alone who need not be there', () => {
    const [found] = proposal('A: { substitute: C }, B: {}, C: {}', '', '[A, { role: B, attendance: advisory }]');
    expect(found?.nl).toContain('laat A bij MCC op maandag 2 november 2020 vervangen door C');
  });

  it('is not by who is away himself', () => {
    const [found] = proposal(both, 'absences: [{ who: D, from: 2020-11-02, until: 2020-11-02 }]');
    expect(found?.nl).not.toContain('vervangen');
  });

  it('is put down where whoever comes does so already', () => {
    const blocked = (roles: string) =>
      proposedIn(
        `
roles: { ${roles}, C: {} }
fora: { MCC: { time: "14:00", length: 1 uur, members: [A, B] } }
blocked: [{ who: A, day: maandag, time: "13:00 - 15:00", reason: elders }]
cycles: { K: { every: eenmalig, from: 2020-11-02, steps: { dag: { day: maandag, forum: MCC } } } }
`,
        '2020-11-02',
        '2020-11-29',
        'role-unavailable',
      ).map(({ proposal: found }) => found);
    const [found] = blocked('A: { substitute: C }, B: {}');
    expect(found?.nl).toContain('leg vast dat A bij MCC op maandag 2 november 2020 wordt vervangen door C');
    expect(found?.en).toContain('put down that A is replaced at MCC on Monday 2 November 2020 by C');
  });
});
