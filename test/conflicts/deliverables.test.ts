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

  it('says whether it is to be decided on or needed by then', () => {
    // The outcome of round 1 was on the last day that would do, and was moved to the day after.
    const moved = 'changes: [{ move: MCC 2020-11-03, to: 2020-11-04 }]';
    const said = (how: string, lang: 'nl' | 'en' = 'nl') =>
      findingsOf(product(how, moved), ...WINTER).map((finding) => words(finding, lang)[0]);
    expect(said('route: B, decided-by: 2020-11-03')).toEqual([
      'over jeugdpakket moet uiterlijk dinsdag 3 november 2020 zijn besloten, maar het komt pas daarna in MCC aan de orde',
    ]);
    expect(said('route: B, decided-by: 2020-11-03', 'en')).toEqual([
      'jeugdpakket must be decided on by Tuesday 3 November 2020, but reaches MCC only after that',
    ]);
    expect(said('route: B, round: B1, needed-by: 2020-11-03')).toEqual([
      'jeugdpakket is uiterlijk dinsdag 3 november 2020 nodig, maar komt pas daarna in MCC aan de orde',
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
    [
      'a round in which a step was cancelled, with none after it',
      'route: B, round: B6',
      'changes: [{ cancel: MCC B6 }]',
      'MCC',
    ],
    ['a route with no meeting left', 'route: [ACC, MCC], from: 2021-01-08', '', 'ACC'],
  ])('finds %s', (_, how, extra, forum) =>
    expect(found(how, extra)).toEqual([`error deliverable-without-meeting jeugdpakket, MLT4, ${forum}:`]),
  );

  it('leaves a vague day to those who read the definitions', () => {
    expect(found('route: B, from: voor de zomer')).toEqual([]);
  });
});

describe('deliverable-rolled-on', () => {
  const CANCELLED = 'changes: [{ cancel: MCC B2 }]';
  const rolled = (how: string, extra = '') =>
    findingsOf(product(how, extra), '2020-10-19', '2021-01-31', 'deliverable-rolled-on');

  it('names what made the product slip, and the days of its last step', () => {
    const [finding, ...others] = rolled('route: B, round: B2', 'changes: [{ cancel: MCC B2, reason: geen quorum }]');
    expect(others).toEqual([]);
    // The outcome of round 2 is on Tuesday 17 November, that of round 3 on 1 December.
    expect(words(finding!)[0]).toBe(
      'jeugdpakket schuift bij stap uitkomst door naar dinsdag 1 december 2020, want MCC van dinsdag 17 november 2020 is afgelast (geen quorum); de laatste stap komt daardoor op dinsdag 1 december 2020 in plaats van dinsdag 17 november 2020',
    );
    expect(finding!.places.map(({ path }) => path[0])).toEqual(['deliverables', 'changes']);
  });

  it('tells a gap that became too short from an order that was turned', () => {
    // The ACC meets on Thursday 12 November and the MCC on Tuesday the seventeenth: three working days later.
    const why = (lang: 'nl' | 'en', to: string) => {
      const route = `changes: [{ move: ACC 2020-11-12, to: ${to} }]
routes: { r: { steps: { acc: { forum: ACC }, mcc: { forum: MCC, gap: 3 werkdagen } } } }`;
      return words(rolled('route: r, from: 2020-11-05', route)[0]!, lang)[0];
    };
    expect(why('nl', '2020-11-13')).toContain(
      'want MCC van dinsdag 17 november 2020 komt minder dan 3 werkdagen na ACC van vrijdag 13 november 2020;',
    );
    expect(why('en', '2020-11-13')).toContain(
      'MCC on Tuesday 17 November 2020 comes less than 3 working days after ACC on Friday 13 November 2020;',
    );
    expect(why('nl', '2020-11-18')).toContain('komt niet meer na ACC van woensdag 18 november 2020;');
  });

  it.each([
    ['papers that are not ready', 'route: B, round: B2, ready: 2020-11-18'],
    [
      'another product that comes later',
      'route: B, round: B2, after: ander }, ander: { route: [MCC], from: 2020-11-17',
    ],
    ['a round that was counted back, and rolls on all the same', 'route: B, decided-by: 2020-11-30', CANCELLED],
  ])('finds %s', (_, how, extra = '') => expect(rolled(how, extra)).toHaveLength(1));

  it.each([
    ['a meeting that moved along', 'route: B, round: B2', 'changes: [{ move: MCC B2, to: 2020-11-18 }]'],
    ['papers that are ready in time', 'route: B, round: B2, ready: 2020-11-12', ''],
    ['a product that only waits', 'route: B, after: ander }, ander: { route: [MCC], from: 2020-11-17', ''],
    ['a product that ends nowhere', 'route: B, round: B6', 'changes: [{ cancel: MCC B6 }]'],
  ])('does not find %s', (_, how, extra) => expect(rolled(how, extra)).toEqual([]));

  it('lets deliverable-too-late tell when the decision is missed by it', () => {
    const yaml = product('route: B, decided-by: 2020-11-17, ready: 2020-11-18');
    const codes = ['deliverable-rolled-on', 'deliverable-too-late'] as const;
    expect(
      briefs(yaml, '2020-10-19', '2021-01-31', ...codes)
        .sort()
        .reverse(),
    ).toEqual([
      'warning deliverable-rolled-on jeugdpakket, MLT4, ACC: 2020-11-17 2020-12-01',
      'error deliverable-too-late jeugdpakket, MLT4, MCC: 2020-12-01',
    ]);
  });
});
