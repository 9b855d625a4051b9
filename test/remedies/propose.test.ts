import { describe, expect, it } from 'vitest';
import { rules } from '../../src/conflicts/rules.ts';
import { makers } from '../../src/remedies/makers.ts';
import { proposedIn } from '../support/findings.ts';
import { PROGRAMME } from '../support/programme.ts';

/** The proposal of the one finding with a code. */
function proposal(yaml: string, code: string, from = '2020-10-19', until = '2021-01-31'): string | undefined {
  const findings = proposedIn(yaml, from, until, code);
  expect(findings.map(({ kind }) => kind.code)).toEqual([code]);
  return findings[0]!.proposal?.nl;
}

/** Weekly meetings of one forum on Fridays, with more to say about the forum and the workspace. */
const friday = (forum: string, extra = '') => `
fora: { MCC: { ${forum} } }
cycles:
  A: { every: 1 week, from: 2020-12-14, rounds: 3, steps: { besluit: { week: 1, day: vrijdag, forum: MCC } } }
${extra}`;

/** The same in a recess. */
const recess = (from: string, until: string) =>
  friday(
    'recess: { forbid: reces }, holiday: houden',
    `calendar: { periods: [{ name: reces, from: ${from}, until: ${until} }] }`,
  );

/** Two meetings at one time that need the same minister. */
const clash = (extra = '', roles = '{}') => `
roles: { minister JenV: ${roles} }
fora:
  VB:  { time: "13:30", length: 4 uur, members: [minister JenV] }
  MCC: { time: "14:00", length: 1 uur, members: [minister JenV] }
cycles:
  A: { every: 2 weken, from: 2020-11-02, rounds: 1, steps: { dag: { week: 1, day: maandag, forum: [VB, MCC] } } }
${extra}`;

const english = (yaml: string, code: string, from = '2020-10-19', until = '2021-01-31') =>
  proposedIn(yaml, from, until, code).map(({ proposal }) => proposal?.en);

