import { describe, expect, it } from 'vitest';
import { proposedIn } from '../../support/findings.ts';

const FROM = '2020-10-19';
const UNTIL = '2021-01-31';

/** What is proposed for the findings with a code, in order. */
const proposals = (yaml: string, code: string) => proposedIn(yaml, FROM, UNTIL, code).map(({ proposal }) => proposal);

describe('a product that comes too late', () => {
  const product = (written: string) =>
    proposals(
      `
fora: { MCC: {} }
cycles: { B: { every: 2 weken, from: 2020-10-19, rounds: 6, steps: { besluit: { day: dinsdag, forum: MCC } } } }
routes: { kort: [MCC] }
deliverables: { pakket: { ${written} }, eerst: { route: kort, from: 2020-11-02 } }
`,
      'deliverable-too-late',
    );

  it('gets an earlier round, at most three earlier', () => {
    expect(product('route: B, round: B5, needed-by: 2020-11-05')).toEqual([
      { nl: 'laat pakket in ronde 2 van cyclus B lopen', en: 'let pakket run in round 2 of cycle B' },
    ]);
    expect(product('route: B, round: B6, needed-by: 2020-11-05')[0]?.nl).toMatch(
      /^er is geen losse wijziging gevonden/,
    );
  });

  it('begins weeks earlier when it begins on a day', () => {
    // From Monday 16 November on the next MCC is on 17 November; the one before it on 3 November, a fortnight earlier.
    expect(product('route: kort, from: 2020-11-16, needed-by: 2020-11-05')).toEqual([
      { nl: 'laat pakket op maandag 2 november 2020 beginnen', en: 'let pakket begin on Monday 2 November 2020' },
    ]);
    expect(product('route: B, from: 2020-11-16, needed-by: 2020-11-05')[0]?.nl).toBe(
      'laat pakket op maandag 2 november 2020 beginnen',
    );
  });

  it.each(['after: eerst', 'from: MCC 2020-11-17', 'decided-by: MCC 2020-11-17', 'decided-by: 2020-11-17'])(
    'keeps what was chosen for it by hand: %s',
    (timing) => {
      const [found] = product(`route: kort, ${timing}, needed-by: 2020-11-05`);
      expect(found?.nl).toMatch(/^er is geen losse wijziging gevonden/);
      expect(found?.en).toMatch(/^no single change was found that ends this without a new error/);
    },
  );
});

describe('a team with too many rounds at once', () => {
  const team = (rounds: number) =>
    proposals(
      `
fora: { Catshuis: {}, MCC: {} }
teams: { MLT4: {} }
cycles:
  B:
    every: 2 weken
    from: 2020-10-19
    rounds: ${rounds}
    steps: { vraag: { week: 1, day: maandag, forum: Catshuis }, uitkomst: { week: 3, day: dinsdag, forum: MCC } }
deliverables:
  jeugdpakket: { team: MLT4, route: B, round: B3 }
  sportclubs: { team: MLT4, route: B, round: B4 }
`,
      'rounds-in-flight',
    );

  it('lets the last product go a round later, and tells what that puts off', () => {
    // Round 5 begins on 14 December; its outcome is on the Tuesday of the week after next.
    expect(team(6)).toEqual([
      {
        nl: 'laat sportclubs in ronde 5 van cyclus B lopen (het besluit over sportclubs komt dan pas op dinsdag 29 december 2020)',
        en: 'let sportclubs run in round 5 of cycle B (the decision on sportclubs then comes only on Tuesday 29 December 2020)',
      },
    ]);
  });

  it('cannot do so when there is no later round', () => {
    expect(team(4)[0]?.nl).toMatch(/^er is geen losse wijziging gevonden/);
  });
});
