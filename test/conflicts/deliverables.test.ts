import { describe, expect, it } from 'vitest';
import { briefs, findingsOf, words } from '../support/findings.ts';

const product = (how: string, extra = '') => `
teams: { MLT4: {} }
fora: { ACC: {}, MCC: {} }
cycles:
  B:
    every: 2 weken
    from: 2020-10-19
    rounds: 6
    steps:
      concept:  { week: 2, day: donderdag, forum: ACC }
      uitkomst: { week: 3, day: dinsdag, forum: MCC }
deliverables: { jeugdpakket: { team: MLT4, ${how} } }
${extra}`;

const WINTER = ['2020-10-19', '2021-01-31', 'deliverable-too-late', 'deliverable-without-meeting'] as const;
const found = (how: string, extra = '') => briefs(product(how, extra), ...WINTER);

describe('deliverable-too-late', () => {
  it('finds a last step after the day on which a product is needed', () => {
    // Round 3 begins on 16 November; its outcome is on Tuesday 1 December.
    expect(found('route: B, round: B3, needed-by: 2020-12-01')).toEqual([]);
    expect(found('route: B, round: B3, needed-by: 2020-11-30')).toEqual([
      'error deliverable-too-late jeugdpakket, MLT4, MCC: 2020-12-01',
    ]);
  });

  it('finds that a day cannot be made, and does not say it twice', () => {
    const findings = findingsOf(product('route: [ACC, MCC], decided-by: 2020-11-02'), ...WINTER);
    expect(findings.map((finding) => words(finding)[0])).toEqual([
      'jeugdpakket kan niet uiterlijk maandag 2 november 2020 de hele route hebben doorlopen',
    ]);
    expect(found('route: B, decided-by: 2020-11-02')).toEqual([
      'error deliverable-too-late jeugdpakket, MLT4, ACC: 2020-11-02',
    ]);
    expect(found('route: [ACC, MCC], decided-by: 2020-11-03')).toEqual([]);
  });

  it('keeps silent about what lies outside the window', () => {
    expect(briefs(product('route: B, round: B3, needed-by: 2020-11-30'), '2021-01-01', '2021-01-31')).toEqual([]);
  });
});

describe('deliverable-without-meeting', () => {
  it.each([
    ['a round in which a step was cancelled', 'route: B, round: B2', 'changes: [{ cancel: MCC B2 }]', 'MCC'],
    ['a route with no meeting left', 'route: [ACC, MCC], from: 2021-01-08', '', 'ACC'],
  ])('finds %s', (_, how, extra, forum) =>
    expect(found(how, extra)).toEqual([`error deliverable-without-meeting jeugdpakket, MLT4, ${forum}:`]),
  );

  it('leaves a vague day to those who read the definitions', () => {
    expect(found('route: B, from: voor de zomer')).toEqual([]);
  });
});