describe('a proposal', () => {
  it('names the working days beside a holiday, but no eve, which is a conflict itself', () => {
    const programme = `settings: { limits: { working-days-between-steps: geen } }${PROGRAMME}`;
    expect(proposal(programme, 'meeting-on-public-holiday', '2020-10-19', '2021-04-04')).toBe(
      'verplaats MCC van vrijdag 1 januari 2021 naar maandag 4 januari 2021',
    );
  });

  it('names no day on which the forum already meets, may not meet or nobody works', () => {
    const yaml = friday(
      'recess: { forbid: reces }',
      `calendar:
  closed: [{ name: Sluiting, from: 2020-12-28, until: 2020-12-31 }]
  periods: [{ name: reces, from: 2021-01-04, until: 2021-01-04 }]
changes:
  - cancel: MCC 2020-12-25
  - add: [MCC 2020-12-24, MCC 2021-01-05]
`,
    );
    expect(proposal(yaml, 'meeting-on-public-holiday')).toBe(
      'verplaats MCC van vrijdag 1 januari 2021 naar woensdag 23 december 2020 of naar woensdag 6 januari 2021',
    );
  });

  it('speaks of the first two dates, each by itself', () => {
    const yaml = `
fora: { VB: {} }
cycles: { A: { every: 1 week, from: 2020-10-19, steps: { beraad: { week: 1, day: maandag, forum: VB } } } }
`;
    const easter = proposedIn(yaml, '2021-01-01', '2023-12-31', 'meeting-on-public-holiday').find(
      ({ when }) => when.length === 3,
    );
    expect(easter?.proposal?.en).toBe(
      'move VB from Monday 5 April 2021 to Thursday 1 April 2021 or to Tuesday 6 April 2021; ' +
        'move VB from Monday 18 April 2022 to Thursday 14 April 2022 or to Tuesday 19 April 2022',
    );
  });

  it('says on which days nothing works, and keeps the hint when it works on none of them', () => {
    // Friday 18 December can go to Thursday; a week later everything within five working days lies in the recess.
    expect(proposal(recess('2020-12-18', '2021-01-10'), 'meeting-in-recess')).toBe(
      'verplaats MCC van vrijdag 18 december 2020 naar donderdag 17 december 2020 of naar woensdag 16 december 2020; ' +
        'voor vr 25 dec 2020 is niets gevonden dat dit oplost zonder nieuwe fout',
    );
    expect(proposal(recess('2020-12-07', '2021-01-17'), 'meeting-in-recess')).toMatch(
      /^voor vr 18 dec en vr 25 dec 2020 is niets gevonden dat dit oplost zonder nieuwe fout; gelast deze overleggen af/,
    );
  });

  it('starts one of two meetings that clash right before or after the other', () => {
    // MCC at 12.30 ends as VB begins (90 minutes away); VB at 15.00 begins as MCC ends (90 minutes away as well).
    expect(proposal(clash(), 'role-double-booked')).toBe(
      'laat MCC op maandag 2 november 2020 om 12.30 uur beginnen, of ' +
        'laat VB op maandag 2 november 2020 om 15.00 uur beginnen',
    );
  });

  it('keeps out of the hours that those concerned never have', () => {
    const blocked = 'blocked: [{ who: minister JenV, day: maandag, time: "8:00 - 13:30", reason: overleg }]';
    // Until half past one the minister is busy: only after the VB, or with the VB after the MCC, is there room.
    expect(proposal(clash(blocked), 'role-double-booked')).toBe(
      'laat MCC op maandag 2 november 2020 om 17.30 uur beginnen, of ' +
        'laat VB op maandag 2 november 2020 om 15.00 uur beginnen',
    );
  });

  it.each([
    ['of somebody else', '{ who: minister VWS, day: maandag, time: "12:00 - 18:00", reason: overleg }'],
    ['of another day', '{ who: minister JenV, day: dinsdag, time: "12:00 - 18:00", reason: overleg }'],
    [
      'of another time',
      '{ who: minister JenV, day: maandag, until: 2020-11-01, time: "12:00 - 18:00", reason: overleg }',
    ],
  ])('does not mind hours %s', (_, blocked) => {
    const yaml = clash(`blocked: [${blocked}]`).replace('roles: {', 'roles: { minister VWS: {},');
    expect(proposal(yaml, 'role-double-booked')).toBe(proposal(clash(), 'role-double-booked'));
  });

  it('asks nobody to stay later than ten in the evening', () => {
    const evening = (start: string) => `
roles: { minister JenV: {} }
fora:
  VB:  { time: "${start}", length: 4 uur, members: [minister JenV] }
  MCC: { time: "18:00", length: 1 uur, members: [minister JenV] }
cycles:
  A: { every: 2 weken, from: 2020-11-02, rounds: 1, steps: { dag: { week: 1, day: maandag, forum: [VB, MCC] } } }
blocked: [{ who: minister JenV, day: maandag, time: "8:00 - 17:00", reason: overleg }]
`;
    // The MCC ends at ten on the dot when the VB ends at nine.
    expect(proposal(evening('17:00'), 'role-double-booked')).toMatch(
      /^laat MCC op maandag 2 november 2020 om 21\.00 uur beginnen/,
    );
    expect(proposal(evening('17:01'), 'role-double-booked')).not.toContain('beginnen');
  });

  it('moves no meeting to where a product would no longer come, as it waits for another', () => {
    const yaml = (after: string) => `
teams: { MLT4: {} }
fora: { DOC: { time: "16:00" }, MCC: { time: "10:00", recess: { forbid: reces } } }
calendar: { periods: [{ name: reces, from: 2021-05-10, until: 2021-05-10 }] }
cycles: { K: { every: 1 week, from: 2021-05-10, rounds: 3, steps: { mcc: { day: maandag, forum: MCC } } } }
changes: [{ add: DOC 2021-05-07 }]
deliverables:
  q: { team: MLT4, route: [DOC], from: 2021-05-07 }
  p: { team: MLT4, route: K, round: K1, needed-by: 2021-05-14${after} }
`;
    const window = ['2021-05-03', '2021-05-30'] as const;
    // On Friday the MCC would come no later than the DOC that p waits for, and p would roll on past its last day.
    expect(proposal(yaml(''), 'meeting-in-recess', ...window)).toContain('naar vrijdag 7 mei 2021');
    expect(proposal(yaml(', after: q'), 'meeting-in-recess', ...window)).toMatch(
      /^verplaats MCC van maandag 10 mei 2021 naar dinsdag 11 mei 2021/,
    );
    expect(proposal(yaml(', after: q'), 'meeting-in-recess', ...window)).not.toContain('7 mei 2021');
  });

  it('has somebody replaced who can be, at the meeting where that works', () => {
    const roles = `
roles:
  minister JenV: { substitute: minister voor Rechtsbescherming }
  minister voor Rechtsbescherming: {}
`;
    const yaml = (meeting: string) =>
      clash()
        .replace(/^roles: .*$/m, roles.trim())
        .replace('{ time: "14:00",', meeting);
    // Replaced at the MCC or at the VB: either will do.
    expect(proposal(yaml('{ time: "14:00",'), 'role-double-booked')).toBe(
      'laat minister JenV bij MCC op maandag 2 november 2020 vervangen door minister voor Rechtsbescherming, of ' +
        'laat minister JenV bij VB op maandag 2 november 2020 vervangen door minister voor Rechtsbescherming',
    );
    // Who is to stand in sits in the MCC himself.
    const busy = yaml('{ time: "14:00", chair: minister voor Rechtsbescherming,');
    expect(proposal(busy, 'role-double-booked')).not.toContain('vervangen');
  });

  it('puts a meeting back behind the one that goes first', () => {
    const yaml = `
fora: { ACC: { time: "10:00", length: 2 uur }, MCC: { time: "14:00" } }
cycles: { A: { every: 2 weken, from: 2020-11-02, rounds: 1, steps: { beeld: { day: dinsdag, chain: [ACC, MCC] } } } }
changes: [{ move: MCC 2020-11-03, to: 2020-11-02 10:00 }]
`;
    // On Monday the ACC would begin at ten, together with the MCC; on the Friday before it goes first.
    expect(proposal(yaml, 'chain-out-of-order')).toContain(
      'verplaats ACC van dinsdag 3 november 2020 naar vrijdag 30 oktober 2020',
    );
  });

  it('shortens a lead time that fits no round to the longest that does, or holds the step before it earlier', () => {
    const yaml = `
fora: { ACC: {}, MCC: { papers: { due: 5 werkdagen, at: "12:00" } } }
cycles:
  B:
    every: 2 weken
    from: 2020-11-02
    rounds: 2
    route: [advies, besluit]
    steps: { advies: { week: 1, day: donderdag, forum: ACC }, besluit: { week: 2, day: dinsdag, forum: MCC } }
`;
    // From Thursday to Tuesday lie Friday and Monday: two working days can be counted back. Five reach back to the Tuesday
    // of the week before, and the papers are not wanted on the day of the ACC itself.
    expect(proposal(yaml, 'deadline-before-previous-step')).toBe(
      'kort de aanlevertermijn van MCC (besluit) in cyclus B in tot 2 werkdagen, of ' +
        'houd stap advies van cyclus B steeds op maandag van week 1',
    );
    expect(english(yaml, 'deadline-before-previous-step')).toEqual([
      'shorten the lead time of MCC (besluit) in cycle B to 2 working days, or ' +
        'always hold step advies of cycle B on Monday of week 1',
    ]);
  });

  it('shortens a lead time down to the meeting itself, and moves no step but the one before it', () => {
    const yaml = `
fora: { Catshuis: {}, ACC: {}, MCC: { papers: { due: 2 werkdagen, at: "12:00" } } }
cycles:
  B:
    every: 2 weken
    from: 2020-11-02
    rounds: 2
    route: [advies, besluit]
    steps:
      vraag: { week: 1, day: woensdag, forum: Catshuis }
      advies: { week: 2, day: maandag, forum: ACC }
      besluit: { week: 2, day: dinsdag, forum: MCC }
`;
    // Two working days before Tuesday is the Friday, before the ACC of Monday; one is the day of the ACC itself, and that is
    // not wanted either. Held on the Thursday before, the ACC leaves the Friday for the papers.
    const [finding] = proposedIn(yaml, '2020-11-02', '2020-11-29', 'deadline-before-previous-step');
    expect(finding?.proposal).toEqual({
      nl:
        'kort de aanlevertermijn van MCC (besluit) in cyclus B in tot de dag van het overleg zelf, of ' +
        'houd stap advies van cyclus B steeds op donderdag van week 1',
      en:
        'shorten the lead time of MCC (besluit) in cycle B to the day of the meeting itself, or ' +
        'always hold step advies of cycle B on Thursday of week 1',
    });
  });

  it('sends a product a round earlier or later', () => {
    const yaml = (product: string, extra = '') => `
teams: { MLT4: {} }
fora: { MCC: {} }
cycles: { B: { every: 2 weken, from: 2020-10-19, rounds: 6, steps: { besluit: { day: dinsdag, forum: MCC } } } }
deliverables: { pakket: { team: MLT4, route: B, ${product} } }
${extra}`;
    // The rounds decide on 20 October, 3, 17 November, 1, 15 and 29 December.
    expect(proposal(yaml('round: B4, needed-by: 2020-11-05'), 'deliverable-too-late')).toBe(
      'laat pakket in ronde 2 van cyclus B lopen',
    );
    // Before the first round there is none; then its meeting has to be a day earlier, or it is too far away.
    expect(proposal(yaml('round: B1, needed-by: 2020-10-19'), 'deliverable-too-late')).toBe(
      'verplaats MCC van dinsdag 20 oktober 2020 naar maandag 19 oktober 2020',
    );
    expect(proposal(yaml('round: B1, needed-by: 2020-10-09'), 'deliverable-too-late')).toMatch(/^er is niets gevonden/);
  });

  it('lets a product begin a week earlier, on a working day', () => {
    const [finding] = proposedIn(
      `
teams: { MLT4: {} }
fora: { MCC: {} }
cycles: { A: { every: 1 week, from: 2021-03-01, rounds: 12, steps: { besluit: { day: dinsdag, forum: MCC } } } }
routes: { kort: [MCC] }
deliverables: { pakket: { team: MLT4, route: kort, from: 2021-04-12, needed-by: 2021-04-09 } }
`,
      '2021-03-01',
      '2021-05-16',
      'deliverable-too-late',
    );
    // A week before Monday 12 April is Easter Monday; the working day before that is the Thursday before Good Friday, after
    // which the MCC of Tuesday 6 April comes in time.
    expect(finding?.proposal).toEqual({
      nl: 'laat pakket op donderdag 1 april 2021 beginnen',
      en: 'let pakket begin on Thursday 1 April 2021',
    });
  });
});

describe('proposals', () => {
  it('are for the gravest findings, twenty-four at most', () => {
    const fora = Array.from({ length: 25 }, (_, index) => `F${index}`);
    const yaml = `
fora: { ${fora.map((id) => `${id}: {}`).join(', ')}, R: { recess: { report: reces } } }
calendar: { periods: [{ name: reces, from: 2021-03-31, until: 2021-03-31 }] }
cycles:
  A: { every: eenmalig, from: 2021-03-29, steps: { v: { day: vrijdag, forum: [${fora.join(', ')}] }, r: { day: woensdag, forum: R } } }
`;
    const codes = ['meeting-on-public-holiday', 'meeting-in-recess'];
    const proposed = (text: string) =>
      proposedIn(text, '2021-03-29', '2021-04-30', ...codes)
        .filter(({ proposal }) => proposal)
        .map(({ severity }) => severity);
    expect(proposed(yaml)).toEqual(Array(24).fill('error'));
    // With two errors less there is room for the recess, which comes last.
    const fewer = yaml.replace(`[${fora.join(', ')}]`, `[${fora.slice(2).join(', ')}]`);
    expect(proposed(fewer).sort()).toEqual([...Array(23).fill('error'), 'warning']);
  });

  it('say all that is put off', () => {
    const yaml = `
teams: { MLT4: {} }
fora: { MCC: { recess: { forbid: reces } } }
calendar: { periods: [{ name: reces, from: 2020-12-07, until: 2020-12-18 }] }
cycles: { A: { every: eenmalig, from: 2020-12-14, steps: { besluit: { day: vrijdag, forum: MCC } } } }
deliverables: { p: { team: MLT4, route: A, round: A1 }, q: { team: MLT4, route: A, round: A1 } }
`;
    const monday = 'maandag 21 december 2020';
    expect(proposal(yaml, 'meeting-in-recess')).toMatch(
      `naar ${monday} (het besluit over p komt dan pas op ${monday}; het besluit over q komt dan pas op ${monday})`,
    );
  });
});

describe('a proposal that puts off what comes after the decision', () => {
  const yaml = (press: string) => `
roles: { vz: {} }
fora: { MCC: { time: "14:00", chair: vz }, pers: { level: public, time: "${press}" } }
cycles: { A: { every: 1 week, from: 2027-05-31, steps: { m: { week: 1, day: wo, forum: MCC }, p: { week: 1, day: do, forum: pers } } } }
routes: { r: { steps: { m: { forum: MCC, treatment: besluitvorming }, p: { forum: pers, treatment: informatie } } } }
deliverables: { nota: { title: Nota, route: r, from: 2027-06-07 } }
absences: [{ who: vz, from: 2027-06-07, until: 2027-06-09 }]
`;
  const hint = (press: string) => proposedIn(yaml(press), '2027-05-31', '2027-06-27', 'chair-missing')[0]?.proposal;

  it('says on which day the decision really comes', () => {
    // On Thursday the MCC is still before the press conference: it moves, and so does the decision.
    expect(hint('16:00')?.nl).toContain('(het besluit over Nota komt dan pas op donderdag 10 juni 2027)');
  });

  it('says so of what comes after it as well, when that is more than the decision', () => {
    expect(hint('12:00')).toMatchObject({
      nl: expect.stringContaining(
        '(het besluit over Nota komt dan pas op donderdag 10 juni 2027; de laatste stap van Nota komt dan pas op donderdag 17 juni 2027)',
      ),
      en: expect.stringContaining(
        '(the decision on Nota then comes only on Thursday 10 June 2027; the last step of Nota then comes only on Thursday 17 June 2027)',
      ),
    });
  });
});

describe('the meetings of a proposal', () => {
  const ways = (yaml: string, code: string) =>
    proposedIn(yaml, '2020-10-19', '2021-01-31', code).map((finding) => finding.ways);

  it('are named with the day to which each can go', () => {
    const extra = `calendar: { periods: [{ name: reces, from: 2021-01-04, until: 2021-01-04 }] }`;
    // By turns a day before and a day after: no eve, nor the day of the recess.
    expect(ways(friday('recess: { forbid: reces }', extra), 'meeting-on-public-holiday')).toEqual([
      [
        { meeting: 'MCC 2020-12-25', to: '2020-12-28' },
        { meeting: 'MCC 2020-12-25', to: '2020-12-23' },
      ],
      [
        { meeting: 'MCC 2021-01-01', to: '2021-01-05' },
        { meeting: 'MCC 2021-01-01', to: '2020-12-30' },
      ],
    ]);
  });

  it('are named with the hour, and not when somebody is replaced', () => {
    // The MCC just before the VB of half past one, or the VB just after the MCC of two.
    expect(ways(clash(), 'role-double-booked')).toEqual([
      [
        { meeting: 'MCC 2020-11-02', to: '12:30' },
        { meeting: 'VB 2020-11-02', to: '15:00' },
      ],
    ]);
    expect(ways(clash('', '{ substitute: SG }, SG: {}'), 'role-double-booked')).toEqual([[]]);
  });

  it('are named with how long they have to be', () => {
    const full = `
fora: { MCC: { time: "14:00", length: 1 uur } }
cycles: { A: { every: 2 weken, from: 2020-11-02, rounds: 1, steps: { besluit: { day: dinsdag, forum: MCC } } } }
deliverables: { p: { route: A, round: A1, minutes: 75 min } }
`;
    expect(ways(full, 'agenda-overfull')).toEqual([[{ meeting: 'MCC 2020-11-03', length: '75 min' }]]);
  });
});

describe('a proposal in English', () => {
  it('starts meetings at another hour', () => {
    expect(english(clash(), 'role-double-booked')).toEqual([
      'start MCC on Monday 2 November 2020 at 12:30, or start VB on Monday 2 November 2020 at 15:00',
    ]);
  });

  it('has somebody replaced', () => {
    expect(english(clash('', '{ substitute: SG }, SG: {}'), 'role-double-booked')).toEqual([
      'have minister JenV replaced at MCC on Monday 2 November 2020 by SG, or ' +
        'have minister JenV replaced at VB on Monday 2 November 2020 by SG',
    ]);
  });

  it('says on which days nothing works, and what then is to be done', () => {
    expect(english(recess('2020-12-18', '2021-01-10'), 'meeting-in-recess')).toEqual([
      'move MCC from Friday 18 December 2020 to Thursday 17 December 2020 or to Wednesday 16 December 2020; ' +
        'for Fri 25 Dec 2020 nothing was found that ends this without a new error',
    ]);
    expect(english(recess('2020-12-07', '2021-01-17'), 'meeting-in-recess')).toEqual([
      expect.stringMatching(
        /^for Fri 18 Dec and Fri 25 Dec 2020 nothing was found that ends this without a new error; \w+/,
      ),
    ]);
  });

  it('names the choice that excludes another', () => {
    const yaml = `
fora: { M: { time: "10:00", recess: { forbid: reces } } }
calendar: { periods: [{ name: reces, from: 2020-12-07, until: 2020-12-31 }, { name: reces, from: 2021-01-05, until: 2021-01-31 }] }
cycles:
  a: { every: eenmalig, from: 2020-12-28, steps: { v: { day: vrijdag, forum: M } } }
  b: { every: eenmalig, from: 2020-12-28, steps: { z: { day: zaterdag, forum: M } } }
`;
    const found = proposedIn(yaml, '2020-12-01', '2021-01-31', 'meeting-on-public-holiday', 'meeting-in-weekend');
    expect(found.map(({ proposal }) => proposal?.en)).toEqual([
      'move M from Friday 1 January 2021 to Monday 4 January 2021',
      'move M from Saturday 2 January 2021 to Monday 4 January 2021 ' +
        '(not together with: move M from Friday 1 January 2021 to Monday 4 January 2021)',
    ]);
  });
});

describe('the makers', () => {
  it('know no way out of what is less than a warning', () => {
    const severities = rules.filter(({ code }) => code in makers).map(({ severity }) => severity);
    expect(new Set(severities)).toEqual(new Set(['error', 'warning']));
  });

  it('are for conflicts that there are', () => {
    const codes = rules.map(({ code }) => code);
    expect(Object.keys(makers).filter((code) => !codes.includes(code))).toEqual([]);
  });
});
